// Sends what was planned to where it was planned for, once.

import { Refusal } from "./answers.js";
import { LATE, readAll, unlessAborted, within } from "./bytes.js";

/** Neither a page nor this function waits longer for a vendor. */
export const MOST_MS = 30_000;

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
  connect_failed: "no connection to the vendor came about, so no request reached it",
  timed_out: "the vendor did not answer in time",
  broken: "the connection to the vendor broke before its answer was whole",
  too_large: "the vendor's answer is larger than CLEARWAY_MAX_RESPONSE_MIB allows",
};

/**
 * @param {import("clearway").PlannedRequest} planned
 * @param {number} ms to the last byte of the answer
 * @param {import("./worker.js").Visit} visit
 * @returns {Promise<VendorAnswer>}
 * @throws {NoAnswer}
 */
export async function forward(planned, ms, { request, settings, line }) {
  // A request that changes something takes effect all the same: it is not cut off on its way when its caller goes away.
  const gone = planned.method === "GET" ? request.signal : null;
  const began = Date.now();
  try {
    return await within(Math.min(ms, MOST_MS), gone, async (signal) => {
      const { sent, isWhole } = sending(planned, signal);
      try {
        // Not all runtimes end a fetch by its signal at every moment of it.
        const response = await unlessAborted(fetch(sent), signal);
        line.vendor_status = response.status;
        return await answerOf(response, settings.mostResponse, signal);
      } catch (error) {
        if (error instanceof NoAnswer) throw error;
        if (signal.reason === LATE) throw new NoAnswer("timed_out");
        throw new NoAnswer(isUnconnected(error) || !isWhole() ? "connect_failed" : "broken");
      }
    });
  } finally {
    line.vendor_ms = Date.now() - began;
  }
}

/**
 * What is sent, and whether all of it was taken to be sent. workerd has one error for a connection that did not come about and for one that broke; what it
 * did not take to the last byte cannot have reached the vendor.
 * @param {import("clearway").PlannedRequest} planned
 * @param {AbortSignal} signal
 * @returns {{ sent: Request, isWhole: () => boolean }}
 */
function sending(planned, signal) {
  const FixedLengthStream = Reflect.get(globalThis, "FixedLengthStream");
  if (planned.body === null || FixedLengthStream === undefined)
    return { sent: planned.toFetch({ signal }), isWhole: () => true };
  const bytes = new TextEncoder().encode(planned.body);
  const { readable, writable } = new FixedLengthStream(bytes.length);
  const writer = writable.getWriter();
  let isWhole = false;
  const pour = async () => {
    await writer.write(bytes.subarray(0, -1));
    await writer.write(bytes.subarray(-1));
    isWhole = true;
    await writer.close();
  };
  // Its failure is the fetch's.
  pour().catch(() => undefined);
  return { sent: planned.toFetch({ signal, body: readable }), isWhole: () => isWhole };
}

/**
 * @param {Response} response
 * @param {number} most bytes
 * @param {AbortSignal} signal
 * @returns {Promise<VendorAnswer>}
 */
async function answerOf(response, most, signal) {
  const bytes = await readAll(response.body, most, signal);
  if (bytes === null) throw new NoAnswer("too_large");
  const dropped = new Set((response.headers.get("connection") ?? "").toLowerCase().split(/[\s,]+/));
  const headers = [...response.headers].filter(([name]) => !KEPT_BACK.has(name) && !dropped.has(name));
  return { status: response.status, headers, body: new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes) };
}

/** Codes of Node and Bun, and words of Deno, where it is certain that nothing was sent; certificates are looked at before anything is. */
const UNCONNECTED =
  /^(ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN|UND_ERR_CONNECT_TIMEOUT|ConnectionRefused|FailedToOpenSocket|CERT_.*|.*_CERT(_.*)?|UNABLE_TO_.*|ERR_TLS_CERT.*|NotCapable)$|\(Connect\)|dns error/;

/** @param {any} error */
function isUnconnected(error) {
  return [error, error?.cause].some((one) =>
    [one?.code, one?.name, one?.message].some((text) => UNCONNECTED.test(text ?? "")),
  );
}
