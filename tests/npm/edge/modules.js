// Modules of the edge function by themselves.

import assert from "node:assert/strict";
import { test } from "node:test";

import worker from "./worker.js";

const ENV = {
  CLEARWAY_CALLERS: "page:page-key-0123456789",
  CLEARWAY_OPERATIONS: "ncloud.*",
  NCLOUD_ACCESS_KEY: "access-key-1234",
  NCLOUD_SECRET_KEY: "secret-key-1234",
};

const asked = (path, body) =>
  new Request(`https://edge.example.com${path}`, {
    method: body === undefined ? "GET" : "POST",
    headers: { authorization: "Bearer page-key-0123456789" },
    body,
  });

async function logged(env, ...requests) {
  const lines = [];
  const log = console.log;
  console.log = (line) => lines.push(JSON.parse(line));
  try {
    for (const request of requests) await worker.fetch(request, env);
  } finally {
    console.log = log;
  }
  return lines;
}

test("nothing is logged, unless it is asked for; then a line for each request, without input", async () => {
  const input = '{"productId":"secret-input"}';
  const requests = () => [asked("/check/ncloud.list_stages", input), asked("/call/private-text", "{}")];
  assert.deepEqual(await logged({ ...ENV }, ...requests()), []);
  const lines = await logged({ ...ENV, CLEARWAY_LOG: "1" }, ...requests());
  assert.deepEqual(
    lines.map(({ ms, ...line }) => (assert.ok(ms >= 0), line)),
    [
      { caller: "page", route: "check", operation: "ncloud.list_stages", status: 422 },
      { caller: "page", route: "call", status: 404 },
    ],
  );
});

test("a vendor's operations all together", async () => {
  const listed = await (await worker.fetch(asked("/operations"), { ...ENV })).json();
  assert.ok(listed.length > 5 && listed.every(({ id }) => id.startsWith("ncloud.")));
});

test("an access key is masked in what was signed", async () => {
  const body = JSON.stringify({ input: { productId: "p", apiId: "a" } });
  const { stringToSign, request } = await (
    await worker.fetch(asked("/plan/ncloud.list_stages", body), { ...ENV })
  ).json();
  assert.match(stringToSign, /^GET \/api\/v1\/products\/p\/.*\n\d+\n\*\*\*$/);
  assert.equal(request.headers["x-ncp-apigw-signature-v2"], "***");
});

test("of several variables the first one that is set counts", async () => {
  const env = { ...ENV, NCLOUD_ACCESS_KEY_ID: "first-key-1234" };
  const body = JSON.stringify({ input: { productId: "first-key-1234", apiId: "a" } });
  const text = await (await worker.fetch(asked("/plan/ncloud.list_stages", body), env)).text();
  assert.ok(!text.includes("first-key-1234"));
});

test("settings that cannot be meant are told by their names, never by their values", async () => {
  for (const [variable, value] of [
    ["CLEARWAY_CALLERS", "page-without-key-123456"],
    ["CLEARWAY_CALLERS", ":only-a-key-1234567"],
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
    assert.ok(value === "*" || value === "null" || value === "ncloud" || value === ".*" || !text.includes(value), text);
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

test("a mistake of our own says nothing of itself", async () => {
  const request = asked("/operations");
  Object.defineProperty(request, "url", { get: () => assert.fail("inside") });
  const response = await worker.fetch(request, { ...ENV });
  const text = await response.text();
  assert.equal(response.status, 500);
  assert.ok(!text.includes("inside") && !text.includes("at "), text);
});
