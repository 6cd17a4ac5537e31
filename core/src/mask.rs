//! Keeps secrets out of what people read: the table says which fields are secret, names do where there is no table.

use std::borrow::Cow;

use crate::json::{JsonText, Source, Stop, Value};
use crate::spec::{Form, Operation, Shape};
use crate::text::{cut, escape, has};

pub(crate) const MASK: &str = "***";
const MASK_JSON: &str = "\"***\"";

/// JSON text with its secrets masked. Text that is not JSON, or too deep to be looked through, is masked as a whole.
pub(crate) fn json(text: &str, shape: Option<&'static Shape>) -> String {
    let mut source = JsonText::writing(text);
    match value(&mut source, shape, false, 0).and_then(|()| source.end()) {
        Ok(()) => String::from_utf8(source.body()).unwrap_or_default(),
        Err(_) => MASK.to_owned(),
    }
}

/// A request's body with its secret fields masked.
pub(crate) fn input(body: &str, operation: Option<&'static Operation>) -> String {
    let Some(operation) = operation else { return json(body, None) };
    let mut source = JsonText::writing(body);
    let form = Some(Form::Object(&operation.input));
    let opened = matches!(source.read(), Ok(Value::Map));
    if opened && object(&mut source, form, false, 1).is_ok() {
        String::from_utf8(source.body()).unwrap_or_default()
    } else {
        MASK.to_owned()
    }
}

fn value(source: &mut JsonText, shape: Option<&'static Shape>, secret: bool, depth: usize) -> Result<(), Stop> {
    let form = shape.map(|shape| shape.form);
    match source.read()? {
        Value::Map => object(source, form, secret, depth + 1),
        Value::List => {
            let item = match form {
                Some(Form::List(item)) => Some(item),
                _ => None,
            };
            while source.item()? {
                value(source, item, secret, inside(depth)?)?;
            }
            Ok(())
        }
        Value::Null => Ok(()),
        _ => {
            if secret {
                source.replace(MASK_JSON);
            }
            Ok(())
        }
    }
}

fn object(source: &mut JsonText, form: Option<Form>, secret: bool, depth: usize) -> Result<(), Stop> {
    while source.any_key()? {
        let name = source.text().str;
        let field = match form {
            Some(Form::Object(object)) => object.find(name).and_then(|index| object.fields.get(index)),
            _ => None,
        };
        let (shape, is_secret) = match (field, form) {
            (Some(field), _) => (Some(&field.shape), field.secret),
            (None, Some(Form::Map(value))) => (Some(value), sounds_secret(name)),
            _ => (None, sounds_secret(name)),
        };
        value(source, shape, secret || is_secret, inside(depth)?)?;
    }
    Ok(())
}

fn inside(depth: usize) -> Result<usize, Stop> {
    if depth < crate::json::limit::DEPTH { Ok(depth + 1) } else { Err(Stop) }
}

/// Whether a field of this name should not be shown, where no table knows it.
fn sounds_secret(name: &str) -> bool {
    const WORDS: &[&str] =
        &["token", "secret", "password", "passwd", "authorization", "signature", "apikey", "accesskey", "privatekey", "credential"];
    let name: String = name.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_lowercase()).collect();
    // A variable's value stands beside its key.
    name == "value" || WORDS.iter().any(|word| name.as_bytes().windows(word.len()).any(|window| window == word.as_bytes()))
}

/// A text from outside (a reply, a header, a transport) as it is shown, logged and saved: without the credentials that were used, without
/// what looks like others, escaped, and no longer than this. Everything but a vendor's own bytes passes here.
pub(crate) fn redact(given: &str, secrets: &[&str], bytes: usize) -> String {
    let hidden = hide(given, secrets, 4 * bytes);
    capped(&escape(&text(&hidden)), bytes).into_owned()
}

/// The start of a text, up to so many bytes, without the secret ones of these credentials: one pass.
pub(crate) fn hide<'t>(text: &'t str, secrets: &[&str], bytes: usize) -> Cow<'t, str> {
    if secrets.is_empty() {
        return capped(text, bytes);
    }
    let mut begins = [false; 256];
    for first in secrets.iter().filter_map(|secret| secret.bytes().next()) {
        begins.iter_mut().skip(first.into()).take(1).for_each(|begins| *begins = true);
    }
    let mut out = String::new();
    // What stands before this was copied or masked.
    let mut kept = 0;
    let mut at = 0;
    while let Some(byte) = text.as_bytes().get(at) {
        if out.len() + (at - kept) > bytes {
            break;
        }
        let here = || text.as_bytes().get(at..).unwrap_or_default();
        let found = match begins.get(usize::from(*byte)) {
            // The longest one counts where one begins as another does.
            Some(true) => {
                // A second byte rules out nearly all, at the cost of a comparison.
                let next = text.as_bytes().get(at + 1);
                let begun = secrets.iter().filter(|secret| secret.as_bytes().get(1) == next);
                begun.filter(|secret| here().starts_with(secret.as_bytes())).map(|secret| secret.len()).max()
            }
            _ => None,
        };
        match found {
            Some(len) => {
                out.push_str(text.get(kept..at).unwrap_or_default());
                out.push_str(MASK);
                at += len;
                kept = at;
            }
            None => at += 1,
        }
    }
    let rest = capped(text.get(kept..).unwrap_or_default(), bytes);
    if out.is_empty() {
        return rest;
    }
    out.push_str(&rest);
    Cow::Owned(capped(&out, bytes).into_owned())
}

/// A text of so many bytes at most.
pub(crate) fn capped(text: &str, bytes: usize) -> Cow<'_, str> {
    if text.len() <= bytes {
        return Cow::Borrowed(text);
    }
    let end = (0..=bytes).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0);
    Cow::Owned([text.get(..end).unwrap_or_default(), "…"].concat())
}

/// A text of the vendor's (an error's message, a page of HTML) with what looks like credentials masked, in one pass.
pub(crate) fn text(text: &str) -> Cow<'_, str> {
    // What a secret follows ends with one of these; most codes, ids and states have none.
    if !text.bytes().any(|byte| matches!(byte, b' ' | b'=' | b':')) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    let mut is_inside = false;
    while let Some(c) = rest.chars().next() {
        let Some((start, behind)) = lead(rest, is_inside).and_then(|len| rest.split_at_checked(len)) else {
            out.push(c);
            is_inside = is_of_header(c);
            rest = rest.get(c.len_utf8()..).unwrap_or_default();
            continue;
        };
        is_inside = false;
        let candidate = behind.trim_start_matches([' ', '\t']);
        let end = candidate.find(|c: char| c.is_whitespace() || matches!(c, ',' | '"' | '\'' | ';' | '|' | '<')).unwrap_or(candidate.len());
        out.push_str(start);
        out.push_str(behind.get(..behind.len() - candidate.len()).unwrap_or_default());
        // "token expired" is no token, and a header's value may begin with the name of its scheme.
        let is_header = start.ends_with(['=', ':']);
        rest = if end > 0 && lead(candidate, false).is_none() && (end >= 16 || is_header) {
            out.push_str(MASK);
            candidate.get(end..).unwrap_or_default()
        } else {
            candidate
        };
    }
    Cow::Owned(out)
}

/// How long the words are that a text begins with and a secret follows: the name of a scheme, or a header that sounds secret.
fn lead(text: &str, is_inside: bool) -> Option<usize> {
    const LEADS: &[&str] = &["bearer ", "token ", "signature=", "authorization:"];
    let begins = |lead: &&&str| text.get(..lead.len()).is_some_and(|start| start.eq_ignore_ascii_case(lead));
    if let Some(lead) = LEADS.iter().find(begins) {
        return Some(lead.len());
    }
    if is_inside {
        return None;
    }
    let len = text.bytes().take_while(|byte| is_of_header(char::from(*byte))).count();
    let name = text.get(..len).filter(|name| has(name, b'-') && text.as_bytes().get(len) == Some(&b':'))?;
    sounds_secret(name).then_some(len + 1)
}

fn is_of_header(c: char) -> bool {
    c.is_ascii_alphanumeric() || c == '-'
}

/// A URL without the values of parameters that sound secret.
pub(crate) fn url(url: &str) -> String {
    let Some((before, query)) = cut(url, b'?') else { return url.to_owned() };
    let mut out = [before, "?"].concat();
    for (at, pair) in query.split('&').enumerate() {
        if at > 0 {
            out.push('&');
        }
        match cut(pair, b'=') {
            Some((name, _)) if sounds_secret(name) => out.extend([name, "=", MASK]),
            _ => out.push_str(pair),
        }
    }
    out
}

/// Whether a header of an answer is not to be shown.
pub(crate) fn is_secret_header(name: &str) -> bool {
    name.eq_ignore_ascii_case("set-cookie") || sounds_secret(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn masks_by_name_where_there_is_no_table() {
        assert_eq!(
            json(r#"{"a": 1, "X-Auth-Token": "s3cret", "nested": {"apiKey": ["x", 7, null]}}"#, None),
            r#"{"a":1,"X-Auth-Token":"***","nested":{"apiKey":["***","***",null]}}"#
        );
        assert_eq!(json("{broken", None), "***");
        assert_eq!(json(&"[".repeat(100_000), None), "***");
    }

    #[test]
    fn masks_credentials_in_text() {
        assert_eq!(text("token token 9f511e17-0000-4592-b607 failed, token expired"), "token token *** failed, token expired");
        assert_eq!(
            text("SDK-HMAC-SHA256 Access=AK, SignedHeaders=host, Signature=abc"),
            "SDK-HMAC-SHA256 Access=AK, SignedHeaders=host, Signature=***"
        );
        assert_eq!(
            text("X-Auth-Token: abc, x-api-signature-v2:def, Host: x, a-b: c"),
            "X-Auth-Token: ***, x-api-signature-v2:***, Host: x, a-b: c"
        );
    }
}
