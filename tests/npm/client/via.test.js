// Sending through an edge function that has the credentials.

import assert from "node:assert/strict";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { test } from "node:test";
import { Edgegap, Ncloud, OutcomeUnknown, Ppio, UsageError, ValidationError, ViaError } from "clearway";
import { Vendors, ncloud as fake } from "clearway/fake";
import { edge } from "./edge.js";
import { bodyOf, json, lost, rejection, scripted, serve } from "./harness.js";

const ID = { request_id: "a69f8e3e0555" };
const DEPLOY = {
  application: "game",
  version: "1",
  users: [{ user_type: "ip_address", user_data: { ip_address: "1.2.3.4" } }],
};

/** A vendor that answers by path, and remembers what it was asked. */
async function vendor(test, answers) {
  const asked = [];
  const url = await serve(test, async (request, response) => {
    asked.push({
      method: request.method,
      url: request.url,
      key: request.headers.authorization,
      body: await bodyOf(request),
    });
    const { status, headers, body } = await answers(request, asked.length, response);
    response.writeHead(status, headers).end(body);
  });
  return { url, asked };
}

async function through(test, credentials, answers, options = {}) {
  const { url, asked } = await vendor(test, answers);
  const via = await serve(test, edge({ credentials, baseUrl: url, ...options }));
  return { via, asked };
}

test("a call is checked here, signed there, and answered as ever", async (t) => {
  const { via, asked } = await through(t, { token: "t-secret" }, () => json(202, ID, { "x-request-id": "7" }));
  const client = new Edgegap({ via });
  const reply = await client.deploy(DEPLOY);
  assert.deepEqual([reply.status, reply.data, reply.headers.get("x-request-id")], [202, ID, "7"]);
  assert.deepEqual(asked, [
    { method: "POST", url: "/v2/deployments", key: "token t-secret", body: JSON.stringify(DEPLOY) },
  ]);
  assert.ok((await rejection(client.deploy({}))) instanceof ValidationError);
  assert.equal(client.plan.deploy(DEPLOY).headers.Authorization, undefined);
  assert.equal(client.check.deploy({}).ok, false);
  assert.equal(asked.length, 1);
});

test("retries, errors and waits are as ever", async (t) => {
  const states = ["Status.SEEKING", "Status.READY"];
  const { via, asked } = await through(t, { token: "t" }, (request, turn) =>
    turn === 1 ? json(503, {}) : json(200, { ...ID, current_status: states[turn - 2], running: turn === 3 }),
  );
  const heard = [];
  const clock = Object.assign((url, init) => fetch(url, init), { now: () => Date.now(), sleep: async () => {} });
  let passed = 0;
  clock.now = () => Date.now() + (passed += 5000);
  const reply = await new Edgegap({ via, fetch: clock }).wait("deployment_ready", ID, {
    onState: (state) => heard.push(state),
    timeout: 3_600_000,
  });
  assert.equal(reply.data.current_status, "Status.READY");
  assert.deepEqual(heard, states);
  assert.equal(asked.length, 3);
  const missing = await through(t, { apiKey: "k" }, () => json(404, { message: "no" }));
  assert.equal((await rejection(new Ppio({ via: missing.via }).getEndpoint({ id: "a" }))).name, "NotFound");
});

test("a list asks for one page after the other", async (t) => {
  const { via, asked } = await through(t, { apiKey: "k" }, (request) => {
    const page = Number(new URL(request.url, "http://x").searchParams.get("pageNum") ?? 0);
    return json(200, { endpoints: page < 3 ? [{ id: String(page) }] : [], total: 3 });
  });
  const items = await new Ppio({ via, revision: "plural" }).listEndpoints({ pageSize: 1 }).toArray();
  assert.deepEqual(
    items.map(({ id }) => id),
    ["0", "1", "2"],
  );
  assert.ok(asked.every(({ url }) => url.includes("/endpoints?")));
});

test("what goes over the wire", async () => {
  const fetch = scripted(json(200, { status: 200, headers: [], body: '{"endpoints":[{"id":"a"}],"total":2}' }));
  const headers = async () => ({ "x-key": "mine" });
  const client = new Ppio({
    via: { url: "https://edge.example.com/api/", headers },
    fetch,
    site: "novita",
    allowUnknown: true,
  });
  await client
    .listEndpoints({ pageSize: 1, odd: "€" })
    .toArray()
    .catch(() => undefined);
  const [first, second] = fetch.sent;
  assert.deepEqual([first.url, first.method], ["https://edge.example.com/api/call/ppio.list_endpoints", "POST"]);
  assert.deepEqual(first.headers, { "x-key": "mine", "content-type": "application/json", "clearway-via": "1" });
  assert.equal(first.body, '{"input":{"pageSize":1,"odd":"€"},"site":"novita","allowUnknown":true,"timeout":30000}');
  assert.deepEqual(JSON.parse(second.body).input, { pageSize: 1, odd: "€", pageNum: 1 });
});

test("the caller's headers stand once each, and the protocol's own are not replaced", async () => {
  const fetch = scripted(json(200, { status: 200, headers: [], body: "{}" }));
  const headers = { Authorization: "Bearer me", "Content-Type": "text/plain", "Clearway-Via": "9" };
  await new Ppio({ via: { url: "https://edge.example.com", headers }, fetch }).getEndpoint({ id: "a" });
  assert.deepEqual(
    [...new Headers(fetch.sent[0].headers)],
    [
      ["authorization", "Bearer me"],
      ["clearway-via", "1"],
      ["content-type", "application/json"],
    ],
  );
});

test("the language of one call goes before that of the client", async () => {
  await import("clearway/locales/ko");
  const fetch = scripted(json(200, { status: 200, headers: [], body: "{}" }));
  const client = new Ppio({ via: "https://edge.example.com", locale: "en", fetch });
  await client.getEndpoint({ id: "a" });
  await client.getEndpoint({ id: "a" }, { locale: "ko" });
  assert.deepEqual(
    fetch.sent.map(({ body }) => JSON.parse(body).locale),
    ["en", "ko"],
  );
});

test("headers that never come end by the time of an attempt, with nothing sent", async () => {
  const fetch = scripted(json(200, {}));
  const via = { url: "https://edge.example.com", headers: () => new Promise(() => {}) };
  const client = new Edgegap({ via, fetch, timeout: 50, maxRetries: 0 });
  const error = await rejection(client.deploy(DEPLOY));
  assert.equal(error.name, "ConnectFailed");
  assert.match(error.message, /headers.* 50 ms/);
  assert.equal(fetch.sent.length, 0);
});

test("an input's numbers go as they are", async () => {
  const fetch = scripted(json(200, { status: 202, headers: [], body: JSON.stringify(ID) }));
  await new Edgegap({ via: "https://edge.example.com", fetch }).deploy(
    `{"application":"game","version":"1","users":[{"user_type":"geo_coordinates","user_data":{"latitude":12.30,"longitude":4.50}}]}`,
  );
  assert.match(fetch.sent[0].body, /"latitude":12.30,/);
});

test("what the edge function refuses is said by its own words, and is not sent again", async (t) => {
  const { via, asked } = await through(t, { token: "t" }, () => json(202, ID), { key: "right" });
  const error = await rejection(new Edgegap({ via }).deploy(DEPLOY));
  assert.ok(error instanceof ViaError);
  assert.deepEqual([error.status, error.problem.title, /who are you/.test(error.message)], [401, "Unauthorized", true]);
  assert.equal(asked.length, 0);
  let turn = 0;
  const headers = () => ({ "x-key": turn++ ? "right" : "wrong" });
  const client = new Edgegap({ via: { url: via, headers } });
  assert.ok((await rejection(client.deploy(DEPLOY))) instanceof ViaError);
  assert.equal((await client.deploy(DEPLOY)).status, 202);
  for (const status of [400, 401, 403, 404, 429, 500, 503]) {
    const fetch = scripted({ status, body: "<html>no</html>" });
    const refused = await rejection(new Edgegap({ via: "https://edge.example.com", fetch }).getDeployment(ID));
    assert.ok(refused instanceof ViaError && refused.status === status && refused.problem === null);
    assert.equal(fetch.sent.length, 1);
  }
});

test("what the edge function's own check finds is a ValidationError", async () => {
  const violation = {
    path: "/version",
    code: "choice",
    message: "no such version",
    fix: null,
    params: {},
    source: "https://x",
  };
  const fetch = scripted(
    json(422, { title: "Unprocessable Content", violations: [violation] }),
    json(422, { title: "no" }),
    json(422, { title: "no", violations: [null] }),
  );
  const client = new Edgegap({ via: "https://edge.example.com", fetch });
  const error = await rejection(client.deploy(DEPLOY));
  assert.ok(error instanceof ValidationError);
  assert.deepEqual(error.violations, [violation]);
  assert.ok((await rejection(client.deploy(DEPLOY))) instanceof ViaError);
  assert.ok((await rejection(client.deploy(DEPLOY))) instanceof ViaError);
});

test("where the edge function does not reach the vendor, it is as if we had not", async (t) => {
  const dead = await serve(t, edge({ credentials: { token: "t" }, baseUrl: "http://127.0.0.1:1" }));
  assert.equal(
    (await rejection(new Edgegap({ via: dead }).deploy(DEPLOY))).name.replace("ConnectFailed", "OutcomeUnknown"),
    "OutcomeUnknown",
  );
  const { via, asked } = await through(t, { token: "t" }, (request, turn, response) => {
    if (turn === 1) response.destroy();
    return json(200, { ...ID, current_status: "Status.READY" });
  });
  assert.equal((await new Edgegap({ via }).getDeployment(ID)).status, 200);
  assert.equal(asked.length, 2);
  const named = async (answer) => {
    const fetch = scripted(answer);
    const error = await rejection(
      new Edgegap({ via: "https://edge.example.com", fetch, maxRetries: 1 }).getDeployment(ID),
    );
    return [error.name, error.kind, fetch.sent.length];
  };
  assert.deepEqual(await named(json(504, {})), ["TimedOut", "timed_out", 2]);
  assert.deepEqual(await named(json(502, { kind: "connect_failed" })), ["ConnectFailed", "connect_failed", 2]);
  assert.deepEqual(await named({ status: 502, body: "<html>" }), ["TransportError", "broken", 2]);
  assert.deepEqual(await named(lost("ECONNREFUSED")), ["ConnectFailed", "connect_failed", 2]);
  const deploy = new Edgegap({ via: "https://edge.example.com", fetch: scripted(json(504, {})) });
  assert.ok((await rejection(deploy.deploy(DEPLOY))) instanceof OutcomeUnknown);
});

test("an abort goes on to the edge function", async (t) => {
  let closed;
  const isClosed = new Promise((resolve) => (closed = resolve));
  const via = await serve(t, (request) => request.socket.on("close", closed));
  const controller = new AbortController();
  const ended = rejection(new Ppio({ via }).getEndpoint({ id: "a" }, { signal: controller.signal }));
  await new Promise((resolve) => setTimeout(resolve, 50));
  controller.abort();
  assert.equal((await ended).name, "AbortError");
  await isClosed;
  const slow = new Ppio({ via: { url: via, headers: () => new Promise(() => {}) } });
  const signal = AbortSignal.timeout(20);
  assert.equal(await rejection(slow.getEndpoint({ id: "a" }, { signal })), signal.reason);
});

test("what is no edge function is told from one", async () => {
  for (const body of [
    "<html>",
    "null",
    "{}",
    '{"status":200,"headers":{},"body":""}',
    '{"status":200,"headers":[["a"]],"body":""}',
    '{"status":"200","headers":[],"body":""}',
  ]) {
    const fetch = scripted({ status: 200, body });
    const error = await rejection(new Ppio({ via: "https://edge.example.com", fetch }).getEndpoint({ id: "a" }));
    assert.ok(error instanceof ViaError, body);
    assert.equal(fetch.sent.length, 1);
  }
});

test("a redirect, which has no status in a page, is told as one", async () => {
  const fetch = async () => ({ type: "opaqueredirect", status: 0, headers: new Headers(), body: null });
  const error = await rejection(new Ppio({ via: "https://edge.example.com", fetch }).getEndpoint({ id: "a" }));
  assert.equal(error.name, "ViaError");
  assert.match(error.message, /^the edge function redirects/);
});

test("where it goes, and what does not go through it", async () => {
  const client = new Ppio({ via: "http://127.0.0.1:8787/x" });
  assert.match((await rejection(client.request("GET", "/x"))).message, /via/);
  new Ppio({ via: "http://edge.example.com", allowHttp: true });
  assert.throws(() => new Ppio({ via: "http://edge.example.com" }), UsageError);
  assert.throws(() => new Ppio({ via: "/api" }), UsageError);
  globalThis.location = { href: "http://console.example.com/page" };
  try {
    const fetch = scripted(json(200, { status: 200, headers: [], body: "{}" }));
    await new Ppio({ via: "/api", fetch }).getEndpoint({ id: "a" });
    assert.equal(fetch.sent[0].url, "http://console.example.com/api/call/ppio.get_endpoint");
  } finally {
    delete globalThis.location;
  }
});

test("the edge function that VIA.md shows", async () => {
  const page = readFileSync(new URL("../../../wasm/npm/VIA.md", import.meta.url), "utf8");
  const file = new URL(`./via-${process.pid}.mjs`, import.meta.url);
  writeFileSync(file, [...page.matchAll(/```js\n(.*?)```/gs)].at(-1)[1]);
  const before = globalThis.fetch;
  try {
    const { default: shown } = await import(file);
    // What it sends by itself goes to the fake vendors, with whom it shares the clock.
    const vendors = new Vendors({ realTime: true });
    globalThis.fetch = async (request) => {
      const answer = await vendors.fetch(request);
      answer.headers.append("set-cookie", "vendor=1");
      return answer;
    };
    const CALLER_KEY = "caller-key-0123456789-0123456789-x";
    const env = { CALLER_KEY, ACCESS_KEY: fake.ACCESS_KEY, SECRET_KEY: fake.SECRET_KEY };
    const headers = { authorization: `Bearer ${CALLER_KEY}` };
    const via = { url: "https://edge.example.com", headers };
    const client = new Ncloud({ via, fetch: (url, init) => shown.fetch(new Request(url, init), env) });
    const ids = { productId: fake.PRODUCT_ID, apiId: fake.API_ID, stageId: fake.CANARY_STAGE_ID };
    const canary = {
      ...ids,
      useDistributionRate: true,
      canaryDistributionRate: 10,
      canaryEndpointDomain: "https://canary.example.com",
    };
    const reply = await client.updateCanary(canary).catch((error) => error);
    assert.deepEqual(
      vendors.seen.map(({ operation }) => operation),
      ["ncloud.update_canary"],
    );
    assert.equal(reply.status, 200, String(reply));
    assert.equal(reply.headers.get("set-cookie"), null);
    assert.equal((await rejection(client.listStages({ productId: "p", apiId: "a" }))).status, 404);
    const sent = vendors.seen.length;
    const ask = (body, others = {}, settings = env) => {
      const all = { ...headers, "clearway-via": "1", ...others };
      const url = "https://edge.example.com/call/ncloud.update_canary";
      return shown.fetch(new Request(url, { method: "POST", headers: all, body }), settings);
    };
    const input = JSON.stringify({ input: canary, timeout: 1000 });
    for (const [status, ...asked] of [
      [401, input, { authorization: "" }],
      [401, input, { authorization: "Bearer another-key-0123456789-0123456789" }],
      [401, input, { authorization: "Bearer undefined" }, { ...env, CALLER_KEY: undefined }],
      [401, input, { authorization: "Bearer " }, { ...env, CALLER_KEY: "" }],
      [404, input, { "clearway-via": "2" }],
      ...["{", "", "null", "[]", "7", "{}", '{"input":[]}', '{"input":{},"timeout":"1"}'].map((body) => [400, body]),
    ]) {
      const answer = await ask(...asked);
      assert.deepEqual(
        [answer.status, answer.headers.get("content-type")],
        [status, "application/problem+json"],
        asked[0],
      );
    }
    assert.equal(vendors.seen.length, sent);
    const lenient = new Ncloud({
      via,
      allowUnknown: true,
      fetch: async (url, init) => shown.fetch(new Request(url, { ...init, body: '{"input":{},"timeout":1}' }), env),
    });
    assert.ok((await rejection(lenient.updateCanary(canary))) instanceof ValidationError);
    globalThis.fetch = async () => Promise.reject(new TypeError("fetch failed"));
    assert.equal((await rejection(client.updateCanary(canary))).kind, "broken");
  } finally {
    globalThis.fetch = before;
    rmSync(file);
  }
});
