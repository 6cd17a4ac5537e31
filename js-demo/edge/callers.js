// Who calls, and what for.

import { Refusal } from "./answers.js";
import { idsOf } from "./vendors.js";
import { words } from "./words.js";

/** Routes that an entry can allow. `/operations` and `/schema` are public facts: any caller may read them. */
const ROUTES = ["check", "plan", "call", "wait"];
const FORM =
  'CLEARWAY_CALLERS is JSON: [{"name": "ci", "key": "...", "routes": ["check"], "operations": ["vendor.*"]}]';
const MEMBERS = ["name", "key", "key_sha256", "routes", "operations"];
const SHORTEST_KEY = 32;
const SHORTEST_OLD_KEY = 16;

/**
 * @typedef {object} Caller
 * @property {string} name
 * @property {Set<string>} routes
 * @property {Set<string> | null} operations ids; null for all that are offered
 *
 * @typedef {Map<string, Caller>} Callers by the SHA-256 of their keys, in lower-case hexadecimal digits
 */

/**
 * The caller whose key came, and the key. Only the look-up of the key's digest depends on the key: its time reveals nothing about other keys.
 * @param {Request} request
 * @param {Callers} callers
 */
export async function callerOf(request, callers) {
  const key = /^Bearer +(\S+) *$/i.exec(request.headers.get("authorization") ?? "")?.[1] ?? "";
  return { caller: callers.get(await digestOf(key)), key };
}

/**
 * Refuses what the caller's entry in the settings does not allow.
 * @param {Caller} caller
 * @param {string} route
 * @param {string | undefined} operation
 */
export function mustBeAllowed(caller, route, operation) {
  if (!ROUTES.includes(route)) return;
  if (!caller.routes.has(route)) throw notAllowed(caller.name, "route", `/${route}`);
  if (operation !== undefined && !mayUse(caller, operation)) throw notAllowed(caller.name, "operation", operation);
}

/**
 * @param {Caller} caller
 * @param {string} operation
 */
export function mayUse({ operations }, operation) {
  return operations === null || operations.has(operation);
}

/**
 * @param {string} name
 * @param {"route" | "operation"} what
 * @param {string} wanted
 */
function notAllowed(name, what, wanted) {
  const detail = `the caller ${name} may not use ${wanted}: CLEARWAY_CALLERS lists the ${what}s of each caller`;
  return new Refusal(403, detail, { code: `${what}_not_allowed` });
}

/**
 * @param {string} text
 * @param {string[]} problems
 * @returns {Promise<Callers>}
 */
export async function readCallers(text, problems) {
  const before = problems.length;
  const entries = /^[[{]/.test(text) ? readEntries(text, problems) : readPairs(text, problems);
  if (entries.length === 0 && problems.length === before)
    problems.push(`set CLEARWAY_CALLERS to those who may call: ${FORM}`);
  const digests = await Promise.all(entries.map(async ({ key, digest }) => digest ?? digestOf(key)));
  const callers = new Map(entries.map(({ caller }, index) => [digests[index] ?? "", caller]));
  if (callers.size < entries.length) problems.push("CLEARWAY_CALLERS has a key twice");
  return callers;
}

/**
 * @typedef {{ caller: Caller, key: string, digest?: string | undefined }} Entry
 */

/**
 * @param {string} text JSON
 * @param {string[]} problems
 * @returns {Entry[]}
 */
function readEntries(text, problems) {
  const list = parsed(text);
  if (!Array.isArray(list) || list.length === 0) {
    problems.push(FORM);
    return [];
  }
  return list.flatMap((entry, index) => {
    const problem = problemOf(entry);
    if (problem !== null) {
      problems.push(`entry ${index + 1} of CLEARWAY_CALLERS: ${problem}`);
      return [];
    }
    const { name, key = "", key_sha256, routes = ["check"], operations } = entry;
    const ids = operations === undefined ? null : new Set(operations.flatMap(idsOf));
    return [{ caller: { name, routes: new Set(routes), operations: ids }, key, digest: key_sha256?.toLowerCase() }];
  });
}

/**
 * Why an entry is invalid, or null. The text never holds a value, which may be a key.
 * @param {any} entry
 */
function problemOf(entry) {
  if (typeof entry !== "object" || entry === null || Array.isArray(entry)) return "it is an object";
  const { name, key, key_sha256: digest, routes = [], operations = [] } = entry;
  if (Object.keys(entry).some((member) => !MEMBERS.includes(member))) return `its members are ${MEMBERS.join(", ")}`;
  if (typeof name !== "string" || name === "") return "name is a text";
  if ((key === undefined) === (digest === undefined)) return "it has either key or key_sha256";
  if (key !== undefined && !(typeof key === "string" && key.length >= SHORTEST_KEY && /^[!-~]+$/.test(key)))
    return `key has ${SHORTEST_KEY} characters or more, without blanks: openssl rand -hex 24`;
  if (digest !== undefined && !(typeof digest === "string" && /^[0-9a-f]{64}$/i.test(digest)))
    return "key_sha256 is 64 hexadecimal digits: printf %s KEY | sha256sum";
  if (!Array.isArray(routes) || !routes.every((route) => ROUTES.includes(route)))
    return `routes is a list of ${ROUTES.join(", ")}`;
  if (!Array.isArray(operations) || !operations.every((word) => typeof word === "string" && idsOf(word).length > 0))
    return "operations is a list of operations' ids, or of a vendor's id with .*";
  return null;
}

/** @param {string} text */
function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * The form that came first, name:key pairs: such a caller may check, and nothing else.
 * @param {string} text
 * @param {string[]} problems
 * @returns {Entry[]}
 */
function readPairs(text, problems) {
  const entries = words(text).map((word) => {
    const colon = word.indexOf(":");
    const name = word.slice(0, Math.max(colon, 0));
    return { caller: { name, routes: new Set(["check"]), operations: null }, key: word.slice(colon + 1) };
  });
  if (entries.some(({ caller, key }) => caller.name === "" || key.length < SHORTEST_OLD_KEY))
    problems.push(`${FORM}, or name:key pairs, whose keys have ${SHORTEST_OLD_KEY} characters or more`);
  else if (entries.length > 0)
    console.warn(`CLEARWAY_CALLERS has its old form, name:key: its callers may use /check alone. ${FORM}`);
  // As it always was, the last one of equal pairs counts.
  return [...new Map(entries.map((entry) => [entry.key, entry])).values()];
}

/** @param {string} text */
async function digestOf(text) {
  const bytes = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
