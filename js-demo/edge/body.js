// What comes in: bytes, or an envelope of an input and what is said beside it.

import { Refusal } from "./answers.js";
import { readAll, within } from "./bytes.js";

const KIB = 1024;
/** So much more is read, and forgotten: otherwise whoever is still sending would hear of a broken connection, and not this answer. */
const SPARE_BYTES = 16 * KIB * KIB;
const PATIENCE_MS = 30_000;

/**
 * The whole body.
 * @param {Request} request
 * @param {number} most bytes
 */
export function readBody(request, most) {
  return within(PATIENCE_MS, null, async (signal) => {
    const isTooLarge = Number(request.headers.get("content-length")) > most + SPARE_BYTES;
    const reading = isTooLarge ? null : readAll(request.body, most, signal, SPARE_BYTES).catch(() => undefined);
    const bytes = await reading;
    if (bytes === null) throw new Refusal(413, `the body has more than ${Math.floor(most / KIB)} KiB`);
    if (bytes !== undefined) return bytes;
    if (signal.aborted) throw new Refusal(408, `the body did not come within ${PATIENCE_MS / 1000} s`);
    throw new Refusal(400, "the body broke off");
  });
}

/**
 * @typedef {"object" | "text" | "flag" | "milliseconds"} Kind
 *
 * @typedef {object} Envelope
 * @property {string} [input] JSON text, as it came
 * @property {string} [call]
 * @property {string} [site]
 * @property {string} [revision]
 * @property {string} [locale]
 * @property {boolean} [allowUnknown]
 * @property {boolean} [emptyAsAbsent]
 * @property {number} [timeout]
 */

/** @type {Record<Kind, { named: string, is: (value: unknown) => boolean }>} */
const KINDS = {
  object: { named: "an object", is: (value) => typeof value === "object" && value !== null && !Array.isArray(value) },
  text: { named: "a text", is: (value) => typeof value === "string" && value !== "" },
  flag: { named: "true or false", is: (value) => typeof value === "boolean" },
  milliseconds: {
    named: "a number of milliseconds above 0",
    is: (value) => Number.isFinite(value) && Number(value) > 0,
  },
};

/**
 * The body as an object of the members that there are. Nothing else is taken: a base URL, credentials, headers are no business of a caller's.
 * @param {Request} request
 * @param {Record<string, Kind>} members
 * @param {number} most bytes
 * @returns {Promise<Envelope>}
 */
export async function readEnvelope(request, members, most) {
  const bytes = await readBody(request, most);
  const { text, envelope } = parsed(bytes);
  if (!KINDS.object.is(envelope)) throw new Refusal(400, "the body is a JSON object");
  for (const [name, value] of Object.entries(envelope)) {
    const kind = Object.hasOwn(members, name) ? members[name] : undefined;
    if (kind === undefined)
      throw new Refusal(400, `the body has a member that there is not; there are ${Object.keys(members).join(", ")}`);
    if (!KINDS[kind].is(value)) throw new Refusal(400, `${name} in the body is ${KINDS[kind].named}`);
  }
  return envelope.input === undefined ? envelope : { ...envelope, input: memberText(text, "input") };
}

/** @param {Uint8Array} bytes */
function parsed(bytes) {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return { text, envelope: JSON.parse(text) };
  } catch {
    throw new Refusal(400, "the body is no JSON");
  }
}

/**
 * The text of an object's member as it stands in the object's own text: what JSON.parse reads has lost 1.0, 1e400 and long numbers.
 * @param {string} json an object that was parsed already
 * @param {string} wanted
 */
function memberText(json, wanted) {
  let [depth, name, begins, found] = [0, "", 0, ""];
  for (let at = 0; at < json.length; at++) {
    const character = json[at];
    const isOutermost = depth === 1;
    if (character === '"') {
      const end = endOfText(json, at);
      if (isOutermost && begins === 0) name = JSON.parse(json.slice(at, end));
      at = end - 1;
    } else if (character === "{" || character === "[") depth++;
    else if (character === "}" || character === "]") depth--;
    else if (character === ":" && isOutermost) begins = at + 1;
    if (isOutermost && (character === "," || depth === 0)) {
      // Of a name that comes twice the last one counts, as JSON.parse has it.
      if (name === wanted) found = json.slice(begins, at);
      begins = 0;
    }
  }
  return found;
}

/**
 * Where a text that begins with a quote is over.
 * @param {string} json
 * @param {number} start
 */
function endOfText(json, start) {
  let at = start + 1;
  while (json[at] !== '"') at += json[at] === "\\" ? 2 : 1;
  return at + 1;
}
