// A whole call as one machine without IO. It lives here as the text it is saved as.

import { contextOf, SETTINGS, type CallSettings } from "./context.js";
import { clockId, elapsedNow } from "./elapsed.js";
import { begin, FINE, length, number, pairs, part, run, status, text, writeContent } from "./engine.js";
import { TRANSPORT_KINDS, UsageError, type RequestSummary } from "./errors.js";
import type { Input, OperationId, ReplyBody, WaiterId, Waiters } from "./generated/operations.js";
import { localeNumber } from "./locale.js";
import { known } from "./options.js";
import { Reply, type Drift } from "./reply.js";
import { Report } from "./report.js";
import { methodOf, PlannedRequest } from "./request.js";
import type { CallEvent, SendStep, Step } from "./step.js";
import { operationEntry } from "./table.js";
import { asked, checkWith, contentOf, failure, flagsOf, headerPairs, nowOf, statusOf } from "./verbs.js";
import { put } from "./write.js";
import * as glue from "./wasm/clearway.js";

/** How a call is made of its own. */
export interface NewCallOptions extends CallSettings {
  /** The last known resource (a reply, its data, or JSON text), for rules that depend on its state. */
  current?: unknown;
}

export interface NewWaitOptions extends CallSettings {
  /** Milliseconds in all; the waiter's own figure where left out. */
  waitTimeout?: number | undefined;
}

const CALL_OPTIONS = [...SETTINGS, "current"];
const WAIT_OPTIONS = [...SETTINGS, "waitTimeout"];

const EVENT = ["now", "answer", "failed", "cancel"];

/** What time it is, for one step. */
export interface Moment {
  /** Unix time in milliseconds. */
  now: number;
  /** Milliseconds of a clock that never goes back. */
  elapsed: number;
  /** Which clock counted them; 0 where nobody knows it elsewhere, so that the wall clock tells what passed since the last step. */
  clock: number;
  /** Whether it is the system's, by which the rates of all such clients go. */
  isReal: boolean;
}

/** Kinds of calls, as the wasm numbers them. */
export const ONCE = 0;
export const PAGES = 1;
export const WAIT = 2;
export type CallKind = typeof ONCE | typeof PAGES | typeof WAIT;

/** A new call as it is saved. */
export class Saved {
  readonly text: string;
  readonly locale: string | undefined;

  constructor(json: string, locale: string | undefined) {
    this.text = json;
    this.locale = locale;
  }

  /**
   * @throws {ValidationError} for an input that is not clear, with the whole report.
   */
  static make(kind: CallKind, id: string, input: unknown, options: NewCallOptions & NewWaitOptions): Saved {
    const { locale, revision } = options;
    const language = localeNumber(locale);
    const times = [milliseconds("timeout", options.timeout), milliseconds("deadline", options.deadline)] as const;
    const retries = retriesOf(options.maxRetries);
    const wait = milliseconds("a wait's timeout", options.waitTimeout);
    const given = asked(input === undefined ? {} : input, options.current);
    const flags = flagsOf(options, given.input.marked);
    begin();
    const idLength = text(String(id));
    const size = put(given.input);
    const current = put(given.current);
    const revisionLength = revision === undefined ? 0 : text(String(revision));
    const answer = run(() =>
      glue.call(kind, idLength, size, current, revisionLength, flags, language, ...times, retries, wait),
    );
    if (status(answer) !== FINE) throw failure(answer, id);
    return new Saved(part(answer, 0), locale);
  }
}

/** Milliseconds for the wasm; -1 is what is usual. */
export function milliseconds(name: string, value: number | undefined): number {
  if (value === undefined) return -1;
  if (typeof value !== "number" || !(value >= 1))
    throw new UsageError(`${name} is a number of milliseconds, at least 1`);
  return value;
}

export function retriesOf(value: number | undefined): number {
  if (value === undefined) return -1;
  if (!Number.isInteger(value) || value < 0) throw new UsageError("maxRetries is a whole number, 0 or more");
  return value;
}

type AnyInput<Op extends OperationId> = Input<Op> | string | Uint8Array | Reply;

/**
 * One call: a request with its retries, all pages of a list, or a wait for a state. It says what to send and how long to wait, and is told what
 * came of it. `JSON.stringify(call)` saves it, without credentials, and `Call.from` takes it up, here or elsewhere. Where a request may be lost with
 * its sender, save after a `send` step and before sending.
 */
export class Call<Op extends OperationId = OperationId, Body = ReplyBody<Op>> {
  #saved: string;
  readonly #locale: string | undefined;
  #facts: Facts | undefined;
  /** @internal What whoever drives it has counted, in milliseconds of its clock. */
  elapsed = 0;
  /** Whether this very object gave out a request that was not answered yet; one that was taken up may have lost its own. */
  #outstanding = false;

  /** One request with its retries. */
  constructor(operation: Op, input: AnyInput<Op>, options?: NewCallOptions);
  /** @internal */
  constructor(saved: Saved);
  constructor(operation: Op | Saved, input?: unknown, options: NewCallOptions = {}) {
    if (!(operation instanceof Saved)) {
      known(options, CALL_OPTIONS, "new Call()");
      operation = Saved.make(ONCE, operation, input, options);
    }
    this.#saved = operation.text;
    this.#locale = operation.locale;
  }

  /** All pages of a list. */
  static pages<Op extends OperationId>(operation: Op, input: AnyInput<Op>, options: NewCallOptions = {}): Call<Op> {
    known(options, CALL_OPTIONS, "Call.pages()");
    return new Call<Op>(Saved.make(PAGES, operation, input, options));
  }

  /** A wait for a state: `edgegap.deployment_ready` and the like. The input is that of the operation it asks. */
  static wait<Id extends WaiterId>(
    waiter: Id,
    input: Waiters[Id]["input"] | string | Uint8Array | Reply,
    options: NewWaitOptions = {},
  ): Call<OperationId, Waiters[Id]["reply"]> {
    known(options, WAIT_OPTIONS, "Call.wait()");
    return new Call<OperationId, Waiters[Id]["reply"]>(Saved.make(WAIT, waiter, input, options));
  }

  /** Takes up a saved call: its text, or that text parsed. A request that was under way, and may not be repeated, ends it as `OutcomeUnknown`. */
  static from<Op extends OperationId = OperationId, Body = ReplyBody<Op>>(saved: string | object): Call<Op, Body> {
    const json = typeof saved === "string" ? saved : JSON.stringify(saved);
    const call = new Call<Op, Body>(new Saved(json ?? "", undefined));
    call.#known();
    return call;
  }

  #known(): Facts {
    return (this.#facts ??= readFacts(this.#saved));
  }

  /** @internal The language that was asked for with this very call. */
  get locale(): string | undefined {
    return this.#locale;
  }

  /** The operation's id. */
  get operation(): string {
    return this.#known().operation;
  }

  /** What is waited for, where it is a wait. */
  get waiter(): string | null {
    return this.#known().waiter;
  }

  /** The state that was seen last, where it is a wait: also the one that ended it. */
  get state(): string | null {
    return this.#known().state;
  }

  /** Whether a request was sent, and its answer is outstanding. */
  get inFlight(): boolean {
    return this.#known().inFlight;
  }

  /** Whether nothing more comes of it. */
  get over(): boolean {
    return this.#known().over;
  }

  /** The input, as JSON text. */
  get input(): string {
    return this.#known().input;
  }

  /**
   * Moves on by one step. After `send` it is told the answer, or that it failed; after anything else, nothing.
   *
   * @throws what the call ends with: an ApiError, a TransportError, OutcomeUnknown, WaitFailed.
   */
  step(client: object, event: CallEvent = {}): Step<Body> {
    contextOf(client);
    known(event, EVENT, "step()");
    const now = nowOf(event.now);
    // A time that is given is one of another clock, and counts what passes, too.
    const isReal = event.now === undefined;
    const elapsed = isReal ? elapsedNow() : now;
    return this.stepAt(client, event, { now, elapsed, clock: isReal ? clockId() : 0, isReal });
  }

  /** @internal */
  stepAt(client: object, event: CallEvent, { now, elapsed, clock, isReal }: Moment): Step<Body> {
    const { session, settings } = contextOf(client);
    const { answer, failed, cancel } = event;
    if (Number(answer !== undefined) + Number(failed !== undefined) + Number(cancel === true) > 1) {
      throw new UsageError("one thing at a time: a request is answered, or it failed, or the call is cancelled");
    }
    const [kind, code] = numbersOf(event);
    if (kind === 0 && this.#outstanding) {
      throw new UsageError("a request is under way: tell its answer, that it failed, or cancel the call");
    }
    const locale = this.#locale ?? settings.locale;
    const language = localeNumber(locale);
    const handle = session.get();
    const headers = headerPairs(answer?.headers);
    const content = failed !== undefined ? String(failed.message) : contentOf(answer?.body);
    begin();
    const savedLength = text(this.#saved);
    const headersLength = pairs(headers);
    const bodyLength = writeContent(content);
    const entropy = Math.random() * 2 ** 64;
    const at = run(() =>
      handle.step(savedLength, kind, code, headersLength, bodyLength, now, elapsed, clock, isReal, entropy, language),
    );
    const fine = status(at) === FINE;
    // What ends by an error is saved behind it; what was called out of order is as it was.
    const after = part(at, fine ? 0 : 1);
    if (after !== "") {
      this.#saved = after;
      this.#facts = undefined;
      this.#outstanding = fine && number(at, 0) === 0;
    }
    if (!fine && status(at) === CANCELLED) return { type: "cancelled", outcomeUnknown: number(at, 0) === 1 };
    if (!fine) throw failure(at, operationIn(this.#saved), failed?.cause);
    switch (number(at, 0)) {
      case 0:
        return this.#send(at, locale);
      case 1:
        return { type: "wait", ms: number(at, 1), why: WHYS[number(at, 2)] ?? "retry", detail: part(at, 1) };
      case 2:
        return { type: "page", reply: this.#reply(at, headers, content) };
      default:
        return { type: "done", reply: number(at, 1) === 1 ? this.#reply(at, headers, content) : null };
    }
  }

  #send(at: number, locale: string | undefined): SendStep {
    const [method, url, headers, body, page, signed] = [
      number(at, 2),
      part(at, 1),
      part(at, 2),
      part(at, 3),
      part(at, 4),
      part(at, 5),
    ];
    const timeout = number(at, 1);
    const saved = this.#saved;
    const entry = operationEntry(operationIn(saved));
    const report = () => {
      const { input, current, allow_unknown, empty_as_absent } = JSON.parse(saved) as SavedCall;
      return checkWith(entry, input, {
        current,
        locale,
        allowUnknown: allow_unknown === 1,
        emptyAsAbsent: empty_as_absent === 1,
      });
    };
    const text = (method & 0x100) === 0 ? null : body;
    const request = new PlannedRequest(
      entry.id,
      entry.index,
      methodOf(method & 0xff),
      url,
      headers,
      text,
      signed === "" ? null : signed,
      report,
    );
    const [name, value] = page === "" ? [] : (JSON.parse(page) as [string, number]);
    return { type: "send", request, timeout, page: name === undefined ? null : { name, value: value as number } };
  }

  #reply(at: number, headers: [string, string][], content: string | Uint8Array): Reply<Body> {
    const head = JSON.parse(part(at, 1)) as {
      status: number;
      request_id: string | null;
      items: string | null;
      gone: boolean;
      request: RequestSummary;
    };
    const [warnings, drift, found] = [part(at, 2), part(at, 3), part(at, 4)];
    const { id, index } = operationEntry(operationIn(this.#saved));
    const report = new Report(id, true, found);
    return new Reply<Body>({
      index,
      status: head.status,
      requestId: head.request_id,
      headers,
      text: content,
      warnings: warnings === "" ? [] : (JSON.parse(warnings) as string[]),
      drift: drift === "" ? [] : (JSON.parse(drift) as Drift[]),
      items: head.items,
      request: head.request,
      report: () => report,
      gone: head.gone,
    });
  }

  /** The call as it is saved: `JSON.stringify(call)` gives the text of Rust and Python. */
  toJSON(): Record<string, unknown> {
    return JSON.parse(this.#saved) as Record<string, unknown>;
  }

  /** What it shows of itself: its input may hold secrets. */
  [Symbol.for("nodejs.util.inspect.custom")](): string {
    const { operation, waiter, inFlight, over } = this;
    return `Call { ${waiter ?? operation}: ${over ? "over" : inFlight ? "in flight" : "waiting for its next step"} }`;
  }
}

/** The status of what was cancelled. */
const CANCELLED = 7;
const WHYS = ["rate", "retry", "state"] as const;

interface SavedCall {
  input: string;
  current?: string;
  allow_unknown?: number;
  empty_as_absent?: number;
}

interface Facts {
  operation: string;
  waiter: string | null;
  state: string | null;
  input: string;
  inFlight: boolean;
  over: boolean;
}

function readFacts(saved: string): Facts {
  begin();
  const size = text(saved);
  const at = run(() => glue.saved(size));
  if (status(at) !== FINE) throw failure(at, "");
  return {
    operation: part(at, 0),
    waiter: length(at, 1) === 0 ? null : part(at, 1),
    state: length(at, 2) === 0 ? null : part(at, 2),
    input: part(at, 3),
    inFlight: number(at, 0) === 1,
    over: number(at, 1) === 1,
  };
}

/** The operation of what the core itself has saved, without reading all of it. */
function operationIn(saved: string): string {
  return /"operation":"([^"]+)"/.exec(saved)?.[1] ?? "";
}

/** The event and its status, as numbers for the wasm. */
function numbersOf({ answer, failed, cancel }: CallEvent): [number, number] {
  if (answer !== undefined) return [1, statusOf(answer.status)];
  if (failed !== undefined) {
    const kind = TRANSPORT_KINDS.indexOf(failed.kind);
    if (kind < 0) throw new UsageError(`unknown kind of failure; use one of ${TRANSPORT_KINDS.join(", ")}`);
    return [2, kind];
  }
  return cancel === true ? [3, 0] : [0, 0];
}
