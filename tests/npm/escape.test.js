// Nothing that comes from outside can forge a line, steer a terminal or turn what is read, wherever the package prints: messages, errors, what
// things show of themselves.

import assert from "node:assert/strict";
import { test } from "node:test";
import { inspect } from "node:util";
import {
  Call,
  check,
  describe,
  Edgegap,
  Ncloud,
  operation,
  parse,
  plan,
  Ppio,
  registerLocale,
  schema,
  sign,
  UsageError,
} from "clearway";
import { Vendors } from "clearway/fake";
import { json, rejection, scripted } from "./client/harness.js";

// eslint-disable-next-line no-control-regex
const UNSAFE = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/;
const PIECES = [
  ..."\u0000\u0007\b\t\n\u000b\r\u001b\u007f\u0085\u009b\u061c\u200e\u200f\u2028\u2029\u202a\u202e\u2066\u2069",
  "\u001b[31m",
  "\u001b]0;owned\u0007",
  "\n::error title=owned::injected\n",
  "\r\n::stop-commands::x\r\n",
  "\u009b2J",
  "a",
  "\\n",
  "ü端🙂",
  "~/",
  '"',
];

/** Texts by chance, the same in each run. */
function* texts(count) {
  let seed = 20261130;
  const next = (below) => {
    seed ^= seed << 13;
    seed ^= seed >>> 17;
    seed ^= seed << 5;
    return (seed >>> 0) % below;
  };
  for (const piece of PIECES) yield `x${piece}y`;
  for (let turn = 0; turn < count; turn++)
    yield Array.from({ length: 1 + next(6) }, () => PIECES[next(PIECES.length)]).join("");
}

/** Lines are the package's own, and have nothing else in them that is unsafe. */
function safe(printed, what, given) {
  const wrong = UNSAFE.test(printed) || /^\s*::/m.test(printed);
  assert.ok(!wrong, `${what} of ${JSON.stringify(given)} prints ${JSON.stringify(printed)}`);
}

/** An error, however it is printed. */
function safeError(error, what, given) {
  assert.ok(error instanceof Error, what);
  safe(error.message, `${what}: the message`, given);
  safe(String(error), `${what}: String()`, given);
  safe(error.stack, `${what}: the stack`, given);
  safe(inspect(error, { depth: 9 }), `${what}: inspect()`, given);
}

function thrown(action) {
  try {
    action();
  } catch (error) {
    return error;
  }
  throw new Error("it did not throw");
}

const DEPLOY = {
  application: "game",
  version: "1",
  users: [{ user_type: "ip_address", user_data: { ip_address: "1.2.3.4" } }],
};
const ID = { request_id: "abcdef" };

test("what is wrong with an input", () => {
  for (const text of texts(300)) {
    const inputs = [
      { ...DEPLOY, [text]: 1 },
      { ...DEPLOY, users: [{ user_type: text, user_data: { [text]: 1 } }] },
      { ...DEPLOY, environment_variables: [{ key: "A", value: "b", [text]: { toJSON: () => Symbol(text) } }] },
      JSON.stringify({ [text]: text }),
      new Map([[text, Object.defineProperty({}, Symbol.toStringTag, { value: text })]]),
    ];
    for (const input of inputs) {
      const report = check("edgegap.deploy", input);
      const { violations, warnings } = report;
      for (const { message, fix } of [...violations, ...warnings]) {
        safe(message, "a violation's message", input);
        safe(fix ?? "", "a violation's fix", input);
      }
      safe(inspect(report, { depth: 9 }), "inspect(report)", input);
      safe(report.toProblem().detail, "a problem's detail", input);
      safeError(
        thrown(() => plan("edgegap.deploy", input)),
        "a ValidationError",
        input,
      );
      safe(inspect(describe("edgegap.deploy", input), { depth: 9 }), "inspect(description)", input);
      if (typeof input === "string") continue;
      for (const { message } of schema("edgegap.deploy")["~standard"].validate(input).issues)
        safe(message, "an issue", input);
    }
  }
});

test("a call that cannot work", async () => {
  const keys = { accessKey: "a", secretKey: "b" };
  for (const text of texts(200)) {
    const mistakes = [
      () => check(text, {}),
      () => operation(text),
      () => check("edgegap.deploy", {}, { [text]: 1 }),
      () => check("edgegap.deploy", {}, { locale: text }),
      () => plan("edgegap.deploy", DEPLOY, { credentials: { [text]: "x" } }),
      () => plan("edgegap.deploy", DEPLOY, { site: text }),
      () => plan("edgegap.deploy", DEPLOY, { baseUrl: `https://a.example.com/${text}` }),
      () => plan("ppio.list_endpoints", {}, { revision: text }),
      () => new Edgegap({ [text]: 1 }),
      () => new Edgegap({ token: text }),
      () => new Edgegap({ via: { url: "https://a.example.com", [text]: 1 } }),
      () => new Ncloud().withOptions({ [text]: 1 }),
      () => Call.wait(text, {}),
      () => Call.from(JSON.stringify({ call: 1, operation: text })),
      () => sign(text, "GET", "https://a.example.com", {}, null, { credentials: keys }),
      () => sign("ncloud", text, "https://a.example.com", {}, null, { credentials: keys }),
      () => new Vendors({ [text]: 1 }),
      () => new Vendors({ scenario: JSON.stringify({ faults: [{ effect: text }] }) }),
    ];
    for (const mistake of mistakes) {
      let error;
      try {
        mistake();
      } catch (caught) {
        error = caught;
      }
      // Some of these texts are a token, a part of a path or a method that may be used.
      if (error !== undefined) safeError(error, String(mistake), text);
    }
    safeError(await rejection(new Edgegap({ token: "t" }).wait(text, {})), "wait()", text);
    safeError(await rejection(new Edgegap({ token: "t" }).deploy(DEPLOY, { [text]: 1 })), "a call's option", text);
  }
  assert.ok(thrown(() => check("edgegap.deploy", {}, { "a\n\u202eb": 1 })).message.includes('"a\\n\\u202eb"'));
  registerLocale("en-x", {});
});

test("what a vendor answers", async () => {
  for (const text of texts(100)) {
    const answers = [
      ["edgegap.deploy", { message: text, request_id: text, errors: { [text]: [text] } }],
      ["ncloud.get_stage", { error: { errorCode: text, message: text, details: text } }],
      ["huaweicloud.get_endpoint", { error_code: text, error_msg: text, solution_msg: text }],
      ["ppio.get_endpoint", { code: 400, reason: text, message: text, metadata: { [text]: text } }],
      ["aieev.get_endpoint", { detail: [{ msg: text, loc: [text] }] }],
    ];
    for (const [id, body] of answers) {
      const headers = { "content-type": "application/json" };
      for (const content of [JSON.stringify(body), `<html>${text}</html>`]) {
        const error = thrown(() => parse(id, 400, headers, content));
        safeError(error, id, text);
        for (const field of [error.code, error.hint, error.requestId, error.vendorMessage])
          safe(field ?? "", "a field", text);
      }
    }
    const reply = parse("ppio.get_endpoint", 200, [["Warning", text]], JSON.stringify({ [text]: text }));
    assert.deepEqual(reply.data, { [text]: text });
    assert.equal(reply.text, JSON.stringify({ [text]: text }));
    for (const printed of [inspect(reply, { depth: 9 }), JSON.stringify(reply), reply.shownText()])
      safe(printed, "a reply", text);
    assert.deepEqual(JSON.parse(reply.shownText()), { [text]: text });
    const client = new Ppio({ apiKey: "k", fetch: scripted({ status: 200, headers: {}, body: `no JSON ${text}` }) });
    const other = await client.request("GET", "/x");
    safeError(
      thrown(() => other.data),
      "an answer that is no JSON",
      text,
    );
    safe(inspect(other), "a reply that is no JSON", text);
  }
});

test("what is lost on the way, or refused by an edge function", async () => {
  for (const text of texts(60)) {
    const failures = [
      Object.assign(new Error(text), { code: text }),
      new TypeError("fetch failed", { cause: new Error(text) }),
      { message: text },
      text,
    ];
    for (const failure of failures) {
      const fetch = async () => {
        throw failure;
      };
      const [ppio, edgegap] = [
        new Ppio({ apiKey: "k", fetch, maxRetries: 0 }),
        new Edgegap({ token: "t", fetch, maxRetries: 0 }),
      ];
      safeError(await rejection(ppio.getEndpoint({ id: "a" })), "a lost request", text);
      safeError(await rejection(ppio.request("GET", "/x")), "a lost request()", text);
      safeError(await rejection(edgegap.deploy(DEPLOY)), "an unknown outcome", text);
    }
    const violation = {
      path: `/${text}`,
      code: text,
      message: text,
      fix: text,
      params: { [text]: text },
      source: text,
    };
    for (const [status, problem] of [
      [401, { title: text, detail: text, [text]: text }],
      [502, { title: text, detail: text }],
      [422, { violations: [violation], warnings: [violation] }],
    ]) {
      const fetch = scripted(json(status, problem));
      const client = new Edgegap({ via: "https://edge.example.com", fetch, maxRetries: 0 });
      const error = await rejection(client.getDeployment(ID));
      safeError(error, `a refusal with ${status}`, text);
      if (status === 401) assert.deepEqual(error.problem, problem);
      for (const one of [...(error.report?.violations ?? []), ...(error.report?.warnings ?? [])]) {
        safe(`${one.message}${one.fix}`, "a violation that it found", text);
        assert.equal(one.path, `/${text}`);
      }
    }
  }
});

test("what a wait has seen", async () => {
  for (const text of texts(60)) {
    const states = [
      { current_status: text, error: false, error_detail: text },
      { current_status: "Status.ERROR", error: true, error_detail: text },
    ];
    for (const state of states) {
      const client = new Edgegap({ token: "t", fetch: scripted(json(200, { ...ID, ...state })) });
      const error = await rejection(client.wait("deployment_ready", ID, { timeout: 20_000 }));
      assert.equal(error.name, "WaitFailed");
      safeError(error, "a wait that failed", text);
      for (const field of [error.state, error.reason]) safe(field, "a state or a reason", text);
    }
  }
});

test("what a request and a call show of themselves", () => {
  for (const text of texts(100)) {
    const input = { ...DEPLOY, tags: [text], environment_variables: [{ key: "A", value: text }] };
    if (!check("edgegap.deploy", input).ok) continue;
    const request = plan("edgegap.deploy", input, { credentials: { token: "t" } });
    assert.equal(JSON.parse(request.body).tags[0], text);
    for (const printed of [inspect(request), JSON.stringify(request), request.shown().body, request.curl()])
      safe(printed, "a request", text);
    assert.equal(JSON.parse(request.shown().body).tags[0], text);
    const call = new Call("edgegap.deploy", input);
    safe(inspect(call), "a call", text);
  }
});

test("the cause of an error is left out where it would print what is unsafe", async () => {
  const kept = async (cause) => {
    const fetch = async () => {
      throw cause;
    };
    const error = await rejection(new Ppio({ apiKey: "k", fetch, maxRetries: 0 }).getEndpoint({ id: "a" }));
    return error.cause === cause;
  };
  const coded = (message, more) => Object.assign(new Error(message), { code: "ECONNRESET", ...more });
  assert.equal(await kept(coded("read ECONNRESET")), true);
  assert.equal(await kept(coded("write EPROTO wrong version number\n")), true);
  for (const text of ["\u001b[2J", "\u202e", "\u0085", "\u2028"]) {
    assert.equal(await kept(coded(`read ${text}`)), false);
    assert.equal(await kept(coded("read", { reason: text })), false);
  }
  assert.equal(await kept(coded("read\n::error::x")), false);
});

test("an error can be made with a message of several lines, each of them safe", () => {
  assert.equal(new UsageError(["one\ntwo", "three\u001b"]).message, "one\\ntwo\nthree\\u001b");
  assert.equal(new UsageError("one").message, "one");
  assert.equal(new UsageError().message, "");
});
