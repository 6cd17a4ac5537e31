// What is in a large list or object, by parts: thousands of places would take seconds.

import { useSignal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { useLayoutEffect } from "preact/hooks";

import { join, split } from "../draft.js";
import { Button } from "../ui/ui.js";
import { wanted } from "../wanted.js";
import { focusInto } from "./focus.js";
import { said } from "./words.js";

/** So many are shown at first, and with each wish for more. */
const SHOWN = 100;

/** All that is in a place, by names in pointers: an array of them will do. */
interface Names {
  readonly length: number;
  indexOf(name: string): number;
  at(index: number): string | undefined;
}

/** Some of them, one after the other. */
interface Part {
  readonly from: number;
  readonly to: number;
}
const FIRST: Part = { from: 0, to: SHOWN };

/** Those that are shown, and what shows others. */
interface Parts extends Part {
  /** Has the last one shown of so many that there are about to be. */
  showLast(count: number): void;
  readonly before: ComponentChildren;
  readonly after: ComponentChildren;
}

/** The parts of the place at a pointer; `name` is what the place is called. */
export function useParts(pointer: string, name: string, names: Names): Parts {
  const chosen = useSignal(FIRST);
  // There may be fewer now than where it began.
  const part = withWanted(pointer, names, chosen.value.from < names.length ? chosen.value : FIRST);
  useLayoutEffect(() => {
    chosen.value = part;
  }, [part]);
  const { from, to } = part;
  const earlier = Math.min(from, SHOWN);
  const hidden = Math.max(names.length - to, 0);
  const more = Math.min(hidden, SHOWN);
  const show = (next: Part, first: number) => {
    chosen.value = next;
    // The button may be gone.
    void focusInto(join(pointer, names.at(first)!));
  };
  return {
    from,
    to,
    showLast: (count) =>
      (chosen.value = hidden > 0 ? { from: Math.max(count - SHOWN, 0), to: count } : { from, to: Math.max(to, count) }),
    before: earlier > 0 && (
      <More
        name={name}
        count={earlier}
        left={from}
        onClick={() => show({ from: from - earlier, to }, from - earlier)}
      />
    ),
    after: hidden > 0 && (
      <More name={name} count={more} left={hidden} onClick={() => show({ from, to: to + more }, to)} />
    ),
  };
}

/** Whoever is led to one that is not in the part finds it. */
function withWanted(pointer: string, names: Names, part: Part): Part {
  const place = wanted.value;
  if (place?.view !== "form" || !place.pointer.startsWith(`${pointer}/`)) return part;
  const index = names.indexOf(split(place.pointer.slice(pointer.length))[0]!);
  if (!(index >= 0 && index < names.length) || (index >= part.from && index < part.to)) return part;
  const from = index - (index % SHOWN);
  return { from, to: from + SHOWN };
}

function More({ name, count, left, onClick }: { name: string; count: number; left: number; onClick: () => void }) {
  const text = said().more(count, left);
  return (
    <Button kind="quiet" aria-label={name === "" ? undefined : `${text}: ${name}`} onClick={onClick}>
      {text}
    </Button>
  );
}
