// Every route as it should be.

import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { check, Edgegap, Huaweicloud, operations, plan, Ppio, ValidationError } from "clearway";
import { ppio } from "clearway/fake";
import "clearway/locales/ja";
import "clearway/locales/ko";
import "clearway/locales/zh-CN";

import { ask, CALLERS, ORIGIN, TOKEN } from "./asking.js";
import { BAD } from "./vendor.js";

const USERS = [{ user_type: "ip_address", user_data: { ip_address: "203.0.113.7" } }];
const DEPLOY = { application: "game", version: "1", users: USERS };
const VIA = { "clearway-via": "1" };

/** Tries each way, and gives their number. */
export async function good(world) {
  const ways = [
    looks,
    callers,
    ids,
    schemas,
    languages,
    locales,
    checks,
    plans,
    pages,
    calls,
    numbers,
    waits,
    shown,
    echoes,
    answers,
    leaves,
  ];
  for (const way of ways) {
    try {
      await way(world);
    } catch (error) {
      throw new Error(`${way.name}: ${error.message}`, { cause: error });
    }
  }
  return ways.length;
}

const call = (request_id, others = {}) => ({
  path: "/call/edgegap.get_deployment",
  headers: VIA,
  body: { input: { request_id }, ...others },
});

async function looks({ host }) {
  const { status, json } = await ask(host.url, { path: "/operations", method: "GET" });
  assert.equal(status, 200);
  assert.equal(json.length, 7);
  assert.deepEqual(
    json,
    operations().filter(({ id }) => json.some((offered) => offered.id === id)),
  );
}

/** What each may do, beside the cases of what they may not. */
async function callers({ host }) {
  const input = { request_id: "a69f8e3e0555" };
  const look = { path: "/operations", method: "GET" };
  const seen = await ask(host.url, { ...look, key: CALLERS.gate });
  assert.ok(seen.json.length === 4 && seen.json.every(({ id }) => id.startsWith("edgegap.")), seen.text);
  assert.equal((await ask(host.url, { ...look, key: CALLERS.ci })).json.length, 7);
  const facts = { path: "/schema/ppio.list_endpoints", method: "GET", key: CALLERS.gate };
  assert.equal((await ask(host.url, facts)).status, 200);
  for (const [path, key] of [
    ["/check/edgegap.get_deployment", CALLERS.gate],
    ["/check/edgegap.get_deployment", CALLERS.next],
  ]) {
    assert.equal((await ask(host.url, { path, key, body: input })).status, 200);
  }
  const listed = { path: "/call/ppio.list_endpoints", headers: VIA, body: { input: {} }, key: CALLERS.lists };
  assert.equal((await ask(host.url, listed)).json.status, 200);
}

/** A request's id is the caller's, where it can be one. */
async function ids({ host }) {
  const idOf = async (headers, others = {}) => {
    const answer = await ask(host.url, { path: "/operations", method: "GET", headers, ...others });
    return answer.headers["x-request-id"];
  };
  assert.equal(await idOf({ "x-request-id": "of-the-caller-1" }), "of-the-caller-1");
  assert.equal(await idOf({ "x-request-id": "of-the-caller-2" }, { key: "wrong" }), "of-the-caller-2");
  for (const given of ["two words", "<script>", "-".repeat(200), "\u00fc-not-ascii"]) {
    const id = await idOf({ "x-request-id": given });
    assert.match(id, /^[0-9a-f-]{36}$/, given);
  }
  assert.notEqual(await idOf({}), await idOf({}));
}

async function schemas({ host, folder }) {
  for (const id of ["edgegap.deploy", "huaweicloud.list_endpoints"]) {
    const { status, json } = await ask(host.url, { path: `/schema/${id}`, method: "GET" });
    assert.equal(status, 200);
    const file = join(folder, "node_modules/clearway/dist/schemas", `${id}.json`);
    assert.deepEqual(json, JSON.parse(readFileSync(file, "utf8")));
  }
}

async function languages({ host }) {
  for (const [accepted, language] of [
    [undefined, "en"],
    ["ko", "ko"],
    ["ko-KR,ko;q=0.9,en;q=0.8", "ko"],
    ["fr, en;q=0.2, ja;q=0.7", "ja"],
    ["zh-Hans-CN", "zh-CN"],
    ["de;q=1, *;q=0.5", "en"],
    ["ko;q=0", "en"],
    [";;q=x,,", "en"],
  ]) {
    const headers = accepted === undefined ? {} : { "accept-language": accepted };
    const answer = await ask(host.url, { path: "/check/edgegap.deploy", headers, body: { version: 1 } });
    assert.deepEqual([answer.status, answer.headers["content-language"]], [422, language], accepted);
    const expected = check("edgegap.deploy", { version: 1 }, { locale: language }).toProblem();
    assert.deepEqual(answer.json, JSON.parse(JSON.stringify(expected)));
  }
}

/** A page's own locale goes before its browser's. */
async function locales({ host }) {
  for (const [locale, language] of [
    ["ko", "ko"],
    ["zh", "zh-CN"],
    ["xx", "en"],
    [undefined, "ja"],
  ]) {
    const headers = { ...VIA, "accept-language": "ja" };
    const { json } = await ask(host.url, { path: "/call/edgegap.deploy", headers, body: { input: {}, locale } });
    const expected = check("edgegap.deploy", {}, { locale: language }).violations;
    assert.deepEqual(json.violations, JSON.parse(JSON.stringify(expected)));
  }
}

async function checks({ host }) {
  const clear = await ask(host.url, { path: "/check/edgegap.deploy", body: DEPLOY });
  assert.deepEqual([clear.status, clear.json], [200, { ...check("edgegap.deploy", DEPLOY).toJSON() }]);
  const odd = { ...DEPLOY, odd: 1 };
  assert.equal((await ask(host.url, { path: "/check/edgegap.deploy", body: odd })).status, 422);
  const lenient = await ask(host.url, { path: "/check/edgegap.deploy?allowUnknown", body: odd });
  assert.deepEqual([lenient.status, lenient.json.warnings[0].path], [200, "/odd"]);
  for (const [value, status] of [
    ["true", 200],
    ["1", 200],
    ["false", 422],
    ["0", 422],
  ]) {
    const path = `/check/edgegap.deploy?allowUnknown=${value}`;
    assert.equal((await ask(host.url, { path, body: odd })).status, status, value);
  }
}

async function plans({ host, vendor }) {
  const { status, json, text } = await ask(host.url, {
    path: "/plan/edgegap.deploy",
    body: { input: DEPLOY, site: "staging" },
  });
  assert.equal(status, 200);
  assert.deepEqual([json.request.method, json.request.url], ["POST", `${vendor.url}/edgegap/v2/deployments`]);
  assert.equal(json.request.body, JSON.stringify(DEPLOY));
  assert.match(json.request.headers.Authorization, /\*\*\*/);
  assert.match(json.curl, /^curl -X POST/);
  assert.deepEqual(json.warnings, []);
  assert.ok(Object.hasOwn(json, "stringToSign"), text);
}

async function pages({ host }) {
  const preflight = await ask(host.url, {
    path: "/call/edgegap.deploy",
    method: "OPTIONS",
    key: null,
    headers: { origin: ORIGIN, "access-control-request-method": "POST" },
  });
  assert.equal(preflight.status, 204);
  assert.equal(preflight.headers["access-control-allow-methods"], "POST, OPTIONS");
  for (const name of ["authorization", "content-type", "clearway-via"])
    assert.ok(preflight.headers["access-control-allow-headers"].includes(name));
  assert.match(preflight.headers["access-control-max-age"], /^\d+$/);
  const checked = await ask(host.url, { path: "/check/edgegap.deploy", headers: { origin: ORIGIN }, body: DEPLOY });
  assert.equal(checked.status, 200);
}

const via = (host) => ({ url: host.url, headers: { authorization: `Bearer ${CALLERS.page}` } });

/** Clients of the package, as in a page. */
async function calls({ host, vendor }) {
  const edgegap = new Edgegap({ via: via(host) });
  const { data } = await edgegap.deploy(DEPLOY);
  assert.equal(vendor.seen.at(-1).headers.get("authorization"), `token ${TOKEN}`);
  const states = [];
  const [ready] = await Promise.all([
    edgegap.wait("deployment_ready", { request_id: data.request_id }, { onState: (state) => states.push(state) }),
    stepByStep(host, data.request_id),
  ]);
  assert.equal(ready.data.current_status, "Status.READY");
  assert.ok(states.length > 1);
  const endpoints = await new Ppio({ via: via(host) }).listEndpoints({ pageSize: 10 }).toArray();
  assert.equal(new Set(endpoints.map(({ id }) => id)).size, ppio.ENDPOINTS);
  const before = vendor.seen.length;
  await assert.rejects(() => edgegap.deploy({}), ValidationError);
  await assert.rejects(() => new Huaweicloud({ via: via(host) }).listEndpoints({ workspace_id: "w" }), {
    name: "ViaError",
    status: 503,
  });
  assert.equal(vendor.seen.length, before);
  await assert.rejects(() => edgegap.getDeployment({ request_id: BAD.error }, { maxRetries: 0 }), { name: "Server" });
}

/** `/wait` from its beginning to its end: no look comes before its time, and each request is one look at most. */
async function stepByStep(host, request_id) {
  const path = "/wait/edgegap.deployment_ready";
  let answer = await ask(host.url, { path, body: { input: { request_id }, site: "staging" } });
  const states = [];
  for (let steps = 0; steps < 20 && answer.json.done === false; steps++) {
    assert.equal(answer.status, 200, answer.text);
    states.push(answer.json.state);
    assert.ok(answer.json.wait > 0);
    const early = await ask(host.url, { path, body: { call: answer.json.call } });
    assert.ok(early.json.done === false && early.json.wait <= answer.json.wait, early.text);
    await new Promise((resolve) => setTimeout(resolve, early.json.wait + 5));
    answer = await ask(host.url, { path, body: { call: early.json.call } });
  }
  assert.deepEqual([answer.status, answer.json.done, answer.json.state], [200, true, "Status.READY"], answer.text);
  assert.equal(JSON.parse(answer.json.reply.body).request_id, request_id);
  assert.equal(answer.json.reply.gone, false);
  assert.ok(states.length > 1);
}

/** What is beyond JavaScript's numbers arrives as the page wrote it, or is refused; never changed. */
async function numbers({ host, vendor }) {
  const inputWith = (number) => `${JSON.stringify(DEPLOY).slice(0, -1)}, "odd": {"n": ${number}}}`;
  const envelope = (number) => `{"input" : ${inputWith(number)} ,"allowUnknown":true,"timeout":5000}`;
  for (const number of ["1.0", "12345678901234567890", "1E2", "-0.0", "0.1000"]) {
    const answer = await ask(host.url, { path: "/call/edgegap.deploy", headers: VIA, body: envelope(number) });
    assert.equal(answer.status, 200, answer.text);
    assert.equal(vendor.seen.at(-1).body, plan("edgegap.deploy", inputWith(number), { allowUnknown: true }).body);
    assert.ok(vendor.seen.at(-1).body.includes(`"n":${number}}`));
  }
  const infinite = await ask(host.url, { path: "/call/edgegap.deploy", headers: VIA, body: envelope("1e400") });
  assert.deepEqual([infinite.status, infinite.json.violations[0].code], [422, "not_finite"]);
  const texts = { ...DEPLOY, version: 'a"}],{\\"input\\":"\\', tags: ['\\"'] };
  const quoted = await ask(host.url, {
    path: "/plan/edgegap.deploy",
    body: { timeout: 1, input: texts, locale: "ko" },
  });
  assert.equal(quoted.json.request.body, JSON.stringify(texts));
}

/** Looks, one for each request, and none before its time. */
async function waits({ host, vendor }) {
  const path = "/wait/edgegap.deployment_ready";
  const deployed = await ask(host.url, { path: "/call/edgegap.deploy", headers: VIA, body: { input: DEPLOY } });
  const { request_id } = JSON.parse(deployed.json.body);
  const before = vendor.seen.length;
  const begun = await ask(host.url, { path, body: { input: { request_id }, timeout: 60_000 } });
  assert.equal(vendor.seen.length, before + 1);
  const early = await ask(host.url, { path, body: { call: begun.json.call } });
  assert.deepEqual([early.json.done, early.json.state, vendor.seen.length], [false, begun.json.state, before + 1]);
  assert.ok(early.json.wait <= begun.json.wait);
  const crashing = { ...DEPLOY, application: "crashes" };
  const crashed = await ask(host.url, { path: "/call/edgegap.deploy", headers: VIA, body: { input: crashing } });
  vendor.fakes.advance(10_000);
  const crash = JSON.parse(crashed.json.body).request_id;
  const failed = await ask(host.url, { path, body: { input: { request_id: crash } } });
  assert.deepEqual([failed.status, failed.json.error, failed.json.timedOut], [409, "WaitFailed", false], failed.text);
  assert.deepEqual([failed.json.resource, typeof failed.json.waited], [`request_id ${crash}`, "number"]);
  const unknown = await ask(host.url, { path, body: { input: { request_id: "a69f8e3e0555" } } });
  const { operation, method, url, attempts } = unknown.json;
  assert.deepEqual(
    [unknown.status, operation, method, attempts],
    [502, "edgegap.get_deployment", "GET", 1],
    unknown.text,
  );
  assert.match(url, /\/v1\/status\/a69f8e3e0555$/);
}

/** The loop that README.md shows. */
async function shown({ host, folder }) {
  const page = readFileSync(join(folder, "README.md"), "utf8");
  const file = join(folder, "shown.mjs");
  writeFileSync(file, /```js\n(.*?)```/s.exec(page)[1]);
  const { wait } = await import(pathToFileURL(file));
  const deployed = await ask(host.url, { path: "/call/edgegap.deploy", headers: VIA, body: { input: DEPLOY } });
  const { request_id } = JSON.parse(deployed.json.body);
  const ready = await wait(host.url, CALLERS.ci, "edgegap.deployment_ready", { request_id });
  assert.deepEqual([ready.request_id, ready.current_status], [request_id, "Status.READY"]);
  await assert.rejects(() => wait(host.url, CALLERS.ci, "edgegap.deployment_ready", {}), /request_id/);
}

/** A vendor that tells our secret does not tell it any further. */
async function echoes({ host }) {
  const echoed = await ask(host.url, call(BAD.echo));
  assert.deepEqual([echoed.status, echoed.json.status], [200, 401]);
  assert.match(echoed.json.body, /"authorization":"token \*\*\*"/);
  assert.deepEqual(new Headers(echoed.json.headers).get("x-echo"), "token ***");
  const escaped = await ask(host.url, call(BAD.escaped));
  assert.equal(escaped.status, 200);
  assert.ok(!/Edgegap-1234567/.test(escaped.text), escaped.text);
  const waited = await ask(host.url, {
    path: "/wait/edgegap.deployment_ready",
    body: { input: { request_id: BAD.echo } },
  });
  assert.deepEqual([waited.status, waited.json.error], [502, "Unauthorized"]);
}

/** Answers of a vendor's are given as they came, less what is not the caller's. */
async function answers({ host }) {
  const error = await ask(host.url, call(BAD.error));
  assert.deepEqual([error.status, error.json.status, error.json.body], [200, 500, '{"message":"internal"}']);
  const cookies = await ask(host.url, call(BAD.cookies));
  const names = cookies.json.headers.map(([name]) => name);
  assert.ok(names.includes("x-kept"));
  for (const name of ["set-cookie", "keep-alive", "connection", "transfer-encoding", "content-length"])
    assert.ok(!names.includes(name), name);
  assert.equal(cookies.headers["set-cookie"], undefined);
  const redirected = await ask(host.url, call(BAD.redirect));
  assert.deepEqual([redirected.status, redirected.json.status], [200, 302]);
  const bytes = await ask(host.url, call(BAD["not-utf8"]));
  assert.equal(bytes.json.body, '\ufeff"\ufffd"');
}

/** A caller who goes away takes a look with him. */
async function leaves({ host, vendor }) {
  const before = vendor.left.length;
  const controller = new AbortController();
  const asking = ask(host.url, { ...call(BAD.slow), signal: controller.signal });
  await until(() => vendor.seen.at(-1).path?.endsWith(BAD.slow));
  controller.abort();
  await assert.rejects(asking, { code: "ECONNRESET" });
  await until(() => vendor.left.length > before);
}

async function until(test) {
  for (let tries = 0; !test(); tries++) {
    assert.ok(tries < 200, `not within 5 s: ${test}`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}
