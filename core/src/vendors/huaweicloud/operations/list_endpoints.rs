//! `GET /v1/workspaces/{workspace_id}/endpoints`
//!
//! <https://support.huaweicloud.com/api-fabric/ListEndpoints.html>

use crate::spec::pattern::{Class, NamedPattern, Pattern, class_with, named};
use crate::spec::*;
use crate::vendors::huaweicloud::reply::ENDPOINT_BRIEF;
use crate::vendors::huaweicloud::shared::{ENDPOINT_TYPE, ID, NAME, WORKSPACE_ID};

const DOCS: &str = "https://support.huaweicloud.com/api-fabric/ListEndpoints.html";

// A name has a point and a blank besides, see the note huaweicloud-list-name.
const FILTER_CHARACTER: Class = class_with("A-Za-z0-9_-", crate::vendors::huaweicloud::shared::CHINESE);
const FILTER: NamedPattern = named("name_part", "my_endpoint-1", Pattern::Run(&FILTER_CHARACTER, 0, None));

static FIELDS: &[Field] = &[
    WORKSPACE_ID,
    query("offset", integer().limits(&[minimum(0, PAGE), maximum(1_000_000_000, PAGE)])).default("0").doc("Endpoints to skip"),
    query("limit", integer().limits(&[minimum(1, PAGE), maximum(100, PAGE)])).default("10").doc("Largest number of endpoints on a page"),
    query("model_id", text().limits(&[min_length(32, PAGE), max_length(36, PAGE), pattern(&ID, PAGE)])).doc("Only endpoints of this model"),
    query("name", text().limits(&[min_length(1, PAGE), max_length(128, PAGE), pattern(&NAME, PAGE), pattern(&FILTER, PAGE.advised())]))
        .doc("Only endpoints with this in their names"),
    query("endpoint_id", text().limits(&[min_length(1, PAGE), min_length(32, PAGE.advised()), max_length(36, PAGE), pattern(&ID, PAGE)]))
        .doc("Only the endpoint with this id"),
    query("type", ENDPOINT_TYPE).doc("Only endpoints of this type"),
    query("visibility", text().limits(&[choice(&["PRIVATE", "PUBLIC", "ALL"], PAGE)]))
        .doc("PRIVATE: private ones of your own; PUBLIC: public ones of anybody; ALL: all; left out: private and public ones of your own"),
];

static LIST: Shape = object(&Object::new(&[
    field("total", integer()).doc("Number of endpoints that meet the filters, on all pages"),
    field("endpoints", list(&ENDPOINT_BRIEF)),
]));

pub(crate) static LIST_ENDPOINTS: Operation =
    Operation::new("huaweicloud.list_endpoints", Method::Get, "/v1/workspaces/{workspace_id}/endpoints", DOCS)
        .summary("List the endpoints of a workspace")
        .input(Object::new(FIELDS))
        .success(&[success(200, &LIST)])
        .pages(by_offset("offset", "/endpoints").total(&["/total"]))
        .notes(&[
            note("huaweicloud-list-name", "The page gives the filter Chinese, letters, digits, _ and -, and an endpoint's name a point and a blank besides: what no name can have is refused, a point and a blank warn"),
            note("huaweicloud-list-ids", "The page gives endpoint_id 32-36 characters, those of the other calls 1-36 for the very same id: shorter ones warn. A model_id is in no path, so its 32-36 are taken as they are"),
            note("huaweicloud-list-order", "No order is stated and no cursor given: what is created or deleted meanwhile moves the pages, so an endpoint may be seen twice or not at all"),
            note("huaweicloud-list-items", "Items are what the SDKs call EndpointBriefInfo; which of its fields are always there no page says, so none is missed"),
        ]);
