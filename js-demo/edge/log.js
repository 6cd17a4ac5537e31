// Lines of a log: one JSON object each.

/**
 * What is known of a request when it is over. None of it is the request's input.
 * @typedef {object} Line
 * @property {string} request_id
 * @property {string} [caller]
 * @property {string} [route]
 * @property {string} [operation] or a waiter
 * @property {number} [status] of the answer
 * @property {number} [ms] to the answer
 * @property {number} [vendor_ms] of that, at the vendor
 * @property {number} [vendor_status]
 * @property {string} [error] why nothing came of it, in a word; a mistake of our own with its stack
 */

const PLAUSIBLE = /^[A-Za-z0-9][\w.:=+/@-]{0,127}$/;

/**
 * The id that a request has for its caller already, or a new one.
 * @param {Request} request
 */
export function requestIdOf(request) {
  const given = request.headers.get("x-request-id") ?? "";
  return PLAUSIBLE.test(given) ? given : crypto.randomUUID();
}

/**
 * Members in the order in which they are read best.
 * @param {Line} line
 */
export function lineOf({ request_id, caller, route, operation, status, ms, vendor_ms, vendor_status, error }) {
  return escaped(JSON.stringify({ request_id, caller, route, operation, status, ms, vendor_ms, vendor_status, error }));
}

/**
 * JSON text without characters that a terminal obeys or hides: control and format characters, and line separators.
 * @param {string} json
 */
export function escaped(json) {
  return json.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (character) =>
    Array.from(
      { length: character.length },
      (_, at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, "0")}`,
    ).join(""),
  );
}
