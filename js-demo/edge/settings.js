// The settings: from the environment, and nowhere else.

import { readCallers } from "./callers.js";
import { readOperations } from "./vendors.js";
import { pair, words } from "./words.js";

/**
 * @typedef {import("./vendors.js").Offer} Offer
 *
 * @typedef {object} Settings
 * @property {string | null} problem why nothing works, and what to set
 * @property {import("./callers.js").Callers} callers
 * @property {Map<string, Offer>} operations those that are offered
 * @property {Map<string, Offer>} waiters those whose operation is offered
 * @property {Set<string>} origins of pages that may call
 * @property {Uint8Array<ArrayBuffer> | null} callKey seals saved calls
 * @property {string} callKeyText the same as it was set
 * @property {number} mostInput bytes of a body that comes
 * @property {number} mostResponse bytes of what a vendor answers
 * @property {boolean} log
 *
 * @typedef {(name: string) => string} Read the value of a variable; empty where it is not set
 */

const MIB = 1024 * 1024;
/** Room for the envelope around an input. */
const ENVELOPE_BYTES = 64 * 1024;
/** What the package reads at most, in MiB. */
const MOST = { input: 12, response: 32 };
/** Bytes, text, the copy in the wasm and the answer's own text are in memory at the same time, and a Worker's requests share 128 MB. */
export const MOST_OF_WORKER = { input: 2, response: 4 };

/** @type {WeakMap<object, Settings>} */
const known = new WeakMap();

/** Whether the environment is that of a process, which Deno and Bun do not give with a request. */
export const isProcess = "Deno" in globalThis || "Bun" in globalThis;
const isWorker = Reflect.get(globalThis, "navigator")?.userAgent === "Cloudflare-Workers";

/**
 * The settings of an environment, read once.
 * @param {Record<string, unknown>} [env]
 * @returns {Promise<Settings>}
 */
export async function settingsOf(env) {
  const from = isProcess ? Reflect.get(globalThis, "process").env : (env ?? {});
  // Not the promise: workerd lets no request wait for what another one began.
  const found = known.get(from) ?? (await readSettings(from));
  known.set(from, found);
  return found;
}

/**
 * @param {Record<string, unknown>} env
 * @returns {Promise<Settings>}
 */
async function readSettings(env) {
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
  const callers = await readCallers(read("CLEARWAY_CALLERS"), problems);
  const origins = readOrigins(read("CLEARWAY_ORIGINS"), problems);
  const callKey = readCallKey(read("CLEARWAY_CALL_KEY"), problems);
  const operations = readOperations(read, problems);
  const vendors = new Set([...operations.values()].map(({ vendor }) => vendor));
  const waiters = [...vendors].flatMap((vendor) =>
    vendor.vendor.waiters
      .filter(({ operation }) => operations.has(operation))
      .map(({ id, operation }) => pair(id, { vendor, operation })),
  );
  const usual = isWorker ? MOST_OF_WORKER : MOST;
  const mostInput = readMebibytes(read, "CLEARWAY_MAX_INPUT_MIB", usual.input, MOST.input, problems);
  const mostResponse = readMebibytes(read, "CLEARWAY_MAX_RESPONSE_MIB", usual.response, MOST.response, problems);
  return {
    problem: problems.length === 0 ? null : problems.join("; "),
    callers,
    operations,
    waiters: new Map(waiters),
    origins,
    callKey,
    callKeyText: read("CLEARWAY_CALL_KEY"),
    mostInput: mostInput + ENVELOPE_BYTES,
    mostResponse,
    log: read("CLEARWAY_LOG") === "1",
  };
}

/**
 * @param {Read} read
 * @param {string} name
 * @param {number} usual
 * @param {number} most
 * @param {string[]} problems
 */
function readMebibytes(read, name, usual, most, problems) {
  const text = read(name);
  const number = text === "" ? usual : Number(text);
  if (!/^\d*$/.test(text) || number < 1 || number > most)
    problems.push(`${name} is a whole number from 1 to ${most}, in MiB`);
  return number * MIB;
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
