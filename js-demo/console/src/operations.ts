// What follows from the id of an operation or a waiter alone.

import { operation, type OperationId, type OperationTree } from "clearway";

const trees = new Map<OperationId, OperationTree>();

/** The tree of an operation, which is read once. */
export function treeOf(id: OperationId): OperationTree {
  let tree = trees.get(id);
  if (tree === undefined) trees.set(id, (tree = operation(id)));
  return tree;
}

/** The id without its vendor. */
export function shortName(id: string): string {
  return id.slice(id.indexOf(".") + 1);
}

/** The method of a client in JavaScript. */
export function methodName(id: string): string {
  return shortName(id).replaceAll(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
}
