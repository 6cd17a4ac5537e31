// What is shown of a reply: its values with secrets masked and with the digits that the vendor sent.

import type { Reply } from "clearway";

import { get, isFields, isList, Numeral, read, Unfinished, type Value } from "./draft.js";

/** The body, masked; undefined where it is empty, a text where it is no JSON. */
export function shownOf(reply: Reply): Value | undefined {
  const text = reply.shownText();
  return text === "" ? undefined : (read(text) ?? text);
}

/** The items of a list at a JSON Pointer. */
export function itemsOf(shown: Value | undefined, pointer: string): readonly Value[] {
  const found = shown === undefined ? undefined : get(shown, pointer);
  return isList(found) ? found : [];
}

/** A scalar as text; undefined where it is none, or null. */
export function textOf(value: Value | undefined): string | undefined {
  if (typeof value === "string") return value;
  if (typeof value === "boolean") return String(value);
  if (value instanceof Numeral || value instanceof Unfinished) return value.text;
  return undefined;
}

/** Whether a text stands for a secret that is not shown. */
export function isMasked(text: string): boolean {
  return text.includes("***");
}

/** Everything inside, with the names on the way; items of lists have their list's name. */
export function* inside(
  value: Value | undefined,
  names: readonly string[] = [],
): Generator<[readonly string[], Value]> {
  if (value === undefined) return;
  yield [names, value];
  if (isFields(value)) for (const [name, field] of value) yield* inside(field, [...names, name]);
  if (isList(value)) for (const item of value) yield* inside(item, names);
}

/** A name whatever its casing: `thingId`, `thing_id` and `thing-id` ask for the same. */
export function plain(name: string): string {
  return name.replace(/[^\p{L}\p{N}]/gu, "").toLowerCase();
}
