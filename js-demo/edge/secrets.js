// Secrets, wherever they stand in an answer.

/** Shorter ones are everyday words, which a mask would tear out of answers. */
export const SHORTEST = 8;

/**
 * Masks secrets in JSON text, however they are spelled there: a vendor's answer may have them in JSON text within JSON text, or in a URL.
 * @param {string[]} secrets
 * @returns {(json: string) => string}
 */
export function maskOf(secrets) {
  // What stands before the blank, a scheme perhaps, is no secret; what follows may come back alone.
  const parts = secrets.flatMap((secret) => [secret, ...secret.split(/\s+/)]).filter((part) => part.length >= SHORTEST);
  if (parts.length === 0) return (json) => json;
  // A longer one first: it may hold a shorter one.
  const patterns = [...new Set(parts)].sort((one, other) => other.length - one.length).map(patternOf);
  const pattern = new RegExp(patterns.join("|"), "g");
  return (json) => json.replace(pattern, "***");
}

/** @param {string} secret */
function patternOf(secret) {
  const characters = [...secret].map((character) => (/[a-z0-9]/i.test(character) ? character : spellingsOf(character)));
  // Where it begins with backslashes it begins with all of them: that keeps long runs of them cheap.
  const start = characters[0]?.length === 1 ? "" : "(?<!\\\\)";
  return start + characters.join("");
}

/**
 * A character as it is, behind any number of backslashes, as \u0000, or as %00.
 * @param {string} character
 */
function spellingsOf(character) {
  const literal = character.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");
  const units = Array.from({ length: character.length }, (_, at) => hex(character.charCodeAt(at), 4));
  const bytes = [...new TextEncoder().encode(character)].map((byte) => `%${hex(byte, 2)}`);
  return `(?:\\\\*${literal}|${units.map((unit) => `\\\\+u${unit}`).join("")}|${bytes.join("")})`;
}

/**
 * @param {number} code
 * @param {number} digits
 */
function hex(code, digits) {
  const small = code.toString(16).padStart(digits, "0");
  return small.replace(/[a-f]/g, (digit) => `[${digit}${digit.toUpperCase()}]`);
}
