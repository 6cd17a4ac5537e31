// Programs that the console shows beside the form: they run, and make the request that is planned.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { test } from "node:test";
import { operation, plan, vendors } from "clearway";
import * as clearway from "clearway";
import { credentials as fakeCredentials, Vendors } from "clearway/fake";

import { examples, load } from "./modules.js";

const {
  environmentOf,
  explain,
  httpText,
  javascriptClient,
  javascriptOf,
  javascriptPlan,
  maskedInput,
  pythonClient,
  pythonOf,
  read,
  write,
} = await load("draft.ts", "plan/literals.ts", "masked.ts", "plan/signature.ts", "plan/snippets.ts");

const NOW = 1_715_161_617_364;
const vendorOf = (id) => vendors().find((vendor) => vendor.id === id.split(".")[0]);

function recipe(id, text, others = {}) {
  const vendor = vendorOf(id);
  return {
    operation: id,
    vendor,
    input: read(text),
    isList: operation(id).pages !== null,
    credentials: Object.keys(fakeCredentials[vendor.id]),
    site: null,
    revision: null,
    allowUnknown: false,
    via: null,
    ...others,
  };
}

/** Runs a program with the package's names, against a fetch, with the vendor's credentials in the environment. */
async function run(program, id, fetch) {
  const vendor = vendorOf(id);
  const env = Object.fromEntries(
    Object.entries(fakeCredentials[vendor.id]).map(([name, value]) => [environmentOf(vendor, name), value]),
  );
  const code = program.replace(/^import \{ (.*) \} from "clearway";/, "const { $1 } = clearway;");
  assert.doesNotMatch(code, /^import/m);
  const client = class extends clearway[vendor.client] {
    constructor(options) {
      super({ ...options, fetch });
    }
  };
  const AsyncFunction = (async () => {}).constructor;
  const run = new AsyncFunction("clearway", "process", "fetch", "console", code);
  await run({ ...clearway, [vendor.client]: client }, { env }, fetch, { log() {} });
}

/** A fetch that keeps the first request and answers as the fake vendors do. */
function recorder() {
  const { fetch } = new Vendors();
  const recording = async (target, init) => {
    const request = target instanceof Request ? target : null;
    const sent = {
      url: request?.url ?? String(target),
      method: request?.method ?? init.method,
      body: (request === null ? init.body : await request.clone().text()) || null,
    };
    recording.sent ??= sent;
    const headers = request === null ? init.headers : Object.fromEntries(request.headers);
    return fetch(sent.url, { method: sent.method, headers, body: sent.body });
  };
  let time = NOW;
  recording.sent = null;
  recording.now = () => time;
  recording.sleep = async (ms) => void (time += ms);
  return recording;
}

/** Runs it; an answer that says no is one, too. */
async function sentBy(program, id) {
  const fetch = recorder();
  await run(program, id, fetch).catch((error) => {
    if (!(error instanceof clearway.ApiError)) throw error;
  });
  return fetch.sent;
}

for (const { id, text } of examples()) {
  test(`${id}: programs in JavaScript send what is planned`, async () => {
    for (const revision of [null, ...operation(id).revisions.map(({ name }) => name)]) {
      const { method, url, body } = plan(id, text, { now: NOW, revision: revision ?? undefined });
      const made = recipe(id, text, { revision });
      for (const program of [javascriptClient(made), javascriptPlan(made)]) {
        const sent = await sentBy(program, id);
        assert.notEqual(sent, null, program);
        const [one, other] = [new URL(sent.url), new URL(url)];
        // A list asks for its first page by itself.
        assert.deepEqual([sent.method, one.pathname], [method, other.pathname]);
        for (const [name, value] of other.searchParams) assert.equal(one.searchParams.get(name), value);
        assert.equal(sent.body, body);
      }
    }
  });
}

test("every example's program in Python is Python, with the input it should have", () => {
  const cases = examples().flatMap(({ id, text }) => {
    const { sites } = vendorOf(id);
    const made = [recipe(id, text), recipe(id, text, { site: sites.at(-1), revision: "r", allowUnknown: true })];
    return made.map((each) => ({ program: pythonClient(each), input: JSON.parse(text), id }));
  });
  python(
    cases,
    `
for case in cases:
    tree = ast.parse(case["program"])
    calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == case["id"].split(".")[1]]
    assert len(calls) == 1, case["program"]
    assert ast.literal_eval(calls[0].args[0]) == case["input"], case["program"]
`,
  );
});

const ODD = {
  "": "",
  __proto__text: "x",
  'quote " and \\': "'\"\\`${x}\n\r\t\b\f\0\u001f\u007f\u2028\u2029",
  class: [true, false, null, [], {}, [[]], { a: {} }],
  "non-ascii 端点 🚀": "é한日\u{1f680}",
  "</script>": "<!--",
  numbers: [0, -1, 1.5, 1e-7, 1e21, 9007199254740991],
};

test("any text, any name and any number is the same in both languages", () => {
  const text = JSON.stringify(ODD).replace('"__proto__text"', '"__proto__"');
  const literal = javascriptOf(read(text));
  assert.equal(JSON.stringify(new Function(`return (${literal})`)()), text);
  const big = '{"n":[12345678901234567890123,-9007199254740993,9007199254740993]}';
  assert.deepEqual(new Function(`return (${javascriptOf(read(big))})`)(), {
    n: [12345678901234567890123n, -9007199254740993n, 9007199254740993n],
  });
  const lone = '"\\ud800"';
  python(
    [text, big, lone].map((each) => ({ literal: pythonOf(read(each)), text: each })),
    `
for case in cases:
    assert ast.literal_eval(case["literal"]) == json.loads(case["text"]), case
`,
  );
});

test("numbers that no literal keeps stay as JSON text, which clients take, too", () => {
  for (const text of ["1e400", "0.12345678901234567890123", "1e-400", `${"9".repeat(5000)}`]) {
    const input = `{"x":${text}}`;
    for (const literal of [javascriptOf(read(input)), pythonOf(read(input))]) assert.equal(JSON.parse(literal), input);
  }
});

test("integers beyond what a number holds are sent as they are", async () => {
  const id = "edgegap.deploy";
  const { text } = examples().find((example) => example.id === id);
  const input = text.replace(/^\{/, '{"x":12345678901234567890,');
  const sent = await sentBy(javascriptClient(recipe(id, input, { allowUnknown: true })), id);
  assert.equal(sent.body, plan(id, input, { allowUnknown: true }).body);
  assert.match(sent.body, /"x":12345678901234567890,/);
});

test("site, revision and unknown fields are options of the programs", () => {
  const made = recipe("huaweicloud.delete_endpoint", "{}", {
    site: "cn-southwest-2",
    revision: "r",
    allowUnknown: true,
  });
  for (const program of [javascriptClient(made), javascriptPlan(made)]) {
    assert.match(program, /region: "cn-southwest-2",\n/);
    assert.match(program, /revision: "r",\n/);
    assert.match(program, /allowUnknown: true,\n/);
  }
  assert.match(pythonClient(made), /region="cn-southwest-2",\n {4}revision="r",\n {4}allow_unknown=True,\n\)/);
  assert.match(pythonClient(made), /secret_key=os\.environ\["HUAWEICLOUD_SDK_SK"\]/);
  const via = javascriptClient({ ...made, credentials: [], via: "https://edge.example.com" });
  assert.match(via, /via: \{\n {4}url: "https:\/\/edge\.example\.com",/);
  assert.doesNotMatch(via, /SDK_/);
});

test("secrets at every depth are masked in inputs, and only they", () => {
  for (const { id, text } of examples()) {
    const masked = write(maskedInput(read(text), operation(id)));
    // The package masks the same places in what it shows.
    const { body, url } = plan(id, masked).shown();
    const shown = plan(id, text).shown();
    assert.deepEqual([body, url], [shown.body, shown.url], id);
  }
  const id = examples().find(({ text, id }) => write(maskedInput(read(text), operation(id))) !== text)?.id;
  assert.notEqual(id, undefined);
});

test("a request over the wire is written with its host, its target and its body", () => {
  const written = httpText({ method: "PUT", url: "https://h.example:8443/a/b?c=%20d", headers: { A: "b" } }, "{}");
  assert.equal(written, "PUT /a/b?c=%20d HTTP/1.1\nHost: h.example:8443\nA: b\n\n{}");
});

test("each line of every string to sign is something", () => {
  let signed = 0;
  for (const { id, text } of examples()) {
    const own = fakeCredentials[vendorOf(id).id];
    const request = plan(id, text, { credentials: own, now: NOW });
    if (request.stringToSign === null) continue;
    signed += 1;
    const lines = explain(request.stringToSign, request, own);
    assert.equal(lines.map((line) => line.text).join("\n"), request.stringToSign);
    for (const { text, part } of lines) assert.notEqual(part.kind, "other", `${id}: ${text}`);
  }
  assert.ok(signed > 0);
});

/** Runs a piece of Python over cases. */
function python(cases, code) {
  const program = `import ast, json, sys\ncases = json.load(sys.stdin)\n${code}`;
  execFileSync("python3", ["-c", program], { input: JSON.stringify(cases), stdio: ["pipe", "inherit", "inherit"] });
}
