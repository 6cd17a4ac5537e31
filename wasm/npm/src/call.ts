// A whole call as one machine without IO. It lives here as the text it is saved as.

import { contextOf, SETTINGS, type CallSettings } from "./context.js";
import { clockId, elapsedNow } from "./elapsed.js";
import { begin, length, number, pairs, part, run, status, text, writeContent } from "./engine.js";
import { UsageError } from "./errors.js";
import {
  CALL_ONCE,
  CALL_PAGES,
  CALL_WAIT,
  EVENT_ANSWER,
  EVENT_CANCEL,
  EVENT_CONTINUE,
  EVENT_FAILED,
  FLAG_ALLOW_UNKNOWN,
  FLAG_EMPTY_AS_ABSENT,
  STATUS_CANCELLED,
  STATUS_FINE,
  STEP_PAGE,
  STEP_SEND,
  STEP_WAIT,
  TRANSPORT_KINDS,
  WAIT_REASONS,
} from "./generated/border.js";
import type { Input, OperationId, ReplyBody, WaiterId, Waiters } from "./generated/operations.js";
import { localeNumber } from "./locale.js";
import { known } from "./options.js";
import type { Reply } from "./reply.js";
import { Report } from "./report.js";
import { methodOf, PlannedRequest } from "./request.js";
import type { CallEvent, SendStep, Step } from "./step.js";
import { operationEntry, type OperationEntry } from "./table.js";
import { asked, checkWith, contentOf, failure, flagsOf, headerPairs, nowOf, readReply, statusOf } from "./verbs.js";
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

/** A call as it is saved. */
export class Saved {
  readonly text: string;
  readonly operation: OperationEntry;
  readonly locale: string | undefined;
  #facts: Facts | undefined;

  constructor(json: string, operation: OperationEntry, locale: string | undefined) {
    this.text = json;
    this.operation = operation;
    this.locale = locale;
  }

  /** Takes up a text, of which nothing is known yet. */
  static from(json: string): Saved {
    const facts = readFacts(json);
    const saved = new Saved(json, facts.operation, undefined);
    saved.#facts = facts;
    return saved;
  }

  /** What it says of itself, read when somebody asks. */
  get facts(): Facts {
    return (this.#facts ??= readFacts(this.text));
  }

  /**
   * @throws {ValidationError} for an input that is not clear, with the whole report.
   */
  static make(kind: number, id: string, input: unknown, options: NewCallOptions & NewWaitOptions): Saved {
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
    if (status(answer) !== STATUS_FINE) throw failure(answer, id);
    return new Saved(part(answer, 0), operationEntry(part(answer, 1)), locale);
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
  #saved: Saved;
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
      operation = Saved.make(CALL_ONCE, operation, input, options);
    }
    this.#saved = operation;
  }

  /** All pages of a list. */
  static pages<Op extends OperationId>(operation: Op, input: AnyInput<Op>, options: NewCallOptions = {}): Call<Op> {
    known(options, CALL_OPTIONS, "Call.pages()");
    return new Call<Op>(Saved.make(CALL_PAGES, operation, input, options));
  }

  /** A wait for a state, by the waiter's id. The input is that of the operation it asks. */
  static wait<Id extends WaiterId>(
    waiter: Id,
    input: Waiters[Id]["input"] | string | Uint8Array | Reply,
    options: NewWaitOptions = {},
  ): Call<OperationId, Waiters[Id]["reply"]> {
    known(options, WAIT_OPTIONS, "Call.wait()");
    return new Call<OperationId, Waiters[Id]["reply"]>(Saved.make(CALL_WAIT, waiter, input, options));
  }

  /**
   * Takes up a saved call: its text, or that text parsed. A request that was under way, and may not be repeated, ends it as `OutcomeUnknown`.
   * Another call is copied as it is.
   */
  static from<Op extends OperationId = OperationId, Body = ReplyBody<Op>>(saved: string | object): Call<Op, Body> {
    if (saved instanceof Call) return new Call<Op, Body>((saved as Call).#saved);
    const json = typeof saved === "string" ? saved : JSON.stringify(saved);
    return new Call<Op, Body>(Saved.from(json ?? ""));
  }

  /** @internal The language that was asked for with this very call. */
  get locale(): string | undefined {
    return this.#saved.locale;
  }

  /** @internal How it was made. */
  get made(): Made {
    return this.#saved.facts.made;
  }

  /** The operation's id. */
  get operation(): string {
    return this.#saved.operation.id;
  }

  /** What is waited for, where it is a wait. */
  get waiter(): string | null {
    return this.#saved.facts.waiter;
  }

  /** The state that was seen last, where it is a wait: also the one that ended it. */
  get state(): string | null {
    return this.#saved.facts.state;
  }

  /** Whether a request was sent, and its answer is outstanding. */
  get inFlight(): boolean {
    return this.#saved.facts.inFlight;
  }

  /** Whether nothing more comes of it. */
  get over(): boolean {
    return this.#saved.facts.over;
  }

  /** The input, as JSON text. */
  get input(): string {
    return this.#saved.facts.input;
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
    if (kind === EVENT_CONTINUE && this.#outstanding) {
      throw new UsageError("a request is under way: tell its answer, that it failed, or cancel the call");
    }
    const { operation, locale: own } = this.#saved;
    const locale = own ?? settings.locale;
    const language = localeNumber(locale);
    const handle = session.get();
    const headers = headerPairs(answer?.headers);
    const content = failed !== undefined ? String(failed.message) : contentOf(answer?.body);
    begin();
    const savedLength = text(this.#saved.text);
    const headersLength = pairs(headers);
    const bodyLength = writeContent(content);
    const entropy = Math.random() * 2 ** 64;
    const at = run(() =>
      handle.step(savedLength, kind, code, headersLength, bodyLength, now, elapsed, clock, isReal, entropy, language),
    );
    const fine = status(at) === STATUS_FINE;
    // What ends by an error is saved behind it; what was called out of order is as it was.
    const after = part(at, fine ? 0 : 1);
    if (after !== "") {
      this.#saved = new Saved(after, operation, own);
      this.#outstanding = fine && number(at, 0) === STEP_SEND;
    }
    if (!fine && status(at) === STATUS_CANCELLED) return { type: "cancelled", outcomeUnknown: number(at, 0) === 1 };
    if (!fine) throw failure(at, operation.id, failed?.cause);
    const reply = (): Reply<Body> =>
      readReply(at, operation, code, headers, content, new Report(operation.id, true, part(at, 7))) as Reply<Body>;
    switch (number(at, 0)) {
      case STEP_SEND:
        return this.#send(at, locale);
      case STEP_WAIT:
        return { type: "wait", ms: number(at, 1), why: WAIT_REASONS[number(at, 2)] ?? "retry", detail: part(at, 1) };
      case STEP_PAGE:
        return { type: "page", reply: reply() };
      default:
        return { type: "done", reply: number(at, 1) === 0 ? null : reply() };
    }
  }

  #send(at: number, locale: string | undefined): SendStep {
    const [url, headers, body, signed, name] = [part(at, 1), part(at, 2), part(at, 3), part(at, 4), part(at, 5)];
    const method = number(at, 2);
    const timeout = number(at, 1);
    const saved = this.#saved;
    const entry = saved.operation;
    const report = () => {
      const { input, made } = saved.facts;
      return checkWith(entry, input, { ...made, locale });
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
    return { type: "send", request, timeout, page: name === "" ? null : { name, value: Number(part(at, 6)) } };
  }

  /** The call as it is saved: `JSON.stringify(call)` gives the text of Rust and Python. */
  toJSON(): Record<string, unknown> {
    return JSON.parse(this.#saved.text) as Record<string, unknown>;
  }

  /** What it shows of itself: its input may hold secrets. */
  [Symbol.for("nodejs.util.inspect.custom")](): string {
    const { operation, waiter, inFlight, over } = this;
    return `Call { ${waiter ?? operation}: ${over ? "over" : inFlight ? "in flight" : "waiting for its next step"} }`;
  }
}

/** What a call was made with, beside its input. */
interface Made {
  current: string | undefined;
  revision: string | undefined;
  allowUnknown: true | undefined;
  emptyAsAbsent: true | undefined;
}

interface Facts {
  operation: OperationEntry;
  waiter: string | null;
  state: string | null;
  input: string;
  made: Made;
  inFlight: boolean;
  over: boolean;
}

function readFacts(saved: string): Facts {
  begin();
  const size = text(saved);
  const at = run(() => glue.saved(size));
  if (status(at) !== STATUS_FINE) throw failure(at, "");
  const given = (index: number): string | undefined => (length(at, index) === 0 ? undefined : part(at, index));
  const has = (flag: number): true | undefined => (number(at, 0) & flag) !== 0 || undefined;
  return {
    operation: operationEntry(part(at, 0)),
    waiter: given(1) ?? null,
    state: given(2) ?? null,
    input: part(at, 3),
    made: {
      current: given(4),
      revision: given(5),
      allowUnknown: has(FLAG_ALLOW_UNKNOWN),
      emptyAsAbsent: has(FLAG_EMPTY_AS_ABSENT),
    },
    inFlight: number(at, 1) === 1,
    over: number(at, 2) === 1,
  };
}

/** The event and its status, as numbers for the wasm. */
function numbersOf({ answer, failed, cancel }: CallEvent): [number, number] {
  if (answer !== undefined) return [EVENT_ANSWER, statusOf(answer.status)];
  if (failed !== undefined) {
    const kind = TRANSPORT_KINDS.indexOf(failed.kind);
    if (kind < 0) throw new UsageError(`unknown kind of failure; use one of ${TRANSPORT_KINDS.join(", ")}`);
    return [EVENT_FAILED, kind];
  }
  return [cancel === true ? EVENT_CANCEL : EVENT_CONTINUE, 0];
}
