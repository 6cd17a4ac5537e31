// Documented rates: what is turned away is repeated, and over HTTP nothing is. CLEARWAY_RATE_CALLS=1000 makes as many calls.

import assert from "node:assert/strict";
import { once } from "node:events";
import { createRequire } from "node:module";
import { test } from "node:test";
import { Worker } from "node:worker_threads";
import { check, ClearwayError, Edgegap, Huaweicloud, Ncloud, QuotaExceeded, Throttled, UsageError } from "clearway";
import { credentials, ncloud, Vendors } from "clearway/fake";
import { json, rejection, scripted, serve } from "./harness.js";

const CALLS = Number(process.env.CLEARWAY_RATE_CALLS ?? 200);
/** What Edgegap documents for deployments, and the milliseconds that it is for. */
const RATE = 40;
const WINDOW = 1000;
const DEPLOY = {
  application: "game",
  version: "1",
  users: [{ user_type: "ip_address", user_data: { ip_address: "1.2.3.4" } }],
};

/** The fake vendors over HTTP, where the way there and back takes time, and what they have seen. */
async function overHttp(t) {
  const worker = new Worker(new URL("jittery.js", import.meta.url));
  t.after(() => worker.terminate());
  const [url] = await once(worker, "message");
  const seen = async () => {
    worker.postMessage("");
    return (await once(worker, "message"))[0];
  };
  return { baseUrl: `${url}/edgegap`, seen };
}

/** An Edgegap that tells when requests came, by token. */
async function counting(t) {
  const came = {};
  const baseUrl = await serve(t, (request, response) => {
    (came[request.headers.authorization.slice("token ".length)] ??= []).push(performance.now());
    request.resume().on("end", () => response.writeHead(202).end('{"request_id":"a69f8e3e0555"}'));
  });
  return { came, baseUrl };
}

/** The most that came in a second. */
function most(times, ms = WINDOW) {
  const sorted = times.toSorted((a, b) => a - b);
  return Math.max(...sorted.map((from, at) => sorted.slice(at).filter((time) => time < from + ms).length));
}

test("many deployments at once, and one after the other: none is turned away", { timeout: 600_000 }, async (t) => {
  const { baseUrl, seen } = await overHttp(t);
  const client = new Edgegap({ token: "many", baseUrl, deadline: 600_000, maxRetries: 0 });
  // What is run for the first time is slow, and a request of the first ones would be long on its way.
  for (let turn = 0; turn < 500; turn++) client.plan.deploy(DEPLOY);
  await client.listLocations();
  const started = performance.now();
  await Promise.all(Array.from({ length: CALLS }, () => client.deploy(DEPLOY)));
  const took = performance.now() - started;
  for (let turn = 0; turn < CALLS; turn++) await client.deploy(DEPLOY);
  const statuses = (await seen()).filter(({ operation }) => operation === "edgegap.deploy").map(({ status }) => status);
  const turnedAway = statuses.filter((status) => status === 429).length;
  t.diagnostic(`${CALLS} at once took ${Math.round(took)} ms; ${turnedAway} of ${statuses.length} were turned away`);
  assert.deepEqual([statuses.length, turnedAway], [2 * CALLS, 0]);
  // Each slot is taken for a second and the way there and back.
  const demanded = (CALLS / RATE - 1) * (WINDOW + 100);
  assert.ok(took < demanded * 1.1 + 1500, `${took} ms, where ${demanded} are demanded`);
});

test("clients with the same token share a rate, and those with another do not", async (t) => {
  const { came, baseUrl } = await counting(t);
  const clients = [1, 2, 3].map(() => new Edgegap({ token: "same", baseUrl }));
  const deployed = (client, count) => Array.from({ length: count }, () => client.deploy(DEPLOY));
  const other = new Edgegap({ token: "another", baseUrl });
  const others = Promise.all(deployed(other, RATE));
  const all = Promise.all(clients.flatMap((client) => deployed(client, 25)));
  const virtual = scripted(json(202, { request_id: "a69f8e3e0555" }));
  await Promise.all(deployed(new Edgegap({ token: "same", baseUrl, fetch: virtual }), RATE));
  assert.deepEqual(virtual.slept, [], "a fetch with a clock of its own has rates of its own");
  await Promise.all([others, all]);
  assert.ok(Math.max(...came.another) < came.same[RATE], "another token waits, too");
  assert.deepEqual([came.same.length, came.another.length], [75, RATE]);
  assert.ok(most(came.same) <= RATE);
});

test("a client has a share of a rate, which withOptions keeps", async (t) => {
  const { came, baseUrl } = await counting(t);
  const client = new Edgegap({ token: "quarter", baseUrl, rateShare: 0.25 });
  const other = client.withOptions({ maxRetries: 0 });
  const both = [client, other, client.withOptions({ allowHttp: true })];
  await Promise.all(Array.from({ length: 24 }, (_, turn) => both[turn % both.length].deploy(DEPLOY)));
  assert.deepEqual([came.quarter.length, most(came.quarter)], [24, 10]);
  const fetch = scripted(json(202, { request_id: "a69f8e3e0555" }));
  const quarter = new Edgegap({ token: "virtual", fetch, rateShare: 0.25 });
  await Promise.all(Array.from({ length: 10 }, () => quarter.withOptions({ timeout: 1000 }).deploy(DEPLOY)));
  assert.deepEqual(fetch.slept, []);
  await quarter.withOptions({ baseUrl: "https://other.example.com" }).deploy(DEPLOY);
  assert.deepEqual(fetch.slept, [WINDOW + 1]);
  for (const rateShare of [0, -0.5, 1.01, NaN, Infinity, "0.5", null, true]) {
    assert.throws(() => new Edgegap({ token: "t", rateShare }), UsageError);
    assert.throws(() => quarter.withOptions({ rateShare }), UsageError);
  }
  new Edgegap({ token: "t", rateShare: undefined });
  assert.throws(() => new Edgegap({ token: "t", ratShare: 1 }), /did you mean rateShare\?/);
  assert.match((await rejection(quarter.deploy(DEPLOY, { rateShare: 1 }))).message, /withOptions\(\{ rateShare \}\)/);
});

/** An input that claims more bytes than there are in 32 bits: the wasm traps when it is asked for so much room. */
class Endless extends Uint8Array {
  get length() {
    return 0xffff_ff00;
  }

  subarray() {
    return this;
  }
}

test("after a trap in the wasm, sessions and rates are made anew", async (t) => {
  const { came, baseUrl } = await counting(t);
  const clients = [1, 2].map(() => new Edgegap({ token: "trapped", baseUrl }));
  const fetch = scripted(json(202, { request_id: "a69f8e3e0555" }));
  const virtual = [new Edgegap({ token: "trapped", fetch })];
  virtual.push(virtual[0].withOptions({ baseUrl: "https://other.example.com" }));
  const deployed = (list, count) =>
    Promise.all(Array.from({ length: count }, (_, turn) => list[turn % list.length].deploy(DEPLOY)));
  await Promise.all([deployed(virtual, RATE), deployed(clients, 1)]);
  assert.throws(() => check("edgegap.deploy", new Endless(1)), ClearwayError);
  const before = came.trapped.length;
  await Promise.all([deployed(virtual, RATE), deployed(clients, RATE + 10)]);
  assert.deepEqual(fetch.slept, [], "the rates before are kept");
  await deployed(virtual, 1);
  assert.ok(fetch.slept.length > 0, "a client and its other options have no common rates");
  assert.deepEqual([before, came.trapped.length], [1, RATE + 11]);
  assert.ok(most(came.trapped.slice(before)) <= RATE, "clients with the same token have no common rates");
});

function exampleOf(operation) {
  return createRequire(import.meta.url)(`clearway/schemas/${operation}.json`).examples[0];
}

const TURNED_AWAY = {
  "edgegap.deploy": (how) => new Edgegap({ ...credentials.edgegap, ...how }).deploy(DEPLOY),
  "edgegap.create_tag": (how) =>
    new Edgegap({ ...credentials.edgegap, ...how }).createTag(exampleOf("edgegap.create_tag")),
  "ncloud.deploy_api": (how) => {
    const { PRODUCT_ID: productId, API_ID: apiId, STAGE_ID: stageId } = ncloud;
    return new Ncloud({ ...credentials.ncloud, ...how }).deployApi({ productId, apiId, stageId });
  },
  "huaweicloud.create_endpoint": (how) =>
    new Huaweicloud({ ...credentials.huaweicloud, ...how }).createEndpoint(exampleOf("huaweicloud.create_endpoint")),
};

/** The call to vendors of which one thing is wrong for so many requests, and how it ended. */
async function faulty(operation, fault, options) {
  const vendors = new Vendors({ scenario: { faults: [{ ...fault, operation }] } });
  const before = vendors.now();
  const ended = await TURNED_AWAY[operation]({ fetch: vendors.fetch, ...options }).catch((error) => error);
  return { ended, sent: vendors.seen.length, took: vendors.now() - before };
}

for (const operation of Object.keys(TURNED_AWAY)) {
  test(`${operation} is repeated where a rate has turned it away, and not beyond a quota`, async () => {
    const throttle = { effect: "throttle", retry_after: 2 };
    const made = await faulty(operation, { ...throttle, times: 2 });
    assert.ok(!(made.ended instanceof Error && made.ended.status === 429), String(made.ended));
    assert.equal(made.sent, 3);
    assert.ok(made.took >= 4000);
    const given = await faulty(operation, { ...throttle, times: 9 }, { maxRetries: 1 });
    assert.ok(given.ended instanceof Throttled);
    assert.deepEqual([given.sent, given.ended.attempts, given.ended.retryable], [2, 2, true]);
    // Edgegap has no quotas.
    if (operation.startsWith("edgegap.")) return;
    const quota = await faulty(operation, { effect: "quota", times: 9 });
    assert.ok(quota.ended instanceof QuotaExceeded);
    assert.deepEqual([quota.sent, quota.ended.attempts, quota.ended.retryable], [1, 1, false]);
  });
}
