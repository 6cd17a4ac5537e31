// The settings: from the environment, and nowhere else.

import { maskOf } from "./secrets.js";
import { readOperations } from "./vendors.js";
import { pair, words } from "./words.js";

/**
 * @typedef {object} Caller
 * @property {string} name
 * @property {string} key
 *
 * @typedef {import("./vendors.js").Vendor} Vendor
 *
 * @typedef {object} Settings
 * @property {string | null} problem why nothing works, and what to set
 * @property {Caller[]} callers
 * @property {Map<string, Vendor>} operations those that are offered
 * @property {Map<string, Vendor>} waiters those whose operation is offered
 * @property {Set<string>} origins of pages that may call
 * @property {Uint8Array<ArrayBuffer> | null} callKey seals saved calls
 * @property {(json: string) => string} mask hides credentials and keys
 * @property {boolean} log
 *
 * @typedef {(name: string) => string} Read the value of a variable; empty where it is not set
 */

/** @type {WeakMap<object, Settings>} */
const known = new WeakMap();

/**
 * The settings of an environment, read once.
 * @param {Record<string, unknown>} [env]
 * @returns {Settings}
 */
export function settingsOf(env) {
  // Deno and Bun give something else as the second argument.
  const isProgram = "Deno" in globalThis || "Bun" in globalThis;
  const from = isProgram ? Reflect.get(globalThis, "process").env : (env ?? {});
  const found = known.get(from) ?? readSettings(from);
  known.set(from, found);
  return found;
}

/**
 * @param {Record<string, unknown>} env
 * @returns {Settings}
 */
function readSettings(env) {
  /** @type {string[]} */
  const problems = [];
  /** @type {Read} */
  const read = (name) => {
    try {
      return String(env[name] ?? "").trim();
    } catch {
      // Deno was not allowed to tell.
      return "";
    }
  };
  const callers = readCallers(read("CLEARWAY_CALLERS"), problems);
  const origins = readOrigins(read("CLEARWAY_ORIGINS"), problems);
  const callKey = readCallKey(read("CLEARWAY_CALL_KEY"), problems);
  const operations = readOperations(read, problems);
  const vendors = new Set(operations.values());
  const credentials = [...vendors].flatMap((vendor) => Object.values(vendor.credentials));
  const waiters = [...vendors].flatMap((vendor) =>
    vendor.vendor.waiters.filter(({ operation }) => operations.has(operation)).map(({ id }) => pair(id, vendor)),
  );
  return {
    problem: problems.length === 0 ? null : problems.join("; "),
    callers,
    operations,
    waiters: new Map(waiters),
    origins,
    callKey,
    mask: maskOf([...credentials, ...callers.map(({ key }) => key), read("CLEARWAY_CALL_KEY")]),
    log: read("CLEARWAY_LOG") === "1",
  };
}

/**
 * @param {string} text
 * @param {string[]} problems
 */
function readCallers(text, problems) {
  const callers = words(text).map((word) => {
    const colon = word.indexOf(":");
    return { name: word.slice(0, Math.max(colon, 0)), key: word.slice(colon + 1) };
  });
  if (callers.length === 0) problems.push("set CLEARWAY_CALLERS to name:key pairs of those who may call");
  if (callers.some(({ name, key }) => name === "" || key.length < 16))
    problems.push("CLEARWAY_CALLERS is a list of name:key pairs, whose keys have 16 characters or more");
  return callers;
}

/**
 * @param {string} text
 * @param {string[]} problems
 */
function readOrigins(text, problems) {
  const origins = words(text);
  const isOrigin = (/** @type {string} */ word) => URL.canParse(word) && new URL(word).origin === word;
  if (!origins.every(isOrigin))
    problems.push("CLEARWAY_ORIGINS is a list of origins like https://console.example.com, without a slash at the end");
  return new Set(origins);
}

/**
 * @param {string} text
 * @param {string[]} problems
 */
function readCallKey(text, problems) {
  if (text === "") return null;
  try {
    const key = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
    if (key.length === 32) return key;
  } catch {
    // Told below.
  }
  problems.push("CLEARWAY_CALL_KEY is 32 random bytes in base64: openssl rand -base64 32");
  return null;
}
