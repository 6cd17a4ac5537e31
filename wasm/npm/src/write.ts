// Spells a JavaScript value as JSON text. What holds nothing but plain data, as nearly all inputs do, is left to JSON.stringify. Anything
// else is walked here, and what JSON has no word for is marked, so that a check can name it, instead of becoming null or nothing.
//
// All code of the caller's runs while a value is spelled, before anything is written: it may call this package itself.

import { writeContent } from "./engine.js";

/** What the core reads at most; a longer text is too large, however it goes on. */
const MOST_BYTES = 12 * 1024 * 1024;
/** More values than the core reads. */
const MOST_VALUES = 2_000_100;
/** Deeper than the core reads; what is below matters no more. */
const DEEPEST = 66;

/** Marks: see `Input::marked` of the core. */
const START = "\u0001";
const END = "\u0002";
const MOMENT = "\u0003";

/** An input that can be written as it is. */
export interface Spelled {
  readonly text: string | Uint8Array;
  /** Whether there are marks in it. */
  readonly marked: boolean;
}

/** Writes what was spelled and tells how many bytes it has. */
export function put({ text: spelled }: Spelled): number {
  return writeContent(spelled.length > MOST_BYTES ? spelled.slice(0, MOST_BYTES + 1) : spelled);
}

/** Spells an input: a JSON text, the bytes of one, or any value. */
export function spelled(input: unknown): Spelled {
  // Halves of surrogate pairs make it no JSON text.
  if (typeof input === "string") return { text: wellFormed(input) ? input : NO_TEXT, marked: false };
  // Numbers of several bytes are no text.
  const isText = ArrayBuffer.isView(input) && ((input as Partial<Uint8Array>).BYTES_PER_ELEMENT ?? 1) === 1;
  const bytes = isText ? bytesOf(input) : undefined;
  return bytes === undefined ? spelledValue(input) : { text: bytes, marked: false };
}

/** The bytes of a buffer, or of a view of one, of this realm or another one; undefined for anything else. */
export function bytesOf(value: unknown): Uint8Array | undefined {
  if (ArrayBuffer.isView(value) && value instanceof Uint8Array && value.buffer instanceof ArrayBuffer) return value;
  try {
    if (!ArrayBuffer.isView(value) && !/Buffer\]$/.test(toString.call(value))) return undefined;
    // Anything but a buffer is refused here.
    const { buffer, byteOffset, byteLength } = ArrayBuffer.isView(value) ? value : new DataView(value as ArrayBuffer);
    const bytes = new Uint8Array(buffer, byteOffset, byteLength);
    // What is shared may change meanwhile, and no browser decodes it.
    return buffer instanceof ArrayBuffer ? bytes : bytes.slice();
  } catch {
    return undefined;
  }
}

const NO_TEXT = Uint8Array.of(0xff);
const SURROGATE = /[\ud800-\udfff]/;

function wellFormed(value: string): boolean {
  return (
    !SURROGATE.test(value) || !/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/.test(value)
  );
}

/** Spells any value. */
function spelledValue(value: unknown): Spelled {
  try {
    const plain = new Plain();
    if (plain.is(value)) {
      const json = JSON.stringify(value);
      // Accessors may give something else when they are asked again.
      const isSame = plain.nulls === 0 ? !json.includes("null") : json.split("null").length === plain.nulls + 1;
      if (isSame) return { text: json, marked: false };
    }
  } catch {
    // Code of the caller's, or more than a string can hold: the walk tells.
  }
  const bytes = ArrayBuffer.isView(value) ? undefined : bytesOf(value);
  return bytes === undefined ? new Walk().all(value) : { text: bytes, marked: false };
}

/**
 * Whether JSON.stringify loses nothing of a value. It looks at each property before JSON.stringify does, so accessors run twice. What is no list or
 * object is judged in both loops, since that is most of what there is.
 */
class Plain {
  nulls = 0;
  #values = 0;

  is(value: unknown): boolean {
    return this.#areItems([value], -1);
  }

  #isInside(value: object, depth: number): boolean {
    if (depth === 60 || ++this.#values > MOST_VALUES) return false;
    return Array.isArray(value) ? this.#areItems(value, depth) : this.#areMembers(value as Members, depth);
  }

  #areItems(list: unknown[], depth: number): boolean {
    this.#values += list.length;
    if (this.#values > MOST_VALUES || Object.getPrototypeOf(list) !== Array.prototype) return false;
    for (let index = 0; index < list.length; index++) {
      const item = list[index];
      if (typeof item === "string" || typeof item === "boolean") continue;
      if (item === null) this.nulls += 1;
      else if (typeof item === "number") {
        if (!Number.isFinite(item)) return false;
      } else if (typeof item !== "object" || !this.#isInside(item, depth + 1)) return false;
    }
    return true;
  }

  #areMembers(value: Members, depth: number): boolean {
    const prototype = Object.getPrototypeOf(value) as unknown;
    if ((prototype !== Object.prototype && prototype !== null) || value["toJSON"] !== undefined) return false;
    for (const key in value) {
      const member = value[key];
      if (typeof member === "string" || typeof member === "boolean" || member === undefined) continue;
      if (member === null) this.nulls += 1;
      else if (typeof member === "number") {
        if (!Number.isFinite(member)) return false;
      } else if (typeof member !== "object" || !this.#isInside(member, depth + 1)) return false;
    }
    return true;
  }
}

type Members = Record<string, unknown>;

/** Thrown where there is more than anybody reads. */
const ENOUGH = { enough: true };

/** Stands for what an accessor did not give. */
const THROWS = Symbol("throws");

class Walk {
  #text = "";
  #values = 0;
  #marked = false;
  /** The lists and objects that are open, outermost first. */
  readonly #open: object[] = [];

  all(value: unknown): Spelled {
    try {
      this.#any(value);
    } catch (error) {
      if (error !== ENOUGH) throw error;
    }
    return { text: this.#text, marked: this.#marked };
  }

  #any(value: unknown): void {
    if (++this.#values > MOST_VALUES) throw ENOUGH;
    switch (typeof value) {
      case "string":
        this.#string(value);
        break;
      case "number":
        // NaN and Infinity are words that the core knows.
        this.#text += String(value);
        break;
      case "boolean":
      case "bigint":
        this.#text += String(value);
        break;
      case "object":
        if (value === null) this.#text += "null";
        else this.#object(value, false);
        break;
      default:
        this.#mark(value === THROWS ? "accessor that throws" : typeof value);
    }
  }

  /** JSON.stringify escapes what must be escaped, halves of surrogate pairs included. */
  #string(value: string): void {
    // However it goes on, it is too large.
    this.#text += value.length > MOST_BYTES ? `"${" ".repeat(MOST_BYTES)}` : JSON.stringify(value);
    if (this.#text.length > MOST_BYTES) throw ENOUGH;
  }

  /** Puts a mark in the place of a value. */
  #mark(name: string, moment = ""): void {
    this.#marked = true;
    // eslint-disable-next-line no-control-regex
    this.#text += START + name.replace(/[\u0000-\u001f\ud800-\udfff]/g, "?").slice(0, 100) + moment + END;
  }

  #object(value: object, isConverted: boolean): void {
    if (this.#text.length > MOST_BYTES) throw ENOUGH;
    if (this.#open.includes(value)) {
      this.#mark("circular reference");
      return;
    }
    const depth = this.#open.length;
    if (depth === DEEPEST) {
      this.#text += "null";
      return;
    }
    const before = this.#text;
    try {
      this.#inside(value, isConverted);
    } catch (error) {
      if (error === ENOUGH) throw error;
      // Code of the caller's: a proxy, a getter, a method.
      this.#text = before;
      this.#mark("accessor that throws");
    }
    this.#open.length = depth;
  }

  #inside(value: object, isConverted: boolean): void {
    const kind = kindOf(value, isConverted);
    switch (kind) {
      case "object":
        this.#open.push(value);
        this.#members(membersOf(value as Record<string, unknown>));
        break;
      case "list":
        this.#open.push(value);
        this.#items(value as unknown[]);
        break;
      case "map":
        this.#open.push(value);
        this.#members(value as Map<string, unknown>);
        break;
      case "moment":
        this.#moment(value as Date);
        break;
      case "converted": {
        // What it gives is written in its place, and is not asked once more.
        const given = (value as { toJSON: (key: string) => unknown }).toJSON("");
        if (typeof given === "object" && given !== null) this.#object(given, true);
        else this.#any(given);
        break;
      }
      default: {
        const unboxed = UNBOXED.get(kind);
        if (unboxed === undefined) this.#mark(kind);
        else this.#any(unboxed.call(value));
      }
    }
  }

  #members(members: Iterable<readonly [string, unknown]>): void {
    this.#text += "{";
    let comma = "";
    for (const [key, member] of members) {
      if (member === undefined) continue;
      this.#text += comma;
      this.#string(key);
      this.#text += ":";
      this.#any(member);
      comma = ",";
    }
    this.#text += "}";
  }

  #items(list: unknown[]): void {
    this.#text += "[";
    for (let index = 0; index < list.length; index++) {
      if (index > 0) this.#text += ",";
      this.#any(list[index]);
    }
    this.#text += "]";
  }

  /** The core takes the form that the field is documented in. */
  #moment(value: Date): void {
    const time = Date.prototype.getTime.call(value);
    if (Number.isNaN(time)) {
      this.#mark("invalid Date");
      return;
    }
    const iso = new Date(time).toISOString();
    const [day, clock] = iso.slice(0, -1).split("T") as [string, string];
    const [seconds, milliseconds] = clock.split(".") as [string, string];
    const fraction = milliseconds === "000" ? "" : `.${milliseconds}000`;
    this.#mark("Date", `${MOMENT}${Math.floor(time / 1000)}${MOMENT}${day} ${seconds}${fraction}`);
  }
}

/** Names and values, where an accessor that throws does so alone. */
function* membersOf(value: Record<string, unknown>): Generator<[string, unknown]> {
  for (const key of Object.keys(value)) {
    let member: unknown;
    try {
      member = value[key];
    } catch {
      member = THROWS;
    }
    yield [key, member];
  }
}

export const UNBOXED = new Map<string, (this: unknown) => unknown>([
  ["Number", Number.prototype.valueOf],
  ["String", String.prototype.valueOf],
  ["Boolean", Boolean.prototype.valueOf],
  ["BigInt", BigInt.prototype.valueOf],
]);

const toString = Object.prototype.toString;

/** Whether it is a Map, of this realm or another one. */
export function isMap(value: unknown): value is Map<unknown, unknown> {
  if (value instanceof Map) return true;
  if (toString.call(value) !== "[object Map]") return false;
  try {
    Reflect.get(Map.prototype, "size", value);
    return true;
  } catch {
    return false;
  }
}

/** How an object is written; anything but these words is the name of what cannot be. */
export function kindOf(value: object, isConverted: boolean): string {
  const prototype = Object.getPrototypeOf(value) as unknown;
  if (value instanceof Date || (prototype !== Object.prototype && toString.call(value) === "[object Date]")) {
    return "moment";
  }
  if (!isConverted && typeof (value as { toJSON?: unknown }).toJSON === "function") return "converted";
  if (Array.isArray(value)) return "list";
  if (prototype === Object.prototype || prototype === null) return "object";
  if (isMap(value)) {
    for (const key of value.keys()) if (typeof key !== "string") return "Map with keys that are not text";
    return "map";
  }
  const tag = toString.call(value).slice(8, -1);
  if (UNBOXED.has(tag)) return tag;
  // An instance of a class of the caller's is what it holds; what holds nothing that JSON could show is no object to it.
  const isShown = tag === "Object" || (!ArrayBuffer.isView(value) && tag !== "Error" && Object.keys(value).length > 0);
  return isShown ? "object" : tag;
}
