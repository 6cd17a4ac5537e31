// Finds what an operation asks for in what is known already.

import type { OperationTree } from "clearway";

import { isFields, NO_FIELDS, type Fields, type Value } from "../draft.js";
import { isMasked, plain } from "../shown.js";

export interface Match {
  /** What was found, by the operation's names. */
  readonly input: Fields;
  /** Required, and not found. */
  readonly missing: readonly string[];
}

/**
 * The required fields of an operation by the names that things have elsewhere; where the sources differ, the first one counts. A bare `id` in the
 * first source stands for the one id that is still missing.
 */
export function match({ fields }: OperationTree, ...sources: readonly (Value | undefined)[]): Match {
  const known = sources.map((source) => (isFields(source) ? source : NO_FIELDS));
  const required = fields.filter((field) => field.required !== null && field.required.grade === "violation");
  const input = new Map<string, Value>();
  for (const { name } of required) {
    const found = known.map((source) => named(source, name)).find((value) => value !== undefined);
    if (found !== undefined) input.set(name, found);
  }
  const missing = required.map(({ name }) => name).filter((name) => !input.has(name));
  const ids = missing.filter((name) => plain(name).endsWith("id"));
  const bare = named(known[0] ?? NO_FIELDS, "id");
  if (ids.length !== 1 || bare === undefined) return { input, missing };
  input.set(ids[0]!, bare);
  return { input, missing: missing.filter((name) => name !== ids[0]) };
}

/** A usable value by its name, whatever its casing. */
function named(source: Fields, wanted: string): Value | undefined {
  for (const [name, value] of source) {
    if (plain(name) !== plain(wanted)) continue;
    const usable = value !== null && value !== "" && !(typeof value === "string" && isMasked(value));
    return usable ? value : undefined;
  }
  return undefined;
}
