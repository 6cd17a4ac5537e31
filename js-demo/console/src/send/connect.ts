// Clients that send to the fakes in this page or through the edge function, and nowhere else.

import * as clearway from "clearway";
import type { OperationId, Reply, VendorSummary } from "clearway";

import { askEdge, type Edge } from "../edge.js";
import { connection, credentials, loadFakes } from "../connection.js";
import { methodName } from "../operations.js";
import { site, vendor } from "../store.js";
import { pageVendors, type Transport } from "./fakes.js";

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

/** Any vendor's client, whose methods go by the names of operations. */
export interface AnyClient {
  wait(waiter: string, input: string, options: object): Promise<Reply | null>;
  withOptions(changes: object): AnyClient;
}

/** The method of an operation. */
export function callOf(client: AnyClient, id: OperationId): (input: string, options: object) => unknown {
  const methods = client as unknown as Record<string, (input: string, options: object) => unknown>;
  return (input, options) => methods[methodName(id)]!(input, options);
}

interface Listeners {
  onAttempt(attempt: Attempt): void;
  onPause?(ms: number): void;
}

/** Clients by vendor: calls of one share the vendor's rates. */
const clients = new Map<string, { key: string; client: AnyClient }>();

/** A client that never sends anywhere but to the fakes in this page or to the edge function. */
export async function connect(
  to: VendorSummary,
  listeners: Listeners,
): Promise<{ client: AnyClient; transport: Transport }> {
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
      signal?.throwIfAborted();
      const stop = () => {
        clearTimeout(timer);
        reject(signal!.reason as Error);
      };
      const timer = setTimeout(() => {
        // A wait of many looks has one signal.
        signal?.removeEventListener("abort", stop);
        resolve();
      }, ms);
      signal?.addEventListener("abort", stop);
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

/** The operations that the edge function offers this page. */
export async function offeredBy(edge: Edge): Promise<readonly string[]> {
  const answer = await askEdge(edge, "operations");
  if (!Array.isArray(answer)) throw new clearway.ViaError(200, null, "HTTP 200");
  return answer.map((one: { id?: unknown } | null) => one?.id).filter((id) => typeof id === "string");
}
