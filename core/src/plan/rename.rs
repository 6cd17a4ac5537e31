//! Revisions in which fields go by other names: the body is written under the input's names, and its members are renamed afterwards.

use crate::check::{Outcome, SlotName};
use crate::json::Writer;
use crate::json::{JsonText, Source, Stop, Value};
use crate::report::{Code, Params, Violation};
use crate::spec::{Grade, Operation, Place, Revision};

/// Gives the body's members the names that they have in the revision. A field that the table does not know may have such a name
/// already: what would then be sent twice is refused.
#[cold]
pub(super) fn apply(operation: &'static Operation, revision: &'static Revision, outcome: &mut Outcome) {
    if revision.renamed.is_empty() || !outcome.report.ok() {
        return;
    }
    let mut names = Names { revision, sent: Vec::new(), twice: None };
    if operation.has_body()
        && let Some(body) = core::str::from_utf8(&outcome.body).ok().and_then(|body| renamed(body, &mut names).ok())
    {
        outcome.body = body.into_bytes();
    }
    for slot in &outcome.slots {
        match &slot.name {
            SlotName::Field(field) if field.place == Place::Query => names.send(revision.wire(field)),
            SlotName::Field(_) => {}
            SlotName::Unknown(name) => names.send(name),
        }
    }
    if let Some(name) = names.twice {
        let violation =
            || Violation { path: ["/", name].concat(), code: Code::DuplicateKey, params: Params::default(), source: operation.docs };
        outcome.report.add(Grade::Violation, violation);
    }
}

/// The other names that are sent.
struct Names {
    revision: &'static Revision,
    sent: Vec<&'static str>,
    twice: Option<&'static str>,
}

impl Names {
    fn send(&mut self, name: &str) {
        let Some((_, wire)) = self.revision.renamed.iter().find(|(_, wire)| *wire == name) else { return };
        if self.sent.contains(wire) {
            self.twice = Some(wire);
        }
        self.sent.push(wire);
    }
}

fn renamed(body: &str, names: &mut Names) -> Result<String, Stop> {
    let mut out = Writer::default();
    out.open('{');
    let mut source = JsonText::strict(body);
    if source.read()? != Value::Map {
        return Err(Stop);
    }
    while source.any_key()? {
        let key = source.text().str;
        let name = names.revision.renamed.iter().find(|(name, _)| *name == key).map_or(key, |(_, wire)| *wire);
        names.send(name);
        out.key(name).plain(source.raw()?);
    }
    out.close('}');
    Ok(out.text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::{Options, Purpose, check_text};
    use crate::json::Input;
    use crate::spec::*;

    static FIELDS: &[Field] = &[path("thing", text()), query("limit", integer()), field("name", text()), field("note", anything())];
    static OPERATION: Operation = Operation::new("test.rename", Method::Post, "/things/{thing}", "https://example.com/docs")
        .input(Object::new(FIELDS))
        .revisions(&[revision("other", "/others/{thing}", "").renamed(&[("name", "id"), ("limit", "max")])]);

    fn outcome(input: &str) -> (Outcome, String) {
        let options = Options { allow_unknown: true, ..Default::default() };
        let mut outcome = check_text(&OPERATION, Input::from(input), &options, Purpose::Plan);
        let revision = &OPERATION.revisions[0];
        apply(&OPERATION, revision, &mut outcome);
        let mut query = String::new();
        super::super::write_query(&mut query, &Auth::new("", &[], documents("", &[])), Some(revision), &outcome.slots);
        (outcome, query)
    }

    #[test]
    fn the_outermost_members_are_renamed_and_nothing_else() {
        let (outcome, query) =
            outcome(r#" {"limit": 5, "note": {"name": [1.50, "\u006e"]}, "thing": "t", "n\u0061me": "\"name\": \u000a"} "#);
        assert!(outcome.report.ok());
        assert_eq!(String::from_utf8(outcome.body).unwrap(), r#"{"note":{"name":[1.50,"n"]},"id":"\"name\": \n"}"#);
        assert_eq!(query, "?max=5");
        assert_eq!(String::from_utf8(self::outcome(r#"{"thing": "t"}"#).0.body).unwrap(), "{}");
    }

    #[test]
    fn nothing_is_sent_twice() {
        let (taken, _) = outcome(r#"{"thing": "t", "name": "x", "id": "y"}"#);
        let found: Vec<_> = taken.report.violations.iter().map(|found| (found.path.as_str(), found.code)).collect();
        assert_eq!(found, [("/id", Code::DuplicateKey)]);
        // A field that is not given leaves its name free.
        let (free, _) = outcome(r#"{"thing": "t", "id": "y"}"#);
        assert!(free.report.ok());
        assert_eq!(String::from_utf8(free.body).unwrap(), r#"{"id":"y"}"#);
    }

    #[test]
    fn every_other_name_stands_for_a_field_and_is_free() {
        for operation in crate::registry::operations() {
            for (name, wire) in operation.revisions.iter().flat_map(|revision| revision.renamed) {
                let field = operation.input.fields.iter().find(|field| field.name == *name).unwrap();
                assert!(field.place != Place::Path, "{}: a path names its own parameters", operation.id);
                assert!(!field.secret, "{}: a body is masked by the names of the table", operation.id);
                assert!(
                    operation.input.fields.iter().all(|field| field.wire_name() != *wire),
                    "{}: {wire} is another field's",
                    operation.id
                );
            }
        }
    }
}
