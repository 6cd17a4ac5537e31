// The loop that drives a call: retries, waits, clocks, aborts, and what is left behind.

import assert from "node:assert/strict";
import { getEventListeners } from "node:events";
import { test } from "node:test";
import { Edgegap, OutcomeUnknown, Ppio, WaitFailed } from "clearway";
import { json, lost, rejection, scripted, serve } from "./harness.js";

const ID = { request_id: "a69f8e3e0555" };
const DEPLOY = {
  application: "game",
  version: "1",
  users: [{ user_type: "ip_address", user_data: { ip_address: "1.2.3.4" } }],
};
const state = (current_status, others = {}) => json(200, { ...ID, current_status, ...others });
const tick = () => new Promise((resolve) => setImmediate(resolve));
const timers = () => process.getActiveResourcesInfo().filter((kind) => kind === "Timeout").length;

test("what is safe to repeat is sent again, and the clock of the fetch passes", async () => {
  const fetch = scripted(lost("ECONNRESET"), json(503, {}), json(200, { id: "a" }));
  const before = fetch.now();
  const reply = await new Ppio({ apiKey: "k", fetch }).getEndpoint({ id: "a" });
  assert.equal(reply.data.id, "a");
  assert.equal(fetch.sent.length, 3);
  assert.equal(fetch.slept.length, 2);
  assert.equal(fetch.now() - before, fetch.slept[0] + fetch.slept[1]);
  const late = scripted(json(429, {}, { "retry-after": "7" }), json(200, { id: "a" }));
  await new Ppio({ apiKey: "k", fetch: late }).getEndpoint({ id: "a" });
  assert.deepEqual(late.slept, [7000]);
});

test("what may not be repeated is not, unless nothing was sent", async () => {
  for (const [thrown, name, times] of [
    [lost("ECONNRESET"), "OutcomeUnknown", 1],
    [lost("ECONNREFUSED"), "ConnectFailed", 3],
  ]) {
    const fetch = scripted(thrown);
    const error = await rejection(new Edgegap({ token: "t", fetch }).deploy(DEPLOY));
    assert.deepEqual([error.name, error.kind === "broken", error.cause], [name, name === "OutcomeUnknown", thrown]);
    assert.deepEqual([fetch.sent.length, error.attempts], [times, times]);
  }
  const fetch = scripted(lost("ECONNREFUSED"), json(202, ID));
  assert.equal((await new Edgegap({ token: "t", fetch }).deploy(DEPLOY)).attempts, 2);
});

test("onState hears each state once, the last one, too, and is waited for", async () => {
  const fetch = scripted(
    state("Status.SEEKING"),
    lost("ECONNRESET"),
    state("Status.SEEKING"),
    state("Status.READY", { running: true }),
  );
  const heard = [];
  let open = 0;
  const onState = async (one) => {
    assert.equal(open++, 0);
    await tick();
    open--;
    heard.push(one);
  };
  const reply = await new Edgegap({ token: "t", fetch }).wait("deployment_ready", ID, { onState });
  assert.equal(reply.data.current_status, "Status.READY");
  assert.deepEqual(heard, ["Status.SEEKING", "Status.READY"]);
});

test("a waiter goes by its name with or without the vendor, and only with its own client", async () => {
  const client = new Edgegap({ token: "t", fetch: scripted(state("Status.READY", { running: true })) });
  assert.equal((await client.wait("deployment_ready", ID)).status, 200);
  assert.equal((await client.wait("edgegap.deployment_ready", ID)).status, 200);
  assert.match(
    (await rejection(client.wait("ppio.endpoint_serving", { id: "a" }))).message,
    /ppio.get_endpoint.*edgegap/,
  );
  assert.match((await rejection(client.wait("nothing", ID))).message, /deployment_ready/);
  assert.match((await rejection(client.wait("deployment_ready", ID, { onState: "log" }))).message, /onState/);
});

test("a wait fails by its state, by its time, and by what onState throws", async () => {
  const failed = new Edgegap({
    token: "t",
    fetch: scripted(state("Status.SEEKING"), state("Status.ERROR", { error: true })),
  });
  const states = [];
  const error = await rejection(failed.wait("deployment_ready", ID, { onState: (one) => states.push(one) }));
  assert.ok(error instanceof WaitFailed && !error.timedOut);
  assert.equal(error.state, "Status.ERROR");
  const fetch = scripted(state("Status.SEEKING"));
  const before = fetch.now();
  const late = await rejection(new Edgegap({ token: "t", fetch }).wait("deployment_ready", ID, { timeout: 30_000 }));
  assert.ok(late instanceof WaitFailed && late.timedOut);
  assert.ok(fetch.now() - before <= 30_000);
  const thrown = new Error("no more");
  const throwing = () => {
    throw thrown;
  };
  assert.equal(
    await rejection(new Edgegap({ token: "t", fetch }).wait("deployment_ready", ID, { onState: throwing })),
    thrown,
  );
});

test("what is gone has no state to tell", async () => {
  const fetch = scripted(state("Status.TERMINATING"), json(400, { message: "Bad Request ID provided" }));
  const heard = [];
  const reply = await new Edgegap({ token: "t", fetch }).wait("deployment_stopped", ID, {
    onState: (one) => heard.push(one),
  });
  assert.equal(reply.status, 400);
  assert.deepEqual(heard, ["Status.TERMINATING"]);
});

test("a signal that is aborted already sends nothing", async () => {
  const fetch = scripted(json(200, {}));
  const reason = { any: "thing" };
  const signal = AbortSignal.abort(reason);
  assert.equal(await rejection(new Ppio({ apiKey: "k", fetch }).getEndpoint({ id: "a" }, { signal })), reason);
  assert.equal(fetch.sent.length, 0);
});

test("an abort ends a send at once, even where fetch does not listen", async () => {
  let inner;
  const fetch = (_, init) => {
    inner = init.signal;
    return new Promise(() => {});
  };
  const controller = new AbortController();
  const reason = new Error("enough");
  const sending = rejection(new Ppio({ apiKey: "k", fetch }).getEndpoint({ id: "a" }, { signal: controller.signal }));
  await tick();
  controller.abort(reason);
  assert.equal(await sending, reason);
  assert.equal(inner.reason, reason);
  assert.equal(getEventListeners(controller.signal, "abort").length, 0);
});

test("an abort ends reading a body, a back-off, and a wait, at once", async (t) => {
  const url = await serve(t, (request, response) => {
    if (request.url.includes("drip")) return void response.writeHead(200).write('{"id":');
    if (request.url.includes("busy")) return void response.writeHead(503, { "retry-after": "50" }).end("{}");
    response.end(JSON.stringify({ ...ID, current_status: "Status.SEEKING" }));
  });
  const before = timers();
  const calls = [
    (options) => new Ppio({ apiKey: "k", baseUrl: url }).getEndpoint({ id: "drip" }, options),
    (options) => new Ppio({ apiKey: "k", baseUrl: url }).getEndpoint({ id: "busy" }, options),
    (options) => new Edgegap({ token: "t", baseUrl: url }).wait("deployment_ready", ID, options),
  ];
  for (const call of calls) {
    const controller = new AbortController();
    const ended = rejection(call({ signal: controller.signal }));
    await new Promise((resolve) => setTimeout(resolve, 150));
    assert.equal(getEventListeners(controller.signal, "abort").length, 1);
    const started = performance.now();
    controller.abort();
    assert.equal((await ended).name, "AbortError");
    assert.ok(performance.now() - started < 50);
    assert.equal(getEventListeners(controller.signal, "abort").length, 0);
  }
  assert.ok(timers() <= before, "timers are left");
});

test("who aborts in onState waits no more", async (t) => {
  const url = await serve(t, (_, response) =>
    response.end(JSON.stringify({ ...ID, current_status: "Status.SEEKING" })),
  );
  const controller = new AbortController();
  let told;
  const onState = () => {
    told = performance.now();
    controller.abort();
  };
  const client = new Edgegap({ token: "t", baseUrl: url });
  const error = await rejection(client.wait("deployment_ready", ID, { onState, signal: controller.signal }));
  assert.equal(error.name, "AbortError");
  assert.ok(performance.now() - told < 500);
});

test("a back-off in the fetch's own clock ends by an abort, too", async () => {
  const fetch = scripted(json(503, {}));
  fetch.sleep = () => new Promise(() => {});
  const controller = new AbortController();
  const ended = rejection(new Ppio({ apiKey: "k", fetch }).getEndpoint({ id: "a" }, { signal: controller.signal }));
  await tick();
  controller.abort("why");
  assert.equal(await ended, "why");
});

test("many calls share a signal, and none leaves a listener or a timer", async () => {
  const warnings = [];
  const warn = (warning) => warnings.push(warning);
  process.on("warning", warn);
  const { signal } = new AbortController();
  const client = new Ppio({ apiKey: "k", fetch: async () => json(200, { id: "a" }) });
  const before = timers();
  await Promise.all(Array.from({ length: 200 }, () => client.getEndpoint({ id: "a" }, { signal })));
  await tick();
  process.off("warning", warn);
  assert.deepEqual(warnings, []);
  assert.equal(getEventListeners(signal, "abort").length, 0);
  assert.equal(timers(), before);
});

test("an attempt has so much time, to its last byte; then it is sent again", async (t) => {
  let asked = 0;
  const url = await serve(t, (request, response) => {
    asked += 1;
    if (request.url.includes("hangs")) return;
    const drip = setInterval(() => response.write(" "), 5);
    response.on("close", () => clearInterval(drip));
  });
  const client = new Ppio({ apiKey: "k", baseUrl: url, timeout: 60, maxRetries: 1 });
  for (const id of ["hangs", "drips"]) {
    asked = 0;
    const error = await rejection(client.getEndpoint({ id }));
    assert.deepEqual([error.name, error.kind, error.attempts], ["TimedOut", "timed_out", 2]);
    assert.equal(asked, 2);
  }
  const deploy = await rejection(new Edgegap({ token: "t", baseUrl: url, timeout: 40 }).deploy(DEPLOY));
  assert.ok(deploy instanceof OutcomeUnknown);
});

test("an attempt in a clock of its own has so much of that time", async () => {
  const fetch = scripted(
    () => {
      fetch.pass(5001);
      return json(200, { id: "late" });
    },
    json(200, { id: "in time" }),
  );
  const reply = await new Ppio({ apiKey: "k", fetch, timeout: 5000 }).getEndpoint({ id: "a" });
  assert.equal(reply.data.id, "in time");
  assert.equal(fetch.sent[0].timeout, 5000);
});

test("the deadline is for a request with its retries", async () => {
  const fetch = scripted(json(503, {}));
  const before = fetch.now();
  const error = await rejection(
    new Ppio({ apiKey: "k", fetch, deadline: 3000, maxRetries: 1000 }).getEndpoint({ id: "a" }),
  );
  assert.equal(error.name, "Unavailable");
  assert.ok(fetch.now() - before <= 3000);
});

test("a timeout beyond what timers know does not fire at once", async () => {
  const client = new Ppio({
    apiKey: "k",
    timeout: 2 ** 40,
    deadline: Infinity,
    fetch: async () => (await new Promise((resolve) => setTimeout(resolve, 30)), json(200, { id: "a" })),
  });
  assert.equal((await client.getEndpoint({ id: "a" })).data.id, "a");
});

test("rates that are documented are kept, by all calls of a client together", async () => {
  const fetch = scripted(json(200, { ...ID, current_status: "Status.READY" }));
  const client = new Edgegap({ token: "t", fetch });
  const times = [];
  const timed = Object.assign(async (url, init) => (times.push(fetch.now()), fetch(url, init)), {
    now: fetch.now,
    sleep: fetch.sleep,
  });
  const limited = client.withOptions({ fetch: timed });
  await Promise.all(Array.from({ length: 100 }, () => limited.getDeployment(ID)));
  times.sort();
  for (let at = 20; at < times.length; at++)
    assert.ok(times[at] - times[at - 20] >= 1000, `${times[at - 20]} to ${times[at]}`);
});
