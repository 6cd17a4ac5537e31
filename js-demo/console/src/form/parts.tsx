// What is in a large list or object, by parts: thousands of places would take seconds.

import { useSignal, useSignalEffect } from "@preact/signals";
import type { ComponentChildren } from "preact";

import { split } from "../draft.js";
import { Button } from "../ui/ui.js";
import { wanted } from "../wanted.js";
import { said } from "./words.js";

/** So many are shown at first, and with each wish for more. */
const SHOWN = 100;

/** Which of the `count` in the place at a pointer are shown, with what shows others; `indexOf` tells where one is by its name in pointers. */
export interface Parts {
  readonly from: number;
  readonly to: number;
  /** Has the last one shown of so many that there are about to be. */
  showLast(count: number): void;
  readonly before: ComponentChildren;
  readonly after: ComponentChildren;
}

export function useParts(pointer: string, count: number, indexOf: (name: string) => number): Parts {
  const shown = useSignal({ from: 0, to: SHOWN });
  const { from, to } = shown.value;
  // Whoever is led to one of them finds it.
  useSignalEffect(() => {
    const place = wanted.value;
    if (place?.view !== "form" || !place.pointer.startsWith(`${pointer}/`)) return;
    const index = indexOf(split(place.pointer.slice(pointer.length))[0]!);
    const start = index - (index % SHOWN);
    if (index >= 0 && (index < shown.peek().from || index >= shown.peek().to))
      shown.value = { from: start, to: start + SHOWN };
  });
  const earlier = Math.min(from, SHOWN);
  const hidden = Math.max(count - to, 0);
  const more = Math.min(hidden, SHOWN);
  return {
    from,
    to,
    showLast: (count) =>
      (shown.value = hidden > 0 ? { from: Math.max(count - SHOWN, 0), to: count } : { from, to: Math.max(to, count) }),
    before: earlier > 0 && (
      <Button kind="quiet" onClick={() => (shown.value = { from: from - earlier, to })}>
        {said().more(earlier, from)}
      </Button>
    ),
    after: hidden > 0 && (
      <Button kind="quiet" onClick={() => (shown.value = { from, to: to + more })}>
        {said().more(more, hidden)}
      </Button>
    ),
  };
}
