// derived by `make generate`; do not edit

import type { ApiError, TransportError } from "../errors.js";
import * as errors from "./errors.js";

export const API_ERRORS: Readonly<Record<string, typeof ApiError>> = {
  invalid_request: errors.InvalidRequest,
  unauthorized: errors.Unauthorized,
  forbidden: errors.Forbidden,
  not_found: errors.NotFound,
  conflict: errors.Conflict,
  gone: errors.Gone,
  too_large: errors.TooLarge,
  throttled: errors.Throttled,
  quota_exceeded: errors.QuotaExceeded,
  server: errors.Server,
  unavailable: errors.Unavailable,
  vendor_timeout: errors.VendorTimeout,
  redirect: errors.Redirect,
  malformed: errors.Malformed,
};

export const TRANSPORT_ERRORS: Readonly<Record<string, typeof TransportError>> = {
  connect_failed: errors.ConnectFailed,
  timed_out: errors.TimedOut,
};
