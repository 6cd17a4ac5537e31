import { signal } from "@preact/signals";

/** What somebody asked to be brought to. Whoever holds the views brings the right one to the front; whoever shows the place goes there, and says so. */
export type Wanted = { readonly view: "form"; readonly pointer: string } | { readonly view: "json" };

export const wanted = signal<Wanted | null>(null);

export function arrived(place: Wanted): void {
  if (wanted.peek() === place) wanted.value = null;
}
