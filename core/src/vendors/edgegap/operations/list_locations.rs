//! `GET /v1/locations`
//!
//! <https://docs.edgegap.com/docs/api/dedicated-servers>

use crate::spec::*;
use crate::vendors::edgegap::replies::{LOCATION, PAGINATION, TOTAL_COUNT};
use crate::vendors::edgegap::shared::{DOCS, PAGE_LIMIT, PAGE_NUMBER, TEXT, TRUE_OR_FALSE};

static LOCATIONS: Shape = object(&LOCATIONS_OBJECT);
static LOCATIONS_OBJECT: Object = Object::new(&[
    field("locations", list(&LOCATION)),
    field("messages", list(&TEXT).or_null()).doc("Remarks on the locations"),
    TOTAL_COUNT,
    PAGINATION,
]);

pub(crate) static LIST_LOCATIONS: Operation = Operation::new("edgegap.list_locations", Method::Get, "/v1/locations", DOCS)
    .summary("List the locations to deploy to")
    .input(Object::new(&[
        query("app", text()).doc("Application that must fit: leaves out locations without room for it"),
        query("version", text()).doc("Version of the application that must fit"),
        query("type", text()).doc("Type of the locations, standard for example; dropped from the newest file"),
        query("tags", text().or(Types::BOOLEAN).limits(&[choice(TRUE_OR_FALSE, PAGE.advised())]))
            .doc("true: the reply has each location's tags; dropped from the newest file"),
        PAGE_NUMBER,
        PAGE_LIMIT,
    ]))
    .success(&[success(200, &LOCATIONS)])
    .pages(
        by_page("page", First::One, "/locations").total(&["/total_count"]).has_next("/pagination/has_next", "/pagination/next_page_number"),
    )
    .notes(NOTES);

const NOTES: &[Note] = &[
    note(
        "edgegap-locations-parameters",
        "The page has type and tags, the file of 2026 drops them and has page and limit: all are taken; version without app can hardly mean anything, but no page forbids it",
    ),
    note(
        "edgegap-locations-reply",
        "A location's type and tags are of 2024, total_count and pagination of 2026: all are known, none is relied on",
    ),
];
