// The edge function of js-demo/edge on the packed package, in each runtime over HTTP: every route as it should be, and the matrix of bad requests.

import assert from "node:assert/strict";
import { cpSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

import { command, program } from "../harness/process.js";
import { ask, CALL_KEY, CALLERS, CALLERS_TEXT, ORIGIN, PPIO_KEY, TOKEN } from "./asking.js";
import { cases } from "./cases.js";
import { good } from "./good.js";
import { hosts } from "./hosts.js";
import { BAD, openVendor } from "./vendor.js";

const HERE = new URL(".", import.meta.url).pathname;
const EDGE = join(HERE, "../../../js-demo/edge");

/** What is offered, and of whom: two vendors, one of them without credentials. */
const ENVIRONMENT = {
  CLEARWAY_CALLERS: CALLERS_TEXT,
  CLEARWAY_OPERATIONS: [
    ...["edgegap.deploy", "edgegap.get_deployment", "edgegap.list_locations", "ppio.list_endpoints"],
    ...["edgegap.stop_deployment", "huaweicloud.show_endpoint", "huaweicloud.list_endpoints"],
  ].join("\n"),
  CLEARWAY_ORIGINS: ORIGIN,
  CLEARWAY_CALL_KEY: CALL_KEY,
  EDGEGAP_API_TOKEN: TOKEN,
  PPIO_API_KEY: PPIO_KEY,
};

/** What runs in a runtime. */
const inRuntime = (runtime) => async (world) => {
  const folder = await edgeFolder(world, `edge ${runtime}`);
  const vendor = await openVendor();
  const start = (env) => hosts[runtime](folder, { ...env, CLEARWAY_BASE_URL: vendor.url }, vendor.host);
  try {
    const host = await start(ENVIRONMENT);
    try {
      // Bodies that do not end are waited for while everything else is tried.
      const given = await stepsOf(host, folder);
      const slow = all(cases.filter(isSlow).map((one) => tried(host, undefined, given, one)));
      const quick = cases.filter((one) => !isSlow(one));
      for (const one of quick) await tried(host, vendor, given, one);
      const ways = await good({ host, vendor, folder });
      await slow;
      assert.deepEqual(host.strayed(), []);
      assert.deepEqual(
        vendor.seen.filter(({ strange }) => strange),
        [],
      );
      // workerd refuses such a request itself, before the function hears of it.
      if (runtime !== "workerd") await misnamed(host);
      const poor = await lacking(start, runtime);
      if (runtime === "deno") await forbidden(folder, vendor);
      const kept = runtime === "workerd" ? "" : `, ${await held(runtime, folder, vendor)}`;
      await vendor.close();
      await unreachable(host, runtime);
      return `${cases.length + poor + 1} bad requests, ${ways} good ways${kept}`;
    } finally {
      await host.stop();
    }
  } finally {
    await vendor.close();
  }
};

const isSlow = ({ slow }) => slow === true;

/** All of them, without leaving a failure alone while others are waited for. */
function all(promises) {
  const together = Promise.all(promises);
  together.catch(() => undefined);
  return together;
}

/** A fresh folder with the package installed, and the edge function as its author would copy it. */
export async function edgeFolder(world, name) {
  const folder = await world.folder(name);
  cpSync(EDGE, folder, {
    recursive: true,
    filter: (file) => !/node_modules|\/edge\/package(-lock)?\.json$/.test(file),
  });
  return folder;
}

/** A call that goes on, and those that must not: made with the edge function's own module. */
async function stepsOf(host, folder) {
  const { seal } = await import(pathToFileURL(join(folder, "sealed.js")));
  const key = new Uint8Array(Buffer.from(CALL_KEY, "base64"));
  const waiter = "edgegap.deployment_ready";
  const begun = await ask(host.url, { path: `/wait/${waiter}`, body: { input: { request_id: "reset" } } });
  assert.equal(begun.status, 200, begun.text);
  const expires = Date.now() + 60_000;
  const { Call } = await import("clearway");
  const call = Call.wait(waiter, { request_id: "a69f8e3e0555" });
  return {
    step: begun.json.call,
    steps: {
      other: await seal(key, ["ci", waiter], { expires, call }),
      waiter: await seal(key, ["page", "edgegap.deployment_stopped"], { expires, call }),
      expired: await seal(key, ["page", waiter], { expires: Date.now() - 1, call }),
      key: await seal(new Uint8Array(32), ["page", waiter], { expires, call }),
      package: await seal(key, ["page", waiter], { expires, call: { version: "another" } }),
    },
  };
}

/** Asks a case; with a vendor, also what came through to it. */
async function tried(
  { url },
  vendor,
  given,
  { name, ask: asked, status, says, has = {}, gives = {}, sent = 0, within },
) {
  const { body, ...request } = typeof asked === "function" ? asked(given) : asked;
  const before = vendor?.seen.length;
  const began = performance.now();
  try {
    const answer = await ask(url, { ...request, body: typeof body === "function" ? body() : body });
    assert.ok([status].flat().includes(answer.status), `${answer.status} for ${status}: ${answer.text}`);
    if (says !== undefined) assert.match(answer.text, says);
    for (const [member, value] of Object.entries(has)) {
      if (value === "some") assert.ok(answer.json[member].length > 0, answer.text);
      else assert.deepEqual(answer.json[member], value, answer.text);
    }
    for (const [header, value] of Object.entries(gives)) assert.equal(answer.headers[header], value);
    if (within !== undefined) assert.ok(performance.now() - began < within, "it took too long");
    if (vendor === undefined) return;
    const came = vendor.seen.length - before;
    assert.ok(sent === "some" ? came > 0 : came === sent, `the vendor got ${came} requests`);
  } catch (error) {
    throw new Error(`${name}: ${error.message}`, { cause: error });
  }
}

/** Requests with an invalid Host header. */
async function misnamed({ url }) {
  for (const host of ["a b%%", "[::1", "a:b"]) {
    const { status, text } = await ask(url, { path: "/operations", method: "GET", headers: { host } });
    assert.deepEqual([status, /Host/.test(text)], [400, true], text);
  }
}

/** Environments where something is not set: the answer says what, and the rest goes on. */
async function lacking(start, runtime) {
  const body = { input: { request_id: "a69f8e3e0555" } };
  const path = "/call/edgegap.get_deployment";
  const headers = { "clearway-via": "1" };
  const { CLEARWAY_CALLERS, CLEARWAY_OPERATIONS, ...others } = ENVIRONMENT;
  // What is wrong for all requests: a process does not begin, a Worker says so to each.
  const wrong = [
    [{}, /set CLEARWAY_CALLERS/],
    [
      { ...others, CLEARWAY_CALLERS: "page:short", CLEARWAY_OPERATIONS: "moon.land", CLEARWAY_CALL_KEY: "c2hvcnQ=" },
      /16 characters.*32 random bytes.*CLEARWAY_OPERATIONS/,
    ],
    [{ ...ENVIRONMENT, CLEARWAY_CALLERS: '[{"name": "page", "key": "short"}]' }, /entry 1 of CLEARWAY_CALLERS: key/],
    [{ ...ENVIRONMENT, CLEARWAY_MAX_RESPONSE_MIB: "33" }, /CLEARWAY_MAX_RESPONSE_MIB is a whole number from 1 to 32/],
  ];
  for (const [env, says] of wrong) {
    if (runtime !== "workerd") {
      await assert.rejects(start(env), says);
      continue;
    }
    const host = await start(env);
    const { status, text } = await ask(host.url, { path, headers, body, secrets: ["page:short", "c2hvcnQ="] });
    await host.stop();
    assert.deepEqual([status, says.test(text)], [503, true], text);
  }
  const tries = [
    [
      { CLEARWAY_CALLERS },
      [
        { path: "/operations", method: "GET", status: 200, says: /^\[\]$/ },
        { path, headers, body, status: 404, says: /CLEARWAY_OPERATIONS/ },
      ],
    ],
    [
      { CLEARWAY_CALLERS, CLEARWAY_OPERATIONS },
      [
        { path, headers, body, status: 503, says: /EDGEGAP_API_TOKEN/ },
        { path: "/plan/edgegap.get_deployment", body, status: 503, says: /EDGEGAP_API_TOKEN/ },
        { path: "/wait/edgegap.deployment_ready", body, status: 503, says: /EDGEGAP_API_TOKEN/ },
        { path: "/check/edgegap.get_deployment", body: body.input, status: 200 },
        { path, headers: { ...headers, origin: "https://other.example.com" }, body, status: 403 },
      ],
    ],
    [
      {
        CLEARWAY_CALLERS,
        CLEARWAY_OPERATIONS,
        EDGEGAP_API_TOKEN: TOKEN,
        HUAWEICLOUD_SDK_AK: "access-key-1234",
        CLEARWAY_MAX_INPUT_MIB: "1",
        CLEARWAY_MAX_RESPONSE_MIB: "9",
        CLEARWAY_HOST: "127.0.0.1",
      },
      [
        { path: "/wait/edgegap.deployment_ready", body, status: 503, says: /openssl rand -base64 32/ },
        { path: "/plan/edgegap.get_deployment", body, status: 200 },
        {
          path: "/plan/huaweicloud.list_endpoints",
          body: { input: {} },
          status: 503,
          says: /secretKey.*HUAWEICLOUD_SDK_SK/,
        },
        { path: "/check/edgegap.get_deployment", body: Buffer.alloc(1_200_000, " "), status: 413, says: /1088 KiB/ },
        { path, headers, body: { input: { request_id: BAD.wide } }, status: 502, says: /CLEARWAY_MAX_RESPONSE_MIB/ },
      ],
    ],
    // The form that came first: such callers may check.
    [
      { ...ENVIRONMENT, CLEARWAY_CALLERS: "page:page-key-01234567, ci:ci-key-0123456789" },
      [
        { path: "/check/edgegap.get_deployment", key: "ci-key-0123456789", body: body.input, status: 200 },
        { path, key: "page-key-01234567", headers, body, status: 403, says: /route_not_allowed/ },
      ],
    ],
  ];
  for (const [env, asks] of tries) {
    const host = await start(env);
    try {
      for (const { status, says = /./, ...asked } of asks) {
        const answer = await ask(host.url, { ...asked, secrets: ["page-key-01234567"] });
        assert.equal(answer.status, status, `${asked.path}: ${answer.text}`);
        assert.match(answer.text, says);
      }
      if (runtime === "bun" && env.CLEARWAY_HOST !== undefined) await onlyAt(host);
      assert.deepEqual(host.strayed(), []);
    } finally {
      await host.stop();
    }
  }
  return wrong.length + tries.flatMap(([, asks]) => asks).length;
}

/** A server that is bound to one address does not answer at another one. */
async function onlyAt({ url }) {
  const other = new URL(url);
  other.hostname = "127.0.0.2";
  await assert.rejects(() => ask(other.href, { path: "/operations", method: "GET" }), { code: "ECONNREFUSED" });
}

/** A refused or forbidden connection sends nothing. On workerd that can be told only for requests with a body. */
async function unreachable({ url }, runtime) {
  const users = [{ user_type: "ip_address", user_data: { ip_address: "203.0.113.7" } }];
  for (const [operation, input, kind] of [
    ["edgegap.deploy", { application: "game", version: "1", users }, "connect_failed"],
    ["edgegap.get_deployment", { request_id: "a69f8e3e0555" }, runtime === "workerd" ? "broken" : "connect_failed"],
  ]) {
    const answer = await ask(url, { path: `/call/${operation}`, headers: { "clearway-via": "1" }, body: { input } });
    assert.deepEqual([answer.status, answer.json.kind], [502, kind], answer.text);
  }
}

/** Deno, which was not allowed to reach the vendor. */
async function forbidden(folder, vendor) {
  const host = await hosts.deno(folder, { ...ENVIRONMENT, CLEARWAY_BASE_URL: vendor.url }, "127.0.0.1:1");
  try {
    await unreachable(host);
  } finally {
    await host.stop();
  }
}

/** How each runtime runs a program that may collect its garbage. */
const COLLECTING = {
  node: ["node", "--expose-gc"],
  deno: [
    program("deno"),
    "run",
    "--no-prompt",
    "--cached-only",
    "--v8-flags=--expose-gc",
    "--allow-env",
    "--allow-net",
  ],
  bun: [program("bun"), "--no-install"],
};
const MOST_HELD = 40_000_000;

/** What 30 requests of 10 MB leave behind. */
async function held(runtime, folder, vendor) {
  cpSync(join(HERE, "memory.js"), join(folder, "memory.js"));
  const [file, ...args] = COLLECTING[runtime];
  const env = { ...ENVIRONMENT, CLEARWAY_BASE_URL: vendor.url };
  const printed = await command(file, [...args, "memory.js", CALLERS.page], { cwd: folder, env });
  const said = Object.entries(JSON.parse(printed)).map(([route, rounds]) => {
    const median = rounds.sort((one, other) => one - other)[1];
    assert.ok(median <= MOST_HELD, `${median} bytes are held after requests to /${route}: ${printed}`);
    return `${Math.round(median / 1e6)} MB of /${route}`;
  });
  return `${said.join(" and ")} held`;
}

const WORKER_BYTES = 128_000_000;

/** What the bounds of a Worker need at once: it has 128 MB. */
async function atOnce(folder) {
  cpSync(join(HERE, "peak.js"), join(folder, "peak.js"));
  const args = ["--max-old-space-size=64", "--max-semi-space-size=1", "peak.js", CALLERS.page];
  const bytes = Number(await command("node", args, { cwd: folder, env: ENVIRONMENT }));
  assert.ok(bytes > 0 && bytes < WORKER_BYTES, `${bytes} bytes at once`);
  return `${Math.round(bytes / 1e6)} MB at once within a Worker's bounds`;
}

/** Modules by themselves, and the types that their comments give. */
async function modules(world) {
  const folder = await edgeFolder(world, "edge node");
  for (const name of ["modules", "gate"]) cpSync(join(HERE, `${name}.js`), join(folder, `${name}.test.js`));
  const before = readFileSync(join(EDGE, "schemas.js"), "utf8");
  await command("node", ["write-schemas.js"], { cwd: folder });
  assert.equal(readFileSync(join(folder, "schemas.js"), "utf8"), before, "node js-demo/edge/write-schemas.js");
  await command("node", [join(HERE, "../../../wasm/npm/node_modules/typescript/bin/tsc"), "-p", "."], {
    cwd: folder,
  });
  const printed = await command("node", ["--test", "--test-reporter=tap", "modules.test.js", "gate.test.js"], {
    cwd: folder,
  });
  const passed = Number(/^# pass (\d+)/m.exec(printed)?.[1]);
  if (!(passed > 0)) throw new Error(printed);
  const vendor = await openVendor();
  const kept = await held("node", folder, vendor).finally(() => vendor.close());
  return `${passed} tests, types, schemas, ${kept}, ${await atOnce(folder)}`;
}

export const jobs = { node: modules, ...Object.fromEntries(Object.keys(hosts).map((name) => [name, inRuntime(name)])) };
