// Finds a log in a reply by its shape alone: many lines that are most of what the reply says.

import { isList, write, type Value } from "../draft.js";
import { inside } from "./shown.js";

const FEWEST = 3;
const SHARE = 0.5;

export function linesIn(root: Value | undefined): readonly string[] | undefined {
  if (root === undefined) return undefined;
  let best: { lines: readonly string[]; size: number } | undefined;
  for (const [, value] of inside(root)) {
    const lines =
      typeof value === "string"
        ? value.replace(/\r?\n$/, "").split(/\r?\n/)
        : isList(value) && value.every((item) => typeof item === "string" && /\s/.test(item))
          ? (value as readonly string[])
          : [];
    const size = lines.reduce((sum, line) => sum + line.length + 1, 0);
    if (lines.length >= FEWEST && size > (best?.size ?? 0)) best = { lines, size };
  }
  return best !== undefined && best.size >= SHARE * write(root).length * 0.8 ? best.lines : undefined;
}
