// Writes a JavaScript value as JSON text into wasm memory. What holds nothing but plain data, as nearly all inputs do, is left to JSON.stringify. Anything
// else is walked here, and what JSON has no word for is marked, so that a check can name it, instead of becoming null or nothing.

import { advance, raw, reserve, rewind, text, view, written } from "./engine.js";

/** What the core reads at most; a longer text is too large, however it goes on. */
const MOST_BYTES = 12 * 1024 * 1024;
/** Deeper than the core reads; what is below matters no more. */
const DEEPEST = 66;

/** Marks: see `Input::marked` of the core. */
const START = 1;
const END = 2;

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const COLON = 0x3a;

let marked = false;
/** The lists and objects that are open, outermost first. */
const open: object[] = [];

/** Thrown where there is more than anybody reads. */
const ENOUGH = { enough: true };

/** Stands for what an accessor did not give. */
const THROWS = Symbol("throws");

export interface Written {
  /** Bytes. */
  length: number;
  /** Whether there are marks in it. */
  marked: boolean;
  /** The text, where there is one anyway. */
  text: string | undefined;
}

/** Whether JSON.stringify loses nothing of a value. It looks at each property before JSON.stringify does, so accessors run twice. */
function isPlain(value: unknown): boolean {
  return arePlain([value], -1);
}

/** Lists and objects are looked into; what is neither is judged in both loops, since that is most of what there is. */
function isPlainInside(value: object, depth: number): boolean {
  if (depth === 60) return false;
  return Array.isArray(value) ? arePlain(value, depth) : isPlainObject(value as Record<string, unknown>, depth);
}

function arePlain(list: unknown[], depth: number): boolean {
  for (let index = 0; index < list.length; index++) {
    const item = list[index];
    if (typeof item === "string" || typeof item === "boolean" || item === null) continue;
    if (typeof item === "number" ? !Number.isFinite(item) : typeof item !== "object" || !isPlainInside(item, depth + 1))
      return false;
  }
  return Object.getPrototypeOf(list) === Array.prototype;
}

function isPlainObject(value: Record<string, unknown>, depth: number): boolean {
  const prototype = Object.getPrototypeOf(value) as unknown;
  if ((prototype !== Object.prototype && prototype !== null) || value["toJSON"] !== undefined) return false;
  for (const key in value) {
    const member = value[key];
    if (typeof member === "string" || typeof member === "boolean" || member === null || member === undefined) continue;
    if (
      typeof member === "number"
        ? !Number.isFinite(member)
        : typeof member !== "object" || !isPlainInside(member, depth + 1)
    )
      return false;
  }
  return true;
}

/** Writes any value. */
export function write(value: unknown): Written {
  try {
    if (isPlain(value)) {
      const json = JSON.stringify(value);
      return { length: text(json.slice(0, MOST_BYTES + 1)), marked: false, text: json };
    }
  } catch {
    // Code of the caller's, or more than a string can hold: the walk tells.
  }
  return walk(value);
}

function walk(value: unknown): Written {
  marked = false;
  open.length = 0;
  const before = written();
  try {
    any(value);
  } catch (error) {
    if (error !== ENOUGH) throw error;
  }
  return { length: written() - before, marked, text: undefined };
}

function any(value: unknown): void {
  switch (typeof value) {
    case "string":
      quoted(value);
      return;
    case "number":
      number(value);
      return;
    case "boolean":
      ascii(value ? "true" : "false");
      return;
    case "object":
      if (value === null) ascii("null");
      else object(value);
      return;
    case "bigint":
      text(String(value));
      return;
    default:
      mark(value === THROWS ? "accessor that throws" : typeof value);
  }
}

function number(value: number): void {
  // Not -0, which JSON writes as 0, too; the digits of small integers need no text.
  if (value >= 0 && value < 10 && value === Math.floor(value)) {
    const at = reserve(1);
    view()[at] = 0x30 + value;
    advance(at + 1);
  } else {
    // NaN and Infinity are words that the core knows.
    ascii(String(value));
  }
}

/** A short text of ASCII, as it is. */
function ascii(word: string): void {
  let at = reserve(word.length);
  const bytes = view();
  for (let index = 0; index < word.length; index++) bytes[at++] = word.charCodeAt(index);
  advance(at);
}

function byte(code: number): void {
  const at = reserve(1);
  view()[at] = code;
  advance(at + 1);
}

/** A string in quotes; most are short and plain. */
function quoted(value: string): void {
  const length = value.length;
  if (length > 64) {
    long(value);
    return;
  }
  let at = reserve(length + 2);
  const start = at;
  const bytes = view();
  bytes[at++] = QUOTE;
  for (let index = 0; index < length; index++) {
    const code = value.charCodeAt(index);
    if (code < 0x20 || code > 0x7e || code === QUOTE || code === BACKSLASH) {
      advance(start);
      escaped(value);
      return;
    }
    bytes[at++] = code;
  }
  bytes[at++] = QUOTE;
  advance(at);
}

// eslint-disable-next-line no-control-regex
const SPECIAL = /["\\\u0000-\u001f\ud800-\udfff]/;

function long(value: string): void {
  if (value.length > MOST_BYTES) {
    // However it goes on, it is too large.
    text(" ".repeat(MOST_BYTES + 1));
    throw ENOUGH;
  }
  if (SPECIAL.test(value)) {
    escaped(value);
    return;
  }
  byte(QUOTE);
  text(value);
  byte(QUOTE);
  if (written() > MOST_BYTES) throw ENOUGH;
}

/** JSON.stringify escapes what must be escaped, halves of surrogate pairs included. */
function escaped(value: string): void {
  text(JSON.stringify(value));
  if (written() > MOST_BYTES) throw ENOUGH;
}

/** Puts a mark in the place of a value. */
function mark(name: string, moment = ""): void {
  marked = true;
  byte(START);
  // eslint-disable-next-line no-control-regex
  text(name.replace(/[\u0000-\u001f\ud800-\udfff]/g, "?").slice(0, 100) + moment);
  byte(END);
}

function object(value: object): void {
  if (written() > MOST_BYTES) throw ENOUGH;
  const depth = open.length;
  for (let level = 0; level < depth; level++) {
    if (open[level] === value) {
      mark("circular reference");
      return;
    }
  }
  if (depth === DEEPEST) {
    ascii("null");
    return;
  }
  const before = written();
  try {
    const kind = kindOf(value);
    switch (kind) {
      case "object":
        open.push(value);
        members(value as Record<string, unknown>);
        break;
      case "list":
        open.push(value);
        items(value as unknown[]);
        break;
      case "map":
        open.push(value);
        entries(value as Map<string, unknown>);
        break;
      case "moment":
        moment(value as Date);
        return;
      case "converted":
        // What it gives is written in its place; what gives itself would do so for ever.
        open.push(value);
        converted(value as { toJSON: (key: string) => unknown });
        break;
      case "boxed":
        any((value as { valueOf: () => unknown }).valueOf());
        return;
      default:
        mark(kind);
        return;
    }
    open.length = depth;
  } catch (error) {
    if (error === ENOUGH) throw error;
    // Code of the caller's: a proxy, a getter, a method.
    open.length = depth;
    rewind(before);
    mark("accessor that throws");
  }
}

const toString = Object.prototype.toString;

/** How an object is written; anything but these words is the name of what cannot be. */
function kindOf(value: object): string {
  if (Array.isArray(value)) return "list";
  const prototype = Object.getPrototypeOf(value) as unknown;
  if (value instanceof Date || (prototype !== Object.prototype && toString.call(value) === "[object Date]"))
    return "moment";
  if (typeof (value as { toJSON?: unknown }).toJSON === "function") return "converted";
  if (prototype === Object.prototype || prototype === null) return "object";
  if (value instanceof Map) {
    for (const key of value.keys()) if (typeof key !== "string") return "Map with keys that are not text";
    return "map";
  }
  const tag = toString.call(value).slice(8, -1);
  if (tag === "Number" || tag === "String" || tag === "Boolean" || tag === "BigInt") return "boxed";
  // An instance of a class of the caller's is what it holds; what holds nothing that JSON could show is no object to it.
  if (tag === "Object" || (!ArrayBuffer.isView(value) && tag !== "Error" && Object.keys(value).length > 0))
    return "object";
  return tag;
}

function members(value: Record<string, unknown>): void {
  byte(0x7b);
  let first = true;
  for (const key of Object.keys(value)) {
    let member: unknown;
    try {
      member = value[key];
    } catch {
      member = THROWS;
    }
    if (member === undefined) continue;
    if (!first) byte(COMMA);
    first = false;
    quoted(key);
    byte(COLON);
    any(member);
  }
  byte(0x7d);
}

function entries(value: Map<string, unknown>): void {
  byte(0x7b);
  let first = true;
  for (const [key, member] of value) {
    if (member === undefined) continue;
    if (!first) byte(COMMA);
    first = false;
    quoted(key);
    byte(COLON);
    any(member);
  }
  byte(0x7d);
}

function items(value: unknown[]): void {
  byte(0x5b);
  for (let index = 0; index < value.length; index++) {
    if (index > 0) byte(COMMA);
    any(value[index]);
    if ((index & 0xfff) === 0xfff && written() > MOST_BYTES) throw ENOUGH;
  }
  byte(0x5d);
}

function converted(value: { toJSON: (key: string) => unknown }): void {
  any(value.toJSON(""));
}

/** A moment: the core takes the form that the field is documented in. */
function moment(value: Date): void {
  const time = Date.prototype.getTime.call(value);
  if (Number.isNaN(time)) {
    mark("invalid Date");
    return;
  }
  const iso = new Date(time).toISOString();
  const [day, clock] = iso.slice(0, -1).split("T") as [string, string];
  const [seconds, milliseconds] = clock.split(".") as [string, string];
  const fraction = milliseconds === "000" ? "" : `.${milliseconds}000`;
  mark("Date", `\u0003${Math.floor(time / 1000)}\u0003${day} ${seconds}${fraction}`);
}

/** Writes an input: a JSON text, the bytes of one, or any value. */
export function given(input: unknown): Written {
  if (typeof input === "string") {
    // Halves of surrogate pairs make it no JSON text.
    const isText = !SURROGATE.test(input) || wellFormed(input);
    return {
      length: isText ? text(input.slice(0, MOST_BYTES + 1)) : raw(NO_TEXT),
      marked: false,
      text: isText ? input : undefined,
    };
  }
  if (input instanceof Uint8Array) {
    return { length: raw(input.subarray(0, MOST_BYTES + 1)), marked: false, text: undefined };
  }
  return write(input);
}

const SURROGATE = /[\ud800-\udfff]/;
const NO_TEXT = Uint8Array.of(0xff);

function wellFormed(value: string): boolean {
  return !/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/.test(value);
}
