//! HMAC-SHA256 over a canonical form of the whole request, in the style of AWS.

use super::hash::{hex, sha256_hex};
use super::request::{Header, Unsigned, fixed, value_of};
use super::signer::Signer;
use crate::report::UsageError;
use crate::spec::CanonicalHmac;
use crate::text;
use crate::time::{DAY, date_of};
use crate::url::{Target, decode, encode_bytes};

const UNSIGNED: &str = "UNSIGNED-PAYLOAD";

/// Adds headers to those behind `others`, which are signed as well; gives what was signed.
pub(super) fn sign(
    request: &Unsigned,
    scheme: &'static CanonicalHmac,
    signer: &Signer,
    key_id: &str,
    now_ms: u64,
    headers: &mut Vec<Header>,
    others: usize,
) -> Result<String, UsageError> {
    let target = Target::known(request.url);
    let given = |name: &str| value_of(request.headers, name);
    if given("Authorization").is_some() {
        return Err(UsageError::AlreadySigned);
    }
    let (session_header, session_token) = scheme.session_token;
    signer.add_own(session_header, session_token, request, headers);
    let date = match given(scheme.date_header) {
        Some(date) => date.to_owned(),
        None => {
            let date = basic_date(now_ms)?;
            headers.push(fixed(scheme.date_header, &date));
            date
        }
    };
    let json = |content_type: &str| content_type.starts_with("application/json") || content_type.starts_with("application/bson");
    let mut payload = given(scheme.payload_header);
    if payload.is_none() && given("Content-Type").is_some_and(|content_type| !json(content_type)) {
        headers.push(fixed(scheme.payload_header, UNSIGNED));
        payload = Some(UNSIGNED);
    }
    let payload_hash = match payload {
        Some(literal) if !request.body.is_empty() => literal.to_owned(),
        _ => sha256_hex(request.body),
    };

    let host: Header = ("host".into(), target.host().into());
    let own_host = given("Host").is_none().then_some(&host);
    let signed: Vec<(String, &str)> = request
        .headers
        .iter()
        .chain(headers.iter().skip(others))
        .chain(own_host)
        .filter(|(name, _)| !text::has(name, b'_'))
        .map(|(name, value)| (name.to_ascii_lowercase(), value.trim()))
        .collect();
    let places = signed.iter().enumerate().map(|(at, (name, value))| (name.as_bytes(), value.as_bytes(), at)).collect();
    let signed: Vec<&(String, &str)> = text::sorted(places).iter().filter_map(|(_, _, at)| signed.get(*at)).collect();
    let names = signed.iter().map(|(name, _)| name.as_str()).collect::<Vec<_>>().join(";");

    let mut canonical = [request.method, "\n", &canonical_path(target.path()), "\n", &canonical_query(target.query()), "\n"].concat();
    for (name, value) in &signed {
        canonical.extend([name, ":", value, "\n"]);
    }
    canonical.extend(["\n", &names, "\n", &payload_hash]);
    let string_to_sign = [scheme.name, "\n", &date, "\n", &sha256_hex(canonical.as_bytes())].concat();
    let signature = hex(&signer.hmac(scheme.signing_key, &string_to_sign)?);
    let authorization = [scheme.name, " Access=", key_id, ", SignedHeaders=", &names, ", Signature=", &signature].concat();
    headers.push(("Authorization".into(), authorization.into()));
    Ok(string_to_sign)
}

/// Each segment decoded and encoded anew, with a slash at the end that the sent URL does not have.
fn canonical_path(path: &str) -> String {
    let mut out = String::new();
    for (at, segment) in path.split('/').enumerate() {
        if at > 0 {
            out.push('/');
        }
        encode_bytes(&mut out, &decode(segment));
    }
    if !out.ends_with('/') {
        out.push('/');
    }
    out
}

/// Parameters sorted by key, then value, before they are encoded.
fn canonical_query(query: &str) -> String {
    let pairs: Vec<(Vec<u8>, Vec<u8>)> = query
        .split('&')
        .filter(|pair| !pair.is_empty())
        .map(|pair| {
            let (key, value) = text::cut(pair, b'=').unwrap_or((pair, ""));
            (decode(key), decode(value))
        })
        .collect();
    let mut out = String::new();
    let places = pairs.iter().map(|(key, value)| (key.as_slice(), value.as_slice(), 0)).collect();
    for (at, (key, value, _)) in text::sorted(places).into_iter().enumerate() {
        if at > 0 {
            out.push('&');
        }
        encode_bytes(&mut out, key);
        out.push('=');
        encode_bytes(&mut out, value);
    }
    out
}

/// `YYYYMMDDTHHMMSSZ` in UTC.
fn basic_date(now_ms: u64) -> Result<String, UsageError> {
    const DAY_S: u64 = DAY.unsigned_abs();
    let seconds = now_ms / 1000;
    // Beyond the year 9999 the form has no room.
    let days = i64::try_from(seconds / DAY_S).ok().filter(|days| *days <= 2_932_896).ok_or(UsageError::Time)?;
    let (year, month, day) = date_of(days);
    let in_day = seconds % DAY_S;
    let date = (year * 10_000 + month * 100 + day).unsigned_abs();
    let time = in_day / 3600 * 10_000 + in_day / 60 % 60 * 100 + in_day % 60;
    Ok([&padded(date, 8), "T", &padded(time, 6), "Z"].concat())
}

fn padded(n: u64, width: usize) -> String {
    let digits = text::digits(n);
    ["0".repeat(width.saturating_sub(digits.len())), digits].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_of_the_calendar() {
        for (ms, date) in [
            (0, "19700101T000000Z"),
            (951_782_399_999, "20000228T235959Z"),
            (951_868_799_000, "20000229T235959Z"),
            (1_768_465_800_000, "20260115T083000Z"),
            (253_402_300_799_999, "99991231T235959Z"),
        ] {
            assert_eq!(basic_date(ms).unwrap(), date);
        }
        assert_eq!(basic_date(253_402_300_800_000), Err(UsageError::Time));
        assert_eq!(basic_date(u64::MAX), Err(UsageError::Time));
    }

    #[test]
    fn canonical_forms() {
        assert_eq!(canonical_path("/v1/a%2Db/%E7%AB%AF"), "/v1/a-b/%E7%AB%AF/");
        assert_eq!(canonical_path("/"), "/");
        assert_eq!(canonical_query("b=2&a=%7E&a=%20&flag"), "a=%20&a=~&b=2&flag=");
        assert_eq!(canonical_query(""), "");
    }
}
