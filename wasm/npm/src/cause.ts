// What an error may have as its cause: nothing with a secret in it.

import { escaped } from "./escape.js";
import type { SessionHandle } from "./session.js";
import type { PlannedRequest } from "./request.js";

/** More is not looked through, and so not kept. */
const MOST = 200;
const LONGEST = 100_000;

/**
 * The error that a fetch threw, unless it holds what may not be seen: a credential, a header or a body that is masked where it is shown, what would
 * steer a terminal that it is printed to, or anything that cannot be looked into. Libraries hang whole requests on their errors.
 */
export function harmless(error: unknown, session: SessionHandle, request: PlannedRequest): unknown {
  const texts: string[] = [];
  try {
    if (!collect(error, texts, new Set())) return undefined;
  } catch {
    return undefined;
  }
  const all = texts.join("\n");
  if (all.length > LONGEST || session.hidden(all) !== all) return undefined;
  // Stacks have lines.
  const printed = all.replace(/[\n\r\t]/g, "");
  if (escaped(printed) !== printed) return undefined;
  const shown = request.shown();
  const secrets = Object.entries(request.headers).filter(([name, value]) => shown.headers[name] !== value);
  if (secrets.some(([, value]) => all.includes(value))) return undefined;
  if (request.body !== null && request.body !== shown.body && all.includes(request.body)) return undefined;
  return error;
}

/** Takes all texts of a value; false where it has something that cannot be looked into. */
function collect(value: unknown, texts: string[], seen: Set<object>): boolean {
  if (typeof value === "string") texts.push(value);
  if (typeof value === "function") return false;
  if (typeof value !== "object" || value === null || seen.has(value)) return true;
  if (seen.size === MOST) return false;
  seen.add(value);
  const read = (name: PropertyKey): boolean => {
    const member = (value as Record<PropertyKey, unknown>)[name];
    // These are printed as they are, and could forge a line.
    const isPrinted = (name === "message" || name === "name") && typeof member === "string";
    if (isPrinted && escaped(member.trimEnd()) !== member.trimEnd()) return false;
    return collect(name, texts, seen) && collect(member, texts, seen);
  };
  if (!Reflect.ownKeys(value).every(read)) return false;
  if (Array.isArray(value)) return true;
  // Classes of errors show more by accessors and methods: of a request in their `toJSON`, say.
  let above = parentOf(value);
  if (above !== null && parentOf(above) !== null && !isError(value)) return false;
  while (above !== null && parentOf(above) !== null && !isDomException(above)) {
    const from = above;
    const names = Reflect.ownKeys(from).filter((name) => name !== "constructor" && !isUsualToString(from, name));
    if (!names.every(read)) return false;
    above = parentOf(from);
  }
  return true;
}

function parentOf(value: object): object | null {
  return Object.getPrototypeOf(value) as object | null;
}

/** Of this realm or another one: tests run their own. */
function isError(value: object): boolean {
  return value instanceof Error || /^\[object (Error|DOMException)\]$/.test(Object.prototype.toString.call(value));
}

/** Whether these are the methods of the runtime's own DOMException. */
function isDomException(prototype: object): boolean {
  return typeof DOMException === "function" && prototype === DOMException.prototype;
}

/** Whether it is `Error.prototype.toString`, of any realm. */
function isUsualToString(prototype: object, name: PropertyKey): boolean {
  const method: unknown = Object.getOwnPropertyDescriptor(prototype, name)?.value;
  if (name !== "toString" || typeof method !== "function") return false;
  return Function.prototype.toString.call(method).replace(/\s/g, "") === "functiontoString(){[nativecode]}";
}
