//! What several of its operations share: sources, fields, shapes.

use crate::spec::*;

/// The page of the query for limits, which the pages of a creation and an update refer to for ranges.
pub(super) const LIMITS: Source = Source::page("https://novita.ai/docs/api-reference/serverless-query-endpoint-limit.md");
/// A client in Go that is at work on the sibling's hosts.
pub(super) const CLIENT: Source =
    Source::advice("https://github.com/garysng/waverless/blob/04627f6696e44b4a8c213001a3953fa92a96a46f/pkg/deploy/novita/types.go");
