// The matrix of bad requests: one table for every runtime.

import { CALLERS, ORIGIN } from "./asking.js";
import { BAD } from "./vendor.js";

const CALL = "/call/edgegap.get_deployment";
const PLAN = "/plan/edgegap.get_deployment";
const CHECK = "/check/edgegap.get_deployment";
const WAIT = "/wait/edgegap.deployment_ready";
const INPUT = { request_id: "a69f8e3e0555" };
const VIA = { "clearway-via": "1" };
const USERS = [{ user_type: "ip_address", user_data: { ip_address: "203.0.113.7" } }];

/** A request that is good but for what is said of it. */
const call = (others) => ({ path: CALL, headers: VIA, body: { input: INPUT }, ...others });

const MEGABYTE = Buffer.alloc(1_000_000, " ");

async function* megabytes(count) {
  for (let sent = 0; sent < count; sent++) yield MEGABYTE;
}

/** A body whose end does not come within the function's patience. */
async function* endless() {
  for (let sent = 0; sent < 60; sent++) {
    yield " ";
    await new Promise((resolve) => setTimeout(resolve, 1000).unref());
  }
}

const deep = (depth) => `{"input":${'{"a":'.repeat(depth)}1${"}".repeat(depth)}}`;

/**
 * Each: what is asked, the status, what the answer says (`says` of its text, `has` of its members, `gives` of its headers), and how many
 * requests the vendor gets of it: none, unless it is said.
 */
export const cases = [
  // What there is.
  { name: "no path", ask: call({ path: "/" }), status: 404, says: /\/operations/ },
  { name: "an unknown path", ask: call({ path: "/admin" }), status: 404 },
  { name: "a path too long", ask: call({ path: `${CALL}/x` }), status: 404 },
  { name: "a path without its id", ask: call({ path: "/call" }), status: 404 },
  {
    name: "a path with an id too many",
    ask: call({ path: "/operations/x", method: "GET", body: undefined }),
    status: 404,
  },
  { name: "an unknown path before a missing key", ask: call({ path: "/admin", key: null }), status: 404 },
  { name: "a path of the prototype", ask: call({ path: "/__proto__/x" }), status: 404 },
  { name: "a wrong method", ask: { path: CALL, method: "GET" }, status: 405, gives: { allow: "POST, OPTIONS" } },
  { name: "another wrong method", ask: call({ path: "/operations" }), status: 405, gives: { allow: "GET, OPTIONS" } },
  {
    name: "DELETE, before a wrong origin",
    ask: call({ method: "DELETE", headers: { origin: "https://x.example" } }),
    status: 405,
  },

  // Who asks.
  { name: "another origin", ask: call({ headers: { ...VIA, origin: "https://evil.example.com" } }), status: 403 },
  {
    name: "an origin that begins alike",
    ask: call({ headers: { ...VIA, origin: `${ORIGIN}.evil.example` } }),
    status: 403,
  },
  {
    name: "the origin over http",
    ask: call({ headers: { ...VIA, origin: "http://console.example.com" } }),
    status: 403,
  },
  { name: "no origin by its name", ask: call({ headers: { ...VIA, origin: "null" } }), status: 403 },
  { name: "another origin, before a missing key", ask: call({ key: null, headers: { origin: "null" } }), status: 403 },
  {
    name: "a preflight of another origin",
    ask: { path: CALL, method: "OPTIONS", key: null, headers: { origin: "null" } },
    status: 403,
  },
  { name: "no key", ask: call({ key: null }), status: 401, gives: { "www-authenticate": "Bearer" } },
  {
    name: "no key, of a page that may read why",
    ask: call({ key: null, headers: { ...VIA, origin: ORIGIN } }),
    status: 401,
  },
  { name: "no key, to look", ask: { path: "/operations", method: "GET", key: null }, status: 401 },
  { name: "a wrong key of the right length", ask: call({ key: CALLERS.page.replace("9", "8") }), status: 401 },
  { name: "a wrong key of another length", ask: call({ key: "short" }), status: 401 },
  { name: "a key with more behind it", ask: call({ key: `${CALLERS.page}x` }), status: 401 },
  { name: "an empty key", ask: call({ key: "" }), status: 401 },
  { name: "a caller's name for a key", ask: call({ key: "page" }), status: 401 },
  {
    name: "a key in another scheme",
    ask: call({ key: null, headers: { ...VIA, authorization: `Basic ${CALLERS.page}` } }),
    status: 401,
  },
  { name: "a wrong key, before an unknown operation", ask: call({ path: "/call/x", key: "short" }), status: 401 },

  { name: "a caller's next key in place of a name", ask: call({ key: "next" }), status: 401 },

  // What the caller may do.
  ...["call/edgegap.get_deployment", "plan/edgegap.get_deployment", "wait/edgegap.deployment_ready"].map((path) => ({
    name: `a caller who may only check, to ${path}`,
    ask: call({ path: `/${path}`, key: CALLERS.gate }),
    status: 403,
    has: { code: "route_not_allowed" },
    says: /gate may not use \/(call|plan|wait)/,
  })),
  {
    name: "a check of another operation than the caller's",
    ask: { path: "/check/ppio.list_endpoints", key: CALLERS.gate, body: {} },
    status: 403,
    has: { code: "operation_not_allowed" },
  },
  { name: "a check of a caller who may not", ask: { path: CHECK, key: CALLERS.ci, body: INPUT }, status: 403 },
  {
    name: "a call of another operation than the caller's",
    ask: call({ key: CALLERS.lists }),
    status: 403,
    has: { code: "operation_not_allowed" },
    says: /lists may not use edgegap\.get_deployment/,
  },
  {
    name: "a wait by another operation than the caller's",
    ask: { path: WAIT, key: CALLERS.lists, body: { input: INPUT } },
    status: 403,
    has: { code: "operation_not_allowed" },
  },
  {
    name: "an unknown operation: only the caller's own are listed",
    ask: call({ path: "/call/edgegap.launch", key: CALLERS.lists }),
    status: 404,
    has: { operations: ["ppio.list_endpoints"] },
  },

  // What for.
  {
    name: "an operation that is none",
    ask: call({ path: "/call/edgegap.launch" }),
    status: 404,
    has: { operations: "some" },
  },
  { name: "an operation that is not offered", ask: call({ path: "/call/edgegap.create_tag" }), status: 404 },
  { name: "one of another vendor", ask: call({ path: "/call/ncloud.get_stage" }), status: 404 },
  { name: "its schema", ask: { path: "/schema/edgegap.create_tag", method: "GET" }, status: 404 },
  { name: "its check", ask: call({ path: "/check/edgegap.create_tag" }), status: 404 },
  { name: "its plan", ask: call({ path: "/plan/edgegap.create_tag" }), status: 404 },
  { name: "a way up", ask: call({ path: "/call/.." }), status: 404 },
  { name: "a way up, written otherwise", ask: call({ path: "/call/%2e%2e" }), status: 404 },
  { name: "a slash within", ask: call({ path: "/call/edgegap%2fget_deployment" }), status: 404 },
  { name: "a letter written otherwise", ask: call({ path: "/call/%65dgegap.get_deployment" }), status: 404 },
  { name: "the prototype for an operation", ask: call({ path: "/call/__proto__" }), status: 404 },
  { name: "the prototype for a schema", ask: { path: "/schema/__proto__", method: "GET" }, status: 404 },
  {
    name: "the constructor for a waiter",
    ask: call({ path: "/wait/constructor" }),
    status: 404,
    has: { waiters: "some" },
  },
  { name: "a waiter whose operation is not offered", ask: call({ path: "/wait/ppio.endpoint_serving" }), status: 404 },
  { name: "not this protocol", ask: call({ headers: {} }), status: 400, says: /clearway-via: 1/ },
  {
    name: "another version of it",
    ask: call({ headers: { "clearway-via": "2" } }),
    status: 400,
    says: /clearway-via: 1/,
  },

  ...["yes", "", "TRUE", "true&allowUnknown=true"].map((value) => ({
    name: `a flag that is "${value}"`,
    ask: { path: `/check/edgegap.deploy?allowUnknown=${value}`, body: INPUT },
    status: 400,
    says: /allowUnknown is true or false/,
  })),

  // Bodies.
  { name: "13 MB", ask: call({ body: Buffer.alloc(13_000_000, " ") }), status: 413 },
  { name: "13 MB to check", ask: { path: CHECK, body: Buffer.alloc(13_000_000, " ") }, status: 413 },
  { name: "13 MB in chunks", ask: call({ body: () => megabytes(13) }), status: 413 },
  { name: "13 MB in chunks to wait", ask: { path: WAIT, body: () => megabytes(13) }, status: 413 },
  {
    name: "a long input to wait by",
    ask: { path: WAIT, body: JSON.stringify({ input: { request_id: "a".repeat(70_000) } }) },
    status: 413,
    says: /64 KiB/,
  },
  { name: "a body that does not end", ask: call({ body: endless }), status: 408, slow: true },
  { name: "no body", ask: call({ body: "" }), status: 400, says: /no JSON/ },
  { name: "not JSON", ask: call({ body: "input=1" }), status: 400, says: /no JSON/ },
  { name: "not UTF-8", ask: call({ body: Buffer.from([0x7b, 0xff, 0x7d]) }), status: 400, says: /no JSON/ },
  { name: "JSON that is cut", ask: call({ body: '{"input":{"request_id":"a"' }), status: 400, says: /no JSON/ },
  { name: "NaN in an envelope", ask: call({ body: '{"input":{"request_id":NaN}}' }), status: 400, says: /no JSON/ },
  { name: "a list", ask: call({ body: [] }), status: 400, says: /JSON object/ },
  { name: "null", ask: call({ body: "null" }), status: 400, says: /JSON object/ },
  { name: "no input", ask: call({ body: {} }), status: 400, says: /input/ },
  { name: "an input that is text", ask: call({ body: { input: "{}" } }), status: 400, says: /input/ },
  { name: "an input that is a list", ask: call({ body: { input: [] } }), status: 400, says: /input/ },
  { name: "an input that is null", ask: call({ body: { input: null } }), status: 400, says: /input/ },
  { name: "a site that is a number", ask: call({ body: { input: INPUT, site: 1 } }), status: 400, says: /site/ },
  {
    name: "a site that is none",
    ask: call({ body: { input: INPUT, site: "moon" } }),
    status: 400,
    says: /unknown site/,
  },
  {
    name: "a site that is a host",
    ask: call({ body: { input: INPUT, site: "http://127.0.0.1:1" } }),
    status: 400,
    says: /unknown site/,
  },
  {
    name: "a site of the prototype",
    ask: call({ body: { input: INPUT, site: "__proto__" } }),
    status: 400,
    says: /unknown site/,
  },
  {
    name: "a revision that is none",
    ask: call({ body: { input: INPUT, revision: "9" } }),
    status: 400,
    says: /revision/,
  },
  {
    name: "a flag that is text",
    ask: call({ body: { input: INPUT, allowUnknown: "yes" } }),
    status: 400,
    says: /allowUnknown/,
  },
  { name: "a timeout that is text", ask: call({ body: { input: INPUT, timeout: "1" } }), status: 400, says: /timeout/ },
  { name: "a timeout of nothing", ask: call({ body: { input: INPUT, timeout: 0 } }), status: 400, says: /timeout/ },
  {
    name: "an endless timeout",
    ask: call({ body: `{"input":{"request_id":"a"},"timeout":1e999}` }),
    status: 400,
    says: /timeout/,
  },
  {
    name: "a base URL",
    ask: call({ body: { input: INPUT, baseUrl: "http://127.0.0.1:1" } }),
    status: 400,
    says: /member/,
  },
  {
    name: "credentials",
    ask: call({ body: { input: INPUT, credentials: { token: "mine" } } }),
    status: 400,
    says: /member/,
  },
  { name: "a time", ask: call({ body: { input: INPUT, now: 1 } }), status: 400, says: /member/ },
  {
    name: "headers",
    ask: call({ body: { input: INPUT, headers: { host: "evil.example.com" } } }),
    status: 400,
    says: /member/,
  },
  { name: "plain http allowed", ask: call({ body: { input: INPUT, allowHttp: true } }), status: 400, says: /member/ },
  {
    name: "a prototype",
    ask: call({ body: '{"input":{"request_id":"a"},"__proto__":{"site":"x"}}' }),
    status: 400,
    says: /member/,
  },
  {
    name: "a plan with a base URL",
    ask: call({ path: PLAN, body: { input: INPUT, baseUrl: "http://127.0.0.1:1" } }),
    status: 400,
  },
  {
    name: "a wait with a base URL",
    ask: { path: WAIT, body: { input: INPUT, baseUrl: "http://127.0.0.1:1" } },
    status: 400,
  },
  { name: "deeper than any input", ask: call({ body: deep(1000) }), status: 422, says: /too_deep/ },
  { name: "far deeper", ask: call({ body: deep(200_000) }), status: [400, 422] },
  { name: "an input that is not clear", ask: call({ body: { input: {} } }), status: 422, has: { violations: "some" } },
  {
    name: "an input that is not clear, to plan",
    ask: call({ path: PLAN, body: { input: {} } }),
    status: 422,
    has: { violations: "some" },
  },
  {
    name: "an input that is not clear, to wait",
    ask: { path: WAIT, body: { input: {} } },
    status: 422,
    has: { violations: "some" },
  },
  {
    name: "a path in an input",
    ask: call({ body: { input: { request_id: ".." } } }),
    status: 422,
    says: /unsafe_text/,
  },
  {
    name: "a doubled input, of which the last one counts",
    ask: call({ body: '{"input":{"request_id":"a"},"\\u0069nput":{}}' }),
    status: 422,
  },
  { name: "a check of no JSON", ask: { path: CHECK, body: "input=1" }, status: 422, says: /invalid_json/ },
  { name: "a check of nothing", ask: { path: CHECK, body: "" }, status: 422, says: /invalid_json/ },
  {
    name: "a check of a doubled key",
    ask: { path: CHECK, body: '{"request_id":"a","request_id":"b"}' },
    status: 422,
    says: /duplicate_key/,
  },
  { name: "a check of NaN", ask: { path: CHECK, body: '{"request_id":NaN}' }, status: 422, says: /not_finite/ },

  // Waits.
  { name: "a wait of nothing", ask: { path: WAIT, body: {} }, status: 400, says: /input/ },
  {
    name: "a wait of two days",
    ask: { path: WAIT, body: { input: INPUT, timeout: 2 * 86_400_000 } },
    status: 400,
    says: /timeout/,
  },
  {
    name: "a step with more beside",
    ask: ({ step }) => ({ path: WAIT, body: { call: step, site: "staging" } }),
    status: 400,
    says: /call alone/,
  },
  { name: "a step that is an object", ask: { path: WAIT, body: { call: {} } }, status: 400, says: /call/ },
  {
    name: "a wait whose site is none",
    ask: { path: WAIT, body: { input: INPUT, site: "moon" } },
    status: 400,
    says: /unknown site/,
  },
  {
    name: "a wait for what is not there",
    ask: { path: WAIT, body: { input: { request_id: "none" } } },
    status: 502,
    has: { error: "InvalidRequest", vendorStatus: 400 },
    sent: 1,
  },
  ...forged(),

  // Vendors.
  {
    name: "a slow vendor",
    ask: call({ body: { input: { request_id: BAD.slow }, timeout: 300 } }),
    status: 504,
    has: { kind: "timed_out" },
    sent: 1,
    within: 3000,
  },
  {
    name: "a vendor that stops within",
    ask: call({ body: { input: { request_id: BAD.stuck }, timeout: 300 } }),
    status: 504,
    has: { kind: "timed_out" },
    sent: 1,
    within: 3000,
  },
  {
    name: "a vendor that cuts its answer",
    ask: call({ body: { input: { request_id: BAD.cut } } }),
    status: 502,
    has: { kind: "broken" },
    sent: 1,
  },
  {
    name: "a vendor that hangs up",
    ask: call({ body: { input: { request_id: BAD.reset } } }),
    status: 502,
    has: { kind: "broken" },
    sent: "some",
  },
  ...[
    ["/call/edgegap.stop_deployment", (how) => ({ request_id: how })],
    ["/call/edgegap.deploy", (how) => ({ application: how, version: "1", users: USERS })],
  ].flatMap(([path, input]) =>
    [BAD.reset, BAD.cut].map((how) => ({
      name: `a vendor with "${how}" for ${path}`,
      ask: { path, headers: VIA, body: { input: input(how) } },
      status: 502,
      has: { kind: "broken" },
      sent: "some",
    })),
  ),
  {
    name: "a vendor that says too much",
    ask: call({ body: { input: { request_id: BAD.large } } }),
    status: 502,
    has: { kind: "too_large" },
    sent: 1,
  },
  {
    name: "a look at a vendor that hangs up goes on",
    ask: { path: WAIT, body: { input: { request_id: BAD.reset } } },
    status: 200,
    has: { done: false },
    sent: "some",
  },
];

/** Every part of a sealed call, changed in one bit; and those that were never this caller's to send. */
function forged() {
  const says = /begin anew/;
  const refused = (name, step) => ({
    name: `a step ${name}`,
    ask: (given) => ({ path: WAIT, body: { call: step(given) } }),
    status: 400,
    says,
  });
  return [
    refused("with another version", ({ step }) => flipped(step, 0)),
    refused("with another nonce", ({ step }) => flipped(step, 5)),
    refused("with other content", ({ step }) => flipped(step, 20)),
    refused("with another tag", ({ step }) => flipped(step, -1)),
    refused("that is cut", ({ step }) => step.slice(0, -8)),
    refused("of its head alone", ({ step }) => step.slice(0, 16)),
    refused("with something behind", ({ step }) => `${step}AAAA`),
    refused("in another spelling", ({ step }) => `${step}=`),
    refused("that is no base64", () => "{}"),
    refused("that is a saved call", () => '{"call":1,"operation":"edgegap.get_deployment"}'),
    refused("of another caller", ({ steps }) => steps.other),
    refused("of another waiter", ({ steps }) => steps.waiter),
    refused("that is over", ({ steps }) => steps.expired),
    refused("with another key", ({ steps }) => steps.key),
    refused("of another version of the package", ({ steps }) => steps.package),
    { name: "an empty step", ask: { path: WAIT, body: { call: "" } }, status: 400, says: /call/ },
    {
      name: "a step for another waiter",
      ask: ({ step }) => ({ path: "/wait/edgegap.deployment_stopped", body: { call: step } }),
      status: 400,
      says,
    },
    {
      name: "a step by another caller",
      ask: ({ step }) => ({ path: WAIT, key: CALLERS.ci, body: { call: step } }),
      status: 400,
      says,
    },
  ];
}

/** The same text but for one bit of a byte. */
function flipped(step, at) {
  const bytes = Buffer.from(step, "base64url");
  bytes[at < 0 ? bytes.length + at : at] ^= 1;
  return bytes.toString("base64url");
}
