//! What several of its operations share: sources, fields, shapes.

use crate::spec::*;

/// The OpenAPI file that AIEEV publishes and prints its pages from.
pub(super) const OPENAPI: Source =
    Source::page("https://github.com/aieev/docs/blob/12f92f8b1be495b9e9891d4a3d05da4bc373826d/aircloud-sp/api-reference/openapi.json");

// An id is a UUID in every example, of which no page says a word: any text is taken.
pub(super) const ENDPOINT_ID: Field = path("endpoint_id", text()).aliases(&["id"]).doc("Endpoint, by its id");
