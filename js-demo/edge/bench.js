// `node js-demo/edge/bench.js`: what the edge function costs on workerd, against a bare worker that answers a text, and masking against a search. It wants dist/ (make npm) and the
// packages of tests/npm (make test installs them).

import { execFileSync, spawn } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { Agent, request as send } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

import { bundled } from "../../tests/npm/edge/hosts.js";
import { program } from "../../tests/npm/harness/process.js";
import { maskOf } from "./secrets.js";

const HERE = new URL(".", import.meta.url).pathname;
const DIST = join(HERE, "../../dist");
const STARTS = 15;
const WARM_UP = 500;
const REQUESTS = 3000;
const CHECKS = 20_000;
const OPERATION = "huaweicloud.create_endpoint";
const CALLERS = 5000;
const MASKED = 12_000_000;
const MASKINGS = 11;
const KEY = "bench-key-0123456789-0123456789-012";

const BARE = `export default { fetch: () => new Response("text") };\n`;

/** Checks one input many times within one request, with nothing around it. */
const MANY = `import { check } from "clearway";
export default {
  async fetch(request) {
    const input = new Uint8Array(await request.arrayBuffer());
    const times = Number(request.headers.get("times"));
    let ok = 0;
    for (let time = 0; time < times; time++) ok += check("${OPERATION}", input).toJSON().ok ? 1 : 0;
    return Response.json(ok);
  },
};
`;

const folder = mkdtempSync(join(tmpdir(), "clearway-edge-bench-"));
try {
  await main();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function main() {
  const packed = readdirSync(DIST).find((file) => /^clearway-[\d.]+\.tgz$/.test(file));
  if (packed === undefined) throw new Error("there is no package in dist/: make npm");
  const modules = join(folder, "node_modules/clearway");
  mkdirSync(modules, { recursive: true });
  execFileSync("tar", ["-xzf", join(DIST, packed), "-C", modules, "--strip-components=1"]);
  const [edge, bare, many] = [await edgeWorker("edge", 1), await worker("bare", BARE), await worker("many", MANY)];
  const crowded = await edgeWorker("crowded", CALLERS);
  const schema = JSON.parse(readFileSync(join(modules, `dist/schemas/${OPERATION}.json`), "utf8"));
  const input = JSON.stringify(schema.examples[0]);
  const wrong = input.replace(/"name":"[^"]*"/, '"nmae":1');

  console.log(
    `${OPERATION}, the documented example of ${input.length} bytes; Node ${process.version}, one workerd process`,
  );
  console.log(`the edge function as it is deployed: ${sizes(edge)}`);
  console.log("bare: a worker that answers a text, without reading what it is asked\n");

  // In turn, so that whatever else this machine does meets both.
  const starts = { edge: [], bare: [] };
  for (let turn = 0; turn < STARTS; turn++) {
    starts.bare.push(await start(bare, input));
    starts.edge.push(await start(edge, input));
  }
  console.log(`cold start, ms, medians of ${STARTS} starts each        bare    edge    more`);
  for (const [name, what] of [
    ["listening", "process start to listening"],
    ["first", "first request to its answer"],
    ["whole", "process start to the first answer"],
    ["second", "second request to its answer"],
  ]) {
    row(what, ...[starts.bare, starts.edge].map((list) => median(list.map((one) => one[name]))), 1);
  }

  console.log(`\nCPU of the process, us a request, over ${REQUESTS} requests  bare    edge    more`);
  const text = await cpuOf(bare, input);
  row("POST /check, clear (200)", text, await cpuOf(edge, input), 0);
  row("POST /check, not clear (422)", text, await cpuOf(edge, wrong), 0);
  row(`POST /check, clear, ${CALLERS} callers`, text, await cpuOf(crowded, input), 0);

  console.log(`\nCPU of check() alone, us, over ${CHECKS} checks in one request`);
  console.log(`  clear      ${(await cpuOfChecks(many, input)).toFixed(1)}`);
  console.log(`  not clear  ${(await cpuOfChecks(many, wrong)).toFixed(1)}`);

  console.log(`\nmasking ${MASKED / 1e6} MB, ms, medians of ${MASKINGS}       includes    mask   times`);
  for (const [what, text] of Object.entries(answers(input))) maskingRow(what, text);
}

/** Texts as answers have them, and two that would cost most: the beginning of a secret again and again, and what only a secret's other parts tell from it. */
function answers(input) {
  const ofLength = (text) => Buffer.from(text.repeat(Math.ceil(MASKED / text.length)).slice(0, MASKED)).toString();
  return {
    JSON: ofLength(input),
    "JSON within JSON": ofLength(JSON.stringify(input)),
    URLs: ofLength(encodeURIComponent(input)),
    "a key's beginning": ofLength(KEY.slice(0, -1)),
    escapes: ofLength("\\".repeat(1000) + "u0"),
  };
}

/** One search for a key that is not there, and the mask of what a call may have in its answer: a key, a sealing key and a vendor's credentials. */
function maskingRow(what, text) {
  const secrets = [
    KEY,
    Buffer.alloc(32, "k").toString("base64"),
    "9f511e17-0000-4592-b607-2c963f66afa6",
    "k/Jp+".repeat(8),
  ];
  const mask = maskOf(secrets);
  const [search, masking] = [[], []];
  for (let turn = 0; turn < MASKINGS; turn++) {
    search.push(timeOf(() => text.includes(KEY)));
    masking.push(timeOf(() => mask(text)));
  }
  const [once, all] = [median(search), median(masking)];
  console.log(
    `  ${what.padEnd(36)}${once.toFixed(2).padStart(8)}${all.toFixed(2).padStart(8)}${(all / once).toFixed(1).padStart(8)}`,
  );
}

function timeOf(run) {
  const began = performance.now();
  run();
  return performance.now() - began;
}

async function edgeWorker(name, callers) {
  const own = join(folder, name);
  cpSync(HERE, own, { recursive: true, filter: (file) => !file.includes("node_modules") });
  return configured(await bundled(own), callers);
}

async function worker(name, script) {
  const own = join(folder, name);
  mkdirSync(own);
  writeFileSync(join(own, "worker.js"), script);
  return configured(await bundled(own), 1);
}

/** Writes what workerd is to know of a bundle. It may reach nobody. */
function configured(out, callers) {
  const modules = readdirSync(out).map((file) =>
    file.endsWith(".wasm")
      ? `(name = "./${file}", wasm = embed "${file}")`
      : `(name = "${file}", esModule = embed "${file}")`,
  );
  // The first module is the worker.
  modules.sort((one, other) => Number(one.includes("wasm")) - Number(other.includes("wasm")));
  const entries = Array.from({ length: callers }, (_, at) => ({
    name: `bench ${at}`,
    key: at === 0 ? KEY : `${KEY}-${at}`,
  }));
  const bindings = { CLEARWAY_CALLERS: JSON.stringify(entries), CLEARWAY_OPERATIONS: OPERATION };
  const texts = Object.entries(bindings).map(([name, value]) => `(name = "${name}", text = ${JSON.stringify(value)})`);
  const config = `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [(name = "main", worker = .worker), (name = "internet", network = (allow = []))],
  sockets = [(name = "http", address = "127.0.0.1:0", http = (), service = "main")],
);
const worker :Workerd.Worker = (
  modules = [${modules.join(", ")}],
  bindings = [${texts.join(", ")}],
  compatibilityDate = "2026-04-01",
);
`;
  writeFileSync(join(out, "config.capnp"), config);
  return out;
}

function sizes(out) {
  return readdirSync(out)
    .filter((file) => !file.endsWith(".capnp"))
    .map((file) => [file, readFileSync(join(out, file))])
    .map(([file, content]) => `${file} ${kilobytes(content)} kB (${kilobytes(gzipSync(content))} gzip)`)
    .join(", ");
}

function kilobytes({ length }) {
  return (length / 1000).toFixed(0);
}

/** Runs workerd while something is done with it. */
async function running(out, use) {
  const child = spawn(program("workerd"), ["serve", "config.capnp", "--control-fd=3"], {
    cwd: out,
    stdio: ["ignore", "ignore", "inherit", "pipe"],
  });
  const agent = new Agent({ keepAlive: true });
  try {
    const port = await new Promise((resolve, reject) => {
      child.stdio[3].once("data", (line) => resolve(JSON.parse(String(line)).port));
      child.once("exit", (code) => reject(new Error(`workerd ended with ${code}`)));
    });
    const ask = (body, headers = {}) => post({ agent, port, body, headers });
    return await use({ ask, pid: child.pid });
  } finally {
    agent.destroy();
    child.kill();
  }
}

function post({ agent, port, body, headers }) {
  return new Promise((resolve, reject) => {
    const all = { authorization: `Bearer ${KEY}`, "content-length": Buffer.byteLength(body), ...headers };
    const outgoing = send({
      agent,
      port,
      host: "127.0.0.1",
      method: "POST",
      path: `/check/${OPERATION}`,
      headers: all,
    });
    outgoing.on("error", reject);
    outgoing.on("response", async (incoming) => {
      let text = "";
      for await (const chunk of incoming.setEncoding("utf8")) text += chunk;
      resolve({ status: incoming.statusCode, text });
    });
    outgoing.end(body);
  });
}

async function start(out, input) {
  const began = performance.now();
  return running(out, async ({ ask }) => {
    const listening = performance.now();
    const { status, text } = await ask(input);
    const first = performance.now();
    if (status !== 200) throw new Error(`${status}: ${text}`);
    await ask(input);
    const second = performance.now();
    return { listening: listening - began, first: first - listening, whole: first - began, second: second - first };
  });
}

/** Microseconds of the process for each request. */
function cpuOf(out, input) {
  return running(out, async ({ ask, pid }) => {
    for (let turn = 0; turn < WARM_UP; turn++) await ask(input);
    const before = cpuMs(pid);
    for (let turn = 0; turn < REQUESTS; turn++) await ask(input);
    return ((cpuMs(pid) - before) * 1000) / REQUESTS;
  });
}

/** Microseconds for each check, without what a request costs. */
function cpuOfChecks(out, input) {
  return running(out, async ({ ask, pid }) => {
    await ask(input, { times: "2000" });
    const before = cpuMs(pid);
    await ask(input, { times: String(CHECKS) });
    return ((cpuMs(pid) - before) * 1000) / CHECKS;
  });
}

/** What a process has used so far: user and system time in hundredths of a second, the 14th and 15th word of its line. */
function cpuMs(pid) {
  const words = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1].split(" ");
  return (Number(words[11]) + Number(words[12])) * 10;
}

function median(numbers) {
  return numbers.sort((one, other) => one - other)[Math.floor(numbers.length / 2)];
}

function row(what, bare, edge, digits) {
  const cells = [bare, edge, edge - bare].map((value) => value.toFixed(digits).padStart(8));
  console.log(`  ${what.padEnd(46)}${cells.join("")}`);
}
