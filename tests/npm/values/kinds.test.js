// Values that JSON does not have: each is a violation at its path, or what JSON would make of it. Nothing becomes null by accident.

import assert from "node:assert/strict";
import { describe as suite, test } from "node:test";
import { createContext, runInContext } from "node:vm";
import { Call, check, describe, parse, plan, Ppio, schema } from "clearway";
import { CANARY, canary, DEPLOY, deploy, METRICS, named, NOT_FINITE, RATE, refused, sent, USER } from "./inputs.js";

suite("numbers", () => {
  test("NaN and infinities are not_finite", () => {
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
      const input = of(code);
      assert.deepEqual(refused(DEPLOY, input), []);
      assert.deepEqual(sent(DEPLOY, input), deploy());
      assert.equal(describe(DEPLOY, input).get("/version").present, true);
      assert.equal(check("edgegap.get_deployment", { request_id: "0a1b2c3d4e5f" }, { current: input }).ok, true);
      assert.equal(new Call(DEPLOY, input).operation, DEPLOY);
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
