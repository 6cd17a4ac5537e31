// Clients: what they are given, what they show, and what they send.

import assert from "node:assert/strict";
import { test } from "node:test";
import { inspect } from "node:util";
import * as clearway from "clearway";
import { CANARY, bodyOf, json, lost, rejection, scripted, serve } from "./harness.js";

const {
  Aieev,
  ApiError,
  Edgegap,
  Huaweicloud,
  Ncloud,
  NotFound,
  OutcomeUnknown,
  Ppio,
  PlannedRequest,
  Reply,
  UsageError,
  ValidationError,
} = clearway;
const SECRET = "ncp_secret_0123456789abcdef";
const keys = { accessKey: "ncp_access_0123456789", secretKey: SECRET };

test("a client has a method for each operation, named as functions are", () => {
  const made = {
    aieev: new Aieev(),
    edgegap: new Edgegap(),
    huaweicloud: new Huaweicloud(),
    ncloud: new Ncloud(),
    ppio: new Ppio(),
  };
  for (const { id } of clearway.operations?.() ?? [{ id: "ncloud.update_canary" }]) {
    const [vendor, name] = id.split(".");
    const method = name.replace(/_([a-z0-9])/g, (_, letter) => letter.toUpperCase());
    const client = made[vendor];
    assert.equal(client[method].name, method);
    for (const verb of ["plan", "check", "describe"])
      assert.equal(typeof client[verb][method], "function", `${verb}.${method}`);
  }
  assert.equal(made.ncloud.plan, made.ncloud.plan);
  assert.deepEqual(Object.keys(made.ncloud), []);
});

test("check, describe and unsigned plans need no credentials; sending does", async () => {
  const client = new Ncloud({ site: "gov", locale: "en" });
  assert.equal(client.check.updateCanary({}).ok, false);
  assert.equal(
    client.describe.updateCanary({ useDistributionRate: true }).get("/canaryDistributionRate").requirement,
    "required",
  );
  const request = client.plan.updateCanary(CANARY, { now: 1_700_000_000_000 });
  assert.ok(request instanceof PlannedRequest);
  assert.equal(request.headers["x-ncp-apigw-signature-v2"], undefined);
  assert.match(request.url, /gov-ntruss/);
  assert.match((await rejection(client.updateCanary(CANARY))).message, /accessKey, secretKey.*via/);
  assert.match((await rejection(client.request("GET", "/x"))).message, /accessKey/);
  assert.ok((await rejection(client.listStages({ productId: "p", apiId: "a" }))) instanceof UsageError);
});

test("behind another base URL somebody else may sign", async () => {
  const fetch = scripted(json(200, { endpoints: [], total: 0 }));
  await new Ppio({ baseUrl: "https://signs.example.com/x", fetch }).listEndpoints();
  assert.equal(fetch.sent[0].headers.Authorization, undefined);
  assert.ok(fetch.sent[0].url.startsWith("https://signs.example.com/x/"));
});

test("what a fetch is given", async () => {
  const fetch = scripted(json(200, { canary: {} }));
  const client = new Ncloud({ ...keys, fetch });
  const reply = await client.updateCanary(CANARY);
  assert.ok(reply instanceof Reply);
  const [{ url, method, headers, body, redirect, signal, credentials }] = fetch.sent;
  const planned = client.plan.updateCanary(CANARY);
  assert.deepEqual([url, method, body, headers], [planned.url, planned.method, planned.body, planned.headers]);
  assert.equal(typeof body, "string");
  assert.deepEqual([redirect, credentials], ["manual", undefined]);
  assert.ok(signal instanceof AbortSignal && !signal.aborted);
});

test("a fetch is called as a plain function, and the runtime's own is looked up at the time", async () => {
  let self = "nothing";
  function fetch() {
    self = this;
    return json(200, { endpoints: [] });
  }
  await new Ppio({ apiKey: "k", fetch: (...given) => fetch(...given) }).listEndpoints();
  const strict = { fetch };
  await new Ppio({ apiKey: "k", fetch: strict.fetch }).listEndpoints();
  assert.equal(self, undefined);
  const before = globalThis.fetch;
  const client = new Ppio({ apiKey: "k" });
  try {
    globalThis.fetch = async () => new Response('{"endpoints":[{"id":"from the new one"}]}');
    assert.equal((await client.listEndpoints()).items[0].id, "from the new one");
    globalThis.fetch = undefined;
    assert.match((await rejection(client.listEndpoints())).message, /no fetch/);
  } finally {
    globalThis.fetch = before;
  }
});

test("options that are none, or wrong, are said at once, with what there is", () => {
  assert.throws(
    () => new Ncloud({ accesKey: SECRET }),
    (error) => {
      assert.match(error.message, /accesKey.*accessKey, secretKey, site/);
      return error instanceof UsageError && !error.message.includes(SECRET);
    },
  );
  const wrong = [
    { timeout: 0 },
    { timeout: "5" },
    { deadline: -1 },
    { maxRetries: 1.5 },
    { locale: "xx" },
    { allowUnknown: "yes" },
    { fetch: "fetch" },
    { fetch: null },
    { site: "nowhere" },
    { site: "gov", region: "fin" },
    { region: "gov" },
    { site: "" },
    { baseUrl: "http://elsewhere.example.com" },
    { baseUrl: "nonsense" },
    { accessKey: "only one" },
    { accessKey: "", secretKey: "" },
    { accessKey: 1, secretKey: 2 },
    { accessKey: undefined, secretKey: undefined },
    { via: 1 },
    { via: "" },
    { via: "http://elsewhere.example.com" },
    { via: "https://edge.example.com?key=1" },
    { via: "https://edge.example.com", ...keys },
    { via: "https://edge.example.com", baseUrl: "https://other.example.com" },
  ];
  for (const options of wrong) assert.throws(() => new Ncloud(options), UsageError, JSON.stringify(options));
  assert.throws(() => new Ncloud().withOptions(null), UsageError);
  assert.throws(() => new Ncloud().withOptions({ region: "gov" }), UsageError);
  assert.throws(() => new Ncloud({ accessKey: undefined, secretKey: undefined }), /accessKey and secretKey.*undefined/);
  new Ncloud({ ...keys, timeout: undefined, site: undefined, fetch: undefined });
  new Huaweicloud({ token: undefined, accessKey: "a", secretKey: "b", region: "cn-southwest-2" });
});

test("options of one call are the last argument; undefined is as left out", async () => {
  const fetch = scripted(json(503, {}), json(200, { canary: {} }));
  const client = new Ncloud({ ...keys, fetch, allowUnknown: true, maxRetries: 0 });
  await client.updateCanary({ ...CANARY, oddity: 1 }, { maxRetries: 3, timeout: undefined, allowUnknown: undefined });
  assert.equal(fetch.sent.length, 2);
  assert.ok(
    (await rejection(client.updateCanary({ ...CANARY, oddity: 1 }, { allowUnknown: false }))) instanceof
      ValidationError,
  );
  assert.match((await rejection(client.updateCanary(CANARY, { retries: 3 }))).message, /retries.*maxRetries/);
  assert.ok((await rejection(client.updateCanary(CANARY, { signal: {} }))) instanceof UsageError);
  assert.throws(() => client.plan.updateCanary(CANARY, { credentials: keys }), UsageError);
  assert.throws(() => client.check.updateCanary(CANARY, { now: 1 }), UsageError);
  assert.equal(client.check.updateCanary({ ...CANARY, oddity: 1 }).ok, true);
  const revised = new Ppio({ apiKey: "k", revision: "plural" }).plan.listEndpoints();
  assert.match(revised.url, /\/endpoints$/);
  assert.match(new Ppio({ apiKey: "k" }).plan.listEndpoints({}, { revision: "plural" }).url, /\/endpoints$/);
});

test("mistakes reject, and do not throw", async () => {
  const client = new Ncloud({ ...keys, fetch: scripted(json(200, {})) });
  const failing = [
    client.updateCanary({}),
    client.updateCanary(),
    client.updateCanary(CANARY, { x: 1 }),
    client.wait("nothing", {}),
  ];
  const names = (await Promise.allSettled(failing)).map(({ reason }) => reason.name);
  assert.deepEqual(names, ["ValidationError", "ValidationError", "UsageError", "UsageError"]);
  const { updateCanary } = client;
  assert.match((await rejection(updateCanary(CANARY))).message, /client/);
});

test("withOptions keeps credentials and rates, and changes the rest", async () => {
  const fetch = scripted(json(200, { request_id: "a" }));
  const client = new Edgegap({ token: "t-example", fetch, maxRetries: 1 });
  const other = client.withOptions({ baseUrl: "https://other.example.com", maxRetries: 4 });
  assert.ok(other instanceof Edgegap && other !== client);
  const turns = Array.from({ length: 50 }, (_, turn) => (turn % 2 ? client : other).deploy(DEPLOY));
  await Promise.all(turns);
  assert.ok(fetch.sent.every(({ headers }) => headers.Authorization === "token t-example"));
  assert.equal(new Set(fetch.sent.map(({ url }) => new URL(url).host)).size, 2);
  // Forty a second are documented, for both together.
  assert.ok(fetch.slept.length > 0);
  assert.throws(() => client.withOptions({ token: "another" }), /another one/);
  assert.throws(() => client.withOptions({ nonsense: 1 }), UsageError);
  assert.throws(() => client.withOptions({ via: "https://edge.example.com" }), UsageError);
  assert.throws(() => client.withOptions({ site: "nowhere" }), UsageError);
  const back = other.withOptions({ timeout: 77, site: "staging" });
  assert.match(inspect(back), /staging/);
});

const DEPLOY = {
  application: "game",
  version: "1",
  users: [{ user_type: "ip_address", user_data: { ip_address: "1.2.3.4" } }],
};

test("secrets are in nothing that is shown", async () => {
  const fetch = scripted(
    json(401, { message: `bad ${SECRET}` }),
    json(200, { shown: SECRET }),
    new TypeError(`fetch failed: ${SECRET}`),
  );
  const client = new Ncloud({ ...keys, site: "gov" });
  const bearer = new Ppio({ apiKey: SECRET, fetch, maxRetries: 0 });
  const failures = [
    await rejection(bearer.getEndpoint({ id: "a" })),
    await rejection(
      bearer.request("GET", "/x", { query: { api_key: SECRET } }).then(() => bearer.request("GET", "/x")),
    ),
  ];
  const shown = [
    client,
    client.plan,
    client.plan.updateCanary(CANARY),
    client.updateCanary,
    bearer,
    bearer.plan.listEndpoints(),
    ...failures,
  ];
  for (const thing of shown) {
    for (const text of [inspect(thing, { showHidden: true, depth: 20 }), JSON.stringify(thing) ?? "", String(thing)])
      assert.ok(!text.includes(SECRET), text);
  }
  assert.equal(inspect(client), 'Ncloud { site: "gov" }');
  assert.equal(inspect(new Huaweicloud({ token: "t" })), 'Huaweicloud { region: "cn-north-4" }');
  assert.equal(JSON.stringify(client), "{}");
  assert.deepEqual(structuredClone(client), {});
  assert.ok(!JSON.stringify({ ...client }).includes(SECRET));
});

test("the cause of an error is what fetch threw, unless that holds a secret", async () => {
  const plain = lost("ECONNRESET");
  const wrapped = Object.assign(lost("ECONNRESET"), { config: { headers: { auth: "Bearer sk_example" } } });
  const request = Object.assign(lost("ECONNRESET"), {
    request: new Request("https://example.com", { headers: { a: "sk_example" } }),
  });
  const within = new Error(`gave up: sk_example`, { cause: lost("ECONNRESET") });
  const made = (body) => {
    class ProxyError extends Error {
      code = "ECONNRESET";
    }
    Object.defineProperties(ProxyError.prototype, Object.getOwnPropertyDescriptors(body));
    return new ProxyError("it");
  };
  const config = { headers: { auth: "Bearer sk_example" } };
  for (const [thrown, isKept] of [
    [plain, true],
    [wrapped, false],
    [request, false],
    [within, false],
    [made({}), true],
    [made({ isOdd: true, get name() { return "ProxyError"; } }), true], // prettier-ignore
    [made({ get config() { return config; } }), false], // prettier-ignore
    [made({ get [Symbol("config")]() { return config; } }), false], // prettier-ignore
    [made({ get config() { throw new Error("no"); } }), false], // prettier-ignore
    [made({ config }), false],
    [made({ toJSON: () => config }), false],
    [made({ toString: () => "sk_example" }), false],
    [made({ [Symbol.for("nodejs.util.inspect.custom")]: () => "sk_example" }), false],
    [Object.setPrototypeOf(lost("ECONNRESET"), made({ get config() { return config; } })), false], // prettier-ignore
    [new DOMException("no", "AbortError"), true],
  ]) {
    const client = new Ppio({ apiKey: "sk_example", fetch: scripted(thrown), maxRetries: 0 });
    const error = await rejection(client.getEndpoint({ id: "a" }));
    assert.equal(error.name, "TransportError");
    assert.equal(error.cause, isKept ? thrown : undefined);
    assert.ok(!inspect(error, { depth: 9 }).includes("sk_example"));
  }
});

test("in a page credentials are refused, unless asked for", () => {
  const { process } = globalThis;
  globalThis.document = {};
  try {
    delete globalThis.process;
    assert.throws(() => new Ppio({ apiKey: "k" }), /dangerouslyAllowBrowser/);
    // As `<div id="Bun">` makes it.
    globalThis.Bun = globalThis.Deno = {};
    assert.throws(() => new Ppio({ apiKey: "k" }), /dangerouslyAllowBrowser/);
    new Ppio({ apiKey: "k", dangerouslyAllowBrowser: true });
    new Ppio().check.getEndpoint({});
    new Ppio({ via: "https://edge.example.com" });
  } finally {
    globalThis.process = process;
    delete globalThis.document;
    delete globalThis.Bun;
    delete globalThis.Deno;
  }
});

test("workerd is no page, and had no navigator before 2022", () => {
  const { process } = globalThis;
  const navigator = Object.getOwnPropertyDescriptor(globalThis, "navigator");
  globalThis.WorkerGlobalScope = globalThis.WebSocketPair = class {};
  try {
    delete globalThis.process;
    delete globalThis.navigator;
    new Ppio({ apiKey: "k" });
    delete globalThis.WebSocketPair;
    assert.throws(() => new Ppio({ apiKey: "k" }), /dangerouslyAllowBrowser/);
  } finally {
    globalThis.process = process;
    if (navigator !== undefined) Object.defineProperty(globalThis, "navigator", navigator);
    delete globalThis.WorkerGlobalScope;
    delete globalThis.WebSocketPair;
  }
});

test("in a page a send has no cookies, and its failure speaks of CORS", async () => {
  const { process } = globalThis;
  const fetch = scripted(json(200, { endpoints: [] }), new TypeError("Failed to fetch"));
  const client = new Ppio({ apiKey: "k", fetch, maxRetries: 0 });
  globalThis.document = {};
  delete globalThis.process;
  let error;
  try {
    await client.listEndpoints();
    error = await rejection(client.getEndpoint({ id: "a" }));
  } finally {
    globalThis.process = process;
    delete globalThis.document;
  }
  assert.deepEqual([fetch.sent[0].credentials, fetch.sent[0].cache], ["omit", "no-store"]);
  assert.equal(error.name, "TransportError");
  assert.match(error.message, /Failed to fetch.*CORS.*via/);
});

test("a call without a table is signed and sent once", async (t) => {
  const seen = [];
  const url = await serve(t, async (request, response) => {
    seen.push([request.method, request.url, request.headers["x-ncp-apigw-signature-v2"], await bodyOf(request)]);
    const status = request.url.includes("missing") ? 404 : 200;
    response.writeHead(status, { "content-type": "application/json", "x-one": "1" }).end('{"products":[]}');
  });
  const client = new Ncloud({ ...keys, baseUrl: url });
  const reply = await client.request("GET", "/api/v1/products", {
    query: { limit: 10, all: true, name: "ü &", none: undefined },
  });
  assert.deepEqual([reply.status, reply.data, reply.headers.get("x-one")], [200, { products: [] }, "1"]);
  assert.equal(seen[0][1], "/api/v1/products?limit=10&all=true&name=%C3%BC%20%26");
  assert.match(seen[0][2], /^[A-Za-z0-9+/]{43}=$/);
  await client
    .request("post", "/x", { body: { a: [1, "ü"] } })
    .catch(() => client.request("POST", "/x", { body: { a: [1, "ü"] } }));
  await client.request("POST", "/x", { body: "as it is" });
  await client.request("POST", "/x", { body: new TextEncoder().encode("bytes") });
  await client.request("GET", "/x", {
    query: new URLSearchParams([
      ["a", "1"],
      ["a", "2"],
    ]),
  });
  assert.deepEqual(
    seen.slice(-4).map(([, path, , body]) => [path, body]),
    [
      ["/x", '{"a":[1,"ü"]}'],
      ["/x", "as it is"],
      ["/x", "bytes"],
      ["/x?a=1&a=2", ""],
    ],
  );
  assert.ok((await rejection(client.request("GET", "/missing"))) instanceof NotFound);
  assert.equal(seen.length, 6);
});

test("a call without a table says what is wrong with it", async () => {
  const fetch = scripted(json(200, {}));
  const client = new Ncloud({ ...keys, fetch });
  const wrong = [
    ["FETCH", "/x"],
    ["GET", "x"],
    ["GET", "/x", { query: { a: NaN } }],
    ["GET", "/x", { query: { a: {} } }],
    ["GET", "/x", { query: "a=1" }],
    ["POST", "/x", { body: { a: NaN } }],
    ["POST", "/x", { body: { a: 1n } }],
    ["POST", "/x", { body: () => 1 }],
    ["GET", "/x", { timeout: 0 }],
    ["GET", "/x", { retries: 1 }],
  ];
  for (const given of wrong)
    assert.ok((await rejection(client.request(...given))) instanceof UsageError, JSON.stringify(given.slice(0, 2)));
  assert.equal(fetch.sent.length, 0);
});

test("a call without a table drops nothing of its body, and a GET has none", async () => {
  const fetch = scripted(json(200, {}));
  const client = new Ppio({ apiKey: "sk", fetch });
  for (const held of [new Map([["a", 1]]), new Set([1]), new URLSearchParams("a=1"), new Uint8Array(1), NaN]) {
    const error = await rejection(client.request("POST", "/x", { body: { held } }));
    assert.ok(error instanceof UsageError);
  }
  assert.ok(
    (await rejection(client.request("POST", "/x", { body: new URLSearchParams("a=1") }))) instanceof UsageError,
  );
  assert.match((await rejection(client.request("get", "/x", { body: {} }))).message, /a GET has no body/);
  assert.equal(fetch.sent.length, 0);
  class Point {
    x = new Date(0);
  }
  await client.request("POST", "/x", { body: [new Point(), Object(1), Object.create(null)] });
  assert.equal(fetch.sent[0].body, '[{"x":"1970-01-01T00:00:00.000Z"},1,{}]');
  for (const status of [-5, 70_000])
    assert.match(
      (await rejection(new Ppio({ apiKey: "sk", fetch: async () => ({ status }) }).request("GET", "/x"))).message,
      /HTTP status/,
    );
});

test("a call without a table that gets lost", async () => {
  const client = (error) => new Ncloud({ ...keys, fetch: scripted(error) });
  assert.ok((await rejection(client(lost("ECONNRESET")).request("POST", "/x"))) instanceof OutcomeUnknown);
  assert.equal((await rejection(client(lost("ECONNREFUSED")).request("POST", "/x"))).name, "ConnectFailed");
  assert.equal((await rejection(client(lost("ECONNRESET")).request("GET", "/x"))).name, "TransportError");
  const hanging = new Ncloud({ ...keys, fetch: () => new Promise(() => {}) });
  assert.equal((await rejection(hanging.request("GET", "/x", { timeout: 20 }))).name, "TimedOut");
  const signal = AbortSignal.timeout(20);
  assert.equal(await rejection(hanging.request("GET", "/x", { signal })), signal.reason);
  const echo = new Ppio({ apiKey: SECRET, fetch: scripted(json(500, { message: SECRET })) });
  const error = await rejection(echo.request("GET", "/x"));
  assert.ok(error instanceof ApiError && !inspect(error).includes(SECRET));
});

test("an answer without a table that is no JSON says so where it is read as data", async () => {
  const html = "<html>hello</html>";
  const headers = { "content-type": "text/html", "x-request-id": "r" };
  const client = new Ppio({ apiKey: "sk", fetch: scripted({ status: 200, headers, body: html }) });
  const reply = await client.request("GET", "/x");
  assert.equal(reply.text, html);
  assert.deepEqual(reply.items, []);
  const read = () => reply.data;
  assert.throws(read, {
    name: "Malformed",
    kind: "malformed",
    status: 200,
    message: /no JSON.*18 characters, text\/html/,
  });
  assert.throws(read, ApiError);
  const marked = new Ppio({ apiKey: "sk", fetch: async () => ({ status: 200, body: "\ufeff[1]" }) });
  assert.deepEqual((await marked.request("GET", "/x")).data, [1]);
  const empty = new Ppio({ apiKey: "sk", fetch: async () => ({ status: 200, body: "" }) });
  assert.equal((await empty.request("GET", "/x")).data, null);
});
