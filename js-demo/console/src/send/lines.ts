// Finds a log in a reply by its shape alone: lines that are most of what the reply says.

import { isList, type Value } from "../draft.js";
import { inside, textOf } from "../shown.js";

const FEWEST = 2;
const SHARE = 0.5;

export function linesIn(root: Value | undefined): readonly string[] | undefined {
  if (root === undefined) return undefined;
  let best: { lines: readonly string[]; size: number } | undefined;
  let all = 0;
  for (const [, value] of inside(root)) {
    all += textOf(value)?.length ?? 0;
    const lines =
      typeof value === "string"
        ? value.replace(/\r?\n$/, "").split(/\r?\n/)
        : isList(value) && value.every((item) => typeof item === "string" && /\s/.test(item))
          ? (value as readonly string[])
          : [];
    const size = lines.reduce((sum, line) => sum + line.length + 1, 0);
    if (lines.length >= FEWEST && size > (best?.size ?? 0)) best = { lines, size };
  }
  return best !== undefined && best.size >= SHARE * all ? best.lines : undefined;
}
