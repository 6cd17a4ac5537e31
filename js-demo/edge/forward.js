// Sends what was planned to where it was planned for, once.

import { Refusal } from "./answers.js";
import { readAll, rejectionOf } from "./bytes.js";

/** Neither a page nor this function waits longer for a vendor. */
export const MOST_MS = 30_000;
const MOST_BYTES = 32 * 1024 * 1024;

/** Those of one connection, of another encoding than the text has, and cookies, which are not the caller's. */
const KEPT_BACK = new Set([
  ...["connection", "keep-alive", "proxy-authenticate", "proxy-authorization", "te", "trailer", "transfer-encoding"],
  ...["upgrade", "content-encoding", "content-length", "set-cookie", "set-cookie2"],
]);

/**
 * What VIA.md calls the vendor's answer.
 * @typedef {{ status: number, headers: [string, string][], body: string }} VendorAnswer
 *
 * @typedef {import("clearway").TransportKind} Kind
 */

/** No whole answer came. */
export class NoAnswer extends Refusal {
  /** @param {Kind} kind */
  constructor(kind) {
    super(kind === "timed_out" ? 504 : 502, DETAILS[kind], { kind });
    this.kind = kind;
  }
}

/** @type {Record<Kind, string>} */
const DETAILS = {
  connect_failed: "no connection to the vendor came about, so nothing was sent",
  timed_out: "the vendor did not answer in time",
  broken: "the connection to the vendor broke before its answer was whole",
  too_large: "the vendor's answer has more than 32 MiB",
};

/**
 * @param {import("clearway").PlannedRequest} planned
 * @param {number} ms to the last byte of the answer
 * @param {AbortSignal} gone aborts when the caller does not wait any more
 * @returns {Promise<VendorAnswer>}
 * @throws {NoAnswer}
 */
export async function forward(planned, ms, gone) {
  const over = AbortSignal.timeout(Math.min(ms, MOST_MS));
  // A request that changes something takes effect all the same: it is not cut off on its way.
  const signal = planned.method === "GET" ? AbortSignal.any([over, gone]) : over;
  try {
    // Not all runtimes end a fetch by its signal at every moment of it.
    const response = await Promise.race([fetch(planned.toFetch({ signal })), rejectionOf(signal)]);
    const bytes = await readAll(response.body, MOST_BYTES, signal);
    if (bytes === null) throw new NoAnswer("too_large");
    const dropped = new Set((response.headers.get("connection") ?? "").toLowerCase().split(/[\s,]+/));
    const headers = [...response.headers].filter(([name]) => !KEPT_BACK.has(name) && !dropped.has(name));
    return { status: response.status, headers, body: new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes) };
  } catch (error) {
    if (error instanceof NoAnswer) throw error;
    throw new NoAnswer(over.aborted ? "timed_out" : isUnconnected(error) ? "connect_failed" : "broken");
  }
}

/** Codes of Node and Bun, and words of Deno, where it is certain that nothing was sent. */
const UNCONNECTED = /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|ConnectionRefused|FailedToOpenSocket)$|\(Connect\)|dns error/;

/** @param {any} error */
function isUnconnected(error) {
  return [error, error?.cause].some((one) => UNCONNECTED.test(one?.code ?? "") || UNCONNECTED.test(one?.message ?? ""));
}
