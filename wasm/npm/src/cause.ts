// What an error may have as its cause: nothing with a secret in it.

import type { SessionHandle } from "./session.js";
import type { PlannedRequest } from "./request.js";

/** More is not looked through, and so not kept. */
const MOST = 200;
const LONGEST = 100_000;

/**
 * The error that a fetch threw, unless it holds what may not be seen: a credential, a header or a body that is masked where it is shown, or anything
 * that cannot be looked into. Libraries hang whole requests on their errors.
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
  const prototype = Object.getPrototypeOf(value) as unknown;
  const isPlain = prototype === Object.prototype || prototype === null || Array.isArray(value);
  if (!isPlain && !isError(value)) return false;
  const names = Reflect.ownKeys(value);
  return names.every(
    (name) => collect(name, texts, seen) && collect((value as Record<PropertyKey, unknown>)[name], texts, seen),
  );
}

function isError(value: object): boolean {
  if (typeof DOMException === "function" && value instanceof DOMException) return true;
  return value instanceof Error || Object.prototype.toString.call(value) === "[object Error]";
}
