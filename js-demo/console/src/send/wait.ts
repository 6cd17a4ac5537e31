// Waits for a state, and keeps what was seen on the way.

import { signal, type ReadonlySignal } from "@preact/signals";
import { Reply, WaitFailed, type OperationId, type VendorSummary, type WaiterId } from "clearway";

import { connection, type Connection } from "../connection.js";
import { write, type Fields } from "../draft.js";
import { language } from "../language.js";
import { treeOf } from "../operations.js";
import { vendorOf } from "../store.js";
import { connect, type Attempt } from "./connect.js";
import { remember } from "../seen.js";
import { shownOf } from "../shown.js";

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
  /** What the last look came to, where it was no answer that says a state; null where it was. */
  readonly missed: ReadonlySignal<Attempt | null>;
  readonly end: ReadonlySignal<WaitEnd | null>;
  /** Milliseconds since it began, by the clock of whom is asked. */
  passed(): number;
  cancel(): void;
}

let begun = 0;

export const waits = signal<readonly Wait[]>([]);

/** Waits for a state of what the input names. */
export async function wait(waiter: VendorSummary["waiters"][number], known: Fields): Promise<void> {
  const looks = signal<readonly Look[]>([]);
  const nextLook = signal<number | null>(null);
  const missed = signal<Attempt | null>(null);
  const end = signal<WaitEnd | null>(null);
  const stopper = new AbortController();
  let clock: () => number = Date.now;
  let started = clock();
  const passed = () => clock() - started;
  const one: Wait = {
    id: (begun += 1),
    waiter: waiter.id,
    operation: waiter.operation,
    input: known,
    through: connection.peek().kind,
    looks,
    nextLook,
    missed,
    end,
    passed,
    cancel: () => stopper.abort(),
  };
  waits.value = [one, ...waits.peek().filter((other) => other.end.peek() === null || other.waiter !== one.waiter)];
  const onState = (state: string) => {
    const now = passed();
    looks.value = [...looks.value, { state, first: now, last: now, count: 1 }];
    isNew = true;
  };
  // A state is reported once per change: a poll that reports none has seen the last one again.
  let isNew = false;
  const seenAgain = () => {
    const last = looks.peek().at(-1);
    if (last !== undefined && !isNew && missed.peek() === null)
      looks.value = looks.peek().with(-1, { ...last, last: passed(), count: last.count + 1 });
    isNew = false;
  };
  try {
    const { client, transport } = await connect(vendorOf(waiter.id), {
      onAttempt: (attempt) => {
        nextLook.value = null;
        missed.value = attempt.status === null || attempt.status >= 400 ? attempt : null;
      },
      onPause: (ms) => {
        seenAgain();
        nextLook.value = passed() + ms;
      },
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
      : error instanceof WaitFailed
        ? error.timedOut
          ? "timedOut"
          : "failed"
        : "error";
    end.value = { kind, error, ms: passed() };
  } finally {
    nextLook.value = null;
  }
}
