// What goes back: JSON or problem details (RFC 9457), with no secret in it.

import { ValidationError } from "clearway";

import { escaped } from "./log.js";

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
 * What was thrown, as an answer. Mistakes of our own say nothing of themselves but the id that the log has them by.
 * @param {unknown} error
 * @param {import("./log.js").Line} line
 * @returns {Answer}
 */
export function refused(error, line) {
  if (error instanceof ValidationError) {
    line.error = error.name;
    return { status: 422, body: error.report.toProblem() };
  }
  if (!(error instanceof Refusal)) {
    line.error = error instanceof Error ? (error.stack ?? String(error)) : String(error);
    const detail = `a mistake of the edge function's own: its log says more of request ${line.request_id}`;
    return { status: 500, body: problem(500, detail, { request_id: line.request_id }) };
  }
  const { status, message, members, headers } = error;
  const { code, kind, error: name } = members;
  line.error = String(name ?? kind ?? code ?? TITLES[status]);
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
 * @param {object} visit
 * @param {string} visit.requestId
 * @param {string | null} visit.origin that may read the answer
 * @param {(text: string) => string} visit.mask
 */
export function respond({ status, body, headers = {} }, { requestId, origin, mask }) {
  const always = { "cache-control": "no-store", "x-content-type-options": "nosniff", vary: "Origin" };
  const all = new Headers({ ...always, ...headers, "x-request-id": mask(requestId) });
  // Refusals, too, or the page could not read them.
  if (origin !== null) {
    all.set("access-control-allow-origin", origin);
    all.set("access-control-expose-headers", "x-request-id");
  }
  if (body === null) return new Response(null, { status, headers: all });
  const isProblem = status >= 400;
  all.set("content-type", isProblem ? "application/problem+json" : "application/json");
  const json = JSON.stringify(body);
  // The very last thing: whatever brought a secret into it, a vendor's echo perhaps, it stays here.
  return new Response(mask(isProblem ? escaped(json) : json), { status, headers: all });
}
