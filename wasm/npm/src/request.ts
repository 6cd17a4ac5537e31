// A finished request.

import { begin, byName, part, readPairs, run, text } from "./engine.js";
import { METHODS } from "./generated/border.js";
import { known } from "./options.js";
import type { Report } from "./report.js";
import * as glue from "./wasm/clearway.js";

export type Method = (typeof METHODS)[number];

export function methodOf(index: number): Method {
  return METHODS[index] ?? "GET";
}

/** What a request shows of itself, less its secrets. */
export interface ShownRequest {
  method: Method;
  url: string;
  headers: Record<string, string>;
  body: string | null;
}

/** A finished request, as data. `headers` and `body` are what is sent; what it shows of itself (`curl`, `shown`, JSON) is masked. */
export class PlannedRequest {
  /** The operation's id; null for a call that has no table. */
  readonly operation: string | null;
  readonly method: Method;
  readonly url: string;
  /** Compact JSON in the order of the input; null where the operation has no body. */
  readonly body: string | null;
  /** What was signed, for people who look into a 401. It holds no secret key, but the path, the query, and with some vendors the access key's id. */
  readonly stringToSign: string | null;
  readonly #headers: string;
  readonly #index: number;
  #report: Report | (() => Report);

  constructor(
    operation: string | null,
    index: number,
    method: Method,
    url: string,
    headers: string,
    body: string | null,
    stringToSign: string | null,
    report: Report | (() => Report),
  ) {
    this.operation = operation;
    this.method = method;
    this.url = url;
    this.body = body;
    this.stringToSign = stringToSign;
    this.#headers = headers;
    this.#index = index;
    this.#report = report;
  }

  /** Its headers by name, secrets included. */
  get headers(): Record<string, string> {
    return byName(this.#headers);
  }

  /** What the check said: no violations, perhaps warnings. */
  get report(): Report {
    if (typeof this.#report === "function") this.#report = this.#report();
    return this.#report;
  }

  /**
   * The standard `Request` of the Fetch API. Redirects are not followed: they would take the credentials elsewhere. What `init` has takes the place of
   * what the request has: headers given there are all that is sent.
   */
  toFetch(init: RequestInit = {}): Request {
    const { method, url, body } = this;
    return new Request(url, { method, headers: readPairs(this.#headers), body, redirect: "manual", ...init });
  }

  /** The request as a curl command for a POSIX shell. Secrets are masked unless `reveal` is set. */
  curl(options: { reveal?: boolean } = {}): string {
    known(options, ["reveal"], "curl()");
    return part(this.#show(options.reveal ?? false), 0);
  }

  /** The request with its secrets masked. */
  shown(): ShownRequest {
    const answer = this.#show(false);
    const body = this.body === null ? null : part(answer, 3);
    return { method: this.method, url: part(answer, 1), headers: byName(part(answer, 2)), body };
  }

  #show(reveal: boolean): number {
    begin();
    const method = text(this.method);
    const url = text(this.url);
    const headers = text(this.#headers);
    const body = text(this.body ?? "");
    return run(() => glue.shown_request(this.#index, method, url, headers, body, this.body !== null, reveal));
  }

  /** What it shows of itself: nothing secret. */
  toJSON(): ShownRequest & { operation: string | null } {
    return { operation: this.operation, ...this.shown() };
  }

  [Symbol.for("nodejs.util.inspect.custom")](): unknown {
    return this.toJSON();
  }
}
