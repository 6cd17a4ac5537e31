// Everything that can go wrong, by whose fault. The classes that are for one kind alone are printed: generated/errors.ts.

import { allEscaped, escaped } from "./escape.js";
import { OUTCOME_UNKNOWN } from "./generated/border.js";
import type { TransportKind } from "./generated/codes.js";
import type { Report, Violation } from "./report.js";

export type { TransportKind };

/** Any failure of this package. Its message is safe to print: what came from outside stands escaped in it, as JSON writes it. */
export class ClearwayError extends Error {
  static {
    this.prototype.name = "ClearwayError";
  }

  /** Of several lines, each is one of the list: only these break the message. */
  constructor(message: string | readonly string[] = "", options?: ErrorOptions) {
    super((typeof message === "string" ? [message] : message).map(escaped).join("\n"), options);
  }
}

/** The input breaks rules, or, for a strict client, is worth a warning; nothing was sent. `report` has everything that is wrong. */
export class ValidationError extends ClearwayError {
  static {
    this.prototype.name = "ValidationError";
  }
  readonly report: Report;

  constructor(report: Report) {
    super(summary(report));
    this.report = report;
  }

  get violations(): readonly Violation[] {
    return this.report.violations;
  }
}

const SHOWN = 5;

function summary(report: Report): string[] {
  // A strict client refuses on warnings alone.
  const kind = report.ok ? "warning" : "violation";
  const [violations, more] = report.ok ? [report.warnings, report.moreWarnings] : [report.violations, report.more];
  const count = violations.length + more;
  const lines = violations
    .slice(0, SHOWN)
    .map(({ path, message, fix }) => `  ${path || "(input)"}: ${message}${fix ? ` (${fix})` : ""}`);
  if (count > SHOWN) lines.push(`  and ${count - SHOWN} more`);
  return [`${report.operation}: ${count} ${count === 1 ? kind : `${kind}s`}`, ...lines];
}

/** This package was called in a way that cannot work, whatever the input. */
export class UsageError extends ClearwayError {
  static {
    this.prototype.name = "UsageError";
  }
}

/** What the core says of an error answer. */
export interface ApiErrorData {
  kind: string;
  status: number;
  code: string | null;
  message: string;
  hint: string | null;
  request_id: string | null;
  /** Seconds. */
  retry_after: number | null;
  retryable: boolean;
  body: string;
  /** As they may be shown: cookies and what sounds secret masked. */
  headers: [string, string][];
  operation: string | null;
  method: string | null;
  url: string | null;
  attempts: number;
}

/** The request that a reply or an error belongs to. */
export interface RequestSummary {
  operation: string | null;
  method: string | null;
  /** As it may be shown. */
  url: string | null;
  attempts: number;
}

/** The vendor said no. `kind` says what it means, and has a subclass of its own. */
export class ApiError extends ClearwayError {
  static {
    this.prototype.name = "ApiError";
  }
  readonly kind: string;
  readonly status: number;
  /** The vendor's code as text, where there is one. */
  readonly code: string | null;
  /** The vendor's own words. */
  readonly vendorMessage: string;
  /** What to do. */
  readonly hint: string | null;
  /** The vendor's id for the request, or for what a failed one left behind. */
  readonly requestId: string | null;
  /** Milliseconds to wait, where the vendor says so. */
  readonly retryAfter: number | null;
  /** Whether the very same request may be sent again, later: it was turned away by a rate, or repeating it changes nothing. */
  readonly retryable: boolean;
  /** The answer's headers as they may be shown: cookies and what sounds secret masked. */
  readonly headers: readonly (readonly [string, string])[];
  /** The operation's id; null for a call that has no table. */
  readonly operation: string | null;
  /** The request's method; null where that is not known. */
  readonly method: string | null;
  /** The request's URL as it may be shown, without secrets; null where nothing was sent by a client. */
  readonly url: string | null;
  /** How often the request was sent; 0 where nothing was sent by a client. */
  readonly attempts: number;
  readonly #body: string;

  constructor({ body, ...outside }: ApiErrorData) {
    const data = allEscaped(outside);
    const code = data.code === null ? "" : `, code ${data.code}`;
    const lines = [`${data.kind} (HTTP ${data.status}${code}): ${data.message}`];
    if (data.hint !== null) lines.push(`  hint: ${data.hint}`);
    if (data.retry_after !== null) lines.push(`  retry after: ${data.retry_after} s`);
    if (data.request_id !== null) lines.push(`  request id: ${data.request_id}`);
    super(lines);
    this.kind = data.kind;
    this.status = data.status;
    this.code = data.code;
    this.vendorMessage = data.message;
    this.hint = data.hint;
    this.requestId = data.request_id;
    this.retryAfter = data.retry_after === null ? null : data.retry_after * 1000;
    this.retryable = data.retryable;
    this.headers = data.headers;
    this.operation = data.operation;
    this.method = data.method;
    this.url = data.url;
    this.attempts = data.attempts;
    this.#body = body;
  }

  /** The answer's text as it came, with secrets masked, cut at 4096 bytes. Printing the error does not print it. */
  get body(): string {
    return this.#body;
  }

  /** As Rust and Python serialise it. */
  toJSON(): ApiErrorData {
    return {
      kind: this.kind,
      status: this.status,
      code: this.code,
      message: this.vendorMessage,
      hint: this.hint,
      request_id: this.requestId,
      retry_after: this.retryAfter === null ? null : this.retryAfter / 1000,
      retryable: this.retryable,
      body: this.body,
      headers: this.headers as [string, string][],
      operation: this.operation,
      method: this.method,
      url: this.url,
      attempts: this.attempts,
    };
  }
}

export interface Lost {
  kind: TransportKind;
  message: string;
  /** How often the request was sent. */
  attempts: number;
  request: RequestSummary;
}

function lostMessage({ message, attempts }: Lost): string {
  return attempts > 1 ? `${message} (attempt ${attempts})` : message;
}

/** No whole answer came. */
export class TransportError extends ClearwayError {
  static {
    this.prototype.name = "TransportError";
  }
  readonly kind: TransportKind;
  /** How often the request was sent. */
  readonly attempts: number;
  /** The operation's id; null for a call that has no table. */
  readonly operation: string | null;
  readonly method: string | null;
  /** The request's URL as it may be shown, without secrets. */
  readonly url: string | null;

  constructor(lost: Lost, options?: ErrorOptions) {
    super(lostMessage(lost), options);
    this.kind = lost.kind;
    this.attempts = lost.attempts;
    this.operation = lost.request.operation;
    this.method = lost.request.method;
    this.url = lost.request.url;
  }
}

/** A request that may not be repeated was sent, and what became of it is not known: look before you send it again. */
export class OutcomeUnknown extends ClearwayError {
  static {
    this.prototype.name = "OutcomeUnknown";
  }
  readonly kind: TransportKind;
  /** How often the request was sent. */
  readonly attempts: number;
  /** The operation's id; null for a call that has no table. */
  readonly operation: string | null;
  readonly method: string | null;
  /** The request's URL as it may be shown, without secrets. */
  readonly url: string | null;

  constructor(lost: Lost, options?: ErrorOptions) {
    super(OUTCOME_UNKNOWN + lostMessage(lost), options);
    this.kind = lost.kind;
    this.attempts = lost.attempts;
    this.operation = lost.request.operation;
    this.method = lost.request.method;
    this.url = lost.request.url;
  }
}

interface WaitData {
  waiter: string;
  resource: string;
  waited_ms: number;
  state: string;
  reason: string;
  timed_out: boolean;
  message: string;
}

/** The end of a wait without what was waited for. */
export class WaitFailed extends ClearwayError {
  static {
    this.prototype.name = "WaitFailed";
  }
  readonly waiter: string;
  /** What was waited for, by its ids: `request_id a69f8e3e0555`. */
  readonly resource: string;
  /** How long the wait has taken, in milliseconds. */
  readonly waited: number;
  /** The state that was seen last; empty where none was. */
  readonly state: string;
  /** The vendor's reason, where it gives one. */
  readonly reason: string;
  /** The time was over, and it may still come. */
  readonly timedOut: boolean;

  constructor(outside: WaitData) {
    const data = allEscaped(outside);
    super(data.message);
    this.waiter = data.waiter;
    this.resource = data.resource;
    this.waited = data.waited_ms;
    this.state = data.state;
    this.reason = data.reason;
    this.timedOut = data.timed_out;
  }
}

/** The edge function that a client sends through (`via`) refused, or did not answer as one. */
export class ViaError extends ClearwayError {
  static {
    this.prototype.name = "ViaError";
  }
  readonly status: number;
  readonly #problem: Readonly<Record<string, unknown>> | null;

  constructor(status: number, problem: Record<string, unknown> | null, message: string) {
    super(message);
    this.status = status;
    this.#problem = problem;
  }

  /** Its problem details (RFC 9457) as they came, where it gave some. Printing the error does not print them. */
  get problem(): Readonly<Record<string, unknown>> | null {
    return this.#problem;
  }
}
