// Options: names that are none, and what the ones that are may hold.

import assert from "node:assert/strict";
import { test } from "node:test";
import {
  Call,
  check,
  describe,
  Edgegap,
  Huaweicloud,
  Ncloud,
  operation,
  operations,
  parse,
  plan,
  Ppio,
  schema,
  sign,
  UsageError,
  ValidationError,
  vendors,
} from "clearway";
import { Vendors } from "clearway/fake";
import { CANARY, json, rejection, scripted } from "./harness.js";

const SECRET = "ncp_secret_0123456789abcdef";
const keys = { accessKey: "ncp_access_0123456789", secretKey: SECRET };

test("a name that is none is said with the one that was meant, and what it belongs to", async () => {
  const client = new Ppio({ apiKey: "k", fetch: scripted(json(200, {})) });
  const request = client.plan.listEndpoints();
  const slips = [
    [() => new Edgegap({ tokn: SECRET }), /"tokn"; did you mean token\?/],
    [() => new Edgegap({ delete_token: SECRET }), /"delete_token"; did you mean deleteToken\?/],
    [() => new Ncloud({ accesKey: SECRET, secretKey: SECRET }), /"accesKey"; did you mean accessKey\?/],
    [() => new Huaweicloud({ token: SECRET, reigon: "x" }), /"reigon"; did you mean region\?/],
    [() => new Ppio({ apiKey: SECRET, apiKye: SECRET }), /"apiKye"; there are/],
    [() => client.withOptions({ timout: 5 }), /withOptions\(\).*did you mean timeout\?/],
    [() => new Ppio({ via: { url: "https://edge.example.com", header: {} } }), /via.*did you mean headers\?/],
    [() => plan("ppio.list_endpoints", {}, { credentials: { api_key: SECRET } }), /"api_key"; did you mean apiKey\?/],
    [() => plan("ppio.list_endpoints", {}, { bseUrl: "x" }), /did you mean baseUrl\?/],
    [() => sign("ppio", "GET", "https://a", {}, null, { credentials: {}, nwo: 1 }), /did you mean now\?/],
    [() => check("ppio.list_endpoints", {}, { curent: {} }), /did you mean current\?/],
    [() => describe("ppio.list_endpoints", {}, { lokale: "ko" }), /did you mean locale\?/],
    [() => parse("ppio.list_endpoints", 200, {}, "{}", { locales: "ko" }), /did you mean locale\?/],
    [() => schema("ppio.list_endpoints", { alowUnknown: true }), /did you mean allowUnknown\?/],
    [() => operation("ppio.list_endpoints", { nope: 1 }), /operation\(\): there is no option "nope"; there are none/],
    [() => operations({ nope: 1 }), /operations\(\).*"nope"/],
    [() => vendors({ nope: 1 }), /vendors\(\).*"nope"/],
    [() => new Call("ppio.list_endpoints", {}, { maxRetrys: 1 }), /did you mean maxRetries\?/],
    [() => Call.pages("ppio.list_endpoints", {}, { deadlin: 1 }), /did you mean deadline\?/],
    [() => Call.wait("ppio.endpoint_serving", { id: "a" }, { waitTimout: 1 }), /did you mean waitTimeout\?/],
    [() => new Call("ppio.list_endpoints", {}).step(client, { anser: {} }), /step\(\).*did you mean answer\?/],
    [() => request.curl({ revael: true }), /curl\(\).*did you mean reveal\?/],
    [
      () => client.check.listEndpoints({}, { site: "x" }),
      /"site"; it is one of the client's.*withOptions\(\{ site \}\)/,
    ],
    [() => client.plan.listEndpoints({}, { baseUrl: "x" }), /withOptions\(\{ baseUrl \}\)/],
    [() => new Vendors({ star: 1 }), /take no star; use .*start/],
  ];
  for (const [slip, wanted] of slips) {
    assert.throws(slip, (error) => {
      assert.ok(error instanceof UsageError && !error.message.includes(SECRET), String(error));
      assert.match(error.message, wanted);
      return true;
    });
  }
  const later = [
    [client.getEndpoint({ id: "a" }, { sgnal: null }), /did you mean signal\?/],
    [client.getEndpoint({ id: "a" }, { fetch }), /withOptions\(\{ fetch \}\)/],
    [client.listEndpoints({}, { timeOut: 1 }), /did you mean timeout\?/],
    [client.wait("endpoint_serving", { id: "a" }, { onstate: () => 1 }), /did you mean onState\?/],
    [client.request("GET", "/x", { querry: {} }), /did you mean query\?/],
  ];
  for (const [promise, wanted] of later) assert.match((await rejection(promise)).message, wanted);
  // What gives a function more than it asks for is no slip.
  assert.equal(["ppio.list_endpoints"].map(operation)[0].id, "ppio.list_endpoints");
});

test("a base URL is a text or a URL, in any letters", async () => {
  const fetch = scripted(json(200, {}));
  for (const [baseUrl, wanted] of [
    [new URL("https://gate.example.com/x"), "https://gate.example.com/x/"],
    ["https://bücher.example", "https://xn--bcher-kva.example/"],
    ["https://게이트.example:8443/앞", "https://xn--o79a732ch4h.example:8443/%EC%95%9E/"],
    [new URL("https://bücher.example"), "https://xn--bcher-kva.example/"],
    [{ href: "https://gate.example.com" }, "https://gate.example.com/"],
  ]) {
    const planned = plan("ppio.list_endpoints", {}, { baseUrl }).url;
    assert.ok(planned.startsWith(wanted), planned);
    const client = new Ppio({ apiKey: "k", baseUrl, fetch });
    assert.equal(client.plan.listEndpoints().url, planned);
    assert.equal(new Ppio({ apiKey: "k", fetch }).withOptions({ baseUrl }).plan.listEndpoints().url, planned);
    await client.listEndpoints();
    assert.equal(fetch.sent.at(-1).url, planned);
  }
  for (const baseUrl of ["https://bü cher.example", "https://a.example.com\u202e", "ü", {}, 5, ""])
    assert.throws(() => new Ppio({ apiKey: "k", baseUrl }), UsageError);
  const changing = new URL("https://one.example.com");
  const client = new Ppio({ apiKey: "k", baseUrl: changing });
  changing.hostname = "two.example.com";
  assert.match(client.plan.listEndpoints().url, /one/);
  new Ppio({ via: new URL("https://edge.example.com/x") });
  new Ppio({ via: { url: new URL("https://edge.example.com/x") } });
  const signed = (url) => sign("ncloud", "GET", url, {}, null, { credentials: keys, now: 1e12 });
  assert.deepEqual(signed(new URL("https://a.example.com/x")), signed("https://a.example.com/x"));
});

test("a time in seconds is a slip, wherever a time is given", async () => {
  const seconds = [Date.now() / 1000, 1_700_000_000, 1e9, 99_999_999_999];
  const client = new Ncloud(keys);
  const call = () => new Call("ncloud.get_stage", { productId: "p", apiId: "a", stageId: "s" });
  for (const now of seconds) {
    for (const slip of [
      () => plan("ncloud.update_canary", CANARY, { credentials: keys, now }),
      () => client.plan.updateCanary(CANARY, { now }),
      () => sign("ncloud", "GET", "https://a.example.com/b", {}, null, { credentials: keys, now }),
      () => call().step(client, { now }),
      () => new Vendors({ start: now }),
    ])
      assert.throws(slip, { name: "UsageError", message: /in milliseconds, as Date.now\(\) gives it, not in seconds/ });
  }
  for (const now of [NaN, Infinity, -1, "1715161617364", null, new Date(), 1715161617364n])
    assert.throws(() => plan("ncloud.update_canary", CANARY, { credentials: keys, now }), UsageError);
  const fetch = Object.assign(async () => new Response("{}"), { now: () => Date.now() / 1000, sleep: async () => {} });
  assert.match((await rejection(new Ncloud({ ...keys, fetch }).updateCanary(CANARY))).message, /seconds/);
  for (const now of [1e11, Date.now(), 0, 1000]) plan("ncloud.update_canary", CANARY, { credentials: keys, now });
});

test("a strict client refuses what would be sent with a warning", async () => {
  const fetch = scripted(json(200, { canary: {} }));
  const input = { ...CANARY, canaryDistributionRate: 101 };
  const client = new Ncloud({ ...keys, fetch, strict: true });
  for (const refusal of [
    await rejection(client.updateCanary(input)),
    await rejection(new Ncloud({ ...keys, fetch }).withOptions({ strict: true }).updateCanary(input)),
    await rejection(new Ncloud({ ...keys, fetch }).updateCanary(input, { strict: true })),
    await rejection(new Ncloud({ via: "https://edge.example.com", fetch, strict: true }).updateCanary(input)),
    await rejection(Promise.resolve().then(() => client.plan.updateCanary(input))),
    await rejection(Promise.resolve().then(() => new Call("ncloud.update_canary", input, { strict: true }))),
  ]) {
    assert.ok(refusal instanceof ValidationError, String(refusal));
    assert.deepEqual([refusal.report.ok, refusal.violations.length, refusal.report.warnings.length], [true, 0, 1]);
    assert.match(refusal.message, /^ncloud.update_canary: 1 warning\n {2}\/canaryDistributionRate: /);
  }
  assert.equal(fetch.sent.length, 0);
  assert.equal((await client.updateCanary(CANARY)).status, 200);
  assert.equal((await client.updateCanary(input, { strict: false })).status, 200);
  assert.match((await rejection(client.updateCanary({}))).message, /violations/);
  assert.throws(() => new Ncloud({ ...keys, strict: "yes" }), UsageError);
});
