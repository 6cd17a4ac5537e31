// A vendor's answer.

import { begin, part, run, writeContent } from "./engine.js";
import type { RequestSummary } from "./errors.js";
import { allEscaped, escaped } from "./escape.js";
import type { DriftKind } from "./generated/border.js";
import { Malformed } from "./generated/errors.js";
import type { Report } from "./report.js";
import * as glue from "./wasm/clearway.js";

/** Where an answer differs from its documented shape. Never a failure. */
export interface Drift {
  /** JSON Pointer into the answer. */
  readonly path: string;
  readonly kind: DriftKind;
  readonly expected: readonly string[];
  readonly actual: string;
}

/** What a reply is made of. */
export interface ReplyData {
  /** The operation's place among all; -1 for a call that has no table. */
  index: number;
  status: number;
  requestId: string | null;
  headers: [string, string][];
  /** The vendor's own text, or its bytes. */
  text: string | Uint8Array;
  warnings: string[];
  drift: Drift[];
  /** Pointer to the items, where it is a list. */
  items: string | null;
  /** The request that was answered. */
  request: RequestSummary;
  /** What check says of the input; made when it is asked for. */
  report?: (() => Report) | undefined;
  gone?: boolean;
}

const decoder = new TextDecoder();
const BLANK = /^[ \t\n\f\r]*$/;

/** A vendor's answer. What it shows of itself is masked; `text`, `data` and `headers` are what came. */
export class Reply<T = unknown> {
  readonly status: number;
  /** The vendor's id for the request, where it gives one. */
  readonly requestId: string | null;
  /** What the vendor warns of in its headers: `Deprecation`, `Sunset`, `Warning`. */
  readonly warnings: readonly string[];
  /** Where the answer differs from the documented shape. */
  readonly drift: readonly Drift[];
  /** The operation's id; null for a call that has no table. */
  readonly operation: string | null;
  /** The request's method; null where that is not known. */
  readonly method: string | null;
  /** The request's URL as it may be shown, without secrets; null where nothing was sent by a client. */
  readonly url: string | null;
  /** How often the request was sent; 0 where nothing was sent by a client. */
  readonly attempts: number;
  /** Whether a wait ended because the resource is gone: the status and the text are those of the vendor's error, and `data` is null. */
  readonly gone: boolean;
  readonly #report: (() => Report) | undefined;
  readonly #headers: [string, string][];
  readonly #index: number;
  readonly #items: string | null;
  #text: string | Uint8Array;
  #data: T | undefined;
  #total: number | null | undefined;

  constructor(data: ReplyData) {
    this.status = data.status;
    this.requestId = data.requestId;
    this.warnings = data.warnings;
    this.drift = data.drift;
    this.#headers = data.headers;
    this.#index = data.index;
    this.#items = data.items;
    this.#text = data.text;
    this.operation = data.request.operation;
    this.method = data.request.method;
    this.url = data.request.url;
    this.attempts = data.request.attempts;
    this.gone = data.gone === true;
    this.#report = data.report;
  }

  /** What check says of the input that was sent: no violations, perhaps warnings. Null where the reply is not one of a call. */
  get report(): Report | null {
    return this.#report?.() ?? null;
  }

  get headers(): Headers {
    return new Headers(this.#headers);
  }

  /** The vendor's own text, untouched but for a byte order mark before it; empty where there is none. */
  get text(): string {
    // A byte order mark is no part of a text.
    if (typeof this.#text !== "string") this.#text = decoder.decode(this.#text);
    else if (this.#text.startsWith("\ufeff")) this.#text = this.#text.slice(1);
    if (BLANK.test(this.#text)) this.#text = "";
    return this.#text;
  }

  /**
   * The answer decoded; null where there is no text, and where the resource is gone.
   *
   * @throws {Malformed} where the text is no JSON, as it may be where no operation says what is answered.
   */
  get data(): T {
    if (this.#data === undefined) this.#data = this.#decoded() as T;
    return this.#data;
  }

  #decoded(): unknown {
    const { text } = this;
    if (text === "" || this.gone) return null;
    try {
      return JSON.parse(text) as unknown;
    } catch {
      const type = this.#headers.find(([name]) => name.toLowerCase() === "content-type")?.[1];
      throw new Malformed({
        kind: "malformed",
        status: this.status,
        code: null,
        message: `the answer is no JSON, but a text of ${text.length} characters, ${type ?? "without a content-type"}`,
        hint: "read `text`",
        request_id: this.requestId,
        retry_after: null,
        retryable: false,
        body: this.shownText(),
        headers: [],
        operation: this.operation,
        method: this.method,
        url: this.url,
        attempts: this.attempts,
      });
    }
  }

  /** The items of a list; none where it is no list. */
  get items(): unknown[] {
    if (this.#items === null) return [];
    let found: unknown = this.data;
    for (const name of this.#items.split("/").slice(1)) found = (found as Record<string, unknown> | null)?.[name];
    return Array.isArray(found) ? found : [];
  }

  /** How many items a list has on all its pages together, where its answer says so. */
  get total(): number | null {
    if (this.#total === undefined) {
      const digits = this.#ask((length) => glue.reply_total(this.#index, length));
      this.#total = digits === "" ? null : Number(digits);
    }
    return this.#total;
  }

  /** The text as it may be shown: compact JSON whose secret fields are masked. */
  shownText(): string {
    return escaped(this.#ask((length) => glue.shown_reply(this.#index, this.status, length)));
  }

  /** Has the wasm look at the text. */
  #ask(verb: (length: number) => number): string {
    begin();
    const length = writeContent(this.#text);
    return part(
      run(() => verb(length)),
      0,
    );
  }

  /** What it shows of itself: nothing secret. */
  toJSON(): {
    status: number;
    requestId: string | null;
    text: string;
    warnings: readonly string[];
    drift: readonly Drift[];
  } {
    const { status, requestId, warnings, drift } = this;
    return allEscaped({ status, requestId, text: this.shownText(), warnings, drift });
  }

  [Symbol.for("nodejs.util.inspect.custom")](): unknown {
    return this.toJSON();
  }
}
