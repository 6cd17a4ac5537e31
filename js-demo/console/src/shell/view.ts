// Which of its places the page shows, where there is no room for all of them.

import { batch, effect, signal } from "@preact/signals";

import { wanted } from "../wanted.js";

/** The input as a form or as JSON; what is wrong with it; what would be sent; sending it. */
export type Place = "form" | "json" | "problems" | "plan" | "send";

/** How the input is seen. */
export const inputView = signal<"form" | "json">("form");
/** What is seen beside or under the input. */
export const panel = signal<"problems" | "plan" | "send">("plan");
/** Where there is room for one thing only: whether that is the input. */
export const inputOnly = signal(true);

/** wide: problems stand above the plan or sending, beside the input. medium: one of the three under it. narrow: one thing at a time. */
export type Layout = "wide" | "medium" | "narrow";
const wide = matchMedia("(width >= 75rem)");
const medium = matchMedia("(width >= 48rem) and (height >= 36rem)");
const now = (): Layout => (wide.matches ? "wide" : medium.matches ? "medium" : "narrow");
export const layout = signal(now());
for (const query of [wide, medium]) query.addEventListener("change", () => (layout.value = now()));

/** Brings a place of the page into sight, whatever the width of the page. When it resolves, it is there to be focused or scrolled in. */
export async function show(place: Place): Promise<void> {
  batch(() => {
    if (place === "form" || place === "json") inputView.value = place;
    else if (place !== "problems" || layout.peek() !== "wide") panel.value = place;
    inputOnly.value = place === "form" || place === "json";
  });
  // After what has changed is rendered.
  await new Promise((done) => setTimeout(done));
}

// Before whoever goes there looks for it: this is the first to hear.
effect(() => {
  if (wanted.value !== null) void show(wanted.value.view);
});
