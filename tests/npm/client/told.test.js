// What replies and errors tell of their request, of a wait's end, of warnings, redirects and clocks; and what they never show.

import assert from "node:assert/strict";
import { test } from "node:test";
import { inspect } from "node:util";
import {
  ApiError,
  Call,
  Edgegap,
  Huaweicloud,
  Ncloud,
  parse,
  Ppio,
  Reply,
  ValidationError,
  WaitFailed,
} from "clearway";
import { Vendors } from "clearway/fake";
import { edge } from "./edge.js";
import { json, lost, rejection, scripted, serve } from "./harness.js";

const ID = { request_id: "a69f8e3e0555" };
const SECRET = "ncp_secret_0123456789abcdef";
const NCLOUD = { accessKey: "ncp_access_0123456789", secretKey: SECRET };
const STAGE = { productId: "p", apiId: "a", stageId: "s" };
const DEPLOY = {
  application: "game",
  version: "1",
  users: [{ user_type: "ip_address", user_data: { ip_address: "1.2.3.4" } }],
};
const CANARY = {
  ...STAGE,
  useDistributionRate: true,
  canaryDistributionRate: 10,
  canaryEndpointDomain: "https://canary.example.com",
};
const ESCAPE = "\u001b";

/** All that an error or a reply shows of itself. */
function shown(thing) {
  return [String(thing), inspect(thing, { depth: 9 }), JSON.stringify(thing)].join("\n");
}

test("a reply names its request, and has the report of its input", async () => {
  const fetch = scripted(json(503, {}), json(200, { id: "a" }));
  const reply = await new Ppio({ apiKey: "k", fetch }).getEndpoint({ id: "a" });
  const { operation, method, url, attempts, gone, report } = reply;
  assert.deepEqual([operation, method, attempts, gone], ["ppio.get_endpoint", "GET", 2, false]);
  assert.equal(url, fetch.sent[0].url);
  assert.deepEqual([report.ok, report.violations, report.warnings], [true, [], []]);
  const free = await new Ppio({ apiKey: "k", fetch }).request("GET", "/x", { query: { a: 1, token: "abc" } });
  assert.deepEqual([free.operation, free.method, free.attempts, free.report], [null, "GET", 1, null]);
  assert.equal(free.url, fetch.sent.at(-1).url.replace("abc", "***"));
  const read = parse("ppio.get_endpoint", 200, {}, '{"id":"a"}');
  assert.deepEqual([read.operation, read.method, read.url, read.attempts], ["ppio.get_endpoint", "GET", null, 0]);
});

test("what check warns of is in the report of the reply, in the language of the call", async () => {
  await import("clearway/locales/ko");
  const input = { ...CANARY, canaryDistributionRate: 101 };
  const client = new Ncloud({ ...NCLOUD, fetch: scripted(json(200, { canary: {} })) });
  const { report } = await client.updateCanary(input);
  assert.deepEqual([report.ok, report.warnings.map(({ path }) => path)], [true, ["/canaryDistributionRate"]]);
  assert.deepEqual(report.warnings, client.check.updateCanary(input).warnings);
  const korean = await client.updateCanary(input, { locale: "ko" });
  assert.deepEqual(korean.report.warnings, client.check.updateCanary(input, { locale: "ko" }).warnings);
  assert.notEqual(korean.report.warnings[0].message, report.warnings[0].message);
  const call = new Call("ncloud.update_canary", input);
  call.step(client, { now: 1_700_000_000_000 });
  const done = Call.from(JSON.stringify(call)).step(client, { now: 1_700_000_000_000, answer: json(200, {}) });
  assert.equal(done.reply.report.warnings.length, 1);
  const strict = new Ncloud({ ...NCLOUD, fetch: scripted(json(200, {})), strict: true });
  assert.ok((await rejection(strict.updateCanary(input))) instanceof ValidationError);
});

test("errors of many calls at once name their requests", async () => {
  const ppio = (answer) => new Ppio({ apiKey: "sk_example", fetch: scripted(answer), maxRetries: 1 });
  const headers = {
    "set-cookie": "session=abc",
    "x-auth-token": "t-0123456789",
    "x-id": "r-1",
    "x-echo": "sk_example",
  };
  const settled = await Promise.allSettled([
    ppio(json(404, { message: "no" }, headers)).getEndpoint({ id: "a" }),
    ppio(json(503, {})).getEndpoint({ id: "b" }),
    ppio(lost("ECONNRESET")).getEndpoint({ id: "c" }),
    new Edgegap({ token: "t", fetch: scripted(lost("ECONNRESET")) }).deploy(DEPLOY),
    ppio(json(500, {})).request("GET", "/x", { query: { api_key: "sk_other" } }),
    ppio(lost("ECONNREFUSED")).request("DELETE", "/x"),
  ]);
  const told = settled.map(({ reason: { name, operation, method, url, attempts } }) =>
    [name, operation, method, new URL(url).pathname.split("/").at(-1) + new URL(url).search, attempts].join(" "),
  );
  assert.deepEqual(told, [
    "NotFound ppio.get_endpoint GET endpoint?id=a 1",
    "Unavailable ppio.get_endpoint GET endpoint?id=b 2",
    "TransportError ppio.get_endpoint GET endpoint?id=c 2",
    "OutcomeUnknown edgegap.deploy POST deployments 1",
    "Server  GET x?api_key=*** 1",
    "ConnectFailed  DELETE x 1",
  ]);
  const [{ reason }] = settled;
  const masked = Object.fromEntries(reason.headers);
  assert.deepEqual(
    ["set-cookie", "x-auth-token", "x-id", "x-echo"].map((name) => masked[name]),
    ["***", "***", "r-1", "***"],
  );
  assert.deepEqual(JSON.parse(JSON.stringify(reason)).url, reason.url);
});

test("through an edge function a call names the vendor's request", async (t) => {
  const answers = [json(404, { message: "no" }), json(200, { id: "a" })];
  const baseUrl = await serve(t, (_, response) => {
    const { status, body } = answers.shift();
    response.writeHead(status, { "content-type": "application/json" }).end(body);
  });
  const via = await serve(t, edge({ credentials: { apiKey: "k" }, baseUrl }));
  const client = new Ppio({ via, site: "novita" });
  const planned = client.plan.getEndpoint({ id: "a" });
  for (const { operation, method, url, attempts } of [
    await rejection(client.getEndpoint({ id: "a" })),
    await client.getEndpoint({ id: "a" }),
  ])
    assert.deepEqual([operation, method, url, attempts], ["ppio.get_endpoint", planned.method, planned.url, 1]);
});

test("a wait's error tells what was waited for, how long, and the last state", async () => {
  const state = (current_status, others = {}) => json(200, { ...ID, current_status, ...others });
  const wait = (fetch, options) => new Edgegap({ token: "t", fetch }).wait("deployment_ready", ID, options);
  const looks = scripted(state("Status.SEEKING"));
  const late = await rejection(wait(looks, { timeout: 5000 }));
  assert.ok(late instanceof WaitFailed);
  assert.deepEqual([late.resource, late.waited, late.timedOut], ["request_id a69f8e3e0555", 5000, true]);
  assert.equal(
    looks.slept.reduce((sum, ms) => sum + ms),
    5000,
    "there is a last look when the time is over",
  );
  assert.equal(looks.sent.length, looks.slept.length + 1);
  for (const said of ["edgegap.deployment_ready", "a69f8e3e0555", "5 s", "Status.SEEKING"])
    assert.ok(late.message.includes(said), late.message);
  const failed = await rejection(
    wait(scripted(state("Status.SEEKING"), state("Status.ERROR", { error: true, error_detail: "no room" }))),
  );
  assert.deepEqual(
    [failed.resource, failed.state, failed.timedOut],
    ["request_id a69f8e3e0555", "Status.ERROR", false],
  );
  assert.match(failed.message, /no room/);
});

test("a wait whose resource is gone ends with a reply that says so", async () => {
  const { fetch } = new Vendors();
  const client = new Edgegap({ token: "any", fetch });
  const { data } = await client.deploy(DEPLOY);
  await client.wait("deployment_ready", data);
  await client.stopDeployment(data);
  const replies = [await client.wait("deployment_stopped", data)];
  const gone = json(400, { message: "Bad Request ID provided" });
  const looks = scripted(json(200, { ...ID, current_status: "Status.TERMINATING" }), gone);
  replies.push(await new Edgegap({ token: "t", fetch: looks }).wait("deployment_stopped", ID));
  for (const reply of replies) {
    assert.ok(reply instanceof Reply);
    if (!reply.gone) assert.equal(reply.data.current_status, "Status.TERMINATED");
    else assert.deepEqual([reply.data, reply.items, reply.status >= 400], [null, [], true]);
  }
  const last = replies.at(-1);
  assert.deepEqual([last.gone, last.text, last.attempts], [true, gone.body, 1]);
  assert.equal(last.operation, "edgegap.get_deployment");
});

test("a redirect names its target, without secrets, and a base URL only within the vendor's domain", async () => {
  const ask = async (location) => {
    const fetch = scripted({ status: 308, headers: { location }, body: "" });
    return rejection(new Edgegap({ token: "t", fetch }).getDeployment(ID));
  };
  const own = await ask("https://api2.edgegap.com/v1/status/a69f8e3e0555?token=abc");
  assert.equal(own.name, "Redirect");
  assert.match(own.message, /api2\.edgegap\.com\/v1\/status\/a69f8e3e0555\?token=\*\*\*/);
  assert.match(own.hint, /https:\/\/api2\.edgegap\.com$/);
  for (const location of ["https://edgegap.com.evil.example/x", "http://api2.edgegap.com/x"]) {
    const other = await ask(location);
    assert.ok(other.message.includes(location) && !/base URL/.test(other.hint ?? ""), String(other));
  }
});

test("a clock that is off is told where it signed", async () => {
  const at = (seconds, fetch) => new Date(fetch.now() + seconds * 1000).toUTCString();
  const asked = async (make, seconds) => {
    const fetch = scripted(() =>
      json(401, { error: { errorCode: "200", message: "no" } }, { date: at(seconds, fetch) }),
    );
    return (await rejection(make(fetch))).hint ?? "";
  };
  const signing = (fetch) => new Ncloud({ ...NCLOUD, fetch }).getStage(STAGE);
  assert.match(await asked(signing, 3600), /clock that signed is 3600 s behind/);
  assert.match(await asked(signing, -61), /clock that signed is 61 s ahead/);
  assert.doesNotMatch(await asked(signing, 60), /s behind|s ahead/);
  const huawei = (fetch) =>
    new Huaweicloud({ accessKey: "a", secretKey: "b", projectId: "p", fetch }).listEndpoints({ workspace_id: "w" });
  assert.match(await asked(huawei, 3600), /3600 s behind/);
  assert.doesNotMatch(
    await asked((fetch) => new Ppio({ apiKey: "k", fetch }).getEndpoint({ id: "a" }), 3600),
    /behind/,
  );
});

test("a credential that a vendor repeats is shown nowhere", async () => {
  const echoed = json(
    400,
    { code: SECRET, message: `no ${SECRET}`, request_id: SECRET, metadata: { [SECRET]: SECRET } },
    { "x-request-id": SECRET, "x-trace-id": SECRET, "x-echo": SECRET },
  );
  const errors = [
    await rejection(new Ppio({ apiKey: SECRET, fetch: scripted(echoed) }).getEndpoint({ id: "a" })),
    await rejection(new Edgegap({ token: SECRET, fetch: scripted(echoed) }).getDeployment(ID)),
    await rejection(new Huaweicloud({ token: SECRET, fetch: scripted(echoed) }).listEndpoints({ workspace_id: "w" })),
    await rejection(new Ppio({ apiKey: SECRET, fetch: scripted(echoed) }).request("GET", "/x")),
    await rejection(
      new Edgegap({ token: SECRET, fetch: scripted(json(200, { current_status: SECRET })) }).wait(
        "deployment_ready",
        ID,
        { timeout: 3000 },
      ),
    ),
  ];
  for (const error of errors) {
    assert.ok(error instanceof ApiError || error instanceof WaitFailed);
    for (const text of [shown(error), error.body ?? "", JSON.stringify(error.headers) ?? ""])
      assert.ok(!text.includes(SECRET), text);
  }
  const call = new Call("ppio.get_endpoint", { id: "a" });
  const client = new Ppio({ apiKey: SECRET });
  const now = 1_700_000_000_000;
  call.step(client, { now });
  call.step(client, { now, answer: json(503, { code: SECRET, message: SECRET }, { "x-request-id": SECRET }) });
  assert.ok(!JSON.stringify(call).includes(SECRET), JSON.stringify(call));
  const own = scripted(json(200, { id: SECRET }, { "x-echo": SECRET }));
  const reply = await new Ppio({ apiKey: SECRET, fetch: own }).getEndpoint({ id: "a" });
  // These are the vendor's, as they came.
  assert.deepEqual([reply.data.id, reply.headers.get("x-echo")], [SECRET, SECRET]);
});

test("what would steer a terminal is escaped in all that is printed, and the body is raw", async () => {
  const message = `no${ESCAPE}[31m\u0007\r\nforged: yes`;
  const body = JSON.stringify({ code: message, message, request_id: message });
  const html = `<html>${ESCAPE}]0;owned\u0007</html>`;
  const client = (text) => new Ppio({ apiKey: "k", fetch: scripted({ status: 400, body: text }) });
  const [ofJson, ofHtml] = [
    await rejection(client(body).getEndpoint({ id: "a" })),
    await rejection(client(html).getEndpoint({ id: "a" })),
  ];
  for (const error of [ofJson, ofHtml]) {
    for (const text of [String(error), inspect(error)])
      // eslint-disable-next-line no-control-regex
      assert.ok(!/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/.test(text), JSON.stringify(text));
    assert.ok(!/^forged/m.test(String(error)));
  }
  assert.deepEqual(JSON.parse(ofJson.body), JSON.parse(body));
  assert.equal(ofHtml.body, html);
});

test("a byte order mark before an answer or an error is skipped", async () => {
  const marked = (status, value) => ({ status, body: new TextEncoder().encode(`\ufeff${JSON.stringify(value)}`) });
  const deployed = await new Edgegap({ token: "t", fetch: scripted(marked(202, ID)) }).deploy(DEPLOY);
  assert.deepEqual([deployed.data, deployed.text], [ID, JSON.stringify(ID)]);
  assert.match(deployed.shownText(), /a69f8e3e0555/);
  const refused = { message: "no room", request_id: "a69f8e3e0555" };
  const error = await rejection(new Edgegap({ token: "t", fetch: scripted(marked(400, refused)) }).deploy(DEPLOY));
  assert.deepEqual([error.vendorMessage, error.requestId], ["no room", "a69f8e3e0555"]);
});
