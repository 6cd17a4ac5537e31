// One place for what is read aloud and needs no place of its own.

import { signal } from "@preact/signals";

const said = signal("");

/** Has a text read aloud when the reader's voice is free. */
export function announce(text: string): void {
  // The same text again is another announcement.
  said.value = said.peek() === text ? `${text}\u00a0` : text;
}

export function Announcer() {
  return (
    <div class="visually-hidden" role="status">
      {said}
    </div>
  );
}
