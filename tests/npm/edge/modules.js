// Modules of the edge function by themselves.

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { unlessAborted, within } from "./bytes.js";
import { maskOf } from "./secrets.js";
import worker from "./worker.js";

const KEY = "page-key-0123456789-abcdefghijklmn";
const ROUTES = ["check", "plan", "call", "wait"];
const ENV = {
  CLEARWAY_CALLERS: JSON.stringify([{ name: "page", key: KEY, routes: ROUTES }]),
  CLEARWAY_OPERATIONS: "ncloud.*",
  NCLOUD_ACCESS_KEY: "access-key-1234",
  NCLOUD_SECRET_KEY: "secret-key-1234",
};

const asked = (path, body, headers = {}) =>
  new Request(`https://edge.example.com${path}`, {
    method: body === undefined ? "GET" : "POST",
    headers: { authorization: `Bearer ${KEY}`, ...headers },
    body,
  });

/** What is written while something runs, by the console's methods. */
async function written(run) {
  const lines = [];
  const before = { ...console };
  for (const method of ["log", "warn", "error"]) console[method] = (line) => lines.push([method, line]);
  try {
    await run();
  } finally {
    Object.assign(console, before);
  }
  return lines;
}

async function logged(env, ...requests) {
  const lines = await written(async () => {
    for (const request of requests) await worker.fetch(request, env);
  });
  return lines.map(([, line]) => JSON.parse(line));
}

test("nothing is logged, unless it is asked for; then a line for each request, without input", async () => {
  const input = '{"productId":"secret-input"}';
  const headers = { "x-request-id": "of-the-test" };
  const requests = () => [
    asked("/check/ncloud.list_stages", input, headers),
    asked("/call/private-text", "{}", headers),
    asked("/operations", undefined, headers),
  ];
  assert.deepEqual(await logged({ ...ENV }, ...requests()), []);
  const lines = await logged({ ...ENV, CLEARWAY_LOG: "1" }, ...requests());
  assert.deepEqual(
    lines.map(({ ms, ...line }) => (assert.ok(ms >= 0), line)),
    [
      { caller: "page", route: "check", operation: "ncloud.list_stages", status: 422 },
      { caller: "page", route: "call", status: 404, error: "Not Found" },
      { caller: "page", route: "operations", status: 200 },
    ].map((line) => ({ request_id: "of-the-test", ...line })),
  );
});

test("a call's line has the vendor's status and time", async () => {
  const before = globalThis.fetch;
  globalThis.fetch = async () => Response.json({}, { status: 418 });
  try {
    const body = '{"input":{"productId":"p","apiId":"a"}}';
    const request = () => asked("/call/ncloud.list_stages", body, { "clearway-via": "1" });
    const env = { ...ENV, CLEARWAY_LOG: "1" };
    const [{ status, vendor_status, vendor_ms, ms }] = await logged(env, request());
    assert.deepEqual([status, vendor_status], [200, 418]);
    assert.ok(vendor_ms >= 0 && vendor_ms <= ms);
    globalThis.fetch = async () => Promise.reject(new TypeError("fetch failed"));
    const [line] = await logged(env, request());
    assert.deepEqual([line.status, line.error, "vendor_status" in line], [502, "broken", false]);
  } finally {
    globalThis.fetch = before;
  }
});

test("no name of a caller's is obeyed by what shows a log", async () => {
  const name = "\u001b[2J\n::error::\u009b\u2028\u202e";
  const env = { ...ENV, CLEARWAY_LOG: "1", CLEARWAY_CALLERS: JSON.stringify([{ name, key: KEY }]) };
  const [[, line]] = await written(() => worker.fetch(asked("/operations"), env));
  assert.match(line, /^[ -~]+$/);
  assert.equal(JSON.parse(line).caller, name);
  const problem = await (await worker.fetch(asked("/plan/ncloud.list_stages", "{}"), env)).text();
  assert.match(problem, /^[ -~]+$/);
});

test("a vendor's operations all together", async () => {
  const listed = await (await worker.fetch(asked("/operations"), { ...ENV })).json();
  assert.ok(listed.length > 5 && listed.every(({ id }) => id.startsWith("ncloud.")));
});

test("what is masked in the headers of a plan is masked in what was signed", async () => {
  const body = JSON.stringify({ input: { productId: "p", apiId: "a" } });
  const { stringToSign, request } = await (
    await worker.fetch(asked("/plan/ncloud.list_stages", body), { ...ENV })
  ).json();
  const shown = request.headers["x-ncp-iam-access-key"];
  assert.equal(stringToSign.split("\n").at(-1), shown);
  assert.equal(request.headers["x-ncp-apigw-signature-v2"], "***");
});

/** A plan's URL with something in it, as it is answered. */
async function planned(odd, env) {
  const body = JSON.stringify({ input: { productId: "p", apiId: "a", odd }, allowUnknown: true });
  return (await (await worker.fetch(asked("/plan/ncloud.list_stages", body), env)).json()).request.url;
}

test("masked are the key that came, the sealing key and the secret credentials; no other caller's key, and no name", async () => {
  const other = "other-key-0123456789-abcdefghijkl";
  const sealing = Buffer.alloc(32, "k").toString("base64");
  const callers = [
    { name: "page", key: KEY, routes: ROUTES },
    { name: "other", key: other },
  ];
  const env = {
    ...ENV,
    CLEARWAY_CALLERS: JSON.stringify(callers),
    CLEARWAY_CALL_KEY: sealing,
    EDGEGAP_API_TOKEN: "edgegap-token-1234",
    CLEARWAY_OPERATIONS: "ncloud.*, edgegap.*",
  };
  for (const secret of [KEY, sealing, "secret-key-1234"])
    assert.match(await planned(secret, env), /odd=\*\*\*$/, secret);
  for (const shown of [other, "access-key-1234", "edgegap-token-1234"])
    assert.ok((await planned(shown, env)).includes(shown), shown);
});

test("a project id is no secret, and an AK/SK signature's security token is one", async () => {
  const env = {
    ...ENV,
    CLEARWAY_OPERATIONS: "huaweicloud.*",
    HUAWEICLOUD_SDK_AK: "access-key-1234",
    HUAWEICLOUD_SDK_SK: "secret-key-1234",
    HUAWEICLOUD_SDK_SECURITY_TOKEN: "security-token-1234",
    HUAWEICLOUD_SDK_PROJECT_ID: "project-id-1234",
  };
  const values = "access-key-1234 project-id-1234 secret-key-1234 security-token-1234";
  const body = JSON.stringify({ input: { workspace_id: "w", odd: values }, allowUnknown: true });
  const { request } = await (await worker.fetch(asked("/plan/huaweicloud.list_endpoints", body), env)).json();
  assert.match(request.url, /odd=access-key-1234%20project-id-1234%20\*\*\*%20\*\*\*$/);
  assert.equal(request.headers["X-Project-Id"], "project-id-1234");
});

test("of several variables the first one that is set counts", async () => {
  const env = { ...ENV, NCLOUD_SECRET_ACCESS_KEY: "first-key-1234" };
  assert.ok(!(await planned("first-key-1234", env)).includes("first-key-1234"));
  assert.ok((await planned("secret-key-1234", env)).includes("secret-key-1234"));
});

const QUOTED = 'sec"ret-1234567';
const BACKSLASHED = "\\\\back\\slash\\\\-12345\\";

test("a secret is masked behind escapes of texts within texts and in URLs", () => {
  for (const secret of [
    QUOTED,
    BACKSLASHED,
    "a-b-c-d-e-f-g",
    "%41-percent-%5c",
    "\u00fc-\u{1f600}-beyond",
    "--------",
  ]) {
    const mask = maskOf([secret]);
    for (const escaped of [(text) => JSON.stringify(text).slice(1, -1), encodeURIComponent]) {
      for (let [text, depth] = [secret, 0]; depth < 5; text = escaped(text), depth++)
        assert.equal(mask(`<${text}>`), "<***>", text);
    }
    assert.equal(mask(`<${encodeURIComponent(JSON.stringify(secret))}>`), "<%22***%22>");
  }
  assert.equal(maskOf([QUOTED])("sec\\u0022ret-1234567"), "***");
  for (const near of ["sec?ret-1234567", 'sec"ret-123456', "sec\\\\u0023ret-1234567"])
    assert.equal(maskOf([QUOTED])(near), near);
});

test("JSON stays JSON where a secret in it is masked", () => {
  for (const secret of [QUOTED, BACKSLASHED, '"begins-with-it', 'ends-with-it"']) {
    const text = JSON.stringify({ a: secret, b: `\\${secret}\\`, [secret]: [`\n${secret}\n`] });
    assert.equal(JSON.parse(maskOf([secret])(text)).a, "***");
  }
});

test("secrets with a common beginning, within one another, and over one another", () => {
  const mask = maskOf(["abcdefgh", "abcdefghij", "bcdefghijk", "ghijklmno"]);
  for (const [text, masked] of [
    ["abcdefg", "abcdefg"],
    ["abcdefgh", "***"],
    ["abcdefghi", "***i"],
    ["abcdefghij", "***"],
    ["xabcdefghijx", "x***x"],
    ["abcdefghabcdefghij", "******"],
    ["abcdefghijk", "***"],
    ["abcdefghijklmno!", "***!"],
    ["bcdefghij", "bcdefghij"],
    ["", ""],
  ]) {
    assert.equal(mask(text), masked, text);
  }
  assert.equal(maskOf(["Bearer abc-defgh-ij"])("abc-defgh-ij and Bearer"), "*** and Bearer");
  assert.equal(maskOf(["short", ""])("short"), "short");
});

test("masking is the same for every place that a simple search finds", () => {
  let seed = 7;
  const random = (most) => (seed = (seed * 48271) % 2147483647) % most;
  const text = (length) => Array.from({ length }, () => "ab-"[random(3)]).join("");
  for (let turn = 0; turn < 2000; turn++) {
    const secrets = Array.from({ length: 1 + random(4) }, () => text(8 + random(4)));
    const whole = Array.from({ length: 5 }, () =>
      random(2) ? text(random(20)) : secrets[random(secrets.length)],
    ).join("");
    const covered = Array.from(whole, (_, at) =>
      secrets.some((secret) =>
        Array.from({ length: secret.length }, (_, back) => at - back).some(
          (start) => start >= 0 && whole.startsWith(secret, start),
        ),
      ),
    );
    const left = maskOf(secrets)(whole).replaceAll("***", "");
    // Matches of one secret do not overlap one another, so that less may be masked than is covered, but never a whole secret is left.
    const uncovered = Array.from(whole)
      .filter((_, at) => !covered[at])
      .join("");
    assert.ok(
      secrets.every((secret) => !maskOf(secrets)(whole).includes(secret)),
      whole,
    );
    assert.ok(left.length >= uncovered.length, whole);
  }
});

test("settings that cannot be meant are told by their names, never by their values", async () => {
  for (const [variable, value] of [
    ["CLEARWAY_CALLERS", "page-without-key-123456"],
    ["CLEARWAY_CALLERS", ":only-a-key-1234567"],
    ["CLEARWAY_CALLERS", "page:short-key"],
    ["CLEARWAY_CALLERS", " , "],
    ["CLEARWAY_CALLERS", `[{"name": "page", "key": "${KEY}"}`],
    ["CLEARWAY_CALLERS", `{"name": "page", "key": "${KEY}"}`],
    ["CLEARWAY_CALLERS", "[]"],
    ...[
      `"page:${KEY}"`,
      "null",
      `{"key": "${KEY}"}`,
      '{"name": "page"}',
      `{"name": "", "key": "${KEY}"}`,
      '{"name": "page", "key": "31-characters-are-one-too-few-0"}',
      '{"name": "page", "key": "there is a blank in this key, so long"}',
      `{"name": "page", "key": "${KEY}", "key_sha256": "${"0".repeat(64)}"}`,
      `{"name": "page", "key_sha256": "${"0".repeat(63)}"}`,
      `{"name": "page", "key": "${KEY}", "route": ["check"]}`,
      `{"name": "page", "key": "${KEY}", "routes": "check"}`,
      `{"name": "page", "key": "${KEY}", "routes": ["deploy"]}`,
      `{"name": "page", "key": "${KEY}", "operations": ["ncloud"]}`,
      `{"name": "page", "key": "${KEY}", "operations": [7]}`,
      `{"name": "page", "key": "${KEY}"}, {"name": "other", "key": "${KEY}"}`,
    ].map((entry) => ["CLEARWAY_CALLERS", `[${entry}]`]),
    ["CLEARWAY_MAX_INPUT_MIB", "13"],
    ["CLEARWAY_MAX_INPUT_MIB", "0"],
    ["CLEARWAY_MAX_RESPONSE_MIB", "1.5"],
    ["CLEARWAY_MAX_RESPONSE_MIB", "many"],
    ["CLEARWAY_ORIGINS", "https://console.example.com/"],
    ["CLEARWAY_ORIGINS", "null"],
    ["CLEARWAY_ORIGINS", "*"],
    ["CLEARWAY_OPERATIONS", "ncloud"],
    ["CLEARWAY_OPERATIONS", ".*"],
    ["CLEARWAY_CALL_KEY", "not base64!"],
    ["NCLOUD_ACCESS_KEY", "k3y"],
  ]) {
    const response = await worker.fetch(asked("/operations"), { ...ENV, [variable]: value });
    const text = await response.text();
    assert.equal(response.status, 503);
    assert.ok(text.includes(variable), text);
    assert.ok(value.length < 8 || !text.includes(value), text);
    assert.ok(!/page-key|short-key|characters-are-one|there is a blank/.test(text), text);
  }
});

test("a base URL that is none is told to the caller as what is not set up", async () => {
  const body = JSON.stringify({ input: { productId: "p", apiId: "a" } });
  const env = { ...ENV, CLEARWAY_BASE_URL: "ftp://example.com" };
  const response = await worker.fetch(asked("/plan/ncloud.list_stages", body), env);
  const text = await response.text();
  assert.equal(response.status, 503);
  assert.ok(text.includes("CLEARWAY_BASE_URL") && !text.includes("example.com"), text);
});

test("a mistake of our own says nothing of itself to the caller, and all of it to the log", async () => {
  const request = asked("/operations");
  Object.defineProperty(request, "method", { get: () => assert.fail(`inside ${KEY}`) });
  let response;
  const lines = await written(async () => (response = await worker.fetch(request, { ...ENV })));
  const text = await response.text();
  assert.equal(response.status, 500);
  assert.ok(!text.includes("inside") && !text.includes("at "), text);
  assert.deepEqual(
    lines.map(([method]) => method),
    ["error"],
  );
  const line = JSON.parse(lines[0][1]);
  const id = response.headers.get("x-request-id");
  assert.deepEqual([line.request_id, line.status, JSON.parse(text).request_id], [id, 500, id]);
  assert.match(line.error, /inside .*\n +at /s);
});

test("an invalid host is the caller's mistake", async () => {
  const request = asked("/operations");
  Object.defineProperty(request, "url", { value: "http://a b%%/operations" });
  const response = await worker.fetch(request, { ...ENV });
  assert.deepEqual([response.status, /Host/.test(await response.text())], [400, true]);
});

test("callers by the digest of their key, and the old form of the setting, which is logged", async () => {
  const hash = createHash("sha256").update(KEY).digest("hex");
  for (const key_sha256 of [hash, hash.toUpperCase()]) {
    const env = { ...ENV, CLEARWAY_CALLERS: JSON.stringify([{ name: "page", key_sha256 }]) };
    assert.equal((await worker.fetch(asked("/operations"), env)).status, 200);
    const other = asked("/operations", undefined, { authorization: `Bearer ${key_sha256}` });
    assert.equal((await worker.fetch(other, env)).status, 401);
  }
  const env = { ...ENV, CLEARWAY_CALLERS: `page:${KEY}, other:another-key-1234` };
  const statuses = [];
  const lines = await written(async () => {
    for (const path of ["/check/ncloud.list_stages", "/plan/ncloud.list_stages"])
      statuses.push((await worker.fetch(asked(path, '{"productId":"p","apiId":"a"}'), env)).status);
  });
  assert.deepEqual(statuses, [200, 403]);
  assert.deepEqual(
    lines.map(([method]) => method),
    ["warn"],
  );
  assert.ok(/CLEARWAY_CALLERS has its old form/.test(lines[0][1]) && !lines[0][1].includes(KEY));
});

test("the callers that README.md shows", async () => {
  const [, shown] = /```json\n(\[.*?)```/s.exec(readFileSync("README.md", "utf8"));
  const keys = ["0", "1", "2"].map((digit) => `${KEY}-${digit}`);
  const callers = JSON.parse(shown).map((entry, index) => {
    const digest = createHash("sha256").update(keys[index]).digest("hex");
    return "key" in entry ? { ...entry, key: keys[index] } : { ...entry, key_sha256: digest };
  });
  const env = { ...ENV, CLEARWAY_OPERATIONS: "edgegap.*", CLEARWAY_CALLERS: JSON.stringify(callers) };
  const statusOf = async (index, path) => {
    const headers = { authorization: `Bearer ${keys[index]}` };
    return (await worker.fetch(asked(path, '{"request_id":"a"}', headers), env)).status;
  };
  for (const [path, ...statuses] of [
    ["/check/edgegap.get_deployment", 200, 403, 200],
    ["/plan/edgegap.get_deployment", 400, 403, 403],
    // What is allowed is no envelope here, and lacks a header.
    ["/call/edgegap.list_deployments", 400, 400, 403],
    ["/call/edgegap.get_deployment", 400, 403, 403],
  ]) {
    for (const [index, status] of statuses.entries())
      assert.equal(await statusOf(index, path), status, `${path} ${index}`);
  }
});

test("keys are hashed when the settings are read, and then one for each request", async () => {
  const { digest } = crypto.subtle;
  let digests = 0;
  crypto.subtle.digest = (...args) => (digests++, digest.apply(crypto.subtle, args));
  try {
    const callers = Array.from({ length: 500 }, (_, index) => ({ name: `caller ${index}`, key: `${KEY}-${index}` }));
    const env = { ...ENV, CLEARWAY_CALLERS: JSON.stringify([...callers, { name: "page", key: KEY }]) };
    await worker.fetch(asked("/operations"), env);
    assert.equal(digests, 502);
    assert.equal((await worker.fetch(asked("/operations"), env)).status, 200);
    assert.equal(digests, 503);
  } finally {
    delete crypto.subtle.digest;
  }
});

test("neither a timer nor a listener outlives what it was for", async () => {
  const before = process.getActiveResourcesInfo().filter((name) => name === "Timeout").length;
  const { signal } = new AbortController();
  const listeners = [];
  const { addEventListener, removeEventListener } = signal;
  signal.addEventListener = (type, listener) => (
    listeners.push(listener),
    addEventListener.call(signal, type, listener)
  );
  signal.removeEventListener = (type, listener) => {
    listeners.splice(listeners.indexOf(listener), 1);
    removeEventListener.call(signal, type, listener);
  };
  assert.equal(await within(60_000, signal, async () => unlessAborted(Promise.resolve(7), signal)), 7);
  await assert.rejects(
    () => within(60_000, signal, () => unlessAborted(Promise.reject(new Error("no")), signal)),
    /no/,
  );
  await new Promise((resolve) => setTimeout(resolve));
  assert.deepEqual(listeners, []);
  assert.equal(process.getActiveResourcesInfo().filter((name) => name === "Timeout").length, before);
});

test("a signal that aborted before ends at once, and so does one that aborts on the way", async () => {
  const gone = AbortSignal.abort(new Error("gone"));
  const never = new Promise(() => undefined);
  await assert.rejects(() => within(60_000, gone, (signal) => unlessAborted(never, signal)), /gone/);
  const controller = new AbortController();
  const waiting = within(60_000, controller.signal, (signal) => unlessAborted(never, signal));
  controller.abort(new Error("gone later"));
  await assert.rejects(waiting, /gone later/);
  await assert.rejects(() => within(1, null, (signal) => unlessAborted(never, signal)), { name: "TimeoutError" });
});
