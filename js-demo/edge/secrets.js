// Secrets, wherever they stand in an answer.

/** Shorter ones are everyday words, which a mask would tear out of answers. */
export const SHORTEST = 8;

const MASK = "***";

/** What no writer of JSON or of URLs escapes. */
const PLAIN = "a-z0-9._~-";
const PLAIN_RUNS = new RegExp(`[${PLAIN}]+`, "gi");
const IS_PLAIN = new RegExp(`^[${PLAIN}]?$`, "i");

/**
 * Masks secrets in JSON text. Letters, digits and - . _ ~ are looked for as they are; every other character also behind any number of backslashes, as \u002f
 * or as %2f: a vendor's answer may have a secret in JSON text within JSON text, or in a URL. It costs one search for each secret, whatever the secrets have
 * in common, and what is found is looked at once.
 * @param {string[]} secrets
 * @returns {(json: string) => string}
 */
export function maskOf(secrets) {
  // What stands before the blank, a scheme perhaps, is no secret; what follows may come back alone.
  const parts = secrets
    .flatMap((secret) => [secret, ...secret.split(/\s+/)])
    .filter((part) => lengthOf(part) >= SHORTEST);
  const searches = [...new Set(parts)].map(searchOf);
  return (json) =>
    without(
      json,
      searches.flatMap((search) => search(json)),
    );
}

/**
 * A stretch of a text: where it begins, and where it is over.
 * @typedef {[begin: number, end: number]} Stretch
 */

/**
 * Finds all that spells a secret: by its longest run of characters with one spelling, and then by what stands around that.
 * @param {string} secret
 * @returns {(text: string) => Stretch[]}
 */
function searchOf(secret) {
  const runs = [...secret.matchAll(PLAIN_RUNS)].sort(([one], [other]) => other.length - one.length);
  const { 0: run = "", index = 0 } = runs[0] ?? {};
  const [before, behind] = [secret.slice(0, index), secret.slice(index + run.length)];
  /** @type {RegExp | undefined} */
  let around;
  /** @param {string} text @param {number} at */
  const matchAt = (text, at) => {
    if (run === secret) return [run, ""];
    // Made when it is needed first: most answers hold no secret.
    around ??= new RegExp(`(?<=(${patternOf(before)}))${literal(run)}${patternOf(behind)}`, "y");
    around.lastIndex = at;
    return around.exec(text);
  };
  return (text) => {
    /** @type {Stretch[]} */
    const found = [];
    for (let at = text.indexOf(run); at >= 0 && at < text.length; at = text.indexOf(run, at)) {
      const match = matchAt(text, at);
      const end = match === null ? at + 1 : at + (match[0] ?? "").length;
      if (match !== null) found.push([at - (match[1] ?? "").length, end]);
      at = end;
    }
    return found;
  };
}

/** How many characters of a secret can be looked for: a backslash may be an escape of the text. @param {string} secret */
export function lengthOf(secret) {
  return secret.replaceAll("\\", "").length;
}

/** A backslash as it is, or as %5c. */
const BACKSLASH = "(?:\\\\|%(?:25)*5[cC])";

/** @param {string} text */
function patternOf(text) {
  const characters = Array.from(text.matchAll(/(\\*)([^\\]|$)/gsu), ([whole, , character = ""]) =>
    IS_PLAIN.test(whole) ? literal(whole) : spellingsOf(character),
  );
  return characters.join("");
}

/**
 * A character as it is, behind any number of backslashes, as \u0000, or as %00. No text can be read as it in two ways, so that no time is lost on trying.
 * @param {string} character empty where a secret ends with backslashes
 */
function spellingsOf(character) {
  if (character === "") return `${BACKSLASH}*`;
  const units = Array.from(
    { length: character.length },
    (_, at) => `${BACKSLASH}+u${hex(character.charCodeAt(at), 4)}`,
  );
  const bytes = Array.from(new TextEncoder().encode(character), (byte) => `%(?:25)*${hex(byte, 2)}`);
  return `(?:${BACKSLASH}*(?:${literal(character)}|${bytes.join("")})|${units.join("")})`;
}

/** @param {string} text */
function literal(text) {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");
}

/**
 * @param {number} code
 * @param {number} digits
 */
function hex(code, digits) {
  const small = code.toString(16).padStart(digits, "0");
  return small.replace(/[a-f]/g, (digit) => `[${digit}${digit.toUpperCase()}]`);
}

/**
 * A text with stretches of it masked; those that overlap are one.
 * @param {string} text
 * @param {Stretch[]} stretches
 */
function without(text, stretches) {
  if (stretches.length === 0) return text;
  const kept = [];
  let end = 0;
  for (const [begin, over] of stretches.sort(([one], [other]) => one - other)) {
    if (begin >= end) kept.push(text.slice(end, begin));
    end = Math.max(end, over);
  }
  return [...kept, text.slice(end)].join(MASK);
}
