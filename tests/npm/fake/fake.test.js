// The fake vendors as a fetch: what each fault becomes, time, aborts, and the same over HTTP.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { sign } from "clearway";
import { Vendors, aieev, edgegap, huaweicloud, ncloud, ppio } from "clearway/fake";
import { serve } from "./server.js";

const START = 1_768_465_800_000;
const LOCATIONS = "https://api.edgegap.com/v1/locations";
const TOKEN = { headers: { Authorization: "token any" } };

function withFault(fault, options = {}) {
  return new Vendors({ start: START, scenario: { faults: [fault] }, ...options });
}

async function deploy(vendors) {
  const body = {
    application: "game",
    version: "1",
    users: [{ user_type: "ip_address", user_data: { ip_address: "203.0.113.7" } }],
  };
  const headers = { ...TOKEN.headers, "Content-Type": "application/json" };
  const response = await vendors.fetch("https://api.edgegap.com/v2/deployments", {
    method: "POST",
    headers,
    body: JSON.stringify(body),
  });
  assert.equal(response.status, 202);
  return (await response.json()).request_id;
}

describe("a standard fetch", () => {
  test("takes a text, a URL or a Request, and gives a Response", async () => {
    const { fetch } = new Vendors({ start: START });
    for (const input of [LOCATIONS, new URL(LOCATIONS), new Request(LOCATIONS, TOKEN)]) {
      const response = await fetch(input, input instanceof Request ? undefined : TOKEN);
      assert.ok(response instanceof Response);
      assert.deepEqual([response.status, response.url, response.ok], [200, LOCATIONS, true]);
      assert.equal(response.headers.get("content-type"), "application/json");
      assert.ok((await response.json()).locations.length > 0);
    }
  });

  test("a Request's body, method and headers count, and init's before them", async () => {
    const vendors = new Vendors({ start: START });
    const given = new Request("https://api.edgegap.com/v2/deployments", {
      method: "POST",
      body: "{",
      headers: TOKEN.headers,
    });
    assert.equal((await vendors.fetch(given.clone())).status, 400);
    assert.equal((await vendors.fetch(given, { headers: { "Content-Type": "application/json" } })).status, 401);
    assert.deepEqual(
      vendors.seen.map(({ operation, method }) => [operation, method]),
      [
        ["edgegap.deploy", "POST"],
        ["edgegap.deploy", "POST"],
      ],
    );
  });

  test("answers of no body have none, and an answer to HEAD neither", async () => {
    const { fetch } = new Vendors();
    assert.equal((await fetch(LOCATIONS, { method: "HEAD" })).body, null);
    const elsewhere = await fetch("https://example.com/", TOKEN);
    assert.equal(elsewhere.status, 404);
    assert.match(await elsewhere.text(), /no vendor has this address/);
  });

  test("a URL that is none is refused as fetch does", async () => {
    await assert.rejects(new Vendors().fetch("/v1/locations"), TypeError);
    await assert.rejects(new Vendors().fetch(LOCATIONS, { method: "GET", body: "x" }), TypeError);
  });

  test("redirects are shown to those who look after them, and lead nowhere else", async () => {
    const fault = { effect: "redirect" };
    const shown = await withFault(fault).fetch(LOCATIONS, { ...TOKEN, redirect: "manual" });
    assert.deepEqual([shown.status, shown.headers.get("location")], [302, "https://login.example.com/"]);
    await assert.rejects(withFault(fault).fetch(LOCATIONS, TOKEN), TypeError);
  });

  test("at its own host a vendor answers as at any other below its id", async () => {
    const { fetch } = new Vendors({ start: START });
    const here = await fetch("http://127.0.0.1:8787/edgegap/v1/locations", TOKEN);
    assert.equal(await here.text(), await (await fetch(LOCATIONS, TOKEN)).text());
  });
});

describe("keys", () => {
  const url = `https://apigateway.apigw.ntruss.com/api/v1/products/${ncloud.PRODUCT_ID}/apis/${ncloud.API_ID}/stages`;
  const asked = async (vendors, accessKey, secretKey) => {
    const headers = sign("ncloud", "GET", url, {}, null, { credentials: { accessKey, secretKey }, now: vendors.now() });
    return (await vendors.fetch(url, { headers: { ...headers, "Content-Type": "application/json" } })).status;
  };

  test("signatures are verified against the known pair, and against the caller's", async () => {
    const vendors = new Vendors({ keys: { mine: "secret" } });
    assert.equal(await asked(vendors, ncloud.ACCESS_KEY, ncloud.SECRET_KEY), 200);
    assert.equal(await asked(vendors, "mine", "secret"), 200);
    assert.equal(await asked(vendors, "mine", "other"), 401);
    assert.equal(await asked(new Vendors(), "mine", "secret"), 401);
  });
});

describe("what goes wrong", () => {
  test("a throttle says when to come back", async () => {
    const vendors = withFault({ effect: "throttle", retry_after: 3, nth: 2 });
    assert.equal((await vendors.fetch(LOCATIONS, TOKEN)).status, 200);
    const throttled = await vendors.fetch(LOCATIONS, TOKEN);
    assert.deepEqual([throttled.status, throttled.headers.get("retry-after")], [429, "3"]);
    assert.equal((await vendors.fetch(LOCATIONS, TOKEN)).status, 200);
  });

  for (const [effect, status] of Object.entries({
    unavailable: 503,
    bad_gateway: 502,
    gateway_timeout: 504,
    error: 500,
    quota: 429,
  })) {
    test(`${effect} is a ${status}`, async () => {
      assert.equal((await withFault({ effect }).fetch(LOCATIONS, TOKEN)).status, status);
    });
  }

  test("a truncated body gives its bytes and breaks", async () => {
    const response = await withFault({ effect: "truncate", after: 7 }).fetch(LOCATIONS, TOKEN);
    assert.equal(response.status, 200);
    assert.ok(Number(response.headers.get("content-length")) > 7);
    const reader = response.body.getReader();
    assert.equal((await reader.read()).value.length, 7);
    await assert.rejects(reader.read(), TypeError);
    await assert.rejects((await withFault({ effect: "truncate", after: 0 }).fetch(LOCATIONS, TOKEN)).text(), TypeError);
  });

  test("a reset has no answer, and the request has taken effect", async () => {
    const vendors = withFault({ effect: "reset" });
    await assert.rejects(vendors.fetch(LOCATIONS, TOKEN), TypeError);
    assert.equal(vendors.seen.at(-1).status, 200);
  });

  test("states that nobody documents, and another shape", async () => {
    const vendors = new Vendors({
      start: START,
      scenario: JSON.stringify({
        faults: [
          { effect: "unknown_state", nth: 2 },
          { effect: "drift", operation: "edgegap.list_locations" },
        ],
      }),
    });
    const id = await deploy(vendors);
    const status = await vendors.fetch(`https://api.edgegap.com/v1/status/${id}`, TOKEN);
    assert.equal((await status.json()).current_status, "Status.REBALANCING");
    assert.equal((await (await vendors.fetch(LOCATIONS, TOKEN)).json()).undocumented, true);
  });

  test("scenarios, keys and options that are none say what is valid", () => {
    const refused = (options, says) => assert.throws(() => new Vendors(options), { name: "UsageError", message: says });
    refused({ scenario: { faults: [{ effect: "fire" }] } }, /fault 1 of the list: unknown effect; use one of throttle/);
    refused({ scenario: "{" }, /not JSON/);
    refused({ scenario: { faults: [{ effect: "delay" }] } }, /takes ms/);
    refused({ keys: { mine: 5 } }, /^keys are an object of secret keys by access key/);
    refused({ key: {} }, /take no key; use scenario, keys/);
    refused({ ppioPagesFromOne: 1 }, /^ppioPagesFromOne is a boolean/);
    refused({ start: Infinity }, /0 or more/);
    refused({ start: 1, realTime: true }, /not both/);
  });
});

describe("time", () => {
  test("is virtual: it passes where somebody waits, and at once", async () => {
    const vendors = new Vendors({ start: START });
    const began = performance.now();
    const id = await deploy(vendors);
    const state = async () =>
      (await (await vendors.fetch(`https://api.edgegap.com/v1/status/${id}`, TOKEN)).json()).current_status;
    assert.equal(await state(), "Status.INITIALIZING");
    await vendors.fetch.sleep(60_000);
    assert.equal(await state(), "Status.READY");
    assert.equal(vendors.fetch.now(), START + 60_000 + 3 * 40);
    assert.ok(performance.now() - began < 5000);
    assert.ok(vendors.containerEnvironment(id).ARBITRIUM_DELETE_TOKEN);
    assert.equal(vendors.containerEnvironment("other"), null);
    assert.throws(() => vendors.containerEnvironment(5), { name: "UsageError" });
    assert.ok(vendors.containerEnvironment(id).ARBITRIUM_DELETE_TOKEN);
  });

  test("the same calls have the same answers", async () => {
    const lives = await Promise.all(
      [0, 1].map(async () => {
        const vendors = new Vendors({ start: START });
        await deploy(vendors);
        const list = await vendors.fetch("https://api.edgegap.com/v1/deployments", TOKEN);
        return [await list.text(), vendors.seen];
      }),
    );
    assert.deepEqual(lives[0], lives[1]);
  });

  test("a slow answer takes its time, of which a timeout waits for its own", async () => {
    const vendors = withFault({ effect: "delay", ms: 50_000 });
    await assert.rejects(vendors.fetch(LOCATIONS, { ...TOKEN, timeout: 30_000 }), { name: "TimeoutError" });
    assert.equal(vendors.now(), START + 30_000);
    assert.equal((await vendors.fetch(LOCATIONS, { ...TOKEN, timeout: 60_000 })).status, 200);
    assert.equal(vendors.now(), START + 30_000 + 50_040);
  });

  test("aborts end what is under way, with their reason", async () => {
    const reason = new Error("enough");
    for (const vendors of [new Vendors(), new Vendors({ realTime: true })]) {
      await assert.rejects(vendors.sleep(10, AbortSignal.abort(reason)), reason);
      await assert.rejects(vendors.fetch(LOCATIONS, { ...TOKEN, signal: AbortSignal.abort(reason) }));
      assert.deepEqual(vendors.seen, []);
    }
    const slow = new Vendors({ realTime: true, scenario: { faults: [{ effect: "delay", ms: 60_000 }] } });
    const aborting = new AbortController();
    setTimeout(() => aborting.abort(reason), 20);
    await assert.rejects(slow.fetch(LOCATIONS, { ...TOKEN, signal: aborting.signal }), reason);
    await assert.rejects(slow.sleep(60_000, AbortSignal.timeout(20)), { name: "TimeoutError" });
  });

  test("who waits for ever in virtual time leaves others their turn", async () => {
    const vendors = new Vendors();
    const signal = AbortSignal.timeout(50);
    const forever = async () => {
      for (;;) await vendors.sleep(1000, signal);
    };
    await assert.rejects(forever(), { name: "TimeoutError" });
  });

  test("real time is real", async () => {
    const vendors = new Vendors({ realTime: true, scenario: { faults: [{ effect: "delay", ms: 30, nth: 1 }] } });
    const began = performance.now();
    assert.equal((await vendors.fetch(LOCATIONS, TOKEN)).status, 200);
    assert.ok(performance.now() - began >= 25);
    assert.ok(Math.abs(vendors.now() - Date.now()) < 1000);
    vendors.advance(3_600_000);
    assert.ok(vendors.now() > Date.now() + 3_500_000);
    assert.throws(() => vendors.advance(-1), { name: "UsageError" });
  });

  test("a reset begins anew", async () => {
    const vendors = withFault({ effect: "throttle", nth: 1 });
    assert.equal((await vendors.fetch(LOCATIONS, TOKEN)).status, 429);
    await vendors.sleep(1000);
    vendors.reset();
    assert.deepEqual([vendors.seen, vendors.now()], [[], START]);
    assert.equal((await vendors.fetch(LOCATIONS, TOKEN)).status, 429);
  });
});

test("the log has what was asked, without secrets", async () => {
  const vendors = new Vendors({ start: START });
  await vendors.fetch(`${LOCATIONS}?secret=1`, TOKEN);
  await vendors.fetch("https://example.com/", TOKEN);
  assert.deepEqual(vendors.seen, [
    { operation: "edgegap.list_locations", method: "GET", path: "/v1/locations", status: 200, time: START },
    { operation: null, method: "GET", path: "", status: 404, time: START + 40 },
  ]);
  assert.deepEqual(vendors.lastSeen(1), vendors.seen.slice(1));
  assert.deepEqual(vendors.lastSeen(0), []);
});

test("a break inside is an error, and the vendors begin anew", async () => {
  const vendors = new Vendors({ start: START });
  assert.equal((await vendors.fetch(LOCATIONS, TOKEN)).status, 200);
  const { entries } = Headers.prototype;
  Headers.prototype.entries = () => {
    throw new Error("out of order");
  };
  try {
    await assert.rejects(vendors.fetch(LOCATIONS, TOKEN), { name: "ClearwayError", cause: new Error("out of order") });
  } finally {
    Headers.prototype.entries = entries;
  }
  assert.equal((await vendors.fetch(LOCATIONS, TOKEN)).status, 200);
  assert.equal(vendors.seen.length, 1);
});

test("pages of a list may be counted from one", async () => {
  const url = "https://api.ppinfra.com/gpu-instance/openapi/v1/endpoint?pageSize=5&pageNum=";
  const headers = { Authorization: "Bearer any", "Content-Type": "application/json" };
  const page = async (options, number) => {
    const response = await new Vendors({ start: START, ...options }).fetch(`${url}${number}`, { headers });
    assert.equal(response.status, 200);
    return response.text();
  };
  assert.equal(await page({ ppioPagesFromOne: false }, 0), await page({ ppioPagesFromOne: true }, 1));
  assert.notEqual(await page({}, 1), await page({ ppioPagesFromOne: true }, 1));
});

test("there is what the constants name", () => {
  assert.equal(ppio.ENDPOINTS, 27);
  assert.equal(edgegap.FLEET_HOSTS.length, 3);
  assert.equal(ncloud.DEPLOYMENT_NO, 251381);
  assert.match(aieev.ENDPOINT, /^[0-9a-f-]{36}$/);
  assert.match(huaweicloud.ACCESS_KEY, /^HWFAKE/);
});

describe("over HTTP", () => {
  const faults = [
    { effect: "reset", operation: "ppio.list_endpoints" },
    { effect: "truncate", after: 9, operation: "edgegap.list_locations", nth: 2 },
  ];
  let server;
  before(async () => {
    server = await serve(new Vendors({ realTime: true, scenario: { faults } }));
  });
  after(() => server.close());

  test("answers arrive, breaks break", async () => {
    const whole = await fetch(`${server.url}/edgegap/v1/locations`, TOKEN);
    assert.equal(whole.status, 200);
    assert.ok((await whole.json()).locations.length > 0);
    const cut = await fetch(`${server.url}/edgegap/v1/locations`, TOKEN);
    assert.equal(cut.status, 200);
    await assert.rejects(cut.text(), TypeError);
    const lost = fetch(`${server.url}/ppio/gpu-instance/openapi/v1/endpoint`, {
      headers: { Authorization: "Bearer x" },
    });
    await assert.rejects(lost, TypeError);
  });

  test("bodies and signatures pass", async () => {
    const url = `${server.url}/ncloud/api/v1/products/${ncloud.PRODUCT_ID}/apis/${ncloud.API_ID}/stages`;
    const credentials = { accessKey: ncloud.ACCESS_KEY, secretKey: ncloud.SECRET_KEY };
    const headers = { "Content-Type": "application/json", ...sign("ncloud", "GET", url, {}, null, { credentials }) };
    assert.equal((await fetch(url, { headers })).status, 200);
    const body = JSON.stringify({ name: "x".repeat(3) });
    const refused = await fetch(`${server.url}/edgegap/v2/deployments`, { method: "POST", body, ...TOKEN });
    assert.equal(refused.status, 400);
  });
});
