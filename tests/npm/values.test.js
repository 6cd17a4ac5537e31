// Values that JSON does not have: each is a violation at its path, or what JSON would make of it. Nothing becomes null by accident, crashes or hangs.

import assert from "node:assert/strict";
import { describe as suite, test } from "node:test";
import { createContext, runInContext } from "node:vm";
import { Call, check, describe, parse, plan, Ppio, schema, sign, UsageError } from "clearway";

const CANARY = "ncloud.update_canary";
const DEPLOY = "edgegap.deploy";
const METRICS = "edgegap.get_deployment_metrics";

/** An input whose rate is this value. */
function canary(canaryDistributionRate) {
  const domain = "https://canary.example.com";
  const ids = { productId: "p", apiId: "a", stageId: "s" };
  return { ...ids, useDistributionRate: true, canaryDistributionRate, canaryEndpointDomain: domain };
}

const USER = { user_type: "ip_address", user_data: { ip_address: "203.0.113.7" } };

function deploy(fields = {}) {
  return { application: "my-app", version: "1", users: [USER], ...fields };
}

/** Paths, codes and messages of what refuses an input. */
function refused(operation, input, options) {
  return check(operation, input, options).violations.map(({ path, code, message }) => [path, code, message]);
}

/** The body that is sent. */
function sent(operation, input) {
  return JSON.parse(plan(operation, input).body);
}

/** An object whose property is read by this function. */
function reading(fields, name, get) {
  return Object.defineProperty({ ...fields }, name, { get, enumerable: true, configurable: true });
}

const RATE = "/canaryDistributionRate";
const named = (type) => [[RATE, "type", `canaryDistributionRate must be a number, not a value of type ${type}`]];
const NOT_FINITE = [[RATE, "not_finite", "canaryDistributionRate must be a finite number"]];

suite("numbers", () => {
  test("those that are none are not_finite", () => {
    for (const value of [NaN, Infinity, -Infinity, new Number(NaN), { toJSON: () => NaN }]) {
      assert.deepEqual(refused(CANARY, canary(value)), NOT_FINITE);
      assert.throws(() => plan(CANARY, canary(value)), { name: "ValidationError" });
    }
    assert.equal(refused(CANARY, NaN)[0][2], "the input must be an object, not a number");
  });

  test("minus zero is zero", () => {
    assert.equal(sent(CANARY, canary(-0)).canaryDistributionRate, 0);
    assert.match(plan(CANARY, canary(-0)).body, /"canaryDistributionRate":0,/);
  });

  test("BigInts are integers, however large", () => {
    for (const value of [10n, Object(10n), new Number(10)])
      assert.equal(sent(CANARY, canary(value)).canaryDistributionRate, 10);
    const large = { ...canary(10), canaryCacheTtlSec: 2n ** 70n };
    assert.deepEqual(
      refused(CANARY, large).map(([path, code]) => [path, code]),
      [["/canaryCacheTtlSec", "maximum"]],
    );
    const small = { ...canary(10), canaryCacheTtlSec: -(2n ** 70n) };
    assert.deepEqual(
      refused(CANARY, small).map(([path, code]) => [path, code]),
      [["/canaryCacheTtlSec", "minimum"]],
    );
  });
});

suite("values without a form in JSON", () => {
  const odd = {
    symbol: Symbol("x"),
    function: () => 1,
    Symbol: Object(Symbol("x")),
    Set: new Set([1]),
    RegExp: /x/,
    Error: Object.assign(new TypeError("x"), { code: 1 }),
    Promise: Promise.resolve(1),
    WeakMap: new WeakMap(),
    Uint8Array: new Uint8Array(3),
    Float64Array: new Float64Array(3),
    DataView: new DataView(new ArrayBuffer(1)),
    Int8Array: new Int8Array(1),
    ArrayBuffer: new ArrayBuffer(2),
    SharedArrayBuffer: new SharedArrayBuffer(2),
    Headers: new Headers({ a: "1" }),
    "Map with keys that are not text": new Map([[1, 2]]),
    "invalid Date": new Date(NaN),
    Date: new Date(0),
    "accessor that throws": {
      toJSON() {
        throw new Error("no");
      },
    },
  };
  for (const [name, value] of Object.entries(odd)) {
    test(`${name} is named, as a member, an item and the input`, () => {
      assert.deepEqual(refused(CANARY, canary(value)), named(name));
      const item = refused(DEPLOY, deploy({ users: [USER, value] }));
      assert.deepEqual(item, [["/users/1", "type", `users[1] must be an object, not a value of type ${name}`]]);
      // Bytes are a JSON text's.
      const wanted = /8Array|View|Buffer/.test(name)
        ? /not JSON|JSON/
        : new RegExp(`^the input must be an object, not a value of type ${name}$`);
      assert.match(refused(CANARY, value)[0][2], wanted);
      assert.doesNotThrow(() => describe(CANARY, canary(value)));
      assert.throws(() => Call.pages("edgegap.list_deployments", { query: value }), { name: "ValidationError" });
    });
  }

  test("undefined is absent as a member, and named elsewhere", () => {
    assert.deepEqual(
      refused(CANARY, canary(undefined)).map(([path, code]) => [path, code]),
      [[RATE, "required_if"]],
    );
    assert.equal("canaryCacheTtlSec" in sent(CANARY, { ...canary(1), canaryCacheTtlSec: undefined }), false);
    const holes = [, USER]; // eslint-disable-line no-sparse-arrays
    for (const users of [holes, [undefined, USER]]) {
      assert.equal(
        refused(DEPLOY, deploy({ users }))[0][2],
        "users[0] must be an object, not a value of type undefined",
      );
    }
    assert.equal(refused(CANARY, undefined)[0][2], "the input must be an object, not a value of type undefined");
    assert.deepEqual(refused(DEPLOY, new Map(Object.entries(deploy({ tags: undefined })))), []);
  });

  test("symbols as keys and properties that are not enumerable are no members, as in JSON", () => {
    const input = Object.defineProperty(deploy({ [Symbol("a")]: 1 }), "hidden", { value: 1 });
    assert.deepEqual(sent(DEPLOY, input), deploy());
  });

  test("a name of a type is shown without what could harm", () => {
    class Odd {
      get [Symbol.toStringTag]() {
        return "\u0001\u0002\ud800<b>".repeat(100);
      }
    }
    const [[path, code, message]] = refused(CANARY, canary(new Odd()));
    assert.deepEqual([path, code, message.isWellFormed?.() ?? true, message.length < 200], [RATE, "type", true, true]);
  });
});

suite("moments", () => {
  const range = {
    request_id: "0a1b2c3d4e5f",
    start_time: new Date(0),
    end_time: new Date(Date.UTC(2024, 1, 29, 1, 2, 3, 45)),
  };

  test("a Date is written as its field is documented", () => {
    const { searchParams } = new URL(plan(METRICS, range).url);
    assert.equal(searchParams.get("start_time"), "1970-01-01 00:00:00.000000");
    assert.equal(searchParams.get("end_time"), "2024-02-29 01:02:03.045000");
    const realm = runInContext("new Date(0)", createContext());
    assert.equal(plan(METRICS, { ...range, start_time: realm }).url, plan(METRICS, range).url);
  });

  test("elsewhere, and where it is invalid, it is refused", () => {
    const invalid = { ...range, end_time: new Date(NaN) };
    assert.equal(refused(METRICS, invalid)[0][2], "end_time must be text, not a value of type invalid Date");
    assert.deepEqual(refused(CANARY, canary(new Date(0))), named("Date"));
    assert.deepEqual(
      refused(METRICS, { ...range, start_time: range.end_time, end_time: range.start_time })[0][1],
      "order",
    );
  });
});

suite("objects of other kinds", () => {
  test("Maps, instances, null prototypes, other realms, boxes and conversions are what they hold", () => {
    class Deploy {
      constructor() {
        Object.assign(this, deploy());
      }
      get derived() {
        return NaN;
      }
    }
    const converted = { toJSON: () => deploy() };
    const realm = runInContext(`JSON.parse('${JSON.stringify(deploy())}')`, createContext());
    const boxed = deploy({ application: new String("my-app"), version: { toJSON: () => "1" } });
    class List extends Array {}
    const inputs = [
      new Map(Object.entries(deploy())),
      new Deploy(),
      Object.assign(Object.create(null), deploy()),
      converted,
      realm,
      boxed,
      new Proxy(deploy(), {}),
      Object.freeze(deploy()),
      deploy({ users: List.from([USER]) }),
      deploy({ users: new Proxy([USER], {}) }),
    ];
    for (const input of inputs) assert.deepEqual(sent(DEPLOY, input), deploy());
  });

  test("a conversion is asked once, as JSON does", () => {
    const again = () => ({ toJSON: again });
    assert.equal(
      refused(CANARY, canary({ toJSON: again }))[0][2],
      "canaryDistributionRate must be a number, not an object",
    );
    const self = deploy();
    Object.defineProperty(self, "toJSON", { value: () => self });
    assert.deepEqual(sent(DEPLOY, self), deploy());
    assert.deepEqual(refused(DEPLOY, deploy({ users: Object.assign([], { toJSON: () => 5 }) }))[0][1], "type");
  });

  test("what is there twice is sent twice, what holds itself is refused", () => {
    assert.deepEqual(sent(DEPLOY, deploy({ users: [USER, USER] })).users, [USER, USER]);
    const cycle = deploy();
    cycle.users = [cycle];
    assert.equal(refused(DEPLOY, cycle)[0][2], "users[0] must be an object, not a value of type circular reference");
    const map = new Map(Object.entries(deploy()));
    map.set("users", [map]);
    assert.equal(refused(DEPLOY, map)[0][2], "users[0] must be an object, not a value of type circular reference");
  });
});

suite("what comes of another realm, as in jest with jsdom", () => {
  const realm = createContext({ json: JSON.stringify(deploy()) });
  const of = (code) => runInContext(code, realm);
  of(`bytes = Uint8Array.from(json, (one) => one.charCodeAt(0));
    shared = new Uint8Array(new SharedArrayBuffer(bytes.length)); shared.set(bytes)`);
  const codes = [
    "bytes",
    "bytes.buffer",
    "new DataView(bytes.buffer)",
    "new Int8Array(bytes.buffer)",
    "new Uint8ClampedArray(bytes.buffer)",
    "shared",
    "shared.buffer",
    "new DataView(shared.buffer)",
    "new Map(Object.entries(JSON.parse(json)))",
    "JSON.parse(json)",
    "Object.assign(Object.create(null), JSON.parse(json))",
    "new (class Deploy { constructor() { Object.assign(this, JSON.parse(json)); } })",
  ];
  for (const code of codes) {
    test(`${code} is read as one of this realm`, () => {
      {
        const input = of(code);
        assert.deepEqual(refused(DEPLOY, input), []);
        assert.deepEqual(sent(DEPLOY, input), deploy());
        assert.equal(describe(DEPLOY, input).get("/version").present, true);
        assert.equal(check("edgegap.get_deployment", { request_id: "0a1b2c3d4e5f" }, { current: input }).ok, true);
        assert.equal(new Call(DEPLOY, input).operation, DEPLOY);
      }
    });
  }

  test("the same of this realm", () => {
    const bytes = new TextEncoder().encode(JSON.stringify(deploy()));
    const shared = new SharedArrayBuffer(bytes.length + 2);
    new Uint8Array(shared, 1, bytes.length).set(bytes);
    const within = Buffer.concat([Buffer.from("  "), bytes, Buffer.from("}")]).subarray(2, -1);
    const views = [bytes, bytes.buffer, new DataView(bytes.buffer), new Int8Array(bytes.buffer), within];
    for (const input of [...views, new Uint8Array(shared, 1, bytes.length), new DataView(shared, 1, bytes.length)])
      assert.deepEqual(sent(DEPLOY, input), deploy());
    for (const body of views) assert.deepEqual(parse(DEPLOY, 200, {}, body).data, deploy());
    assert.deepEqual(parse(DEPLOY, 200, {}, new Uint8Array(shared, 1, bytes.length)).data, deploy());
  });

  test("its bytes are a reply's body, its pairs headers, its errors errors, its URL a URL", async () => {
    const reply = parse("ppio.get_endpoint", 200, of("new Map([['x-one', '1']])"), of("Uint8Array.from([123, 125])"));
    assert.deepEqual([reply.text, reply.headers.get("x-one")], ["{}", "1"]);
    assert.deepEqual(
      parse("ppio.get_endpoint", 200, of("[['x-one', '1']]"), of("Uint8Array.of(123, 125).buffer")).data,
      {},
    );
    const thrown = of("Object.assign(new Error('read'), { code: 'ECONNRESET' })");
    const fetch = async () => {
      throw thrown;
    };
    const error = await new Ppio({ apiKey: "k", fetch, maxRetries: 0 }).getEndpoint({ id: "a" }).catch((one) => one);
    assert.deepEqual([error.name, error.kind, error.cause], ["TransportError", "broken", thrown]);
    const answers = async () => ({ status: 200, headers: {}, body: of("Uint8Array.from([123, 125])") });
    assert.deepEqual((await new Ppio({ apiKey: "k", fetch: answers }).getEndpoint({ id: "a" })).data, {});
  });

  test("names of types are the same", () => {
    for (const [name, code] of [
      ["Uint8Array", "bytes"],
      ["ArrayBuffer", "bytes.buffer"],
      ["Set", "new Set([1])"],
      ["Error", "new Error('x')"],
      ["invalid Date", "new Date(NaN)"],
      ["Map with keys that are not text", "new Map([[1, 2]])"],
    ])
      assert.deepEqual(refused(CANARY, canary(of(code))), named(name));
    assert.equal(sent(CANARY, canary(of("Object(10n)"))).canaryDistributionRate, 10);
    const posing = { [Symbol.toStringTag]: "ArrayBuffer", length: 3 };
    assert.match(refused(CANARY, posing)[0][0], /toStringTag|length|^$/);
    assert.equal(refused(CANARY, { [Symbol.toStringTag]: "Map", a: 1 })[0][1], "unknown_field");
  });

  test("a schema takes none of it for JSON text", () => {
    for (const code of codes.slice(0, 8))
      assert.equal(schema(DEPLOY)["~standard"].validate(of(code)).issues.length, 1, code);
    const map = of("new Map(Object.entries({ ...JSON.parse(json), users: [1] }))");
    assert.deepEqual(schema(DEPLOY)["~standard"].validate(map).issues[0].path, ["users", 0]);
  });
});

suite("code of the caller's", () => {
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
