// Values that were seen in replies, to be offered where a field asks for such a one.

import { signal } from "@preact/signals";
import type { FieldTree, OperationTree, ValueTree } from "clearway";

import type { Value } from "./draft.js";
import { shortName, treeOf } from "./operations.js";
import { allOperations, vendor, vendorOf } from "./store.js";
import { inside, isMasked, plain, textOf } from "./shown.js";

const MOST = 20;
const LONGEST = 200;

/** By vendor, and by the names that a field for it has; the newest first. */
const seen = signal<ReadonlyMap<string, readonly string[]>>(new Map());

/** What to offer in a field of the vendor that is looked at, the newest first. Whoever calls it while rendering is rendered again when there is more. */
export function suggestions(fieldName: string): readonly string[] {
  return seen.value.get(`${vendor.value.id} ${plain(fieldName)}`) ?? [];
}

/** Takes note of what a reply holds. What is masked, or secret in any input of the vendor, is passed over. */
export function remember(from: OperationTree, shown: Value | undefined): void {
  const { id } = vendorOf(from.id);
  const secrets = secretNames(id);
  const found = new Map<string, Set<string>>();
  // What a reply is about is nearer to its top than what else it speaks of.
  const all = [...inside(shown)].sort(([one], [other]) => one.length - other.length);
  for (const [names, value] of all) {
    const name = names.at(-1);
    const text = typeof value === "boolean" ? undefined : textOf(value);
    if (name === undefined || text === undefined || !isWorthwhile(text) || secrets.has(plain(name))) continue;
    for (const one of [
      plain(name),
      ...(plain(name) === "id" ? thingsOf(from, names).map((thing) => `${thing}id`) : []),
    ]) {
      const key = `${id} ${one}`;
      found.set(key, (found.get(key) ?? new Set()).add(text));
    }
  }
  const known = new Map(seen.peek());
  for (const [key, texts] of found) known.set(key, [...new Set([...texts, ...(known.get(key) ?? [])])].slice(0, MOST));
  seen.value = known;
}

/** What a bare `id` is the id of: of what holds it, and at the top or in a list's items of what the operation is about. */
function thingsOf({ id, pages }: OperationTree, names: readonly string[]): string[] {
  const holders = names.slice(0, -1);
  const isItem = holders.length === 0 || holders.join("/") === pages?.items.slice(1);
  const about = isItem ? shortName(id).split("_").slice(1) : [];
  return [...holders.slice(-1), ...about].map((word) => plain(word).replace(/ies$/, "y").replace(/s$/, ""));
}

function isWorthwhile(text: string): boolean {
  return text !== "" && text.length <= LONGEST && !/[\r\n]/.test(text) && !isMasked(text);
}

const secretsByVendor = new Map<string, Set<string>>();

/** Names that are secret in any input of a vendor. */
function secretNames(id: string): Set<string> {
  let found = secretsByVendor.get(id);
  if (found === undefined) {
    found = new Set();
    for (const each of allOperations) if (vendorOf(each.id).id === id) collectSecrets(treeOf(each.id), found);
    secretsByVendor.set(id, found);
  }
  return found;
}

function collectSecrets(tree: ValueTree | OperationTree, into: Set<string>): void {
  for (const field of (tree.fields ?? []) as readonly FieldTree[]) {
    if (field.secret === true) into.add(plain(field.name));
    collectSecrets(field, into);
  }
  const { items, values } = tree as ValueTree;
  if (items !== undefined) collectSecrets(items, into);
  if (values !== undefined) collectSecrets(values, into);
}
