// Clients, and the loop that drives their calls.

import { guardSecrets } from "./browser.js";
import { Call, milliseconds, retriesOf, Saved } from "./call.js";
import { harmless } from "./cause.js";
import { contextOf, given, setContext, SETTINGS, type CallSettings, type Context } from "./context.js";
import { clockId } from "./elapsed.js";
import { begin, pairs, run, status, text, writeContent } from "./engine.js";
import { OutcomeUnknown, UsageError } from "./errors.js";
import { CALL_ONCE, CALL_PAGES, CALL_WAIT, STATUS_FINE } from "./generated/border.js";
import type { OperationId, VendorId, Vendors } from "./generated/operations.js";
import { localeNumber } from "./locale.js";
import { known, urlText, type AnyCredentials, type CheckOptions, type Sited, type SiteOptions } from "./options.js";
import type { Reply } from "./reply.js";
import { Report } from "./report.js";
import { SessionHandle, type SessionOptions } from "./session.js";
import { vendorEntry, type VendorEntry } from "./table.js";
import type { CallEvent, DoneStep, PageStep } from "./step.js";
import { clockOf, exchange, isAborted, type Fetch } from "./transport.js";
import { readRequest, readReply, failure, headerPairs, contentOf, statusOf, transportError } from "./verbs.js";
import { readVia, sendVia, type ViaOptions } from "./via.js";
import { bytesOf, kindOf, UNBOXED } from "./write.js";
import * as glue from "./wasm/clearway.js";

export type { CallSettings } from "./context.js";
export type { Fetch, FetchInit, ResponseLike } from "./transport.js";
export type { ViaOptions } from "./via.js";

/** What clients of all vendors take. */
export interface CommonOptions extends CallSettings {
  /** Replaces the site's scheme, host and port, and may put a prefix before the vendor's whole path. */
  baseUrl?: string | URL | undefined;
  /** Plain http to other machines than this one. */
  allowHttp?: boolean | undefined;
  /**
   * The part of the vendor's documented rates that is used here, where others with the same credentials use the rest: 0.25 in one of four
   * processes. Clients of one process share the rates by themselves; of several shares the smallest counts.
   */
  rateShare?: number | undefined;
  /** Sends, instead of the runtime's own. Where it has `now()` and `sleep(ms, signal)`, these are the clock. */
  fetch?: Fetch | undefined;
  /** The edge function that signs and forwards: the client has no credentials then. */
  via?: string | URL | ViaOptions | undefined;
  /** Credentials in a browser page can be seen by whoever opens it: say so to give them all the same. */
  dangerouslyAllowBrowser?: boolean | undefined;
}

export type ClientOptions<Vendor extends VendorId = VendorId> = Vendors[Vendor]["credentials"] &
  Sited<Vendor> &
  CommonOptions;

/** What can be changed of a client: all but its credentials. */
export type ClientChanges<Vendor extends VendorId = VendorId> = Sited<Vendor> &
  Omit<CommonOptions, "dangerouslyAllowBrowser">;

/** How one call is made. */
export interface CallOptions extends CallSettings {
  /** Ends sends, back-offs and waits at once: the call rejects with its reason. */
  signal?: AbortSignal | null | undefined;
  /** The last known resource (a reply, its data, or JSON text), for rules that depend on its state. */
  current?: unknown;
}

/** How one request of a client is planned. */
export interface ClientPlanOptions extends CheckOptions {
  /** Another documented form of the operation. */
  revision?: string | undefined;
  /** Unix time in milliseconds; the clock's where left out. */
  now?: number | undefined;
}

export interface WaitOptions extends Omit<CallSettings, "timeout"> {
  signal?: AbortSignal | null | undefined;
  /** Milliseconds in all; the waiter's own figure where left out. */
  timeout?: number | undefined;
  /** Called with the first state that is seen and with each one that is another than before, the last one, too; it is waited for. */
  onState?: ((state: string) => unknown) | undefined;
}

export interface RequestOptions {
  /** Names and values; numbers and booleans as they stand in queries. */
  query?: Query | undefined;
  /** Text or bytes as they are, anything else as JSON. */
  body?: unknown;
  signal?: AbortSignal | null | undefined;
  /** Milliseconds, to the last byte of the answer. */
  timeout?: number | undefined;
}

export type Query = Readonly<Record<string, QueryValue | undefined>> | Iterable<readonly [string, QueryValue]>;
type QueryValue = string | number | bigint | boolean;

/** What a site may be called: by its own name, and by the vendor's for it. */
const siteNames = ({ siteOption }: VendorEntry["vendor"]): string[] => [
  ...new Set(["site", siteOption, "baseUrl", "allowHttp", "rateShare"]),
];
const OTHERS = ["fetch", "via", "dangerouslyAllowBrowser"];
/** What is asked for with a client, and not with one of its calls. */
export const OF_CLIENTS = ["site", "region", "baseUrl", "allowHttp", "rateShare", "fetch", "via"];
const CALL_OPTIONS = [...SETTINGS, "signal", "current"];
const WAIT_OPTIONS = [...SETTINGS, "signal", "onState"];

type AnyOptions = CommonOptions & SiteOptions & AnyCredentials;

/** What clients of all vendors can do. */
export class Client<Vendor extends VendorId = VendorId> {
  constructor(vendor: Vendor, options: ClientOptions<Vendor>) {
    const entry = vendorEntry(vendor);
    const all = options as AnyOptions;
    const names = Object.keys(entry.vendor.credentials);
    known(all, [...names, ...siteNames(entry.vendor), ...SETTINGS, ...OTHERS], `new ${entry.vendor.className}()`);
    const credentials = credentialsOf(entry, all);
    if (credentials !== undefined) guardSecrets(all.dangerouslyAllowBrowser);
    setContext(this, { ...openOf(all), session: new SessionHandle(entry, credentials, siteOf(all)) });
    consistent(contextOf(this));
  }

  /** The same client with other options. Credentials and rates stay common. */
  withOptions(changes: ClientChanges<Vendor>): this {
    const { session, settings, fetch, via } = contextOf(this);
    const { vendor } = session.vendor;
    const credential = Object.keys(vendor.credentials).find((name) => Object.hasOwn(changes ?? {}, name));
    if (credential !== undefined)
      throw new UsageError(`a client keeps its credentials: make another one for another ${credential}`);
    known(changes, [...siteNames(vendor), ...SETTINGS, "fetch", "via"], "withOptions()");
    const all = given(changes) as AnyOptions;
    const site = siteOf(all);
    const open = openOf(all);
    const other = Object.create(Object.getPrototypeOf(this) as object) as this;
    const context: Context = {
      settings: { ...settings, ...open.settings },
      fetch: open.fetch ?? fetch,
      via: open.via ?? via,
      session:
        Object.keys(site).length === 0
          ? session
          : new SessionHandle(session.vendor, undefined, { ...session.site, ...site }, session),
    };
    consistent(context);
    setContext(other, context);
    return other;
  }

  /**
   * A signed call without a table: `path` is the whole path after the host. It is sent once; any 2xx is a reply.
   *
   * @throws {ApiError} for an error answer.
   */
  async request(method: string, path: string, options: RequestOptions = {}): Promise<Reply> {
    known(options, ["query", "body", "signal", "timeout"], "request()", OF_CLIENTS);
    const { session, settings, fetch, via } = contextOf(this);
    if (via !== undefined)
      throw new UsageError(
        "a call without a table does not go through `via`: the edge function checks inputs of operations",
      );
    mustSign(contextOf(this));
    const signal = signalOf(options.signal);
    const timeout = options.timeout ?? settings.timeout ?? glue.usualTimeout();
    milliseconds("timeout", timeout);
    const query = queryOf(options.query);
    const body = options.body === undefined ? null : bodyOf(options.body);
    if (body !== null && String(method).toUpperCase() === "GET")
      throw new UsageError("a GET has no body: no fetch sends one; use query");
    const handle = session.get();
    const now = clockOf(fetch).now();
    begin();
    const lengths = [text(String(method)), text(String(path)), pairs(query)] as const;
    const bodyLength = body === null ? 0 : writeContent(body);
    const answer = run(() => handle.planPath(...lengths, bodyLength, body !== null, now));
    const operation = `${session.vendor.vendor.id} ${path}`;
    if (status(answer) !== STATUS_FINE) throw failure(answer, operation);
    const planned = readRequest(answer, null as never, -1, new Report(operation, true, ""));
    const sent = { operation: null, method: planned.method, url: planned.shown().url, attempts: 1 };
    const event = await exchange(
      fetch,
      { method: planned.method, url: planned.url, headers: planned.headers, body },
      timeout,
      signal,
    );
    if (event.failed !== undefined) {
      const { kind, message, cause } = event.failed;
      const lost = { kind, message: session.hidden(message), attempts: 1, request: sent };
      const because = { cause: harmless(cause, session, planned) };
      const mayRepeat = kind === "connect_failed" || (planned.method !== "POST" && planned.method !== "PATCH");
      throw mayRepeat ? transportError(lost, because) : new OutcomeUnknown(lost, because);
    }
    const { headers, body: content, ...answered } = event.answer as Required<NonNullable<typeof event.answer>>;
    const code = statusOf(answered.status);
    const list = headerPairs(headers);
    const received = contentOf(content);
    const reader = session.get();
    const cameAt = clockOf(fetch).now();
    begin();
    const requestLengths = [text(sent.method), text(sent.url)] as const;
    const headersLength = pairs(list);
    const receivedLength = writeContent(received);
    const read = run(() => reader.read(...requestLengths, cameAt, code, headersLength, receivedLength));
    return readReply(read, { id: operation, index: -1, isList: false }, code, list, received);
  }
}

/** Waits for a state. */
export async function wait(client: object, waiter: string, input: unknown, options: WaitOptions = {}): Promise<Reply> {
  known(options, WAIT_OPTIONS, "wait()", OF_CLIENTS);
  const { onState, timeout, ...others } = options;
  let last: string | undefined;
  const changed = onState && ((state: string) => (state === last ? undefined : onState((last = state))));
  if (onState !== undefined && typeof onState !== "function")
    throw new UsageError("onState is a function that is called with each state");
  const { vendor } = contextOf(client).session.vendor;
  const id = String(waiter).includes(".") ? waiter : `${vendor.id}.${waiter}`;
  const call = new Call(newCall(client, CALL_WAIT, id, input, others, timeout));
  const { reply } = await drive(client, call, signalOf(options.signal), changed);
  // What is gone has no state.
  if (reply !== null && !reply.gone && call.state !== null) await changed?.(call.state);
  return reply as Reply;
}

/** One request with its retries. */
export async function once(
  client: object,
  operation: OperationId,
  input: unknown,
  options: CallOptions = {},
): Promise<Reply> {
  known(options, CALL_OPTIONS, "calls", OF_CLIENTS);
  const call = new Call(newCall(client, CALL_ONCE, operation, input, options));
  return (await drive(client, call, signalOf(options.signal))).reply as Reply;
}

/** A list that was not read yet, and the signal that ends reading it. */
export function listed(
  client: object,
  operation: OperationId,
  input: unknown,
  options: CallOptions = {},
): [Saved, AbortSignal | undefined] {
  known(options, CALL_OPTIONS, "calls", OF_CLIENTS);
  return [newCall(client, CALL_PAGES, operation, input, options), signalOf(options.signal)];
}

function newCall(
  client: object,
  kind: number,
  id: string,
  input: unknown,
  options: CallOptions,
  waitTimeout?: number,
): Saved {
  const context = contextOf(client);
  mustSign(context);
  return Saved.make(kind, id, input, { ...context.settings, ...given(options), waitTimeout });
}

/** Sends and waits until there is something to hand out: a page, or the end. */
export async function drive<Body>(
  client: object,
  call: Call<OperationId, Body>,
  signal: AbortSignal | undefined,
  onState?: (state: string) => unknown,
): Promise<PageStep<Body> | DoneStep<Body>> {
  const context = contextOf(client);
  const clock = clockOf(context.fetch);
  // What passes is counted by a clock that never goes back, and no less than what was slept or timed out: clocks of tests stand still.
  const passed = (atLeast = 0): void => {
    const [counted, least] = [clock.elapsed(), call.elapsed + atLeast];
    call.elapsed = counted > least ? counted : least;
  };
  let event: CallEvent = {};
  for (;;) {
    if (isAborted(signal)) throw signal?.reason;
    passed();
    const { elapsed } = call;
    // The call is with nobody else: its clock is the same one at each step.
    const step = call.stepAt(client, event, {
      now: clock.now(),
      elapsed,
      clock: clockId(),
      isReal: clock.isReal,
    });
    event = {};
    if (step.type === "send") {
      passed();
      const before = call.elapsed;
      event =
        context.via === undefined
          ? await exchange(context.fetch, step.request, step.timeout, signal)
          : await sendVia(context, call, step, signal);
      if (event.failed !== undefined) event.failed.cause = harmless(event.failed.cause, context.session, step.request);
      passed();
      // Where the clock stood still meanwhile, it took its timeout.
      if (event.failed?.kind === "timed_out" && call.elapsed === before) passed(step.timeout);
    } else if (step.type === "wait") {
      if (step.why === "state") await onState?.(step.detail);
      // Whoever was told the state may have had enough.
      if (isAborted(signal)) throw signal?.reason;
      await clock.sleep(step.ms, signal);
      passed(step.ms);
    } else {
      return step as PageStep<Body> | DoneStep<Body>;
    }
  }
}

/** Credentials among the options. */
function credentialsOf({ vendor }: VendorEntry, options: AnyOptions): AnyCredentials | undefined {
  const named = Object.keys(vendor.credentials).filter((name) => name in options) as (keyof AnyCredentials)[];
  const found = named.filter((name) => options[name] !== undefined);
  if (found.length > 0) return Object.fromEntries(found.map((name) => [name, options[name]]));
  // Mostly an environment variable that is not set: without credentials nothing would be signed, and the vendor's 401 would not say why.
  if (named.length > 0)
    throw new UsageError(
      `${named.join(" and ")} of ${vendor.className} ${named.length > 1 ? "are" : "is"} undefined; leave out what is not there`,
    );
  return undefined;
}

function siteOf(options: AnyOptions): SessionOptions {
  const { site, region, allowHttp, rateShare } = options;
  const baseUrl = urlText(options.baseUrl);
  if (site !== undefined && region !== undefined)
    throw new UsageError("site and region are the same: give one of them");
  if (rateShare !== undefined && !(typeof rateShare === "number" && rateShare > 0 && rateShare <= 1))
    throw new UsageError("rateShare is a number above 0 and at most 1, such as 0.25 for one of four processes");
  return given({ site: site ?? region, baseUrl, allowHttp, rateShare }) as SessionOptions;
}

/** The options that need no session, looked through. */
function openOf(options: AnyOptions): Pick<Context, "settings" | "fetch" | "via"> {
  const settings = given(Object.fromEntries(SETTINGS.map((name) => [name, options[name]]))) as CallSettings;
  milliseconds("timeout", settings.timeout);
  milliseconds("deadline", settings.deadline);
  retriesOf(settings.maxRetries);
  localeNumber(settings.locale);
  for (const name of ["allowUnknown", "emptyAsAbsent", "strict"] as const) {
    if (typeof (settings[name] ?? false) !== "boolean") throw new UsageError(`${name} is true or false`);
  }
  const { fetch, via } = options;
  if (fetch !== undefined && typeof fetch !== "function")
    throw new UsageError("fetch is a function that takes a URL and an init, and gives a response");
  return { settings, fetch, via: via === undefined ? undefined : readVia(via, options.allowHttp === true) };
}

function consistent({ session, via }: Context): void {
  if (via === undefined) return;
  if (session.signs)
    throw new UsageError("a client that sends through `via` has no credentials: the edge function has them");
  if (session.site.baseUrl !== undefined)
    throw new UsageError("`via` and baseUrl exclude each other: the edge function knows where to send");
}

/** What would come back unauthorized is not sent; behind another base URL somebody else may sign. */
function mustSign({ session, via }: Context): void {
  if (session.signs || via !== undefined || session.site.baseUrl !== undefined) return;
  const { className, credentials } = session.vendor.vendor;
  throw new UsageError(
    `this ${className} has no credentials to send with: give it ${Object.keys(credentials).join(", ")}, or send through an edge function (\`via\`)`,
  );
}

function signalOf(signal: unknown): AbortSignal | undefined {
  if (signal === undefined || signal === null) return undefined;
  if (typeof (signal as AbortSignal).addEventListener !== "function")
    throw new UsageError("signal is the signal of an AbortController");
  return signal as AbortSignal;
}

function queryOf(query: Query | undefined): [string, string][] {
  if (query === undefined) return [];
  const wrong = (): never => {
    throw new UsageError(
      "query is an object, URLSearchParams, or a list of pairs, of names to texts, numbers or booleans; leave out what has no value",
    );
  };
  if (typeof query !== "object" || (query as unknown) === null) return wrong();
  const entries = Symbol.iterator in query ? (query as Iterable<readonly [string, unknown]>) : Object.entries(query);
  const list: [string, string][] = [];
  for (const [name, value] of entries) {
    const isValue =
      typeof value === "string" || typeof value === "bigint" || typeof value === "boolean" || Number.isFinite(value);
    if (value === undefined) continue;
    if (typeof name !== "string" || !isValue || `${name}${String(value)}`.includes("\0")) return wrong();
    list.push([name, String(value)]);
  }
  return list;
}

function bodyOf(body: unknown): string | Uint8Array {
  const content = typeof body === "string" ? body : bytesOf(body);
  if (content !== undefined) return content;
  const refuse = (what: string): never => {
    throw new UsageError(`the body is no JSON: it holds ${what}`);
  };
  const member = (_: string, value: unknown): unknown => {
    if (typeof value === "number" && !Number.isFinite(value)) refuse(String(value));
    if (typeof value === "bigint" || typeof value === "function" || typeof value === "symbol")
      return refuse(`a ${typeof value}`);
    // A Map, a Set, a form: what they hold would be dropped.
    const kind = typeof value === "object" && value !== null ? kindOf(value, true) : "object";
    return kind === "object" || kind === "list" || UNBOXED.has(kind) ? value : refuse(`a value of type ${kind}`);
  };
  const json = JSON.stringify(body, member) as string | undefined;
  return json ?? refuse("nothing");
}
