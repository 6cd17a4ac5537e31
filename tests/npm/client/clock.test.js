// Calls end by their deadline whatever a clock says: the wall clock, the monotonic one, or that of a fetch.

import assert from "node:assert/strict";
import { test } from "node:test";
import { Call, Edgegap, Ncloud, Ppio, WaitFailed } from "clearway";
import { json, rejection, scripted } from "./harness.js";

const BUSY = () => json(503, {});
const GOT = () => json(200, { id: "a" });
const ID = { request_id: "a69f8e3e0555" };
const SEEKING = () => json(200, { ...ID, current_status: "Status.SEEKING" });
const NCLOUD = { accessKey: "ncp_access_0123456789", secretKey: "ncp_secret_0123456789abcdef" };
const STAGE = { productId: "p", apiId: "a", stageId: "s" };
const DAY = 24 * 60 * 60 * 1000;
const DEADLINE = 600;
/** Beyond a deadline nothing takes as long, even where many jobs share the machine. */
const SLACK = 2000;

const { now: wall } = Date;
const real = performance.now.bind(performance);
const began = wall();

/** Fakes of the wall clock, by how often a request was sent. */
const WALLS = {
  "stands still": () => began,
  "jumps a day ahead": (sent) => wall() + (sent > 0 ? DAY : 0),
  "goes back": (sent) => began - sent * 5000,
  "goes back a day": (sent) => wall() - (sent > 0 ? DAY : 0),
  "begins at 0": () => 0,
  "is in 1972": () => 63_072_000_000,
};

/** Does something under other clocks, which may look at how often a request was sent. */
async function under({ Date: date, performance: still }, fetch, use) {
  if (date !== undefined) Date.now = () => date(fetch.sent);
  if (still) Object.defineProperty(performance, "now", { value: () => 5, configurable: true });
  try {
    return await use();
  } finally {
    Date.now = wall;
    delete performance.now;
  }
}

/** A fetch without a clock of its own, which gives the answers one after the other, and the last one again and again. */
function answering(...answers) {
  const fetch = async () => {
    const { status, headers, body } = answers[Math.min(fetch.sent, answers.length - 1)]();
    fetch.sent += 1;
    return new Response(body, { status, headers });
  };
  fetch.sent = 0;
  return fetch;
}

const fakes = [
  ...Object.entries(WALLS).map(([name, date]) => [`the wall clock ${name}`, { Date: date }]),
  ["the monotonic clock stands still", { performance: true }],
  ["both clocks stand still", { Date: WALLS["stands still"], performance: true }],
];

for (const [name, clocks] of fakes) {
  test(`${name}: a call is repeated, and ends by its deadline`, async () => {
    const once = answering(BUSY, GOT);
    const ppio = (fetch) => new Ppio({ apiKey: "k", fetch, deadline: DEADLINE, maxRetries: 1000 });
    assert.equal((await under(clocks, once, () => ppio(once).getEndpoint({ id: "a" }))).data.id, "a");
    const never = answering(BUSY);
    const started = real();
    const error = await under(clocks, never, () => rejection(ppio(never).getEndpoint({ id: "a" })));
    assert.equal(error.name, "Unavailable");
    assert.equal(error.attempts, never.sent);
    assert.ok(never.sent > 1 && real() - started < DEADLINE + SLACK, `${never.sent} sent in ${real() - started} ms`);
  });

  test(`${name}: a wait ends by its time, with a last look`, async () => {
    const fetch = answering(SEEKING);
    const started = real();
    const wait = () => new Edgegap({ token: "t", fetch }).wait("deployment_ready", ID, { timeout: DEADLINE });
    const error = await under(clocks, fetch, () => rejection(wait()));
    assert.ok(error instanceof WaitFailed && error.timedOut, String(error));
    assert.ok(fetch.sent > 1 && real() - started < DEADLINE + SLACK);
    assert.ok(error.waited >= DEADLINE - 5 && error.waited < DEADLINE + SLACK, String(error.waited));
  });
}

for (const [name, date] of Object.entries(WALLS)) {
  test(`the wall clock ${name}: so does a call that is saved and taken up at every step`, async () => {
    const client = new Ppio({ apiKey: "k" });
    for (const [answers, ending] of [
      [[BUSY, GOT], "done"],
      [[BUSY], "Unavailable"],
    ]) {
      const fetch = answering(...answers);
      const drive = async () => {
        let call = new Call("ppio.get_endpoint", { id: "a" }, { deadline: DEADLINE, maxRetries: 1000 });
        for (let event = {}; ;) {
          call = Call.from(JSON.stringify(call));
          const step = call.step(client, event);
          event = {};
          if (step.type === "done") return "done";
          if (step.type === "wait") await new Promise((resolve) => setTimeout(resolve, step.ms));
          else event = { answer: await fetch().then(async ({ status, body }) => ({ status, body: await text(body) })) };
        }
      };
      const started = real();
      assert.equal(await under({ Date: date }, fetch, () => drive().catch((error) => error.name)), ending);
      assert.ok(real() - started < DEADLINE + SLACK);
    }
  });
}

async function text(body) {
  return new Response(body).text();
}

test("a fetch whose clock stands still: a call is repeated, and ends by its deadline", async () => {
  for (const move of [() => {}, (fetch) => fetch.pass(-5000), (fetch) => fetch.pass(-DAY)]) {
    const stuck = (...answers) => {
      const fetch = scripted(...answers);
      fetch.sleep = async (ms) => {
        fetch.slept.push(ms);
        move(fetch);
      };
      return fetch;
    };
    const slept = (fetch) => fetch.slept.reduce((sum, ms) => sum + ms, 0);
    const ppio = (fetch) => new Ppio({ apiKey: "k", fetch, deadline: 3000, maxRetries: 1000 });
    assert.equal((await ppio(stuck(BUSY(), GOT())).getEndpoint({ id: "a" })).attempts, 2);
    const never = stuck(BUSY());
    assert.equal((await rejection(ppio(never).getEndpoint({ id: "a" }))).name, "Unavailable");
    assert.ok(slept(never) < 3000 && never.sent.length > 1);
    const seeking = stuck(SEEKING());
    const wait = new Edgegap({ token: "t", fetch: seeking }).wait("deployment_ready", ID, { timeout: 30_000 });
    const error = await rejection(wait);
    assert.ok(error instanceof WaitFailed && error.timedOut);
    assert.deepEqual([error.waited, slept(seeking)], [30_000, 30_000]);
    const page = json(200, { endpoints: [{ id: "a" }], total: 1000 });
    const list = stuck(page, BUSY(), page, BUSY());
    assert.equal((await rejection(ppio(list).listEndpoints({ pageSize: 1 }).toArray())).name, "Unavailable");
    assert.ok(slept(list) < 6000);
  }
});

test("an attempt that timed out counts its timeout where the clock stood still, and only there", async () => {
  const hangs = scripted(() => new Promise(() => {}));
  const client = new Ppio({ apiKey: "k", fetch: hangs, timeout: 20, deadline: 100, maxRetries: 1000 });
  const { random } = Math;
  Math.random = () => 0;
  try {
    assert.equal((await rejection(client.getEndpoint({ id: "a" }))).name, "TimedOut");
    assert.equal(hangs.sent.length, 5);
    const late = scripted(() => {
      late.pass(5001);
      return GOT();
    });
    const slow = new Ppio({ apiKey: "k", fetch: late, timeout: 5000, deadline: 12_000, maxRetries: 1000 });
    assert.equal((await rejection(slow.getEndpoint({ id: "a" }))).name, "TimedOut");
    assert.deepEqual(
      late.sent.map(({ timeout }) => timeout),
      [5000, 5000, 1998],
    );
  } finally {
    Math.random = random;
  }
});

test("signatures keep the wall clock, or that of the fetch", async () => {
  const stamps = (fetch) => fetch.sent.map(({ headers }) => headers["x-ncp-apigw-timestamp"]);
  const stuck = scripted(BUSY(), BUSY(), json(200, {}));
  stuck.sleep = async (ms) => void stuck.slept.push(ms);
  await new Ncloud({ ...NCLOUD, fetch: stuck }).getStage(STAGE);
  assert.deepEqual(stamps(stuck), Array(3).fill(String(stuck.now())));
  const seen = [];
  const fetch = async (_, { headers }) => {
    seen.push(headers["x-ncp-apigw-timestamp"]);
    return seen.length === 1 ? new Response("{}", { status: 503 }) : new Response("{}");
  };
  const clocks = { Date: (count) => began - DAY + count, performance: true };
  const client = new Ncloud({ ...NCLOUD, fetch });
  await under(clocks, { get sent() { return seen.length; } }, () => client.getStage(STAGE)); // prettier-ignore
  assert.deepEqual(seen, [String(began - DAY), String(began - DAY + 1)]);
});

test("a monotonic clock that was faked, and put back, goes on", async () => {
  const [fetch, again] = [answering(GOT), answering(BUSY)];
  const client = (own) => new Ppio({ apiKey: "k", fetch: own, deadline: DEADLINE, maxRetries: 1000 });
  Object.defineProperty(performance, "now", { value: () => real() + DAY, configurable: true });
  await client(fetch).getEndpoint({ id: "a" });
  Object.defineProperty(performance, "now", { value: () => undefined, configurable: true });
  await client(fetch).getEndpoint({ id: "a" });
  delete performance.now;
  let call = new Call("ppio.get_endpoint", { id: "a" });
  call.step(client(again));
  const before = JSON.parse(JSON.stringify(call)).passed;
  await new Promise((resolve) => setTimeout(resolve, 40));
  call.step(client(again), { answer: { status: 503 } });
  const passed = JSON.parse(JSON.stringify(call)).passed - before;
  assert.ok(passed >= 39 && passed < SLACK, String(passed));
});
