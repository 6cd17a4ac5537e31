// What kind of value a place of the table takes, and what kind it holds.

import type { ValueTree } from "clearway";

import { isFields, isList, NO_FIELDS, Numeral, read, Unfinished, write, type Value } from "../draft.js";

/** One way to edit a value. `json` is for what may be anything, and for values that are not of any kind that the table takes. */
export type Kind = "text" | "number" | "boolean" | "list" | "object" | "map" | "json";

const KIND_OF_TYPE: Record<ValueTree["types"][number], Kind | undefined> = {
  text: "text",
  integer: "number",
  number: "number",
  // Digits in a text are taken as well where a number is: who types them need not choose.
  digits: "number",
  boolean: "boolean",
  list: "list",
  object: "object",
  null: undefined,
};

/** The kinds that the table takes, without null. */
export function kindsOf(tree: ValueTree): readonly Kind[] {
  const kinds = tree.types.map((type) => {
    if (type !== "object") return KIND_OF_TYPE[type];
    return tree.free ? "json" : tree.values === undefined ? "object" : "map";
  });
  return [...new Set(kinds.filter((kind) => kind !== undefined))];
}

/** The kind that a value is edited as: one that the table takes where that works. */
export function kindOf(value: Value, kinds: readonly Kind[]): Kind {
  const able = (kind: Kind): Kind => (kinds.includes(kind) ? kind : "json");
  if (typeof value === "string") return kinds.includes("text") ? "text" : able("number");
  if (typeof value === "boolean") return able("boolean");
  if (value instanceof Numeral) return able("number");
  if (isList(value)) return able("list");
  if (isFields(value)) return kinds.includes("map") ? "map" : able("object");
  return "json";
}

/** The value as another kind; undefined where nothing of it can stay. */
export function convert(value: Value | undefined, kind: Kind): Value | undefined {
  const text = typeof value === "string" ? value : value === undefined ? "" : write(value);
  switch (kind) {
    case "text":
      return isFields(value) || isList(value) ? undefined : text;
    case "number":
      return numberOf(text);
    case "boolean":
      return text === "true" ? true : text === "false" ? false : undefined;
    case "list":
      return isList(value) ? value : [];
    case "object":
    case "map":
      return isFields(value) ? value : NO_FIELDS;
    case "json":
      return value;
  }
}

/** What adding an object gives: the objects that it cannot be without are in it. */
export function blank(tree: ValueTree): Value {
  switch (kindsOf(tree)[0]) {
    case "object": {
      const needed = (tree.fields ?? []).filter((field) => field.required?.grade === "violation" && field.fields);
      return new Map(needed.map((field) => [field.name, blank(field)]));
    }
    case "list":
      return [];
    case "boolean":
      return false;
    case "map":
    case "json":
      return NO_FIELDS;
    default:
      return "";
  }
}

const NUMBER = /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?$/;

/** What is typed where a number goes, blanks around it or not. Text stays text; a number in quotes is the text of that number. Nothing typed is nothing. */
export function numberOf(typed: string): Value | undefined {
  if (typed === "") return undefined;
  if (NUMBER.test(typed.trim())) return new Numeral(typed.trim());
  const quoted = typed.startsWith('"') ? read(typed) : undefined;
  return typeof quoted === "string" && needsQuotes(quoted) ? quoted : typed;
}

/** The other way: what is shown reads as the same value. */
export function numberText(value: Value | undefined): string {
  if (value instanceof Numeral || value instanceof Unfinished) return value.text;
  if (typeof value !== "string") return "";
  return needsQuotes(value) ? JSON.stringify(value) : value;
}

const needsQuotes = (text: string): boolean => numberOf(text) !== text;
