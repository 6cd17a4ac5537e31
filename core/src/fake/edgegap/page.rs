//! Pages as all lists have them.

use serde_json::{Value, json};

use crate::fake::vendor::AcceptedRequest;

/// Items on a page where the caller does not say.
const PAGE_SIZE: usize = 20;

/// The number of the page that is asked for, and its items: none behind the last page.
pub(super) fn page<'a, T>(request: &AcceptedRequest, items: &'a [T]) -> (usize, &'a [T]) {
    let number = request.integer("page").and_then(|page| usize::try_from(page).ok()).unwrap_or(1).max(1);
    let start = (number - 1).saturating_mul(size(request)).min(items.len());
    let end = start.saturating_add(size(request)).min(items.len());
    (number, items.get(start..end).unwrap_or_default())
}

pub(super) fn pagination(request: &AcceptedRequest, number: usize, total: usize) -> Value {
    let pages = total.div_ceil(size(request)).max(1);
    let next = (number < pages).then_some(number + 1);
    let previous = (number > 1).then(|| (number - 1).min(pages));
    json!({
        "number": number,
        "next_page_number": next,
        "previous_page_number": previous,
        "paginator": { "num_pages": pages },
        "has_next": next.is_some(),
        "has_previous": previous.is_some(),
    })
}

fn size(request: &AcceptedRequest) -> usize {
    request.integer("limit").and_then(|limit| usize::try_from(limit).ok()).unwrap_or(PAGE_SIZE).max(1)
}
