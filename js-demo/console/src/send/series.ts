// Finds values over time in a reply by their shape alone: numbers beside as many times.

import { isFields, isList, Numeral, type Value } from "../draft.js";
import { inside } from "../shown.js";

/** Values over time, one at the least. */
export interface Series {
  readonly name: string;
  /** Unix seconds, rising. */
  readonly times: readonly number[];
  readonly values: readonly (number | null)[];
}

export function seriesIn(root: Value | undefined): readonly Series[] {
  const found: Found[] = [];
  for (const [names, value] of inside(root)) {
    if (isFields(value)) found.push(...beside(value, names));
    else if (isList(value)) found.push(...points(value, names));
  }
  // What all have in common tells none apart.
  const shared = found[0]?.path.findIndex((name, at) =>
    found.some(({ path }) => path.length === at + 1 || path[at] !== name),
  );
  const common = Math.max(0, shared ?? 0);
  return found.map(({ path, ...one }) => ({ ...one, name: path.slice(common).join(" · ") }));
}

type Found = Omit<Series, "name"> & { readonly path: readonly string[] };

/** `{ times: […], these: […], those: […] }` */
function beside(fields: ReadonlyMap<string, Value>, names: readonly string[]): Found[] {
  const lists = [...fields].filter((entry): entry is [string, readonly Value[]] => isList(entry[1]));
  const times = lists.map(([, list]) => timesOf(list)).find((list) => list !== undefined);
  if (times === undefined) return [];
  const numbers = lists
    .map(([name, list]) => ({ name, values: list.map(numberOf) }))
    .filter(({ values }) => values.length === times.length && values.some((one) => one !== null))
    // The times themselves may be numbers.
    .filter(({ values }) => values.some((one, at) => one !== times[at] && one !== times[at]! * 1000));
  return numbers.map(({ name, values }) => ({
    path: numbers.length === 1 && names.length > 0 ? names : [...names, name],
    times,
    values,
  }));
}

/** `[{ time, value }, …]`, `[{ time, values: [{ name, value }, …] }, …]` or `[[time, value], …]` */
function points(list: readonly Value[], names: readonly string[]): Found[] {
  const rows = list.map((item) =>
    isFields(item)
      ? [...item]
      : isList(item) && item.length === 2
        ? item.map((one, at): [string, Value] => [String(at), one])
        : [],
  );
  const first = rows[0] ?? [];
  if (rows.length < 2 || rows.some((row) => row.length !== first.length)) return [];
  for (const [at] of first.entries()) {
    const times = timesOf(rows.map((row) => row[at]![1]));
    if (times === undefined) continue;
    const others = rows.map((row) => row.toSpliced(at, 1).flatMap(([name, value]) => numbersIn(name, value)));
    // One thing that is no number, and these are things with a date rather than values over time.
    if (others.flat().some(([, value]) => value === undefined)) return [];
    const keys = [...new Set(others.flat().map(([name]) => name))];
    const found = keys.map((key) => ({
      // Pairs have no names of their own.
      path: isList(list[0]) && names.length > 0 ? names : [...names, key],
      times,
      values: others.map((row) => row.find(([name]) => name === key)?.[1] ?? null),
    }));
    return found.filter(({ values }) => values.some((one) => one !== null));
  }
  return [];
}

/** A number by its field, or several by the texts beside them; undefined for what is no number. */
function numbersIn(name: string, value: Value): [string, number | null | undefined][] {
  if (!isList(value)) return [[name, value === null ? null : (numberOf(value) ?? undefined)]];
  return value.map((item) => {
    const parts = isFields(item) ? [...item.values()] : [];
    const label = parts.find((part) => typeof part === "string");
    const number = parts.map(numberOf).find((part) => part !== null);
    return parts.length === 2 && typeof label === "string" ? [label, number ?? null] : [name, undefined];
  });
}

function numberOf(value: Value): number | null {
  return value instanceof Numeral ? Number(value.text) : null;
}

/** Unix seconds where all are times that rise. */
function timesOf(list: readonly Value[]): number[] | undefined {
  if (list.length < 2) return undefined;
  const times: number[] = [];
  for (const value of list) {
    const time = timeOf(value);
    if (time === undefined || time <= (times.at(-1) ?? -Infinity)) return undefined;
    times.push(time);
  }
  return times;
}

const WRITTEN = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d(?::\d\d(?:\.\d+)?)?)(Z|[+-]\d\d:?\d\d)?$/;

/** A moment between 2001 and 2096, in Unix seconds. */
export function timeOf(value: Value | undefined): number | undefined {
  if (typeof value === "string") {
    const [, day, time, zone] = WRITTEN.exec(value) ?? [];
    // Vendors that name no zone mean UTC.
    const ms = day === undefined ? NaN : Date.parse(`${day}T${time}${zone ?? "Z"}`);
    return Number.isNaN(ms) ? undefined : ms / 1000;
  }
  if (!(value instanceof Numeral)) return undefined;
  const number = Number(value.text);
  if (number >= 1e9 && number < 4e9) return number;
  return number >= 1e12 && number < 4e12 ? number / 1000 : undefined;
}
