// The vendors as a fetch.

import { UsageError } from "../clearway.js";
import { switches, type Switches } from "../generated/fake/switches.js";
import { State, type StateOptions } from "./engine.js";
import type { Scenario } from "./scenario.js";

/** Milliseconds of virtual time that a request and its answer are on their way, beside what the vendor takes. */
const LATENCY = 40;

/** Milliseconds after which whatever else there is to do gets its turn. */
const BREATH = 20;

/** The longest time that timers take. */
const LONGEST = 2 ** 31 - 1;

export interface VendorsOptions extends Switches {
  /** What goes wrong, and when, as an object or as JSON text. */
  scenario?: Scenario | string | undefined;
  /** Further key pairs for the vendors that verify signatures: `{ [id]: key }`. */
  keys?: Readonly<Record<string, string>> | undefined;
  /** When virtual time begins, in Unix milliseconds; now, where left out. */
  start?: number | undefined;
  /** Time is the system's, and slow answers are slow. */
  realTime?: boolean | undefined;
}

const OPTIONS = ["scenario", "keys", "start", "realTime", ...Object.keys(switches)];

/** A request that was seen. No secrets. */
export interface Seen {
  /** The operation's id, where the request is one. */
  readonly operation: string | null;
  readonly method: string;
  /** The vendor's path, without the query. */
  readonly path: string;
  /** What was answered, also where the answer was lost on the way. */
  readonly status: number;
  /** Unix time in milliseconds. */
  readonly time: number;
}

export interface VendorsInit extends RequestInit {
  /** Milliseconds of the vendors' time that the caller waits for an answer to begin. */
  timeout?: number | undefined;
}

/** A standard `fetch` that brings its own clock, which clients go by. */
export interface VendorsFetch {
  (input: Request | URL | string, init?: VendorsInit): Promise<Response>;
  /** The time that it is for the vendors, in Unix milliseconds. */
  readonly now: () => number;
  /** Lets time pass; an abort ends it. */
  readonly sleep: (ms: number, signal?: AbortSignal | null) => Promise<void>;
}

/**
 * The five vendors with one state, as the `fetch` of any client of any vendor. They answer at their own hosts, and at any other under `/<vendor>/`.
 *
 * Time is virtual: it begins at `start` and passes only where a client waits, so that waits and back-offs end at once and the same calls have the
 * same answers. With `realTime` it is the system's.
 */
export class Vendors {
  /** To be given to clients. */
  readonly fetch: VendorsFetch;
  readonly #options: StateOptions;
  #state: State;
  /** When virtual time begins; undefined in real time. */
  readonly #start: number | undefined;
  #passed = 0;
  #breathed = 0;

  constructor(options: VendorsOptions = {}) {
    const unknown = Object.keys(options).find((name) => !OPTIONS.includes(name));
    if (unknown !== undefined) throw new UsageError(`the fake vendors take no ${unknown}; use ${OPTIONS.join(", ")}`);
    const { scenario, keys, start, realTime = false } = options;
    if (realTime && start !== undefined)
      throw new UsageError("real time has no start: give start or realTime, not both");
    if (start !== undefined && !isTime(start)) throw new UsageError("time starts at Unix milliseconds of 0 or more");
    if (start !== undefined && start >= 1e9 && start < 1e11)
      throw new UsageError("start is Unix time in milliseconds, as Date.now() gives it, not in seconds");
    const text = scenario === undefined || typeof scenario === "string" ? scenario : JSON.stringify(scenario);
    this.#options = { scenario: text, keys, switches: turnedOn(options) };
    this.#state = new State(this.#options);
    this.#start = realTime ? undefined : (start ?? Date.now());
    this.fetch = Object.assign((input: Request | URL | string, init?: VendorsInit) => this.#fetch(input, init), {
      now: () => this.now(),
      sleep: (ms: number, signal?: AbortSignal | null) => this.sleep(ms, signal),
    });
  }

  /** The time that it is for the vendors, in Unix milliseconds. */
  now(): number {
    return (this.#start ?? Date.now()) + this.#passed;
  }

  /** Lets time pass: at once where it is virtual. An abort of the signal ends it with the signal's reason. */
  async sleep(ms: number, signal?: AbortSignal | null): Promise<void> {
    signal?.throwIfAborted();
    if (this.#start === undefined) {
      await elapsed(ms, signal);
      return;
    }
    this.advance(ms);
    if (Date.now() - this.#breathed >= BREATH) {
      await elapsed(1, signal);
      this.#breathed = Date.now();
    }
  }

  /** Moves the vendors' clock ahead, in real time as well. Signatures made with another clock are refused when it is minutes ahead. */
  advance(ms: number): void {
    if (!isTime(ms)) throw new UsageError("time passes forward: give milliseconds of 0 or more");
    this.#passed += ms;
  }

  /** Begins anew, as if nothing had happened: resources, rates, the scenario, the log, and the clock. */
  reset(): void {
    this.#state = new State(this.#options);
    this.#passed = 0;
  }

  /** What was asked since the start, the oldest first; at least the last 10,000 requests are kept. */
  get seen(): Seen[] {
    return this.lastSeen(LONGEST);
  }

  /** The last so many of `seen`. */
  lastSeen(count: number): Seen[] {
    return this.#state.use((vendors) => vendors.seen(count) as Seen[]);
  }

  /** What the container of a deployment finds in its environment, such as the token that it stops itself with; null where there is no such deployment. */
  containerEnvironment(requestId: string): Record<string, string> | null {
    if (typeof requestId !== "string") throw new UsageError("a deployment is asked for by its request_id, a text");
    return this.#state.use((vendors) => vendors.containerEnvironment(requestId) as Record<string, string> | null);
  }

  async #fetch(input: Request | URL | string, init?: VendorsInit): Promise<Response> {
    const request = new Request(input, init);
    const signal = init?.signal === undefined ? (input as Partial<Request>).signal : init.signal;
    signal?.throwIfAborted();
    const body = new Uint8Array(await request.arrayBuffer());
    signal?.throwIfAborted();
    const answer = this.#state.use((vendors) => vendors.answer(request, body, this.now()));
    const { delay, isCut } = answer;
    const response = answer.take();
    answer.free();
    await this.#take(delay, init?.timeout, signal);
    if (response === undefined) throw lost("the connection was reset");
    if (response.headers.has("Location") && request.redirect !== "manual") throw lost("the answer leads elsewhere");
    return Object.defineProperty(isCut ? cut(response) : response, "url", { value: request.url });
  }

  /** Lets the time of an exchange pass, of which the caller waits for `timeout` at most. */
  async #take(delay: number, timeout = Infinity, signal?: AbortSignal | null): Promise<void> {
    const takes = this.#start === undefined ? delay : delay + LATENCY;
    await this.sleep(Math.min(takes, timeout), signal);
    if (takes > timeout) throw new DOMException("the vendor did not answer in time", "TimeoutError");
  }
}

/** What the core calls the switches that are on. */
function turnedOn(options: Switches): string[] {
  const names = Object.keys(switches) as (keyof Switches)[];
  const odd = names.find((name) => !["boolean", "undefined"].includes(typeof options[name]));
  if (odd !== undefined) throw new UsageError(`${odd} is a boolean`);
  return names.filter((name) => options[name] === true).map((name) => switches[name]);
}

function isTime(ms: unknown): boolean {
  return typeof ms === "number" && ms >= 0 && ms < Infinity;
}

/** Real time. */
function elapsed(ms: number, signal?: AbortSignal | null): Promise<void> {
  if (ms === 0) return Promise.resolve();
  return new Promise((resolve, reject) => {
    const aborted = (): void => {
      clearTimeout(timer);
      // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors
      reject(signal?.reason);
    };
    const timer = setTimeout(
      () => {
        signal?.removeEventListener("abort", aborted);
        resolve();
      },
      Math.min(ms, LONGEST),
    );
    signal?.addEventListener("abort", aborted, { once: true });
  });
}

/** As `fetch` fails. */
function lost(why: string): TypeError {
  return new TypeError("fetch failed", { cause: new Error(why) });
}

/** The response whose body breaks off where it ends. */
function cut(response: Response): Response {
  const reader = response.body?.getReader();
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const value = (await reader?.read())?.value;
      if (value === undefined) controller.error(lost("the connection ended within the answer"));
      else controller.enqueue(value);
    },
  });
  return new Response(body, response);
}
