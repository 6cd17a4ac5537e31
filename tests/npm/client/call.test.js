// A call, one step at a time.

import assert from "node:assert/strict";
import { test } from "node:test";
import { inspect } from "node:util";
import {
  ApiError,
  Call,
  Edgegap,
  OutcomeUnknown,
  Ppio,
  Reply,
  TransportError,
  UsageError,
  ValidationError,
  WaitFailed,
} from "clearway";

const ppio = new Ppio({ apiKey: "sk_example" });
const edgegap = new Edgegap({ token: "t-example" });
const now = 1_700_000_000_000;
const answer = (body, status = 200, headers = {}) => ({ status, headers, body: JSON.stringify(body) });
const DEPLOY = {
  application: "game",
  version: "1",
  users: [{ user_type: "ip_address", user_data: { ip_address: "1.2.3.4" } }],
};

test("a call sends, is answered, and is over", () => {
  const call = new Call("edgegap.deploy", DEPLOY);
  assert.deepEqual(
    [call.operation, call.waiter, call.state, call.inFlight, call.over],
    ["edgegap.deploy", null, null, false, false],
  );
  const send = call.step(edgegap, { now });
  assert.equal(send.type, "send");
  assert.equal(send.timeout, 30_000);
  assert.equal(send.page, null);
  assert.equal(send.request.method, "POST");
  assert.equal(send.request.headers.Authorization, "token t-example");
  assert.deepEqual(JSON.parse(send.request.body), DEPLOY);
  assert.equal(send.request.report.ok, true);
  assert.ok(call.inFlight && !call.over);
  const done = call.step(edgegap, { now, answer: answer({ request_id: "a69f8e3e0555" }, 202, { "x-one": "1" }) });
  assert.equal(done.type, "done");
  assert.ok(done.reply instanceof Reply);
  assert.equal(done.reply.data.request_id, "a69f8e3e0555");
  assert.equal(done.reply.headers.get("x-one"), "1");
  assert.ok(call.over && !call.inFlight);
  assert.throws(() => call.step(edgegap, { now }), UsageError);
});

test("a call is saved as text, and goes on elsewhere", () => {
  const call = new Call(
    "ppio.list_endpoints",
    { pageSize: 1, note: 'a "quoted" \u2028 \u0001 text' },
    { allowUnknown: true, timeout: 1234, maxRetries: 5 },
  );
  call.step(ppio, { now });
  const saved = JSON.stringify(call);
  assert.match(
    saved,
    /^\{"call":2,"operation":"ppio.list_endpoints","allow_unknown":1,"timeout":1234,"deadline":120000,"max_retries":5,/,
  );
  assert.ok(!saved.includes("sk_example"));
  for (const again of [
    Call.from(saved),
    Call.from(JSON.parse(saved)),
    Call.from(call),
    Call.from(JSON.stringify(JSON.parse(saved), null, 2)),
  ]) {
    assert.equal(again.operation, "ppio.list_endpoints");
    assert.ok(again.inFlight);
    const done = again.step(new Ppio({ apiKey: "another" }), {
      now: now + 5,
      answer: answer({ code: 0, endpoints: [] }),
    });
    assert.equal(done.type, "done");
  }
  assert.equal(JSON.stringify(Call.from(saved)), saved);
});

test("what was under way when it was saved is sent again where that is safe", () => {
  const get = new Call("ppio.get_endpoint", { id: "a" });
  get.step(ppio, { now });
  const step = Call.from(JSON.stringify(get)).step(ppio, { now });
  assert.deepEqual([step.type, step.why], ["wait", "retry"]);
  const deploy = new Call("edgegap.deploy", DEPLOY);
  deploy.step(edgegap, { now });
  const again = Call.from(JSON.stringify(deploy));
  assert.throws(() => again.step(edgegap, { now }), OutcomeUnknown);
  assert.ok(again.over);
});

test("all pages of a list, and which one is asked for", () => {
  const call = Call.pages("ppio.list_endpoints", { pageSize: 1 });
  assert.equal(call.step(ppio, { now }).page, null);
  const page = (id) => answer({ endpoints: [{ id }], total: 2 });
  const first = call.step(ppio, { now, answer: page("a") });
  assert.equal(first.type, "page");
  assert.deepEqual([first.reply.items.length, first.reply.total], [1, 2]);
  const send = call.step(ppio, { now });
  assert.deepEqual([send.type, send.page.name], ["send", "pageNum"]);
  assert.equal(new URL(send.request.url).searchParams.get("pageNum"), String(send.page.value));
  assert.equal(call.step(ppio, { now, answer: page("b") }).type, "page");
  assert.deepEqual(call.step(ppio, { now }), { type: "done", reply: null });
});

test("a wait tells its states and fails with the last one", () => {
  const call = Call.wait("edgegap.deployment_ready", { request_id: "a69f8e3e0555" }, { waitTimeout: 60_000 });
  assert.equal(call.waiter, "edgegap.deployment_ready");
  call.step(edgegap, { now });
  const wait = call.step(edgegap, {
    now,
    answer: answer({ request_id: "a69f8e3e0555", current_status: "Status.SEEKING" }),
  });
  assert.deepEqual([wait.type, wait.why, wait.detail], ["wait", "state", "Status.SEEKING"]);
  const rest = call.step(edgegap, { now: now + 1 });
  assert.deepEqual([rest.type, rest.ms], ["wait", wait.ms - 1]);
  assert.equal(call.step(edgegap, { now: now + wait.ms }).type, "send");
  const failed = {
    now: now + wait.ms,
    answer: answer({ current_status: "Status.ERROR", error: true, error_detail: "no room" }),
  };
  assert.throws(
    () => call.step(edgegap, failed),
    (error) => {
      assert.ok(error instanceof WaitFailed);
      assert.deepEqual(
        [error.state, error.timedOut, error.waiter],
        ["Status.ERROR", false, "edgegap.deployment_ready"],
      );
      return true;
    },
  );
  assert.deepEqual([call.state, call.over], ["Status.ERROR", true]);
});

test("failures are told, retried with jitter over the whole range, and thrown with their cause", () => {
  const waits = Array.from({ length: 200 }, () => {
    const call = new Call("ppio.get_endpoint", { id: "a" });
    call.step(ppio, { now });
    return call.step(ppio, { now, failed: { kind: "broken", message: "it broke" } });
  });
  assert.ok(waits.every(({ type, why, detail }) => type === "wait" && why === "retry" && detail === "it broke"));
  const ms = waits.map((wait) => wait.ms);
  assert.ok(
    Math.min(...ms) < 100 && Math.max(...ms) > 400 && Math.max(...ms) <= 500,
    `${Math.min(...ms)} to ${Math.max(...ms)}`,
  );

  const call = new Call("ppio.get_endpoint", { id: "a" }, { maxRetries: 0 });
  call.step(ppio, { now });
  const cause = new Error("the first");
  assert.throws(
    () => call.step(ppio, { now, failed: { kind: "broken", message: "sk_example broke", cause } }),
    (error) => {
      assert.ok(error instanceof TransportError);
      assert.equal(error.cause, cause);
      assert.ok(!error.message.includes("sk_example"));
      return true;
    },
  );
  assert.ok(call.over);
});

test("a call is cancelled at any time", () => {
  const idle = new Call("edgegap.deploy", DEPLOY);
  assert.deepEqual(idle.step(edgegap, { now, cancel: true }), { type: "cancelled", outcomeUnknown: false });
  assert.ok(idle.over);
  const sent = new Call("edgegap.deploy", DEPLOY);
  sent.step(edgegap, { now });
  assert.deepEqual(sent.step(edgegap, { now, cancel: true }), { type: "cancelled", outcomeUnknown: true });
});

test("what is out of order changes nothing", () => {
  const call = new Call("ppio.get_endpoint", { id: "a" });
  const before = JSON.stringify(call);
  assert.throws(() => call.step(ppio, { now, answer: answer({}) }), UsageError);
  assert.throws(() => call.step(edgegap, { now }), /ppio.get_endpoint/);
  assert.throws(() => call.step({}, { now }), UsageError);
  assert.throws(
    () => call.step(ppio, { now, answer: answer({}), failed: { kind: "broken", message: "" } }),
    UsageError,
  );
  assert.throws(() => call.step(ppio, { now: NaN }), UsageError);
  assert.equal(JSON.stringify(call), before);
  call.step(ppio, { now });
  assert.throws(() => call.step(ppio, { now }), /under way/);
  assert.throws(() => call.step(ppio, { now, failed: { kind: "nonsense", message: "" } }), /connect_failed/);
  assert.throws(() => call.step(ppio, { now, answer: { status: 2000 } }), UsageError);
  assert.ok(call.inFlight);
});

test("an error answer ends it as the class of its kind; a mistake at the first step ends it, too", () => {
  const call = new Call("ppio.get_endpoint", { id: "a" });
  call.step(ppio, { now });
  assert.throws(
    () => call.step(ppio, { now, answer: answer({ message: "sk_example is unknown" }, 401) }),
    (error) => {
      assert.ok(error instanceof ApiError);
      assert.equal(error.name, "Unauthorized");
      assert.ok(!error.message.includes("sk_example"));
      return true;
    },
  );
  const revised = new Call("ppio.get_endpoint", { id: "a" }, { revision: "nonsense" });
  assert.throws(() => revised.step(ppio, { now }), UsageError);
  assert.ok(revised.over);
});

test("an input is a value, text, bytes or a reply, and is read at once", () => {
  const body = '{"id":"a"}';
  const draft = Object.assign(Object.create(null), { id: "a" });
  for (const input of [{ id: "a" }, draft, body, new TextEncoder().encode(body), new Map([["id", "a"]])]) {
    assert.equal(new Call("ppio.get_endpoint", input).input, body);
  }
  const start = new Date(Date.UTC(2026, 0, 2, 3, 4, 5));
  const metrics = { request_id: "a69f8e3e0555", start_time: start, end_time: new Date(start.getTime() + 60_000) };
  assert.match(new Call("edgegap.get_deployment_metrics", metrics).input, /"2026-01-02 03:04:05\.000000"/);
  draft.id = "b";
  assert.throws(() => new Call("ppio.get_endpoint", { id: NaN }), ValidationError);
  assert.throws(() => new Call("ppio.get_endpoint", { id: { toString: () => "a" } }), ValidationError);
  assert.throws(() => new Call("ppio.get_endpoint", {}, { locale: "xx" }), UsageError);
  assert.throws(() => new Call("ppio.nothing", {}), /ppio.get_endpoint/);
  assert.throws(() => Call.pages("ppio.get_endpoint", { id: "a" }), UsageError);
  assert.throws(() => Call.wait("ppio.nothing", {}), /endpoint_serving/);
});

test("options that are none, and times that are none, are said", () => {
  assert.throws(() => new Call("ppio.get_endpoint", { id: "a" }, { timeOut: 1 }), /timeOut/);
  for (const timeout of [0, -1, NaN, "5", null])
    assert.throws(() => new Call("ppio.get_endpoint", { id: "a" }, { timeout }), UsageError);
  for (const maxRetries of [-1, 0.5, Infinity, "1"])
    assert.throws(() => new Call("ppio.get_endpoint", { id: "a" }, { maxRetries }), UsageError);
  const call = new Call("ppio.get_endpoint", { id: "a" }, { timeout: Infinity, deadline: 1e300 });
  assert.ok(call.step(ppio, { now }).timeout <= 0x7fff_ffff);
  for (const saved of [
    "",
    "{}",
    "null",
    '{"call":2}',
    '{"call":3}',
    "[]",
    {},
    '{"call":1,"operation":"ppio.get_endpoint"}',
  ])
    assert.throws(() => Call.from(saved), UsageError);
});

test("the warnings of what it sends are in its language", async () => {
  await import("clearway/locales/ko");
  const call = new Call("ppio.list_endpoints", { other: 1 }, { allowUnknown: true, locale: "ko" });
  const { request } = call.step(new Ppio({ apiKey: "k", locale: "en" }));
  assert.match(request.report.warnings[0].message, /필드/);
});

test("it shows nothing of its input", () => {
  const call = new Call("edgegap.deploy", {
    ...DEPLOY,
    environment_variables: [{ key: "A", value: "secret-value", is_hidden: true }],
  });
  assert.equal(inspect(call), "Call { edgegap.deploy: waiting for its next step }");
  assert.ok(!inspect(call, { showHidden: true, depth: 9 }).includes("secret-value"));
});
