// The edge function in each runtime, on loopback, where it can reach the fake vendors only: what it tries beside is recorded and refused.

import { spawn } from "node:child_process";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { program, SILENT } from "../harness/process.js";

/**
 * @typedef {object} Host
 * @property {string} url
 * @property {() => string[]} strayed what it asked of others than the vendors
 * @property {() => Promise<void>} stop
 */

/** As wrangler makes it: a bundle, and the wasm beside it. */
export async function bundled(folder) {
  const { build } = await import("esbuild");
  const outdir = join(folder, "out");
  await build({
    absWorkingDir: folder,
    entryPoints: ["worker.js"],
    bundle: true,
    format: "esm",
    conditions: ["workerd", "worker", "browser"],
    loader: { ".wasm": "copy" },
    assetNames: "[name]",
    outdir,
    logLevel: "error",
  });
  return outdir;
}

async function workerd(folder, env, vendors) {
  const { Miniflare } = await import("miniflare");
  const out = existsSync(join(folder, "out")) ? join(folder, "out") : await bundled(folder);
  const worker = new Miniflare({
    modules: [
      { type: "ESModule", path: join(out, "worker.js") },
      { type: "CompiledWasm", path: join(out, "clearway.wasm") },
    ],
    modulesRoot: out,
    compatibilityDate: "2026-04-01",
    compatibilityFlags: ["enable_request_signal"],
    bindings: env,
    cf: false,
    host: "127.0.0.1",
    port: 0,
    // Whatever it asks of anybody goes to the vendors' address, who see what host was meant.
    outboundService: { external: { address: vendors, http: {} } },
  });
  const url = (await worker.ready).origin;
  return { url, strayed: () => [], stop: () => worker.dispose() };
}

/** Deno itself refuses other hosts: as permissions are asked for nothing, a try is an answer without the vendor's. */
async function deno(folder, env, vendors) {
  const allowed = [`--allow-net=${vendors}`, `--allow-env=${Object.keys(env).join(",") || "NONE"}`];
  const args = [
    "serve",
    "--no-prompt",
    "--cached-only",
    "--unstable-no-legacy-abort",
    ...allowed,
    "--host=127.0.0.1",
    "--port=0",
    "worker.js",
  ];
  return { ...(await started(program("deno"), args, folder, env)), strayed: () => [] };
}

async function bun(folder, env, vendors) {
  const record = join(folder, "strayed.txt");
  rmSync(record, { force: true });
  const preload = join(folder, "record.js");
  writeFileSync(preload, recording(vendors, record));
  const args = ["--no-install", `--preload=${preload}`, "worker.js"];
  const host = await started(program("bun"), args, folder, { ...env, BUN_PORT: "0", NODE_ENV: "production" });
  const strayed = () => (existsSync(record) ? readFileSync(record, "utf8").trim().split("\n") : []);
  return { ...host, strayed };
}

const recording = (vendors, record) => `import { appendFileSync } from "node:fs";
const send = globalThis.fetch;
globalThis.fetch = async (input, init) => {
  const { url } = new Request(input, init);
  if (new URL(url).host === ${JSON.stringify(vendors)}) return send(input, init);
  appendFileSync(${JSON.stringify(record)}, url + "\\n");
  throw new TypeError("this host is not to be reached");
};
`;

export const hosts = { workerd, deno, bun };

const PATIENCE_MS = 30_000;

/** Starts a server that prints its address. */
async function started(file, args, cwd, env) {
  const { PATH, HOME } = process.env;
  const child = spawn(file, args, {
    cwd,
    env: { PATH, HOME, ...SILENT, ...env },
    stdio: ["ignore", "pipe", "pipe"],
    detached: true,
  });
  const ended = new Promise((resolve) => child.once("close", resolve));
  let printed = "";
  const port = await new Promise((resolve, reject) => {
    const fail = (why) => reject(new Error(`${file} ${args.join(" ")} ${why}\n${printed}`));
    const timer = setTimeout(() => fail("prints no address"), PATIENCE_MS);
    const listen = (data) => {
      printed += data;
      const found = /http:\/\/[\w.]+:(\d+)/.exec(printed)?.[1];
      if (found === undefined) return;
      clearTimeout(timer);
      resolve(found);
    };
    child.stdout.on("data", listen);
    child.stderr.on("data", listen);
    child.once("error", reject);
    child.once("close", (code) => fail(`ended with ${code}`));
  });
  const stop = () => {
    // It may have started others.
    process.kill(-child.pid, "SIGKILL");
    return ended;
  };
  return { url: `http://127.0.0.1:${port}`, stop, printed: () => printed };
}
