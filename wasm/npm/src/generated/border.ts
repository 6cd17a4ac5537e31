// derived by `make generate`; do not edit

// Of the 32-bit numbers that an answer begins with: how many there are, and how many of them stand behind the status.
export const HEAD = 12;
export const NUMBERS = 3;

// How a verb ended.
export const STATUS_FINE = 0;
export const STATUS_INVALID = 1;
export const STATUS_USAGE = 2;
export const STATUS_API = 3;
export const STATUS_TRANSPORT = 4;
export const STATUS_OUTCOME_UNKNOWN = 5;
export const STATUS_WAIT_FAILED = 6;
export const STATUS_CANCELLED = 7;

// What a call is of: one request with its retries, all pages of a list, or a wait for a state.
export const CALL_ONCE = 0;
export const CALL_PAGES = 1;
export const CALL_WAIT = 2;

// What a driver tells a call.
export const EVENT_CONTINUE = 0;
export const EVENT_ANSWER = 1;
export const EVENT_FAILED = 2;
export const EVENT_CANCEL = 3;

// What a call asks of its driver.
export const STEP_SEND = 0;
export const STEP_WAIT = 1;
export const STEP_PAGE = 2;
export const STEP_DONE = 3;

// What an id is of.
export const ID_OPERATION = 0;
export const ID_WAITER = 1;
export const ID_VENDOR = 2;

// How an input is judged, and written.
export const FLAG_ALLOW_UNKNOWN = 1;
export const FLAG_EMPTY_AS_ABSENT = 2;
export const FLAG_MARKED = 4;
export const FLAG_STRICT = 8;

export const METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE"] as const;

// Why there is a wait.
export const WAIT_REASONS = ["rate", "retry", "state"] as const;

// How a request can get lost.
export const TRANSPORT_KINDS = ["connect_failed", "timed_out", "broken", "too_large"] as const;

export type DriftKind = "missing" | "type" | "undocumented";

export const OUTCOME_UNKNOWN = "it is not known whether the request took effect: ";
