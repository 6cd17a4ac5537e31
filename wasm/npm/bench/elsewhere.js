// Import to first report where it is not Node: by the clock of the runtime itself, and of workerd, whose clock stands still, from outside, in turn
// with a Worker that does nothing. Processes and pages are new each time; so is what they compile.

import { execFileSync } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { join } from "node:path";
import { Miniflare } from "miniflare";
import { chromium } from "playwright-core";
import { quartiles } from "./measure.js";

const ROUNDS = 21;
const HERE = import.meta.dirname;
const DIST = join(createRequire(import.meta.url).resolve("clearway/package.json"), "../dist");
/** Deno and Bun come with what the package is tried in. */
const PROGRAMS = join(HERE, "../../../tests/npm/node_modules/.bin");

const firstReport = (from) => `
  const before = performance.now();
  const { check } = await import(${JSON.stringify(from)});
  check("ncloud.update_canary", { productId: "x" }).violations;
  const took = performance.now() - before;
`;

export async function elsewhere() {
  return [
    row("Deno", ofPrograms("deno", "run", "--no-prompt", "--cached-only")),
    row("Bun", ofPrograms("bun", "--no-install")),
    row("workerd, over an empty Worker", await ofWorkers()),
    row("Chromium, from this machine", await ofPages()),
  ];
}

function row(where, samples) {
  const [low, value, high] = quartiles(samples);
  return {
    name: `import to first report, ${where}`,
    value,
    unit: "ms",
    detail: `quartiles ${low.toFixed(1)}-${high.toFixed(1)}`,
  };
}

function ofPrograms(name, ...args) {
  const file = join(HERE, `.first-report-${process.pid}.mjs`);
  writeFileSync(file, `${firstReport("clearway")} console.log(took);`);
  try {
    const env = { ...process.env, DENO_NO_UPDATE_CHECK: "1", DO_NOT_TRACK: "1" };
    const once = () =>
      Number(execFileSync(join(PROGRAMS, name), [...args, file], { cwd: HERE, env, encoding: "utf8" }));
    return repeated(once);
  } finally {
    rmSync(file);
  }
}

/** The first round finds nothing in caches. */
function repeated(once) {
  return Array.from({ length: ROUNDS + 1 }, once).slice(1);
}

async function ofWorkers() {
  const files = ["entry/workerd.js", "clearway.js", "clearway.wasm"];
  const shipped = files.map((file) => ({
    type: file.endsWith(".wasm") ? "CompiledWasm" : "ESModule",
    path: join(DIST, file),
    contents: readFileSync(join(DIST, file)),
  }));
  const report = 'check("ncloud.update_canary", { productId: "x" }).violations.length';
  const importing = `import { check } from "./entry/workerd.js"; export default { fetch: () => new Response(${report}) };`;
  const empty = "export default { fetch: () => new Response(0) };";
  const samples = [];
  for (let round = 0; round <= ROUNDS; round++) {
    const took = await answered([worker(importing), ...shipped]);
    samples.push(took - (await answered([worker(empty)])));
  }
  return samples.slice(1);
}

const worker = (contents) => ({ type: "ESModule", path: join(DIST, "worker.js"), contents });

/** Milliseconds from nothing to the first answer. */
async function answered(modules) {
  const start = performance.now();
  const runtime = new Miniflare({ modules, modulesRoot: DIST, compatibilityDate: "2026-04-01", cf: false });
  try {
    const response = await runtime.dispatchFetch("http://worker/");
    if (!response.ok) throw new Error(await response.text());
    await response.text();
    return performance.now() - start;
  } finally {
    await runtime.dispose();
  }
}

async function ofPages() {
  const policy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'";
  const server = createServer(({ url }, response) => {
    const isScript = url.endsWith(".js");
    response.setHeader("content-security-policy", policy);
    response.setHeader("content-type", isScript ? "text/javascript" : "text/html");
    response.end(isScript ? readFileSync(join(DIST, url)) : "<!doctype html>");
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox"] });
  try {
    const samples = [];
    for (let round = 0; round <= ROUNDS; round++) {
      const context = await browser.newContext();
      const page = await context.newPage();
      await page.goto(`http://127.0.0.1:${server.address().port}/`);
      samples.push(await page.evaluate(`(async () => { ${firstReport("/entry/inline.js")} return took; })()`));
      await context.close();
    }
    return samples.slice(1);
  } finally {
    await browser.close();
    server.close();
  }
}
