// An input that is being written. It is kept as it was typed: numbers with their digits, fields in their order, and text that is no JSON yet.

import { parseTree, type Node, type ParseError } from "jsonc-parser";

/** Values are never changed: a change makes another one that shares what is the same. */
export type Value = null | boolean | string | Numeral | Unfinished | List | Fields;
export type List = readonly Value[];
export type Fields = ReadonlyMap<string, Value>;

/** A number as it was written: `1.0` is another text than `1`, and 20 digits are kept. */
export class Numeral {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

/** What was typed where any JSON may be, and is none yet. */
export class Unfinished {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

export const NO_FIELDS: Fields = new Map();

export const isFields = (value: Value | undefined): value is Fields => value instanceof Map;
export const isList = (value: Value | undefined): value is List => Array.isArray(value);

/**
 * JSON text as a value; undefined where it is none, or where a field stands twice in an object. Leniently, as pages of documentation write it: comments
 * are passed over, and a comma may come after the last item.
 */
export function read(text: string, lenient = false): Value | undefined {
  try {
    const errors: ParseError[] = [];
    const root = parseTree(text, errors, {
      disallowComments: !lenient,
      allowTrailingComma: lenient,
      allowEmptyContent: false,
    });
    return root === undefined || errors.length > 0 ? undefined : valueOf(root, text);
  } catch (error) {
    // Nested deeper than the stack.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function valueOf(node: Node, text: string): Value | undefined {
  const inside = node.children ?? [];
  switch (node.type) {
    case "object": {
      const fields = new Map<string, Value>();
      for (const { children: [name, child] = [] } of inside) {
        const value = child && valueOf(child, text);
        if (name === undefined || value === undefined || fields.has(name.value as string)) return undefined;
        fields.set(name.value as string, value);
      }
      return fields;
    }
    case "array": {
      const list = inside.map((child) => valueOf(child, text));
      return list.includes(undefined) ? undefined : (list as List);
    }
    case "number":
      return new Numeral(text.slice(node.offset, node.offset + node.length));
    default:
      return node.value as null | boolean | string;
  }
}

/** A value as JSON text; what is unfinished stands in it as it was typed. */
export function write(value: Value, indent = "", margin = "\n"): string {
  if (value instanceof Numeral || value instanceof Unfinished) return value.text;
  if (!isFields(value) && !isList(value)) return JSON.stringify(value);
  const inner = indent === "" ? "" : margin + indent;
  const items = isList(value)
    ? value.map((item) => write(item, indent, inner))
    : Array.from(value, ([name, item]) => `${JSON.stringify(name)}:${indent && " "}${write(item, indent, inner)}`);
  const [open, close] = isList(value) ? "[]" : "{}";
  return items.length === 0
    ? `${open}${close}`
    : `${open}${inner}${items.join(`,${inner}`)}${indent && margin}${close}`;
}

/** The root as the text of an input. What is unfinished may read, in its place, as JSON that says something else, `1,"other":2` say: such text is none. */
export function inputText(root: Fields): string {
  const text = write(root);
  return isUnfinished(root) && read(text) !== undefined ? `${text}}` : text;
}

export function isUnfinished(value: Value): boolean {
  if (isList(value)) return value.some(isUnfinished);
  return isFields(value) ? Array.from(value.values()).some(isUnfinished) : value instanceof Unfinished;
}

/** The value with null for everything that is unfinished. */
export function finished(value: Value): Value {
  if (value instanceof Unfinished) return null;
  if (isList(value)) return value.map(finished);
  return isFields(value) ? new Map(Array.from(value, ([name, inside]) => [name, finished(inside)])) : value;
}

/** The value, sharing with an older one all that is the same: whoever compares them by identity sees what differs. */
export function reuse(old: Value | undefined, value: Value): Value {
  if (old === value) return value;
  if (isList(value)) {
    if (!isList(old)) return value;
    const items = value.map((item, index) => reuse(old[index], item));
    return items.length === old.length && items.every((item, index) => item === old[index]) ? old : items;
  }
  if (isFields(value)) {
    if (!isFields(old)) return value;
    const fields = new Map(Array.from(value, ([name, inside]) => [name, reuse(old.get(name), inside)]));
    const names = Array.from(old.keys());
    const isSame = (name: string, index: number) => name === names[index] && fields.get(name) === old.get(name);
    return fields.size === old.size && Array.from(fields.keys()).every(isSame) ? old : fields;
  }
  return value instanceof Numeral && old instanceof Numeral && old.text === value.text ? old : value;
}

/**
 * Where two values differ that share what is the same: the JSON Pointer of the smallest place that holds all of it. Of what was taken from a list, the
 * item that has its place; of a field by another name, that one.
 */
export function difference(one: Value | undefined, other: Value | undefined, at = ""): string {
  if (one === other) return at;
  if (isFields(one) && isFields(other)) {
    const names = Array.from(new Set([...one.keys(), ...other.keys()]));
    const [name, ...more] = names.filter((name) => one.get(name) !== other.get(name));
    if (name === undefined) return at;
    if (more.length === 0) return difference(one.get(name), other.get(name), join(at, name));
    const isRename = more.length === 1 && !other.has(name) && !one.has(more[0]!);
    return isRename ? join(at, more[0]!) : at;
  }
  if (!isList(one) || !isList(other) || other.length === 0) return at;
  const differs = other.flatMap((item, index) => (item === one[index] ? [] : [index]));
  const first = differs[0] ?? other.length - 1;
  const place = join(at, first);
  return one.length === other.length && differs.length === 1 ? difference(one[first], other[first], place) : place;
}

/** JSON Pointer of something inside. */
export function join(pointer: string, name: string | number): string {
  return `${pointer}/${String(name).replaceAll("~", "~0").replaceAll("/", "~1")}`;
}

export function split(pointer: string): string[] {
  return pointer
    .split("/")
    .slice(1)
    .map((name) => name.replaceAll("~1", "/").replaceAll("~0", "~"));
}

export function get(root: Value, pointer: string): Value | undefined {
  let found: Value | undefined = root;
  for (const name of split(pointer)) {
    if (isFields(found)) found = found.get(name);
    else if (isList(found)) found = found[Number(name)];
    else return undefined;
  }
  return found;
}

/** The root with another value at the pointer; undefined takes a field or an item away. Objects on the way that are not there are made. */
export function put(root: Value | undefined, pointer: string, value: Value | undefined): Value {
  return (change(root, split(pointer), () => value) ?? NO_FIELDS) as Value;
}

/** The root with what is at the pointer made into something else. */
export function update(root: Value, pointer: string, make: (old: Value | undefined) => Value | undefined): Value {
  return change(root, split(pointer), make) ?? NO_FIELDS;
}

function change(
  old: Value | undefined,
  [name, ...rest]: string[],
  make: (old: Value | undefined) => Value | undefined,
): Value | undefined {
  if (name === undefined) return make(old);
  if (isList(old)) {
    const index = Number(name);
    const item = change(old[index], rest, make);
    return item === undefined ? old.toSpliced(index, 1) : index < old.length ? old.with(index, item) : [...old, item];
  }
  const fields = new Map(isFields(old) ? old : []);
  const field = change(fields.get(name), rest, make);
  if (field === undefined) fields.delete(name);
  else fields.set(name, field);
  return fields;
}
