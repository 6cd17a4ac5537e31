// The wasm instance: how arguments get in, how answers get out, and what happens when it breaks. Nothing here is public.

import * as glue from "./wasm/clearway.js";
import { ClearwayError, UsageError } from "./errors.js";
import { HEAD, NUMBERS } from "./generated/border.js";

/** An answer begins with its status and the numbers that its verb explains; behind them are the lengths of its parts. */
const FIRST_LENGTH = 1 + NUMBERS;

let memory: WebAssembly.Memory | undefined;
let bytes = new Uint8Array(0);
let words = new Uint32Array(0);

/** Where arguments are written: from `place` on, `room` bytes of it, `at` is the next free one. */
let place = 0;
let room = 0;
let at = 0;

/** Counts the instances. What was made by an earlier one is made anew. */
export let generation = 0;

const encoder = new TextEncoder();
const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

/** Compiles and starts the wasm. Later calls have no effect. */
export function start(source: BufferSource | WebAssembly.Module): void {
  if (memory !== undefined) return;
  begun(glue.initSync({ module: source }).memory);
}

/** Whether there is an instance. */
export function started(): boolean {
  return memory !== undefined;
}

function begun(of: WebAssembly.Memory): void {
  memory = of;
  generation += 1;
  place = room = at = 0;
  refresh();
}

/** Views are of no use any more once the memory has grown. */
function refresh(): void {
  if (memory === undefined) {
    throw new UsageError(
      '"clearway/slim" starts with init(wasm): the bytes of clearway/clearway.wasm, or the compiled module',
    );
  }
  bytes = new Uint8Array(memory.buffer);
  words = new Uint32Array(memory.buffer);
}

/** Begins a new list of arguments. */
export function begin(): void {
  at = 0;
  if (bytes.length === 0) refresh();
}

/** Makes sure that so many more bytes can be written. */
function need(more: number): void {
  if (at + more > room) grow(at + more);
}

function grow(least: number): void {
  const wanted = Math.max(2 * room, least, 1 << 16);
  try {
    place = glue.room(wanted);
  } catch (error) {
    throw broken(error);
  }
  room = wanted;
  refresh();
}

/** Writes a text and tells how many bytes it has. */
export function text(value: string): number {
  const length = value.length;
  need(3 * length);
  let to = place + at;
  if (length < 64) {
    let index = 0;
    for (; index < length; index++) {
      const code = value.charCodeAt(index);
      if (code > 0x7f) break;
      bytes[to++] = code;
    }
    if (index === length) {
      at += length;
      return length;
    }
    to -= index;
  }
  const { written } = encoder.encodeInto(value, bytes.subarray(to, to + 3 * length));
  at += written;
  return written;
}

/** Writes bytes as they are and tells how many there are. */
export function raw(value: Uint8Array): number {
  need(value.length);
  bytes.set(value, place + at);
  at += value.length;
  return value.length;
}

/** Writes a text, or bytes as they are, and tells how many bytes there are. */
export function writeContent(value: string | Uint8Array): number {
  return typeof value === "string" ? text(value) : raw(value);
}

/** Writes names and values with a zero behind each. */
export function pairs(list: Iterable<readonly [string, string]>): number {
  let joined = "";
  for (const [name, value] of list) joined += `${name}\0${value}\0`;
  return text(joined);
}

/** Runs a verb and gives the place of its answer as an index of 32-bit words. */
export function run(verb: () => number): number {
  let address: number;
  try {
    address = verb();
    // What was a large input is given back; the allocator may move the rest, for which the memory may grow.
    if (room > 1 << 20 && at <= 1 << 20) {
      place = glue.room(0);
      room = 1 << 20;
    }
  } catch (error) {
    throw broken(error);
  }
  if (bytes.length === 0) refresh();
  return address >>> 2;
}

export function status(answer: number): number {
  return words[answer] as number;
}

/** One of the three numbers of an answer. */
export function number(answer: number, index: 0 | 1 | 2): number {
  return words[answer + 1 + index] as number;
}

export function length(answer: number, part: number): number {
  return words[answer + FIRST_LENGTH + part] as number;
}

/** Where a part begins. */
export function begins(answer: number, part: number): number {
  let from = (answer + HEAD) << 2;
  for (let before = 0; before < part; before++) from += words[answer + FIRST_LENGTH + before] as number;
  return from;
}

export function part(answer: number, index: number): string {
  const size = length(answer, index);
  return size === 0 ? "" : decode(begins(answer, index), size);
}

function decode(from: number, size: number): string {
  return decoder.decode(bytes.subarray(from, from + size));
}

/** All parts together; they are cut apart by their lengths where this is as long as those are in sum, since it is all ASCII then. */
export function whole(answer: number, parts: number): string {
  const from = (answer + HEAD) << 2;
  return decode(from, begins(answer, parts) - from);
}

/** The headers of such a text by name. */
export function byName(joined: string): Record<string, string> {
  const headers: Record<string, string> = {};
  for (let from = 0; from < joined.length;) {
    const middle = joined.indexOf("\0", from);
    const end = joined.indexOf("\0", middle + 1);
    headers[joined.slice(from, middle)] = joined.slice(middle + 1, end);
    from = end + 1;
  }
  return headers;
}

/** Names and values out of a text with a zero behind each. */
export function readPairs(joined: string): [string, string][] {
  const pieces = joined.split("\0");
  const list: [string, string][] = [];
  for (let index = 0; index + 1 < pieces.length; index += 2) {
    list.push([pieces[index] as string, pieces[index + 1] as string]);
  }
  return list;
}

/**
 * A trap in the wasm is a mistake of ours: the instance may be in no good state, so another one takes its place, made of the same module. Nothing but
 * sessions lives in there, which are made anew when they are used next.
 */
function broken(error: unknown): Error {
  if (memory === undefined) return error as Error;
  glue.__wbg_reset_state();
  begun(glue.initSync(undefined as never).memory);
  return new ClearwayError(
    "clearway met a mistake of its own; this call came to nothing, the next one is not affected",
    {
      cause: error,
    },
  );
}
