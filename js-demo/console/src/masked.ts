// An input without its secrets.

import type { ObjectTree, ValueTree } from "clearway";

import { isFields, isList, type Value } from "./draft.js";

export const MASK = "***";

/** The input with a mask in the place of every value that is marked secret. What nobody knows is as it is. */
export function maskedInput(value: Value, tree: ObjectTree): Value {
  if (!isFields(value)) return value;
  const known = new Map((tree.fields ?? []).map((field) => [field.name, field]));
  return new Map(
    Array.from(value, ([name, child]) => {
      const field = known.get(name);
      if (field === undefined) return [name, child];
      return [name, field.secret === true ? hidden(child) : maskedValue(child, field)];
    }),
  );
}

function maskedValue(value: Value, tree: ValueTree): Value {
  const { items, values } = tree;
  if (isList(value) && items !== undefined) return value.map((item) => maskedValue(item, items));
  if (isFields(value) && values !== undefined)
    return new Map(Array.from(value, ([name, child]) => [name, maskedValue(child, values)]));
  return tree.fields === undefined ? value : maskedInput(value, tree as ObjectTree);
}

/** Names stay, and what is there at all: an absent value, null and an empty list are no secrets. */
function hidden(value: Value): Value {
  if (value === null) return null;
  if (isList(value)) return value.map(hidden);
  if (isFields(value)) return new Map(Array.from(value, ([name, child]) => [name, hidden(child)]));
  return MASK;
}
