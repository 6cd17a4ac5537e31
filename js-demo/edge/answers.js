// What goes back: JSON or problem details (RFC 9457), with no secret in it.

import { ValidationError } from "clearway";

/**
 * @typedef {object} Answer
 * @property {number} status
 * @property {unknown} body what becomes JSON; null for none
 * @property {Record<string, string>} [headers]
 */

/** Thrown where there is nothing to do but to say no. */
export class Refusal extends Error {
  /**
   * @param {number} status
   * @param {string} detail what to do about it
   * @param {Record<string, unknown>} [members] of the problem details, beside the usual ones
   * @param {Record<string, string>} [headers]
   */
  constructor(status, detail, members = {}, headers = {}) {
    super(detail);
    this.status = status;
    this.members = members;
    this.headers = headers;
  }
}

/**
 * What was thrown, as an answer. Mistakes of our own say nothing of themselves.
 * @param {unknown} error
 * @returns {Answer}
 */
export function refused(error) {
  if (error instanceof ValidationError) return { status: 422, body: error.report.toProblem() };
  if (!(error instanceof Refusal)) return { status: 500, body: problem(500, "a mistake of the edge function's own") };
  const { status, message, members, headers } = error;
  return { status, body: problem(status, message, members), headers };
}

/** @type {Record<number, string>} */
const TITLES = {
  400: "Bad Request",
  401: "Unauthorized",
  403: "Forbidden",
  404: "Not Found",
  405: "Method Not Allowed",
  408: "Request Timeout",
  409: "Conflict",
  413: "Content Too Large",
  500: "Internal Server Error",
  502: "Bad Gateway",
  503: "Service Unavailable",
  504: "Gateway Timeout",
};

/**
 * @param {number} status
 * @param {string} detail
 * @param {Record<string, unknown>} [members]
 */
function problem(status, detail, members) {
  return { type: "about:blank", title: TITLES[status], status, detail, ...members };
}

/**
 * @param {Answer} answer
 * @param {import("./settings.js").Settings} settings
 * @param {string | null} origin
 */
export function respond({ status, body, headers = {} }, settings, origin) {
  const always = { "cache-control": "no-store", "x-content-type-options": "nosniff", vary: "Origin" };
  const all = new Headers({ ...always, ...headers });
  // Refusals, too, or the page could not read them.
  if (origin !== null && settings.origins.has(origin)) all.set("access-control-allow-origin", origin);
  if (body === null) return new Response(null, { status, headers: all });
  all.set("content-type", status < 400 ? "application/json" : "application/problem+json");
  // The very last thing: whatever brought a secret into it, a vendor's echo perhaps, it stays here.
  return new Response(settings.mask(JSON.stringify(body)), { status, headers: all });
}
