//! `GET /external/api/v1/endpoints`
//!
//! <https://docs.aieev.com/api-reference/ko/endpoint/list-endpoints>

use crate::spec::*;
use crate::vendors::aieev::replies::*;

const DOCS: &str = "https://docs.aieev.com/api-reference/ko/endpoint/list-endpoints";

static FIELDS: &[Field] = &[
    query("project_id", text()).doc("The project of the API key; any other is answered 403"),
    query("search", text()).doc("Part of the name"),
    query("is_active", boolean()).doc("true: only endpoints that are switched on; false: only those that are not"),
    query("page", integer().limits(&[minimum(1, PAGE)])).default("1").doc("Page to read; the first is 1"),
    query("size", integer().limits(&[minimum(1, PAGE), maximum(2000, PAGE)])).default("50").doc("Endpoints on a page, at most 2000"),
];

static ITEM: Shape = object(&ITEM_OBJECT);
static ITEM_OBJECT: Object = Object::new(&[
    field("id", text()).doc("Called endpoint_id everywhere else"),
    NAME,
    ENDPOINT_TYPE,
    IS_ACTIVE,
    STATUS,
    NUM_REPLICAS,
    ENABLE_AUTOSCALING,
    INSTANCE_TYPE_NAME,
    SERVING_ENDPOINT_URL,
    TAGS,
    CREATED_AT,
    UPDATED_AT,
]);

static LIST: Shape = object(&LIST_OBJECT);
static LIST_OBJECT: Object = Object::new(&[
    field("items", list(&ITEM)),
    field("total", integer()).doc("Endpoints on all pages"),
    field("page", integer()).doc("This page; the first is 1"),
    field("size", integer()).doc("Endpoints on a page"),
    field("pages", integer()).doc("Number of pages"),
]);

pub(crate) static LIST_ENDPOINTS: Operation = Operation::new("aieev.list_endpoints", Method::Get, "/external/api/v1/endpoints", DOCS)
    .summary("List the endpoints that the API key may use")
    .input(Object::new(FIELDS))
    .success(&[success(200, &LIST)])
    .pages(by_page("page", First::One, "/items").total(&["/total"]))
    .notes(&[
        note("aieev-item-id", "An item's id is called id here and endpoint_id in every other answer: each as it comes"),
        note("aieev-project", "project_id is in the newer OpenAPI file alone: accepted; a key is for one project, and another one is answered 403"),
        note("aieev-status", "The guide's example is not active and has the status RUNNING: is_active tells whether an endpoint is switched on, and the status is an open text"),
    ]);
