import { signal } from "@preact/signals";

/** What somebody asked to be brought to. Whoever shows it, goes there and says so by null; whoever holds the views brings the right one to the front. */
export type Wanted =
  | { readonly view: "form"; readonly pointer: string }
  /** `index` counts characters of the JSON text. */
  | { readonly view: "json"; readonly index?: number };

export const wanted = signal<Wanted | null>(null);
