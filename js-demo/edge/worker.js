// The edge function: checks, signs and forwards for callers that have no secrets. Runs as it is on workerd, Deno (`deno serve`) and Bun (`bun worker.js`).

import { Refusal, refused, respond } from "./answers.js";
import { callerOf } from "./callers.js";
import { languageOf } from "./languages.js";
import { call } from "./routes/call.js";
import { check } from "./routes/check.js";
import { listOperations, schemaOf } from "./routes/operations.js";
import { plan } from "./routes/plan.js";
import { wait } from "./routes/wait.js";
import { settingsOf } from "./settings.js";

/**
 * @typedef {import("./answers.js").Answer} Answer
 * @typedef {import("./settings.js").Settings} Settings
 *
 * What a route is told.
 * @typedef {object} Visit
 * @property {Request} request
 * @property {Settings} settings
 * @property {string} name an operation's or a waiter's id: one that is offered
 * @property {string} caller
 * @property {string} language
 */

/** @type {Map<string, { method: string, named: boolean, answer: (visit: Visit) => Answer | Promise<Answer> }>} */
const ROUTES = new Map([
  ["operations", { method: "GET", named: false, answer: listOperations }],
  ["schema", { method: "GET", named: true, answer: schemaOf }],
  ["check", { method: "POST", named: true, answer: check }],
  ["plan", { method: "POST", named: true, answer: plan }],
  ["call", { method: "POST", named: true, answer: call }],
  ["wait", { method: "POST", named: true, answer: wait }],
]);

export default {
  // Bun ends what says nothing for ten seconds; a vendor may take thirty. The other runtimes have no such setting.
  idleTimeout: 60,

  /**
   * @param {Request} request
   * @param {Record<string, unknown>} [env] the environment, where the runtime gives it here
   * @param {{ waitUntil?: (promise: Promise<unknown>) => void }} [context]
   */
  async fetch(request, env, context) {
    const began = Date.now();
    /** @type {{ caller?: string, route?: string, operation?: string }} */
    const seen = {};
    const settings = settingsOf(env);
    const answering = answered(request, settings, seen).catch(refused);
    // workerd would cut off whatever goes on when the caller goes away.
    context?.waitUntil?.(answering);
    const answer = await answering;
    const response = respond(answer, settings, request.headers.get("origin"));
    if (settings.log) console.log(JSON.stringify({ ...seen, status: response.status, ms: Date.now() - began }));
    return response;
  },
};

/**
 * What comes first says no first: what there is, then who asks, then what for.
 * @param {Request} request
 * @param {Settings} settings
 * @param {{ caller?: string, route?: string, operation?: string }} seen
 * @returns {Promise<Answer>}
 */
async function answered(request, settings, seen) {
  if (settings.problem !== null) throw new Refusal(503, `this edge function is not set up: ${settings.problem}`);
  const [, path = "", name = ""] = /^\/([a-z]+)(?:\/([^/]+))?$/.exec(new URL(request.url).pathname) ?? [];
  const route = ROUTES.get(path);
  if (route === undefined || route.named !== (name !== "")) {
    const paths = [...ROUTES].map(([known, { named }]) => (named ? `/${known}/<id>` : `/${known}`));
    throw new Refusal(404, `there is no such path; there are ${paths.join(", ")}`);
  }
  seen.route = path;
  const methods = `${route.method}, OPTIONS`;
  if (request.method !== route.method && request.method !== "OPTIONS")
    throw new Refusal(405, `this path takes ${route.method}`, {}, { allow: methods });
  const origin = request.headers.get("origin");
  if (origin !== null && !settings.origins.has(origin))
    throw new Refusal(403, "pages of this origin may not call: CLEARWAY_ORIGINS lists those that may");
  if (request.method === "OPTIONS") return preflight(methods);
  const caller = await callerOf(request, settings.callers);
  if (caller === null) {
    const detail = "send Authorization: Bearer and the key that CLEARWAY_CALLERS has for you";
    throw new Refusal(401, detail, {}, { "www-authenticate": "Bearer" });
  }
  seen.caller = caller;
  if (route.named) {
    if (path === "wait") mustBe(name, settings.waiters, "waiters");
    else mustBe(name, settings.operations, "operations");
    seen.operation = name;
  }
  const language = languageOf(request.headers.get("accept-language"));
  return route.answer({ request, settings, name, caller, language });
}

/**
 * @param {string} name
 * @param {Map<string, unknown>} offered
 * @param {string} what
 */
function mustBe(name, offered, what) {
  if (offered.has(name)) return;
  const detail = `not one of the ${what} that are offered here: CLEARWAY_OPERATIONS lists them`;
  throw new Refusal(404, detail, { [what]: [...offered.keys()] });
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
    "access-control-allow-headers": "authorization, content-type, clearway-via",
    "access-control-max-age": "7200",
  };
  return { status: 204, body: null, headers };
}
