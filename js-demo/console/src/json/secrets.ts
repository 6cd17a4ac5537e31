// The input with its secrets left out.

import type { FieldTree, ValueTree } from "clearway";

import { isFields, isList, type Fields, type Value } from "../draft.js";

const MASK = "••••••••";

/** The draft with a mask for each secret; the very same draft where there is none. */
export function masked(fields: readonly FieldTree[], draft: Fields): Fields {
  return maskFields(fields, draft);
}

function maskFields(fields: readonly FieldTree[], value: Fields): Fields {
  let changed: Map<string, Value> | undefined;
  for (const field of fields) {
    const old = value.get(field.name);
    if (old === undefined) continue;
    const now = field.secret ? maskSecret(old) : maskInside(field, old);
    if (now !== old) (changed ??= new Map(value)).set(field.name, now);
  }
  return changed ?? value;
}

function maskInside(tree: ValueTree, value: Value): Value {
  if (isList(value)) {
    const { items } = tree;
    if (items === undefined) return value;
    const list = value.map((item) => maskInside(items, item));
    return list.some((item, index) => item !== value[index]) ? list : value;
  }
  if (!isFields(value)) return value;
  if (tree.values === undefined) return maskFields(tree.fields ?? [], value);
  const { values } = tree;
  const entries = Array.from(value, ([name, inside]) => [name, maskInside(values, inside)] as const);
  return entries.some(([name, inside]) => inside !== value.get(name)) ? new Map(entries) : value;
}

/** Nothing to hide is not hidden: it is seen that there is no value. */
function maskSecret(value: Value): Value {
  const isNothing = value === null || value === "" || typeof value === "boolean";
  return isNothing ? value : MASK;
}
