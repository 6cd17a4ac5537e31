// Sends what was written, and keeps what came of it. Nothing of the page's look is here.

import { signal, type ReadonlySignal } from "@preact/signals";
import type { OperationTree, PageList, Reply, VendorSummary } from "clearway";

import { connection, type Connection } from "../connection.js";
import { read, type Value } from "../draft.js";
import { checkOptions, input, revision, tree, vendor } from "../store.js";
import { callOf, connect, type Attempt } from "./connect.js";
import { ListPages, type Pages } from "./pages.js";
import { remember } from "../seen.js";
import { shownOf } from "../shown.js";

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
    const options = {
      ...checkOptions.peek(),
      signal: stopper.signal,
      ...(revision.peek() !== null && { revision: revision.peek() }),
    };
    const { client } = await connect(run.vendor, { onAttempt: (one) => (attempts.value = [...attempts.value, one]) });
    const call = () => callOf(client, operation.id)(run.input, options);
    const reply = pages === null ? ((await call()) as Reply) : await pages.begin(call() as PageList);
    const shown = shownOf(reply);
    remember(operation, shown);
    result.value = { kind: "reply", reply, shown, ms: passed() };
  } catch (error) {
    result.value = stopper.signal.aborted
      ? { kind: "cancelled", ms: passed() }
      : { kind: "error", error, ms: passed() };
  }
}
