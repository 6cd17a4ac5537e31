// Sends what was written, and keeps what came of it. Nothing of the page's look is here.

import { signal, type ReadonlySignal, type Signal } from "@preact/signals";
import * as clearway from "clearway";
import { Reply, type OperationId, type OperationTree, type VendorSummary, type WaiterId } from "clearway";

import { connection, credentials, loadFakes, type Connection } from "../connection.js";
import { read, write, type Fields, type Value } from "../draft.js";
import { language } from "../language.js";
import { allowUnknown, current, input, revision, site, tree, vendor, vendorOf } from "../store.js";
import { pageVendors, type Transport } from "./fakes.js";
import { treeOf } from "./match.js";
import { remember } from "./seen.js";
import { itemsOf, shownOf } from "./shown.js";

/** One time that something was sent. */
export interface Attempt {
  readonly method: string;
  readonly path: string;
  /** Null where no answer came. */
  readonly status: number | null;
  /** Why none came. */
  readonly failure: string;
  readonly ms: number;
  /** Milliseconds that were waited before. */
  readonly pause: number;
}

export type Result =
  | { readonly kind: "sending" }
  | { readonly kind: "reply"; readonly reply: Reply; readonly shown: Value | undefined; readonly ms: number }
  | { readonly kind: "error"; readonly error: unknown; readonly ms: number }
  | { readonly kind: "cancelled"; readonly ms: number };

/** An operation that was sent. */
export interface Run {
  readonly id: number;
  readonly operation: OperationTree;
  readonly vendor: VendorSummary;
  /** JSON text. */
  readonly input: string;
  /** The same, to look into. */
  readonly sent: Value | undefined;
  readonly at: Date;
  readonly through: Connection["kind"];
  readonly attempts: ReadonlySignal<readonly Attempt[]>;
  readonly result: ReadonlySignal<Result>;
  /** Where the operation is a list. */
  readonly pages: Pages | null;
  cancel(): void;
}

/** What was read of a list. */
export interface Pages {
  readonly items: ReadonlySignal<readonly Value[]>;
  readonly count: ReadonlySignal<number>;
  /** How many items there are on all pages, where the vendor says so. */
  readonly total: ReadonlySignal<number | null>;
  readonly isComplete: ReadonlySignal<boolean>;
  readonly isReading: ReadonlySignal<boolean>;
  /** What ended it early. */
  readonly error: ReadonlySignal<unknown>;
  next(): Promise<void>;
  all(): Promise<void>;
  /** Reads no further than the page that is under way. */
  stop(): void;
}

const KEPT = 20;

/** What was sent from this page, the newest first. */
export const runs = signal<readonly Run[]>([]);
/** The one that is looked at. */
export const shownRun = signal<Run | null>(null);

let count = 0;

/** Sends the operation that is looked at. */
export async function send(): Promise<void> {
  const operation = tree.peek();
  const attempts = signal<readonly Attempt[]>([]);
  const result = signal<Result>({ kind: "sending" });
  const stopper = new AbortController();
  const pages = operation.pages === null ? null : new ListPages(operation);
  const run: Run = {
    id: (count += 1),
    operation,
    vendor: vendor.peek(),
    input: input.peek(),
    sent: read(input.peek()),
    at: new Date(),
    through: connection.peek().kind,
    attempts,
    result,
    pages,
    cancel: () => stopper.abort(),
  };
  runs.value = [run, ...runs.peek()].slice(0, KEPT);
  shownRun.value = run;
  const started = performance.now();
  const passed = () => performance.now() - started;
  try {
    const known = current.peek().trim();
    const options = {
      signal: stopper.signal,
      locale: language.peek(),
      allowUnknown: allowUnknown.peek(),
      ...(revision.peek() !== null && { revision: revision.peek() }),
      ...(known !== "" && { current: known }),
    };
    const { client } = await connect(run.vendor, { onAttempt: (one) => (attempts.value = [...attempts.value, one]) });
    const call = () => callOf(client, operation.id)(run.input, options);
    const reply = pages === null ? ((await call()) as Reply) : await pages.begin(call() as clearway.PageList);
    const shown = shownOf(reply);
    remember(operation, shown);
    result.value = { kind: "reply", reply, shown, ms: passed() };
  } catch (error) {
    result.value = stopper.signal.aborted
      ? { kind: "cancelled", ms: passed() }
      : { kind: "error", error, ms: passed() };
  }
}

/** A state that was seen, once or several times in a row. */
export interface Look {
  readonly state: string;
  /** Milliseconds since the wait began. */
  readonly first: number;
  readonly last: number;
  readonly count: number;
}

export interface WaitEnd {
  readonly kind: "done" | "failed" | "timedOut" | "cancelled" | "error";
  readonly error?: unknown;
  readonly ms: number;
}

/** A wait for a state. */
export interface Wait {
  readonly id: number;
  readonly waiter: WaiterId;
  readonly operation: OperationId;
  readonly input: Fields;
  readonly through: Connection["kind"];
  readonly looks: ReadonlySignal<readonly Look[]>;
  /** When it is looked again, by `passed`. */
  readonly nextLook: ReadonlySignal<number | null>;
  readonly end: ReadonlySignal<WaitEnd | null>;
  /** Milliseconds since it began, by the clock of whom is asked. */
  passed(): number;
  cancel(): void;
}

export const waits = signal<readonly Wait[]>([]);

/** Waits for a state of what the input names. */
export async function wait(waiter: VendorSummary["waiters"][number], known: Fields): Promise<void> {
  const looks = signal<readonly Look[]>([]);
  const nextLook = signal<number | null>(null);
  const end = signal<WaitEnd | null>(null);
  const stopper = new AbortController();
  let clock: () => number = Date.now;
  let started = clock();
  const passed = () => clock() - started;
  const one: Wait = {
    id: (count += 1),
    waiter: waiter.id,
    operation: waiter.operation,
    input: known,
    through: connection.peek().kind,
    looks,
    nextLook,
    end,
    passed,
    cancel: () => stopper.abort(),
  };
  waits.value = [one, ...waits.peek().filter((other) => other.end.peek() === null || other.waiter !== one.waiter)];
  const onState = (state: string) => {
    const last = looks.value.at(-1);
    const now = passed();
    looks.value =
      last?.state === state
        ? looks.value.with(-1, { ...last, last: now, count: last.count + 1 })
        : [...looks.value, { state, first: now, last: now, count: 1 }];
  };
  try {
    const { client, transport } = await connect(vendorOf(waiter.id), {
      onAttempt: () => (nextLook.value = null),
      onPause: (ms) => (nextLook.value = passed() + ms),
    });
    clock = () => transport.now();
    started = clock();
    const options = { onState, signal: stopper.signal, locale: language.peek() };
    const reply = await client.wait(waiter.id, write(known), options);
    // What is gone has no reply to show.
    if (reply instanceof Reply) remember(treeOf(waiter.operation), shownOf(reply));
    end.value = { kind: "done", ms: passed() };
  } catch (error) {
    const kind = stopper.signal.aborted
      ? "cancelled"
      : error instanceof clearway.WaitFailed
        ? error.timedOut
          ? "timedOut"
          : "failed"
        : "error";
    end.value = { kind, error, ms: passed() };
  } finally {
    nextLook.value = null;
  }
}

/** What the edge function offers, asked with its caller's key. */
export async function askEdge(url: string, key: string): Promise<readonly string[]> {
  const answer = await fetch(`${url.replace(/\/+$/, "")}/operations`, {
    headers: key === "" ? {} : { authorization: `Bearer ${key}` },
    redirect: "error",
    signal: AbortSignal.timeout(10_000),
  });
  const text = await answer.text();
  const json = parsed(text);
  if (!answer.ok || !Array.isArray(json)) {
    const problem = json as { title?: unknown; detail?: unknown } | undefined;
    const said = [problem?.title, problem?.detail].filter((one) => typeof one === "string").join(": ");
    throw new clearway.ViaError(answer.status, null, said || `${answer.status} ${answer.statusText}`.trim());
  }
  return json.map((one: { id?: unknown } | null) => one?.id).filter((id) => typeof id === "string");
}

class ListPages implements Pages {
  readonly items = signal<readonly Value[]>([]);
  readonly count = signal(0);
  readonly total = signal<number | null>(null);
  readonly isComplete = signal(false);
  readonly isReading = signal(false);
  readonly error: Signal<unknown> = signal(undefined);
  readonly #operation: OperationTree;
  #pages: AsyncGenerator<Reply> | undefined;
  #isStopped = false;

  constructor(operation: OperationTree) {
    this.#operation = operation;
    // A list that asks for no page comes as a whole.
    this.isComplete.value = operation.pages?.parameter === null;
  }

  /** The first page. */
  async begin(list: clearway.PageList): Promise<Reply> {
    this.#pages = list.pages();
    const first = await this.#pages.next();
    if (first.done === true) throw new Error("the list ended before its first page");
    this.#take(first.value);
    return first.value;
  }

  async next(): Promise<void> {
    if (this.#pages === undefined || this.isReading.peek()) return;
    this.isReading.value = true;
    try {
      const next = await this.#pages.next();
      if (next.done === true) {
        this.isComplete.value = true;
      } else {
        this.#take(next.value);
        remember(this.#operation, shownOf(next.value));
      }
    } catch (error) {
      // The rest of the list is out of reach now: it is to be read anew.
      this.error.value = error;
      this.isComplete.value = true;
    } finally {
      this.isReading.value = false;
    }
  }

  async all(): Promise<void> {
    this.#isStopped = false;
    while (!this.isComplete.peek() && !this.#isStopped) await this.next();
  }

  stop(): void {
    this.#isStopped = true;
  }

  #take(page: Reply): void {
    const items = itemsOf(shownOf(page), this.#operation.pages?.items ?? "");
    this.items.value = [...this.items.peek(), ...items];
    this.count.value += 1;
    this.total.value = page.total ?? this.total.peek();
    if (items.length === 0 || (page.total !== null && this.items.peek().length >= page.total))
      this.isComplete.value = true;
  }
}

/** Any vendor's client, whose methods go by the names of operations. */
interface AnyClient {
  wait(waiter: string, input: string, options: object): Promise<Reply | null>;
  withOptions(changes: object): AnyClient;
}

/** The method of an operation. */
function callOf(client: AnyClient, id: OperationId): (input: string, options: object) => unknown {
  const name = id.slice(id.indexOf(".") + 1).replace(/_(.)/g, (_, letter: string) => letter.toUpperCase());
  const methods = client as unknown as Record<string, (input: string, options: object) => unknown>;
  return (input, options) => methods[name]!(input, options);
}

interface Listeners {
  onAttempt(attempt: Attempt): void;
  onPause?(ms: number): void;
}

/** Clients by vendor: calls of one share the vendor's rates. */
const clients = new Map<string, { key: string; client: AnyClient }>();

/** A client that never sends anywhere but to the fakes in this page or to the edge function. */
async function connect(to: VendorSummary, listeners: Listeners): Promise<{ client: AnyClient; transport: Transport }> {
  const through = connection.peek();
  const where = site.peek() === null || to !== vendor.peek() ? {} : { [to.siteOption]: site.peek() };
  const transport = through.kind === "fakes" ? await pageVendors() : EDGE;
  let options: object;
  if (through.kind === "fakes") {
    const fakes = await loadFakes();
    const typed = Object.entries(credentials.peek()[to.id] ?? {}).filter(([, value]) => value !== "");
    // The fakes' credentials are no secret.
    options = {
      ...where,
      ...(typed.length === 0 ? fakes.credentials[to.id] : Object.fromEntries(typed)),
      dangerouslyAllowBrowser: true,
    };
  } else {
    const headers = through.key === "" ? {} : { authorization: `Bearer ${through.key}` };
    options = { ...where, via: { url: through.url, headers } };
  }
  const key = JSON.stringify([through.kind, options]);
  let kept = clients.get(to.id);
  if (kept?.key !== key) {
    const classes = clearway as unknown as Record<string, new (options: object) => AnyClient>;
    kept = { key, client: new classes[to.client]!({ ...options, fetch: recording(transport) }) };
    clients.set(to.id, kept);
  }
  return { client: kept.client.withOptions({ fetch: recording(transport, listeners) }), transport };
}

const EDGE: Transport = {
  fetch: (url, init) => fetch(url, init),
  now: () => Date.now(),
  sleep: (ms, signal) =>
    new Promise((resolve, reject) => {
      const timer = setTimeout(resolve, ms);
      signal?.addEventListener("abort", () => {
        clearTimeout(timer);
        reject(signal.reason as Error);
      });
    }),
};

/** The transport as a `fetch` that tells what becomes of each attempt. */
function recording(transport: Transport, listeners?: Listeners): clearway.Fetch {
  let pause = 0;
  const send = async (url: string, init: clearway.FetchInit): Promise<Response> => {
    const started = transport.now();
    const tell = (status: number | null, failure: string) => {
      listeners?.onAttempt({
        method: init.method,
        path: new URL(url, location.href).pathname,
        status,
        failure,
        ms: transport.now() - started,
        pause,
      });
      pause = 0;
    };
    try {
      const answer = await transport.fetch(url, init);
      tell(answer.status, "");
      return answer;
    } catch (error) {
      tell(null, causeOf(error));
      throw error;
    }
  };
  const sleep = async (ms: number, signal?: AbortSignal): Promise<void> => {
    pause += ms;
    listeners?.onPause?.(ms);
    await transport.sleep(ms, signal);
  };
  return Object.assign(send, { now: () => transport.now(), sleep });
}

/** The words at the root of an error. */
export function causeOf(error: unknown): string {
  const { cause } = (error ?? {}) as { cause?: unknown };
  if (cause !== undefined) return causeOf(cause);
  return error instanceof Error ? error.message : String(error);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
