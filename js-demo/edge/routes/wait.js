// `POST /wait/:waiter`: one look at a time. The answer holds the call, sealed, for the next one.

import { ApiError, Call, OutcomeUnknown, TransportError, UsageError, WaitFailed } from "clearway";

import { Refusal } from "../answers.js";
import { readEnvelope } from "../body.js";
import { forward, NoAnswer } from "../forward.js";
import { signing, usage } from "../planning.js";
import { open, seal } from "../sealed.js";
import { clientOf } from "../vendors.js";

/** What a wait asks by is short, and goes back and forth with each look. */
const MOST_BYTES = 64 * 1024;
const LIFE_MS = 24 * 60 * 60 * 1000;

/** @type {Record<string, import("../body.js").Kind>} */
const MEMBERS = { input: "object", site: "text", revision: "text", timeout: "milliseconds", call: "text" };

/**
 * @typedef {import("../worker.js").Visit} Visit
 * @typedef {import("../answers.js").Answer} Answer
 */

/**
 * @param {Visit} visit
 * @returns {Promise<Answer>}
 */
export async function wait(visit) {
  const { settings, name, vendor, caller, language } = visit;
  signing(vendor);
  if (settings.callKey === null)
    throw new Refusal(
      503,
      "waits need CLEARWAY_CALL_KEY: set it to 32 random bytes in base64 (openssl rand -base64 32)",
    );
  const bound = [caller.name, name];
  const { call, site, expires } = await taken(visit, settings.callKey, bound);
  try {
    const client = clientOf(signing(vendor, site), { site, locale: language });
    let step = call.step(client);
    if (step.type === "send") step = call.step(client, await looked(visit, step));
    if (step.type === "wait") {
      const sealed = await seal(settings.callKey, bound, { expires, site, call });
      return { status: 200, body: { done: false, state: call.state, wait: step.ms, call: sealed } };
    }
    if (step.type !== "done" || step.reply === null) throw new Error("a wait without an end");
    const { status, gone, headers, text } = step.reply;
    return {
      status: 200,
      body: { done: true, state: call.state, reply: { status, gone, headers: [...headers], body: text } },
    };
  } catch (error) {
    throw told(usage(error));
  }
}

/**
 * The call that is begun, or goes on.
 * @param {Visit} visit
 * @param {Uint8Array<ArrayBuffer>} key
 * @param {string[]} bound
 */
async function taken({ request, name, language }, key, bound) {
  const envelope = await readEnvelope(request, MEMBERS, MOST_BYTES);
  const { input, site, revision, timeout } = envelope;
  if (envelope.call !== undefined) {
    if (Object.keys(envelope).length > 1)
      throw new Refusal(400, "a call that goes on brings all it needs: send call alone");
    const { call, ...others } = await open(key, bound, envelope.call);
    return { ...others, call: goingOn(call) };
  }
  if (input === undefined) throw new Refusal(400, "the body has neither input, to begin, nor call, to go on");
  if (timeout !== undefined && timeout > LIFE_MS) throw new Refusal(400, `timeout is at most ${LIFE_MS}: a day`);
  try {
    const options = { locale: language, revision, waitTimeout: timeout };
    return { call: Call.wait(/** @type {any} */ (name), input, options), site, expires: Date.now() + LIFE_MS };
  } catch (error) {
    throw usage(error);
  }
}

/**
 * A saved call; what another version of the package has saved may be none to this one.
 * @param {unknown} call
 */
function goingOn(call) {
  try {
    return Call.from(/** @type {object} */ (call));
  } catch (error) {
    if (error instanceof UsageError) throw new Refusal(400, `${error.message}; begin anew with input`);
    throw error;
  }
}

/**
 * One look: what came of it, for the call to judge.
 * @param {Visit} visit
 * @param {import("clearway").SendStep} step
 * @returns {Promise<import("clearway").CallEvent>}
 */
async function looked(visit, { request: planned, timeout }) {
  try {
    return { answer: await forward(planned, timeout, visit) };
  } catch (error) {
    if (error instanceof NoAnswer) return { failed: { kind: error.kind, message: error.message } };
    throw error;
  }
}

/**
 * How a call ended, as problem details; any other error as it is.
 * @param {unknown} error
 */
function told(error) {
  if (error instanceof ApiError) {
    const { name, kind, status, code, vendorMessage, hint, requestId, retryAfter, retryable } = error;
    const facts = { kind, vendorStatus: status, code, vendorMessage, hint, requestId, retryAfter, retryable };
    return new Refusal(502, `the vendor answered ${status}: ${vendorMessage}`, {
      error: name,
      ...facts,
      ...sent(error),
    });
  }
  if (error instanceof WaitFailed) {
    const { name, waiter, resource, waited, state, reason, timedOut } = error;
    const facts = { waiter, resource, waited, state, reason, timedOut };
    return new Refusal(timedOut ? 504 : 409, error.message, { error: name, ...facts });
  }
  if (error instanceof TransportError || error instanceof OutcomeUnknown) {
    const { name, kind } = error;
    return new Refusal(kind === "timed_out" ? 504 : 502, error.message, { error: name, kind, ...sent(error) });
  }
  return error;
}

/**
 * The request that an error is about, as it may be shown.
 * @param {ApiError | TransportError | OutcomeUnknown} error
 */
function sent({ operation, method, url, attempts }) {
  return { operation, method, url, attempts };
}
