use serde_json::json;

use super::help::WIDTH;
use super::*;
use crate::spec::pattern::{Class, Pattern, class, named};
use crate::spec::rule::*;
use crate::spec::*;

const ELSEWHERE: Source = Source::page("https://example.com/elsewhere");
const SDK: Source = Source::advice("https://example.com/sdk");
const DOCS: &str = "https://example.com/page";

static LETTERS: Class = class("a-z");
static ITEM_FIELDS: &[Field] = &[field("kind", text()).required(), field("code", text())];
static ITEM: Shape = object(&Object::new(ITEM_FIELDS));
static DATA_FIELDS: &[Field] = &[field("address", text()), field("latitude", number()), field("longitude", number())];
static DATA: Object = Object::new(DATA_FIELDS);
static PART_FIELDS: &[Field] = &[field("a", text()), field("b", text().or_null())];
static PART: Object = Object::with_rules(PART_FIELDS, &[exactly_one_of(PART_FIELDS, &["a", "b"], PAGE)]);
static FIELDS: &[Field] = &[
    path("itemId", text().limits(&[pattern(&named("id", "abc", Pattern::Run(&LETTERS, 1, None)), PAGE)])).wire("item-id"),
    path("name", text().limits(&[max_length(20, ELSEWHERE), max_length(10, SDK)])),
    query("since", text()),
    field("count", integer_or_digits().limits(&[minimum(1, PAGE), maximum(30, PAGE), excluded(&[13], PAGE)])),
    field("mode", text().or_null().limits(&[choice(&["fast", "safe"], PAGE)])).default("\"safe\""),
    field("level", text().or(Types::INTEGER).limits(&[choice(&["low"], PAGE), maximum(9, PAGE)])),
    field("items", list(&ITEM).limits(&[max_items(3, PAGE)])),
    field("type", text()).required_by(SDK),
    field("data", object(&DATA)),
    field("part", object(&PART).or_null()).deprecated("data", PAGE),
    field("token", anything()).secret(),
];
const CASES: &[Case] = &[case(DATA_FIELDS, "ip", &["address"]), case(DATA_FIELDS, "geo", &["latitude", "longitude"])];
static OPERATION: Operation = Operation::new("example.change", Method::Put, "/items/{itemId}/{name}", DOCS)
    .summary("Change an item")
    .input(Object::with_rules(
        FIELDS,
        &[
            required_if(FIELDS, &["type"], when_any_item(FIELDS, "items", "kind", Literal::Text("x")), ELSEWHERE),
            not_allowed_if(FIELDS, &["part"], when(FIELDS, "mode", Literal::Text("fast")), PAGE),
            variant(FIELDS, "type", "data", CASES, PAGE),
            any_body_field(FIELDS, PAGE),
            unique_across(FIELDS, "items", "code", PAGE),
            at_least_one_of(FIELDS, &["since", "mode"], PAGE),
        ],
    ))
    .success(&[success(200, &ITEM), empty_success(204)]);

#[test]
fn limits_of_the_page_are_keywords_and_others_are_advice() {
    let schema = input_schema(&OPERATION);
    assert_eq!(schema["required"], json!(["itemId", "name"]));
    assert_eq!(schema["additionalProperties"], false);
    let fields = &schema["properties"];
    assert_eq!(fields["itemId"], json!({ "type": "string", "pattern": "^(?:[a-z]+)$", "minLength": 1 }));
    assert_eq!(
        fields["name"],
        json!({
            "type": "string", "maxLength": 20, "minLength": 1, "not": { "enum": [".", ".."] }, "pattern": r"^[^\u0000-\u001f\u007f-\u009f]*$",
            "x-clearway-source": { "max_length": "https://example.com/elsewhere" },
            "x-clearway-advice": [{ "code": "max_length", "max_length": 10, "source": "https://example.com/sdk" }],
        })
    );
    assert_eq!(fields["mode"], json!({ "type": ["string", "null"], "enum": ["fast", "safe", null], "default": "safe" }));
    assert_eq!(
        fields["level"]["anyOf"],
        json!([{ "type": "integer", "format": "int64", "maximum": 9 }, { "type": "string", "enum": ["low"] }])
    );
    assert_eq!(fields["type"]["x-clearway-advice"], json!([{ "code": "required", "source": "https://example.com/sdk" }]));
    assert_eq!(fields["part"]["deprecated"], true);
    assert_eq!(fields["token"], json!({ "writeOnly": true }));
}

#[test]
fn digits_are_texts_in_the_input_and_integers_in_the_body() {
    let integer = json!({ "type": "integer", "format": "int64", "minimum": 1, "maximum": 30, "not": { "enum": [13] } });
    let digits = json!({ "type": "string", "not": { "enum": ["13"] }, "pattern": "^(?:[1-9]|[1-2][0-9]|30)$" });
    assert_eq!(input_schema(&OPERATION)["properties"]["count"], json!({ "anyOf": [integer, digits] }));
    assert_eq!(body_schema(&OPERATION).unwrap()["properties"]["count"], integer);
}

#[test]
fn rules_are_conditions_where_there_are_words_for_them() {
    let schema = input_schema(&OPERATION);
    let item = json!({ "type": "object", "properties": { "kind": { "const": "x" } }, "required": ["kind"] });
    assert_eq!(
        schema["allOf"][0],
        json!({
            "if": { "properties": { "items": { "type": "array", "contains": item } }, "required": ["items"] },
            "then": { "required": ["type"] },
            "x-clearway-source": "https://example.com/elsewhere",
        })
    );
    assert_eq!(schema["allOf"][1]["then"], json!({ "properties": { "part": false } }));
    assert_eq!(
        schema["allOf"][2]["allOf"][0],
        json!({
            "if": { "properties": { "type": { "const": "ip" } }, "required": ["type"] },
            "then": { "properties": { "data": { "required": ["address"], "properties": { "latitude": false, "longitude": false } } } },
        })
    );
    assert_eq!(schema["allOf"][3]["anyOf"].as_array().unwrap().len(), 8);
    assert_eq!(
        schema["x-clearway-rules"],
        json!([{ "code": "unique_items", "fields": ["items[].code"], "grade": "violation", "source": DOCS }])
    );
    let one = json!({ "oneOf": [{ "required": ["a"] }, { "required": ["b"] }] });
    assert_eq!(schema["properties"]["part"]["allOf"], json!([{ "if": { "type": "object" }, "then": one }]));
}

#[test]
fn a_body_has_only_the_rules_between_its_own_fields() {
    let body = body_schema(&OPERATION).unwrap();
    assert_eq!(body["allOf"].as_array().unwrap().len(), 4);
    assert!(body["properties"].get("since").is_none());
    let writer = Writer { view: View::Body, docs: DOCS };
    let beyond = writer.rules_beyond(&OPERATION.input, body_fields(&OPERATION));
    assert_eq!(beyond, [json!({ "code": "at_least_one_of", "fields": ["since", "mode"], "grade": "violation", "source": DOCS })]);
}

#[test]
fn replies_are_open() {
    let reply = reply_schema(&OPERATION, 200).unwrap();
    assert_eq!(reply["required"], json!(["kind"]));
    assert!(reply.get("additionalProperties").is_none());
    assert_eq!(reply["$id"], "https://clearway.dev/schemas/example.change/reply-200.json");
    assert!(reply_schema(&OPERATION, 204).is_none() && reply_schema(&OPERATION, 202).is_none());
}

#[test]
fn every_operation_is_in_its_vendors_document() {
    for vendor in crate::registry::vendors() {
        let document = openapi(vendor);
        let items = document["paths"].as_object().unwrap().values().flat_map(|item| item.as_object().unwrap().values());
        let ids: Vec<&str> = items.map(|operation| operation["operationId"].as_str().unwrap()).collect();
        assert_eq!(ids.len(), vendor.operations.len(), "two operations of {} share path and method", vendor.id);
        assert!(!document["components"]["securitySchemes"].as_object().unwrap().is_empty());
    }
    let ncloud = openapi(crate::registry::vendor("ncloud").unwrap());
    let path = "/api/v1/products/{product-id}/apis/{api-id}/stages/{stage-id}/canary";
    assert_eq!(ncloud["paths"][path]["patch"]["parameters"][0]["x-clearway-name"], "productId");
}

#[test]
fn every_default_is_json() {
    fn judge(shape: &'static Shape) {
        match shape.form {
            Form::Object(object) => object.fields.iter().for_each(|field| {
                let broken = field.default.filter(|default| serde_json::from_str::<Value>(default).is_err());
                assert_eq!(broken, None, "{}", field.name);
                judge(&field.shape);
            }),
            Form::List(item) | Form::Map(item) => judge(item),
            Form::Scalar | Form::Free => {}
        }
    }
    for operation in crate::registry::operations() {
        for field in operation.input.fields {
            assert_eq!(field.default.filter(|default| serde_json::from_str::<Value>(default).is_err()), None, "{}", field.name);
            judge(&field.shape);
        }
        operation.success.iter().filter_map(|success| success.body).for_each(judge);
    }
}

#[test]
fn help_says_what_the_table_says() {
    let expected = "\
change(itemId=..., name=..., since=..., count=..., mode=..., level=..., items=..., type=..., data=..., part=..., token=...)

Change an item

PUT /items/{itemId}/{name}

Fields:
  itemId: text, required. letters, digits and hyphens, such as abc
  name: text, required. at most 20 characters; advised: at most 10 characters
  since: text
  count: integer or digits. at least 1, at most 30, not 13
  mode: text or null. fast or safe; default \"safe\"
  level: integer or text. low, at most 9
  items: list of objects. at most 3 items
    kind: text, required
    code: text
  type: text, advised to be given
  data: object
    address: text
    latitude: number
    longitude: number
  part: object or null. deprecated, use data
    a: text
    b: text or null
    * exactly one of a and b is given
  token: any JSON. secret

Rules:
  type is required where any items[].kind is x
  part is not allowed where mode is fast
  type decides what data holds, and nothing else may be in it. ip: data.address required; geo:
        data.latitude and data.longitude required
  something is given to change: at least one of count, mode, level, items, type, data, part and
        token
  no two items[].code are the same
  at least one of since and mode is given

Notes:
  twice is the same as once: sent again where no answer came

https://example.com/page";
    assert_eq!(operation_help(&OPERATION), expected);
}

#[test]
fn every_help_has_all_fields_and_short_lines() {
    for operation in crate::registry::operations() {
        let help = operation_help(operation);
        let mut lines = help.lines();
        let first = lines.next().unwrap();
        assert!(operation.input.fields.iter().all(|field| first.contains(&format!("{}=...", field.name))), "{first}");
        lines.filter(|line| !line.starts_with("https://")).for_each(|line| assert!(line.chars().count() <= WIDTH, "{line}"));
        assert!(help.ends_with(operation.docs));
    }
}
