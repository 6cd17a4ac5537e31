// How the console is served: by its own name only, under its policy, and with words for what stands in the way.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { cpSync, symlinkSync } from "node:fs";
import { get } from "node:http";
import { join } from "node:path";

import { command } from "../harness/process.js";

const FOLDER = new URL("../../../js-demo/", import.meta.url).pathname;

const POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "font-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

export async function serve(world) {
  const { url } = await world.console();
  await headers(url);
  await names(url);
  await elsewhere();
  await obstacles(url, await world.empty("console unbuilt"));
  const printed = await command("node", ["serve.js", "--check"], { cwd: FOLDER });
  assert.doesNotMatch(printed, /FAILED/);
  return `${printed.trim().split("\n").length} things tried by serve.js --check`;
}

async function headers(url) {
  const page = await fetch(url);
  const html = await page.text();
  assert.equal(page.headers.get("content-security-policy"), POLICY);
  assert.equal(page.headers.get("x-content-type-options"), "nosniff");
  assert.equal(page.headers.get("referrer-policy"), "no-referrer");
  assert.equal(page.headers.get("cross-origin-opener-policy"), "same-origin");
  assert.equal(page.headers.get("cache-control"), "no-store");
  assert.match(html, /<meta name="clearway-edge" content="\/edge" \/>/);
  assert.doesNotMatch(html, /<style|<script(?![^>]* src=)| style=/, "the policy allows nothing inline");
  const [, script] = /src="\.\/(assets\/[^"]+\.js)"/.exec(html);
  for (const encoding of ["br", "gzip"]) {
    const file = await fetch(`${url}${script}`, { headers: { "accept-encoding": encoding } });
    assert.equal(file.headers.get("content-encoding"), encoding);
    assert.equal(file.headers.get("cache-control"), "public, max-age=31536000, immutable");
    assert.equal(file.headers.get("content-security-policy"), POLICY);
    assert.ok((await file.text()).length > 1000);
  }
  const missing = await fetch(`${url}assets/none.js`);
  assert.equal(missing.status, 404);
  assert.equal(missing.headers.get("cache-control"), "no-store");
}

/** Whoever asks by another name, or for what is not the page's, gets nothing. */
async function names(url) {
  const { host, port } = new URL(url);
  assert.equal(await statusOf(url, { host }), 200);
  assert.equal(await statusOf(url, { host: `localhost:${port}` }), 200);
  for (const other of ["rebound.example", `rebound.example:${port}`, "127.0.0.1", "127.0.0.1:1"])
    assert.equal(await statusOf(url, { host: other }), 421, other);
  for (const path of ["../serve.js", "..%2fserve.js", "%2e%2e/serve.js", "assets/../../package.json", "%"])
    assert.ok([400, 404].includes(await statusOf(url, { host }, `/${path}`)), path);
  const from = (origin) => statusOf(url, { host, origin }, "/edge/operations");
  assert.equal(await from("https://elsewhere.example"), 403);
  assert.equal(await from(new URL(url).origin), 401);
}

function statusOf(url, headers, path = "/") {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    get({ hostname, port, path, headers }, (response) => resolve(response.resume().statusCode)).on("error", reject);
  });
}

/** Another edge function is one that the page may ask; the key of this one is no business of that one's. */
async function elsewhere() {
  const { openConsole } = await import("../../../js-demo/server/console.js");
  const served = await openConsole({ ports: [0], edge: "http://127.0.0.1:9/edge/" });
  try {
    const page = await fetch(served.url);
    assert.match(page.headers.get("content-security-policy"), /connect-src 'self' http:\/\/127\.0\.0\.1:9;/);
    const html = await page.text();
    assert.match(html, /<meta name="clearway-edge" content="http:\/\/127\.0\.0\.1:9\/edge" \/>/);
    assert.match(html, /<meta name="clearway-edge-key" content="" \/>/);
  } finally {
    await served.close();
  }
}

async function obstacles(url, folder) {
  const taken = await refusal(FOLDER, "--port", new URL(url).port);
  assert.match(taken, /port \d+ is taken: give another one with --port/);
  assert.match(await refusal(FOLDER, "--port", "http"), /--port is a number from 0 to 65535/);
  assert.match(await refusal(FOLDER, "--edge", "here"), /--edge is an address such as http/);
  assert.match(await refusal(FOLDER, "--prot"), /node serve\.js --port 8080/);
  for (const part of ["serve.js", "server", "edge", "package.json"])
    cpSync(join(FOLDER, part), join(folder, part), { recursive: true, filter: (file) => !/node_modules/.test(file) });
  assert.match(await refusal(folder), /packages are missing: run `make demo` once/);
  symlinkSync(join(FOLDER, "node_modules"), join(folder, "node_modules"));
  assert.match(await refusal(folder), /the page is not built: run `npm run build` in js-demo, or `make demo`/);
}

/** What it says when it cannot serve: in one paragraph, and not as a trace. */
function refusal(cwd, ...args) {
  return new Promise((resolve, reject) => {
    const child = spawn("node", ["serve.js", ...args], { cwd, stdio: ["ignore", "ignore", "pipe"], timeout: 10_000 });
    let said = "";
    child.stderr.on("data", (data) => (said += data));
    child.on("close", (code) => {
      if (code === 1 && !/^ +at /m.test(said)) resolve(said);
      else reject(new Error(`serve.js ${args.join(" ")} ended with ${code}: ${said}`));
    });
  });
}
