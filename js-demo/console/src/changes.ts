// The way back from each change of the input, and forth again.

import { batch, effect, signal } from "@preact/signals";
import type { OperationId } from "clearway";

import { difference, type Fields } from "./draft.js";
import { draft, looseText, operationId } from "./store.js";
import { isTextInput } from "./ui/text-input.js";

interface Step {
  readonly fields: Fields;
  readonly text: string | null;
}
interface History {
  readonly past: Step[];
  now: Step;
  readonly future: Step[];
}

/** Steps share what is the same in them. */
const KEPT = 200;
/** Who types on in a field makes one change. */
const PAUSE_MS = 1000;

/** The change before. */
let last: { readonly control: Element | null; readonly at: number } = { control: null, at: 0 };

/** Each operation's own, as its input is. */
const histories = new Map<OperationId, History>();
export const canUndo = signal(false);
export const canRedo = signal(false);

/** Keeps what the input was, from now on. */
export function keepChanges(): void {
  effect(() => {
    const now = { fields: draft.value, text: looseText.value };
    const history = histories.get(operationId.value);
    if (history === undefined) histories.set(operationId.value, { past: [], now, future: [] });
    else if (!isSame(history.now, now)) {
      const [control, at] = [document.activeElement, performance.now()];
      const goesOn =
        (isTextInput(control) && control === last.control && at - last.at < PAUSE_MS) ||
        // Text on its way to be an input has a way back of its own, and may be large.
        (history.now.text !== null && now.text !== null);
      if (!goesOn) history.past.push(history.now);
      history.past.splice(0, history.past.length - KEPT);
      history.future.length = 0;
      history.now = now;
      last = { control, at };
    }
    tell();
  });
}

/** Goes one change back; gives where it was, as a JSON Pointer, or undefined where there is none. */
export const undo = (): string | undefined => go("past", "future");
/** Makes the change again that was gone back from. */
export const redo = (): string | undefined => go("future", "past");

function go(from: "past" | "future", to: "past" | "future"): string | undefined {
  const history = histories.get(operationId.peek());
  const step = history?.[from].pop();
  if (history === undefined || step === undefined) return undefined;
  const before = history.now;
  history[to].push(before);
  history.now = step;
  last = { control: null, at: 0 };
  batch(() => {
    draft.value = step.fields;
    looseText.value = step.text;
  });
  tell();
  return difference(before.fields, step.fields);
}

function tell(): void {
  const history = histories.get(operationId.peek());
  canUndo.value = (history?.past.length ?? 0) > 0;
  canRedo.value = (history?.future.length ?? 0) > 0;
}

const isSame = (one: Step, other: Step) => one.fields === other.fields && one.text === other.text;
