// derived by `make generate`; do not edit

/** What is wrong with an input. */
export type Code =
  | "type"
  | "required"
  | "unknown_field"
  | "not_null"
  | "minimum"
  | "maximum"
  | "excluded"
  | "min_length"
  | "max_length"
  | "pattern"
  | "choice"
  | "min_items"
  | "max_items"
  | "unique_items"
  | "required_if"
  | "not_allowed"
  | "exactly_one_of"
  | "at_least_one_of"
  | "no_fields"
  | "order"
  | "relation"
  | "state"
  | "not_finite"
  | "too_deep"
  | "too_large"
  | "duplicate_key"
  | "invalid_json"
  | "unsafe_text"
  | "ignored_field"
  | "deprecated"
  | "undocumented";

/** What an error answer means. */
export type Kind =
  | "invalid_request"
  | "unauthorized"
  | "forbidden"
  | "not_found"
  | "conflict"
  | "gone"
  | "too_large"
  | "throttled"
  | "quota_exceeded"
  | "server"
  | "unavailable"
  | "vendor_timeout"
  | "redirect"
  | "malformed";

/** Why no answer came. */
export type TransportKind = "connect_failed" | "timed_out" | "broken" | "too_large";
