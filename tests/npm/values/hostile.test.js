// The caller's code that runs meanwhile, invalid text and large inputs: nothing crashes, hangs or becomes null by accident.

import assert from "node:assert/strict";
import { describe as suite, test } from "node:test";
import { Call, check, describe, parse, plan, sign, UsageError } from "clearway";
import { CANARY, canary, DEPLOY, deploy, named, NOT_FINITE, reading, refused, sent, USER } from "./inputs.js";

suite("the caller's code", () => {
  const fail = () => {
    throw new Error("no");
  };

  test("what throws is named where it does", () => {
    assert.deepEqual(
      refused(CANARY, reading(canary(1), "canaryDistributionRate", fail)),
      named("accessor that throws"),
    );
    for (const handler of [
      { get: fail },
      { ownKeys: fail },
      { getPrototypeOf: fail },
      { getOwnPropertyDescriptor: fail },
    ]) {
      const found = refused(DEPLOY, deploy({ users: [new Proxy({ user_type: 1 }, handler)] }));
      assert.match(found[0][2], /accessor that throws/, JSON.stringify(Object.keys(handler)));
      assert.match(found[0][0], /^\/users\/0/);
    }
    const { proxy, revoke } = Proxy.revocable([], {});
    revoke();
    assert.equal(
      refused(DEPLOY, deploy({ users: proxy }))[0][2],
      "users must be a list, not a value of type accessor that throws",
    );
    const iterator = new Map([["a", 1]]);
    iterator[Symbol.iterator] = fail;
    assert.match(refused(CANARY, canary(iterator))[0][2], /accessor that throws/);
  });

  test("what gives another value each time does not become null", () => {
    for (const second of [NaN, Infinity]) {
      let times = 0;
      const input = reading(canary(1), "canaryDistributionRate", () => (times++ === 0 ? 10 : second));
      assert.deepEqual(refused(CANARY, input), NOT_FINITE);
    }
    const users = [USER];
    const grows = reading(deploy({ users }), "aside", () => {
      users[users.length] = undefined;
      return "x";
    });
    const last = refused(DEPLOY, grows).filter(([path]) => path.startsWith("/users/"));
    assert.ok(
      last.length > 0 && last.every(([, code, message]) => code === "type" && message.endsWith("of type undefined")),
    );
  });

  test("what calls this package meanwhile disturbs nothing", () => {
    const inside = () => {
      assert.equal(check(CANARY, { zzz: new Date(0) }).violations[0].path, "/zzz");
      assert.throws(() => plan(CANARY, deploy()), { name: "ValidationError" });
      return 10;
    };
    const quiet = reading(canary(1), "canaryDistributionRate", inside);
    assert.equal(plan(CANARY, quiet).body, plan(CANARY, canary(10)).body);
    const walked = new Map(Object.entries(reading(canary(1), "canaryDistributionRate", inside)));
    assert.equal(plan(CANARY, walked).body, plan(CANARY, canary(10)).body);
    const marked = reading({ when: new Date(0), ...canary(1) }, "canaryDistributionRate", inside);
    assert.deepEqual(
      refused(CANARY, marked).map(([path]) => path),
      ["/when"],
    );
    const current = { toJSON: () => inside() && {} };
    assert.deepEqual(refused(CANARY, canary(10), { current }), []);
    assert.equal(new Call(CANARY, quiet).operation, CANARY);
  });

  test("headers that call this package while they are read disturb no signature", () => {
    const credentials = { accessKey: "AK", secretKey: "SK" };
    const signed = (headers) =>
      sign("ncloud", "GET", "https://a.example.com/b", headers, null, { credentials, now: 1e12 });
    function* headers() {
      check(CANARY, { zzz: "x".repeat(200) });
      yield ["accept", "application/json"];
    }
    assert.deepEqual(signed(headers()), signed({ accept: "application/json" }));
  });

  test("a status, a method or a revision of another type is the caller's mistake", () => {
    const mistakes = [
      () => parse(CANARY, "200", {}, "{}"),
      () => plan(CANARY, canary(1), { revision: 5 }),
      () =>
        sign("ncloud", undefined, "https://a.example.com/b", {}, null, {
          credentials: { accessKey: "a", secretKey: "b" },
        }),
    ];
    for (const mistake of mistakes) assert.throws(mistake, { name: "UsageError" });
  });

  test("a report of a planned request is of what is sent, whatever becomes of the input", () => {
    const input = { request_id: "0a1b2c3d4e5f", name: "x".repeat(21) };
    for (const given of [input, new TextEncoder().encode(JSON.stringify(input)), new Map(Object.entries(input))]) {
      const request = plan("edgegap.create_tag", given);
      if (given instanceof Uint8Array) given.fill(32);
      else if (given instanceof Map) given.clear();
      else given.name = "short";
      assert.deepEqual(
        request.report.warnings.map(({ path, code }) => [path, code]),
        [["/name", "max_length"]],
      );
      assert.equal(JSON.parse(request.body).name.length, 21);
    }
  });

  test("polluted prototypes change nothing", () => {
    const clean = plan(DEPLOY, deploy());
    const report = JSON.stringify(check(DEPLOY, {}));
    try {
      Object.prototype.polluted = NaN;
      Array.prototype.polluted = () => {};
      assert.equal(plan(DEPLOY, deploy()).body, clean.body);
      assert.equal(JSON.stringify(check(DEPLOY, {})), report);
    } finally {
      delete Object.prototype.polluted;
      delete Array.prototype.polluted;
    }
  });

  test("__proto__ is a name like any other", () => {
    const input = JSON.parse(`{"__proto__":{"application":"my-app"},"constructor":1}`);
    const found = refused(DEPLOY, input).map(([path, code]) => [path, code]);
    assert.deepEqual(found.slice(0, 2), [
      ["/__proto__", "unknown_field"],
      ["/constructor", "unknown_field"],
    ]);
    assert.ok(found.some(([path, code]) => path === "/application" && code === "required"));
    assert.equal({}.application, undefined);
  });
});

suite("texts", () => {
  test("halves of surrogate pairs are unsafe, in values, keys, marked inputs and JSON text", () => {
    for (const input of [deploy({ application: "a\ud800" }), deploy({ application: "\udc00a", when: new Date(0) })]) {
      assert.ok(refused(DEPLOY, input).some(([path, code]) => path === "/application" && code === "unsafe_text"));
    }
    assert.ok(refused(DEPLOY, deploy({ "\ud800": 1 })).some(([, code]) => code === "unsafe_text"));
    assert.equal(refused(DEPLOY, `{"application":"\ud800"}`)[0][1], "invalid_json");
    assert.equal(sent(DEPLOY, deploy({ application: "a😀b" })).application, "a😀b");
  });

  test("text is read as files have it, with a byte order mark and as UTF-16, too", () => {
    const text = JSON.stringify(deploy({ application: "한😀" }));
    const utf16 = (marked, littleEndian) => {
      const units = marked + text;
      const view = new DataView(new ArrayBuffer(2 * units.length));
      for (let at = 0; at < units.length; at += 1) view.setUint16(2 * at, units.charCodeAt(at), littleEndian);
      return new Uint8Array(view.buffer);
    };
    const inputs = ["\ufeff" + text, new TextEncoder().encode("\ufeff" + text)];
    for (const mark of ["", "\ufeff"]) inputs.push(utf16(mark, true), utf16(mark, false));
    for (const input of inputs) assert.equal(sent(DEPLOY, input).application, "한😀");
  });

  test("bytes in another encoding are named as such", () => {
    const latin1 = Uint8Array.from('{"application": "caf\u00e9"}', (c) => c.charCodeAt(0));
    const violation = check(DEPLOY, latin1).violations.at(-1);
    assert.deepEqual(
      [violation.code, violation.params.reason, violation.params.offset],
      ["invalid_json", "encoding", 20],
    );
    assert.match(violation.message, /UTF-8/);
    assert.match(violation.fix, /UTF-8/);
  });

  test("marks in a text are text", () => {
    const application = "\u0001Date\u0003\u0002";
    assert.equal(sent(DEPLOY, deploy({ application })).application, application);
    assert.equal(sent(DEPLOY, new Map(Object.entries(deploy({ application })))).application, application);
    assert.equal(refused(DEPLOY, `{"application":\u0001Date\u0002}`)[0][1], "invalid_json");
  });
});

suite("sizes", () => {
  const codes = (operation, input) => check(operation, input).violations.map(({ code }) => code);

  test("100,000 levels are too deep", () => {
    let object = {};
    let list = [];
    let map = new Map();
    for (let level = 0; level < 100_000; level++) {
      object = { a: object };
      list = [list];
      map = new Map([["a", map]]);
    }
    for (const input of [object, map, deploy({ users: list })]) assert.ok(codes(DEPLOY, input).includes("too_deep"));
    assert.throws(() => describe(DEPLOY, deploy({ users: new Map([["a", NaN]]), more: "{".repeat(20e6) })), UsageError);
  });

  test("13 MB, 3 million values and half a gigabyte are too large", () => {
    assert.deepEqual(codes(DEPLOY, deploy({ application: "x".repeat(13e6) })), ["too_large"]);
    assert.deepEqual(codes(DEPLOY, deploy({ application: "한".repeat(5e6) })), ["too_large"]);
    assert.deepEqual(codes(DEPLOY, new Map(Object.entries(deploy({ application: "x".repeat(13e6) })))), ["too_large"]);
    assert.deepEqual(codes(DEPLOY, "x".repeat(13e6)), ["too_large"]);
    assert.deepEqual(codes(DEPLOY, new Uint8Array(13e6)), ["too_large"]);
    assert.deepEqual(codes(DEPLOY, deploy({ application: "x".repeat(2 ** 29 - 24) })), ["too_large"]);
    for (const value of [1, NaN]) {
      const { violations, more } = check(DEPLOY, deploy({ users: Array(3e6).fill(value) }));
      assert.deepEqual([violations[0].path, violations.at(-1).code, more > 1_999_000], ["/users/0", "too_large", true]);
    }
    assert.deepEqual(codes(DEPLOY, deploy({ users: Array(3e6) })), ["too_large"]);
  });

  test("what doubles at every level comes to an end", () => {
    let shared = USER;
    for (let level = 0; level < 60; level++) shared = [shared, shared];
    assert.ok(codes(DEPLOY, deploy({ users: shared })).includes("too_large"));
    let object = {};
    for (let level = 0; level < 60; level++) object = { a: object, b: object };
    assert.ok(codes(DEPLOY, object).length > 0);
  });
});

test("what is no operation, revision, status or option is the caller's mistake, and said so", () => {
  for (const id of [undefined, null, 5, {}, "deploy"]) {
    assert.throws(() => plan(id, {}), { name: "UsageError", message: /^unknown operation/ });
  }
  assert.throws(() => plan(DEPLOY, deploy(), { revision: 5 }), UsageError);
  for (const status of [undefined, "200", 1000, -1, new Response("{}")]) {
    assert.throws(() => parse(DEPLOY, status, {}, "{}"), { name: "UsageError", message: /HTTP status/ });
  }
  assert.throws(() => parse(DEPLOY, 200, {}, "{}", { local: "ko" }), {
    name: "UsageError",
    message: /"local".*locale/,
  });
});

test("giving a large input's room back is not felt", () => {
  for (let megabytes = 1; megabytes < 12; megabytes++) {
    check(DEPLOY, { application: "x".repeat(megabytes << 20) });
    assert.equal(check(DEPLOY, {}).violations.length, 3, `after ${megabytes} MiB`);
  }
});
