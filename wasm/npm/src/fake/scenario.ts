// What goes wrong, and when. A scenario is a document: the same in every language, and as a file.

import type { OperationId, VendorId } from "../generated/operations.js";

/** Faults, each for some of the requests. */
export interface Scenario {
  readonly faults: readonly Fault[];
}

/** What goes wrong, and the requests that it is for: all, unless it says otherwise. */
export type Fault = Effect & {
  /** Only for requests to this vendor. */
  readonly vendor?: VendorId;
  /** Only for requests of this operation. */
  readonly operation?: OperationId;
  /** Only for the nth of these requests, counted from 1; with `times`, from the nth on. */
  readonly nth?: number;
  /** For so many requests, from the nth or the first on. */
  readonly times?: number;
};

/** What becomes of a request. */
export type Effect =
  /** 429 or 503 as the vendor says it. */
  | (RetryAfter & { readonly effect: "throttle" | "unavailable" })
  /** A wait before the answer begins. */
  | { readonly effect: "delay"; readonly ms: number }
  /** The connection breaks after so many bytes of the answer's body. */
  | { readonly effect: "truncate"; readonly after: number }
  | {
      /**
       * `quota` is a used-up quota, `bad_gateway` a 502 with a page of HTML, `gateway_timeout` a 504 of a request that has taken effect, `error` a 500,
       * `redirect` a 302 to a login page, `reset` a connection that breaks before the answer begins, where the request has taken effect,
       * `unknown_state` an answer whose states nobody documents, `drift` one of another shape than the documented.
       */
      readonly effect:
        "quota" | "bad_gateway" | "gateway_timeout" | "error" | "redirect" | "reset" | "unknown_state" | "drift";
    };

/** When to try again, as a header says it: in so many seconds, or at the time that it is then. */
export type RetryAfter =
  | { readonly retry_after?: number; readonly retry_after_date?: never }
  | { readonly retry_after?: never; readonly retry_after_date?: number };
