// The way back from each change of the input, and forth again.

import { batch, effect, signal } from "@preact/signals";
import type { OperationId } from "clearway";

import { difference, reuse, type Fields } from "./draft.js";
import { draft, looseText, operationId } from "./store.js";
import { isTextInput } from "./ui/text-input.js";
import type { Wanted } from "./wanted.js";

interface Step {
  readonly fields: Fields;
  readonly text: string | null;
}
interface Track {
  readonly past: Step[];
  now: Step;
  readonly future: Step[];
}

/** Steps share what is the same in them, except for text. */
const KEPT = 200;
const LARGE_TEXT = 100_000;
/** Who types on in a field makes one change. */
const PAUSE_MS = 1000;

const BEFORE = { control: null as Element | null, at: 0, composition: null as object | null };
let last = BEFORE;
/** What an input method is at, in whatever time it takes. */
let composition: object | null = null;

/** Each operation's own, as its input is. */
const tracks = new Map<OperationId, Track>();
export const canUndo = signal(false);
export const canRedo = signal(false);

/** Keeps what the input was, from now on. */
export function keepChanges(): void {
  addEventListener("compositionstart", () => (composition = {}));
  addEventListener("compositionend", () => (composition = null));
  effect(() => {
    const now = { fields: draft.value, text: looseText.value };
    const track = tracks.get(operationId.value);
    if (track === undefined) tracks.set(operationId.value, { past: [], now, future: [] });
    else if (!isSame(track.now, now)) keep(track, now);
    tell();
  });
}

function keep(track: Track, now: Step): void {
  const { past, now: before, future } = track;
  const change = { control: document.activeElement, at: performance.now(), composition };
  const isTyped = isTextInput(change.control);
  const goesOn =
    (isTyped && change.control === last.control && change.at - last.at < PAUSE_MS) ||
    (composition !== null && composition === last.composition) ||
    (now.text !== null && (before.text?.length ?? 0) > LARGE_TEXT);
  // Text that was on its way to be an input is one.
  const arrives = isTyped && before.text !== null && now.text === null;
  if (!goesOn && !arrives) past.push(before);
  while (arrives && past.at(-1)?.text != null) past.pop();
  // Typed, and taken away again.
  const isBack = past.length > 0 && isSame(past.at(-1)!, now);
  if (isBack) past.pop();
  past.splice(0, past.length - KEPT);
  future.length = 0;
  track.now = now;
  last = isBack ? BEFORE : change;
}

/** Goes one change back; gives where to see it, or undefined where there is none. */
export const undo = (): Wanted | undefined => go("past", "future");
/** Makes the change again that was gone back from. */
export const redo = (): Wanted | undefined => go("future", "past");

function go(from: "past" | "future", to: "past" | "future"): Wanted | undefined {
  const track = tracks.get(operationId.peek());
  const step = track?.[from].pop();
  if (track === undefined || step === undefined) return undefined;
  const before = track.now;
  track[to].push(before);
  track.now = step;
  last = BEFORE;
  batch(() => {
    draft.value = step.fields;
    looseText.value = step.text;
  });
  tell();
  return step.text === null ? { view: "form", pointer: difference(before.fields, step.fields) } : { view: "json" };
}

function tell(): void {
  const track = tracks.get(operationId.peek());
  canUndo.value = (track?.past.length ?? 0) > 0;
  canRedo.value = (track?.future.length ?? 0) > 0;
}

const isSame = (one: Step, other: Step) => one.text === other.text && reuse(one.fields, other.fields) === one.fields;
