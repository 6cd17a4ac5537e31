//! The checker held against an independent judge: the `jsonschema` crate on the derived schemas.

use clearway::{Code, Operation, Report, Violation};
use jsonschema::Validator;
use serde_json::Value;

/// A judge by a schema.
pub fn validator(schema: &Value) -> Validator {
    jsonschema::draft202012::new(schema).unwrap_or_else(|error| panic!("{error} in {schema}"))
}

/// What JSON Schema has no words for: it lets these pass.
fn is_beyond_words(violation: &Violation) -> bool {
    let of_a_field = violation.params.get("field").is_some();
    matches!(violation.code, Code::Order | Code::Relation | Code::State) || violation.code == Code::UniqueItems && of_a_field
}

/// Fails where the two judges do not agree on an input.
pub fn agree(operation: &Operation, schema: &Validator, report: &Report, input: &Value) {
    let refused = report.violations.iter().any(|violation| !is_beyond_words(violation));
    if schema.is_valid(input) == refused {
        let errors: Vec<String> = schema.iter_errors(input).map(|error| format!("{} at {}", error, error.instance_path())).collect();
        let found: Vec<(&str, Code)> = report.violations.iter().map(|violation| (violation.path.as_str(), violation.code)).collect();
        panic!("{}: the schema says {errors:?}, the check {found:?} of {input}", operation.id);
    }
}
