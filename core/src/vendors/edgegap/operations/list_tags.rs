//! `GET /v1/deployments/{request_id}/tags`
//!
//! <https://docs.edgegap.com/docs/api/dedicated-servers>

use crate::spec::*;
use crate::vendors::edgegap::replies::{PAGINATION, TAG, TOTAL_COUNT};
use crate::vendors::edgegap::shared::{DOCS, PAGE_LIMIT, PAGE_NUMBER, REQUEST_ID};

static TAGS: Shape = object(&TAGS_OBJECT);
static TAGS_OBJECT: Object =
    Object::new(&[field("tags", list(&TAG)), TOTAL_COUNT, field("count", integer()).doc("Until 2024: now total_count"), PAGINATION]);

pub(crate) static LIST_TAGS: Operation = Operation::new("edgegap.list_tags", Method::Get, "/v1/deployments/{request_id}/tags", DOCS)
    .summary("List a deployment's tags")
    .input(Object::new(&[REQUEST_ID, PAGE_NUMBER, PAGE_LIMIT]))
    .success(&[success(200, &TAGS)])
    .pages(
        by_page("page", First::One, "/tags")
            .total(&["/total_count", "/count"])
            .has_next("/pagination/has_next", "/pagination/next_page_number"),
    )
    .notes(NOTES);

const NOTES: &[Note] = &[note(
    "edgegap-tag-count",
    "The counter is count in 2024 and total_count in 2026, which also has page and limit: both counters are known, page and limit are taken",
)];
