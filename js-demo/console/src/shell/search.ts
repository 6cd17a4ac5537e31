// Finding an operation by words.

import type { OperationSummary } from "clearway";

import { vendorOf } from "../store.js";

export const wordsOf = (query: string): string[] => query.toLowerCase().split(/\s+/).filter(Boolean);

/** Whether every word is somewhere in what is said of an operation. */
export function matches({ id, summary, path, method }: OperationSummary, words: readonly string[]): boolean {
  const text = `${id} ${summary} ${method} ${path} ${vendorOf(id).name}`.toLowerCase();
  return words.every((word) => text.includes(word));
}

/** A text in pieces, each with whether one of the words stands there. */
export function pieces(text: string, words: readonly string[]): { text: string; found: boolean }[] {
  const found = new Array<boolean>(text.length).fill(false);
  const lower = text.toLowerCase();
  // Where letters change their number, places in one are no places in the other.
  if (lower.length === text.length)
    for (const word of words)
      for (let at = lower.indexOf(word); at >= 0; at = lower.indexOf(word, at + 1))
        found.fill(true, at, at + word.length);
  const all: { text: string; found: boolean }[] = [];
  for (const [at, letter] of text.split("").entries()) {
    const last = all.at(-1);
    if (last !== undefined && last.found === found[at]) last.text += letter;
    else all.push({ text: letter, found: found[at] ?? false });
  }
  return all;
}
