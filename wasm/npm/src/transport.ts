// Sends with fetch, and reads what comes back.

import { elapsedNow } from "./elapsed.js";
import { inBrowserPage } from "./browser.js";
import { escaped } from "./escape.js";
import type { Answer, CallEvent, Failure } from "./step.js";
import { ClearwayError, TransportError, UsageError } from "./errors.js";
import { nowOf, type HeadersLike } from "./verbs.js";
import { bytesOf } from "./write.js";

/** What a fetch is asked for. */
export interface FetchInit extends RequestInit {
  method: string;
  headers: Record<string, string>;
  signal: AbortSignal;
  /** Milliseconds to the last byte, for a fetch that has its own clock. */
  timeout?: number;
}

/** What is read of a response. */
export interface ResponseLike {
  readonly status: number;
  readonly headers?: HeadersLike;
  readonly body?: unknown;
  arrayBuffer?(): PromiseLike<ArrayBuffer>;
  text?(): PromiseLike<string>;
}

/**
 * A `fetch` of the caller's own. Where it has `now` and `sleep`, these are the clock. Whatever it throws is a failure to send, but for errors of code that
 * is wrong, such as a TypeError that does not speak of the network: those come out as they are.
 */
export interface Fetch {
  (url: string, init: FetchInit): ResponseLike | PromiseLike<ResponseLike>;
  /** Unix time in milliseconds. */
  now?: () => number;
  /** Lets so many milliseconds pass. */
  sleep?: (ms: number, signal?: AbortSignal) => PromiseLike<unknown>;
}

/** What is sent. */
export interface Outgoing {
  method: string;
  url: string;
  headers: Record<string, string>;
  body: string | Uint8Array | null;
}

/** How the time is told and passed. */
export interface Clock {
  isReal: boolean;
  now(): number;
  /** Milliseconds of a clock that never goes back, where it is the system's. */
  elapsed(): number;
  sleep(ms: number, signal: AbortSignal | undefined): PromiseLike<unknown>;
}

const REAL: Clock = { isReal: true, now: () => Date.now(), elapsed: elapsedNow, sleep };

export function clockOf(fetch: Fetch | undefined): Clock {
  if (typeof fetch?.now !== "function" || typeof fetch.sleep !== "function") return REAL;
  const now = (): number => nowOf(fetch.now?.() ?? NaN);
  return {
    isReal: false,
    now,
    elapsed: now,
    sleep: (ms, signal) => limited(undefined, signal, async (inner) => fetch.sleep?.(ms, inner)),
  };
}

/** The longest answer that is read, decompressed: the core's `ANSWER_BYTES`. */
const ANSWER_BYTES = 32 * 1024 * 1024;
/** Timers of more milliseconds fire at once. */
const LONGEST_TIMER = 0x7fff_ffff;

/** The time was over. */
export const OVER = Symbol("over");
const TOO_LARGE = Symbol("too large");

/** Sends once: the answer, or why there is none. Ends at once by the signal, with its reason. */
export async function exchange(
  own: Fetch | undefined,
  request: Outgoing,
  timeout: number,
  signal: AbortSignal | undefined,
  target: Target = TO_VENDOR,
): Promise<CallEvent> {
  const send = own ?? (globalThis.fetch as Fetch | undefined);
  if (typeof send !== "function") throw new UsageError("there is no fetch here: give the client one, { fetch }");
  if (isAborted(signal)) throw signal?.reason;
  const clock = clockOf(own);
  const started = clock.isReal ? 0 : clock.now();
  const { url, method, headers, body } = request;
  const init: Omit<FetchInit, "signal"> = {
    ...(inBrowserPage() ? target.inPages : undefined),
    method,
    headers,
    redirect: "manual",
  };
  const pour = own === undefined && body !== null ? poured(body) : undefined;
  if (body !== null) init.body = pour?.body ?? (body as BodyInit);
  if (!clock.isReal) init.timeout = timeout;
  try {
    const answer = await limited(timeout, signal, async (inner) =>
      readAnswer(await send(url, { ...init, signal: inner }), inner),
    );
    if (!clock.isReal && clock.now() - started > timeout) throw OVER;
    return { answer };
  } catch (error) {
    if (isAborted(signal)) throw signal?.reason;
    if (error === OVER) return { failed: { kind: "timed_out", message: `no whole answer came within ${timeout} ms` } };
    const failed = failureOf(error, own === undefined, inBrowserPage() ? target.hint : "");
    if (failed.kind === "broken" && pour?.isTaken() === false) failed.kind = "connect_failed";
    return { failed };
  }
}

/**
 * A body for workerd, which says `Network connection lost.` of a connection that did not come about and of one that broke behind the request, alike.
 * What it did not take to the last byte cannot have reached anybody as a request.
 */
function poured(body: string | Uint8Array): { body: ReadableStream; isTaken(): boolean } | undefined {
  type Stream = new (length: number) => TransformStream<Uint8Array, Uint8Array>;
  const { FixedLengthStream } = globalThis as { FixedLengthStream?: Stream };
  if (FixedLengthStream === undefined || body.length < 2) return undefined;
  const bytes = typeof body === "string" ? new TextEncoder().encode(body) : body;
  const { readable, writable } = new FixedLengthStream(bytes.length);
  const writer = writable.getWriter();
  let isTaken = false;
  const pour = async (): Promise<void> => {
    await writer.write(bytes.subarray(0, -1));
    await writer.write(bytes.subarray(-1));
    isTaken = true;
    await writer.close();
  };
  // Its failure is the fetch's.
  pour().catch(() => undefined);
  return { body: readable, isTaken: () => isTaken };
}

export function isAborted(signal: AbortSignal | undefined): boolean {
  return signal?.aborted === true;
}

interface Target {
  /** Only pages have cookies, a cache and a referrer, and not every other runtime knows these words. */
  inPages: RequestInit;
  /** What a page is told of a failure. */
  hint: string;
}

const TO_VENDOR: Target = {
  inPages: { credentials: "omit", cache: "no-store", referrerPolicy: "no-referrer" },
  hint: "; in a page this may be CORS: the vendors' APIs mostly allow no pages, send through an edge function (`via`)",
};

/**
 * Runs `start` until it is settled, the signal aborts, or so many milliseconds are over; in the latter cases what it was given aborts, too, but nobody
 * waits for it.
 */
export function limited<T>(
  ms: number | undefined,
  outer: AbortSignal | undefined,
  start: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const controller = new AbortController();
    const stop = (reason: unknown, told = reason): void => {
      settled();
      reject(reason as Error);
      controller.abort(told);
    };
    const over = (): void => stop(OVER, new DOMException("no whole answer came in time", "TimeoutError"));
    const forget = outer && onAbort(outer, () => stop(outer.reason));
    const timer = ms === undefined ? undefined : setTimeout(over, Math.min(ms, LONGEST_TIMER));
    const settled = (): void => {
      clearTimeout(timer);
      forget?.();
    };
    start(controller.signal).then(
      (value) => {
        settled();
        resolve(value);
      },
      (error: unknown) => {
        settled();
        reject(error as Error);
      },
    );
  });
}

/** Lets milliseconds pass; a longer time than timers know ends early, which is harmless. */
function sleep(ms: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const forget =
      signal &&
      onAbort(signal, () => {
        clearTimeout(timer);
        reject(signal.reason as Error);
      });
    const timer = setTimeout(
      () => {
        forget?.();
        resolve();
      },
      Math.min(ms, LONGEST_TIMER),
    );
  });
}

interface Listening {
  acts: Set<() => void>;
  listener: () => void;
}

const listening = new WeakMap<AbortSignal, Listening>();

/** Does something when a signal aborts, until that is taken back. A signal has one listener of ours: Node warns of more than ten. */
function onAbort(signal: AbortSignal, act: () => void): () => void {
  let found = listening.get(signal);
  if (found === undefined) {
    const acts = new Set<() => void>();
    const listener = (): void => {
      const all = [...acts];
      acts.clear();
      signal.removeEventListener("abort", listener);
      all.forEach((one) => one());
    };
    found = { acts, listener };
    listening.set(signal, found);
  }
  const { acts, listener } = found;
  if (acts.size === 0) signal.addEventListener("abort", listener);
  acts.add(act);
  return () => {
    if (acts.delete(act) && acts.size === 0) signal.removeEventListener("abort", listener);
  };
}

async function readAnswer(response: unknown, signal: AbortSignal): Promise<Answer> {
  if (typeof response !== "object" || response === null) {
    throw new UsageError(
      `fetch gave ${response === null ? "null" : typeof response} and no response: does it return what it got?`,
    );
  }
  const { status, headers, bodyUsed } = response as ResponseLike & { bodyUsed?: boolean };
  if (!Number.isInteger(status))
    throw new UsageError("what fetch gave has no status: it is to give the response itself");
  if (bodyUsed === true)
    throw new UsageError("the response was read before: whoever looks at it is to read response.clone()");
  return { status, headers: headers ?? null, body: await readBody(response as ResponseLike, signal) };
}

async function readBody(response: ResponseLike, signal: AbortSignal): Promise<Answer["body"]> {
  const { body } = response;
  if (body === null) return "";
  if (typeof (body as Partial<ReadableStream> | undefined)?.getReader === "function")
    return readStream(body as ReadableStream<Uint8Array>, signal);
  if (typeof response.arrayBuffer === "function") return capped(new Uint8Array(await response.arrayBuffer()));
  if (typeof response.text === "function") return response.text();
  return body as Answer["body"];
}

function capped(bytes: Uint8Array): Uint8Array {
  if (bytes.length > ANSWER_BYTES) throw TOO_LARGE;
  return bytes;
}

/** All of a stream, as long as it is no longer than what is read. */
async function readStream(stream: ReadableStream<Uint8Array>, signal: AbortSignal): Promise<Uint8Array> {
  if (stream.locked)
    throw new UsageError("the response is being read elsewhere: whoever looks at it is to read response.clone()");
  const reader = stream.getReader();
  const cancel = (): void => void reader.cancel().catch(() => undefined);
  signal.addEventListener("abort", cancel);
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    const chunk = bytesOf(value);
    if (chunk === undefined)
      throw new UsageError("the body of what fetch gave is a stream of something else than bytes");
    size += chunk.byteLength;
    if (size > ANSWER_BYTES) {
      cancel();
      throw TOO_LARGE;
    }
    chunks.push(chunk);
  }
  if (chunks.length === 1) return chunks[0] as Uint8Array;
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.byteLength;
  }
  return whole;
}

/** Codes of Node, Bun and undici where it is certain that nothing was sent; certificates are looked at before anything is. */
const NOT_CONNECTED =
  /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|UND_ERR_CONNECT_TIMEOUT|ConnectionRefused|FailedToOpenSocket|CERT_.*|.*_CERT(_.*)?|UNABLE_TO_.*|ERR_TLS_CERT.*)$/;
/** What Deno and Node say then, without a code: of a permission that was not given, too. */
const NOT_CONNECTED_WORDS = /\(Connect\)|dns error|bad port|Requests to port \d+ are blocked|^Requires net access to /;
const OUT_OF_TIME = /^(ETIMEDOUT|UND_ERR_(HEADERS|BODY)_TIMEOUT|Timeout|ConnectionTimeout|ERR_SOCKET_TIMEOUT)$/;
const BROKEN = /^(E[A-Z]{3,}|UND_ERR_.*|ERR_(HTTP2|SSL|TLS|STREAM|SOCKET|INCOMPLETE).*|Connection[A-Z].*|.*Error)$/;
/** What fetches and their copies say where they give no code. */
const NETWORK_WORDS =
  /^(fetch failed|failed to fetch|load failed|terminated|networkerror|network error|network request failed|network connection lost|error sending request|error reading a body|unable to connect|internal error; reference|could not connect|premature close|the (network|socket|internet) connection|connection (closed|reset|lost|refused)|request to \S+ failed|invalid response body)/i;
/** What is thrown by code that is wrong, and by tests. */
const SLIP = /^(TypeError|RangeError|ReferenceError|SyntaxError|AssertionError)$/;

/** What a fetch threw, as a failure to send; throws it again where it is none, but a mistake of the caller's. */
function failureOf(error: unknown, isNative: boolean, hint: string): Failure {
  if (error === TOO_LARGE) return { kind: "too_large", message: "the answer has more than 32 MiB" };
  if (error instanceof TransportError) return { kind: error.kind, message: error.message, cause: error };
  if (error instanceof ClearwayError) throw error;
  const chain = causes(error);
  const some = (test: (one: FetchError) => boolean): boolean => chain.some(test);
  const message = messageOf(chain) + hint;
  const failed = (kind: Failure["kind"]): Failure => ({ kind, message, cause: error });
  if (some(({ code }) => code === "ERR_INVALID_URL" || code === "ERR_INVALID_ARG_TYPE")) throw error;
  if (some(({ code, syscall }) => NOT_CONNECTED.test(code) || syscall === "connect" || syscall === "getaddrinfo"))
    return failed("connect_failed");
  if (some(({ message: said }) => NOT_CONNECTED_WORDS.test(said))) return failed("connect_failed");
  if (some(({ name, code }) => name === "TimeoutError" || OUT_OF_TIME.test(code))) return failed("timed_out");
  const isKnown = some(({ code, message: said }) => BROKEN.test(code) || NETWORK_WORDS.test(said));
  if (!isNative && !isKnown && SLIP.test(chain[0]?.name ?? "")) throw error;
  return failed("broken");
}

/** What is read of what a fetch threw; empty where it is not there. */
interface FetchError {
  name: string;
  message: string;
  code: string;
  syscall: string;
}

/** What was thrown, which may be anything, what caused it, and so on. */
function causes(error: unknown): FetchError[] {
  const chain: FetchError[] = [];
  const seen = new Set<unknown>();
  const add = (one: unknown): void => {
    if (one === undefined || one === null || seen.has(one) || seen.size === 8) return;
    seen.add(one);
    if (typeof one !== "object") {
      chain.push({ name: "", message: word(one), code: "", syscall: "" });
      return;
    }
    try {
      const { name, message, code, syscall, cause, errors } = one as Record<string, unknown>;
      chain.push({ name: word(name), message: word(message), code: word(code), syscall: word(syscall) });
      add(cause);
      if (Array.isArray(errors)) errors.forEach(add);
    } catch {
      // An accessor that throws: nothing more is known of it.
    }
  };
  add(error);
  return chain;
}

function word(value: unknown): string {
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}

function messageOf(chain: FetchError[]): string {
  const words = chain
    .map(({ message, name, code }) => (message || code || name).trimEnd())
    .filter((one, at, all) => one !== "" && all.indexOf(one) === at);
  return escaped(words.join(": ") || "fetch threw something without a message");
}
