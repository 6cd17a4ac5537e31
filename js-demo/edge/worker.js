// The edge function: checks, signs and forwards for callers that have no secrets. Runs as it is on workerd, Deno (`deno serve`) and Bun (`bun worker.js`).

import { Refusal, refused, respond } from "./answers.js";
import { callerOf, mayUse, mustBeAllowed } from "./callers.js";
import { languageOf } from "./languages.js";
import { lineOf, requestIdOf } from "./log.js";
import { call } from "./routes/call.js";
import { check } from "./routes/check.js";
import { listOperations, schemaOf } from "./routes/operations.js";
import { plan } from "./routes/plan.js";
import { wait } from "./routes/wait.js";
import { maskOf } from "./secrets.js";
import { isProcess, settingsOf } from "./settings.js";

/**
 * @typedef {import("./answers.js").Answer} Answer
 * @typedef {import("./callers.js").Caller} Caller
 * @typedef {import("./log.js").Line} Line
 * @typedef {import("./settings.js").Settings} Settings
 * @typedef {import("./vendors.js").Vendor} Vendor
 *
 * What a route is told.
 * @typedef {object} Visit
 * @property {Request} request
 * @property {URL} url
 * @property {Settings} settings
 * @property {string} name an operation's or a waiter's id: one that is offered
 * @property {Vendor | undefined} vendor of it
 * @property {Caller} caller
 * @property {string} language
 * @property {Line} line what the log is to say of it
 */

/** @type {Map<string, { method: string, named: boolean, signs?: true, answer: (visit: Visit) => Answer | Promise<Answer> }>} */
const ROUTES = new Map([
  ["operations", { method: "GET", named: false, answer: listOperations }],
  ["schema", { method: "GET", named: true, answer: schemaOf }],
  ["check", { method: "POST", named: true, answer: check }],
  ["plan", { method: "POST", named: true, signs: true, answer: plan }],
  ["call", { method: "POST", named: true, signs: true, answer: call }],
  ["wait", { method: "POST", named: true, signs: true, answer: wait }],
]);

// A process with wrong settings ends at its start. A Worker gets its settings with its first request.
if (isProcess) await checkSettings();

export default {
  // Bun ends what says nothing for ten seconds; a vendor may take thirty. The other runtimes have no such setting.
  idleTimeout: 60,
  // In Bun's development mode an uncaught error would be answered with its source and stack.
  development: false,
  // Of Bun alone; Deno takes --host.
  ...hostname(),

  /**
   * @param {Request} request
   * @param {Record<string, unknown>} [env] the environment, where the runtime gives it here
   * @param {{ waitUntil?: (promise: Promise<unknown>) => void }} [context]
   */
  async fetch(request, env, context) {
    const began = Date.now();
    const settings = await settingsOf(env);
    /** @type {Line} */
    const line = { request_id: requestIdOf(request) };
    const secrets = [settings.callKeyText];
    const answering = answered(request, settings, line, secrets).catch((error) => refused(error, line));
    // workerd would cut off whatever goes on when the caller goes away.
    context?.waitUntil?.(answering);
    const answer = await answering;
    const mask = maskOf(secrets);
    const given = request.headers.get("origin");
    const origin = given !== null && settings.origins.has(given) ? given : null;
    const response = respond(answer, { requestId: line.request_id, origin, mask });
    Object.assign(line, { status: response.status, ms: Date.now() - began });
    const isMistake = response.status === 500;
    if (isMistake) console.error(mask(lineOf(line)));
    else if (settings.log) console.log(mask(lineOf(line)));
    return response;
  },
};

/**
 * What comes first says no first: what there is, then who asks, then what for.
 * @param {Request} request
 * @param {Settings} settings
 * @param {Line} line
 * @param {string[]} secrets gets those that the answer may have in it
 * @returns {Promise<Answer>}
 */
async function answered(request, settings, line, secrets) {
  if (settings.problem !== null) throw new Refusal(503, `this edge function is not set up: ${settings.problem}`);
  const url = addressOf(request);
  const [, path = "", name = ""] = /^\/([a-z]+)(?:\/([^/]+))?$/.exec(url.pathname) ?? [];
  const route = ROUTES.get(path);
  if (route === undefined || route.named !== (name !== "")) {
    const paths = [...ROUTES].map(([known, { named }]) => (named ? `/${known}/<id>` : `/${known}`));
    throw new Refusal(404, `there is no such path; there are ${paths.join(", ")}`);
  }
  line.route = path;
  const methods = `${route.method}, OPTIONS`;
  if (request.method !== route.method && request.method !== "OPTIONS")
    throw new Refusal(405, `this path takes ${route.method}`, {}, { allow: methods });
  const origin = request.headers.get("origin");
  if (origin !== null && !settings.origins.has(origin))
    throw new Refusal(403, "pages of this origin may not call: CLEARWAY_ORIGINS lists those that may");
  if (request.method === "OPTIONS") return preflight(methods);
  const { caller, key } = await callerOf(request, settings.callers);
  if (caller === undefined) {
    const detail = "send Authorization: Bearer and the key that CLEARWAY_CALLERS has for you";
    throw new Refusal(401, detail, {}, { "www-authenticate": "Bearer" });
  }
  secrets.push(key);
  line.caller = caller.name;
  mustBeAllowed(caller, path, undefined);
  const offer = route.named ? offerOf(path === "wait" ? "waiters" : "operations", name, settings, caller) : undefined;
  if (offer !== undefined) {
    line.operation = name;
    mustBeAllowed(caller, path, offer.operation);
    if (route.signs) secrets.push(...offer.vendor.secrets);
  }
  const language = languageOf(request.headers.get("accept-language"));
  return route.answer({ request, url, settings, name, vendor: offer?.vendor, caller, language, line });
}

/**
 * Some runtimes build the URL from any Host header, also from an invalid one.
 * @param {Request} request
 */
function addressOf({ url }) {
  if (!URL.canParse(url)) throw new Refusal(400, "invalid Host header");
  return new URL(url);
}

/**
 * What is asked for, of what there is to this caller.
 * @param {"operations" | "waiters"} what
 * @param {string} name
 * @param {Settings} settings
 * @param {Caller} caller
 */
function offerOf(what, name, { [what]: offers }, caller) {
  const offer = offers.get(name);
  if (offer !== undefined) return offer;
  const detail = `not one of the ${what} that are offered here: CLEARWAY_OPERATIONS lists them`;
  const ids = [...offers].filter(([, { operation }]) => mayUse(caller, operation)).map(([id]) => id);
  throw new Refusal(404, detail, { [what]: ids });
}

/**
 * What a page's browser asks before.
 * @param {string} methods
 * @returns {Answer}
 */
function preflight(methods) {
  const headers = {
    allow: methods,
    "access-control-allow-methods": methods,
    "access-control-allow-headers": "authorization, content-type, clearway-via, x-request-id",
    "access-control-max-age": "7200",
  };
  return { status: 204, body: null, headers };
}

async function checkSettings() {
  const { problem } = await settingsOf();
  if (problem === null) return;
  console.error(`this edge function is not set up: ${problem}`);
  Reflect.get(globalThis, "process").exit(1);
}

/** The address to listen at: CLEARWAY_HOST, such as 127.0.0.1. */
function hostname() {
  const host = "Bun" in globalThis ? Reflect.get(globalThis, "process").env.CLEARWAY_HOST : undefined;
  return host === undefined || host === "" ? {} : { hostname: host };
}
