// Commands, which fail with what they said.

import { spawn } from "node:child_process";

/** Parity may have to compile first. */
const PATIENCE_MS = 600_000;

/** Nothing that is tried here tells anybody, or looks for updates. */
export const SILENT = {
  DENO_NO_UPDATE_CHECK: "1",
  DO_NOT_TRACK: "1",
  NEXT_TELEMETRY_DISABLED: "1",
  NO_COLOR: "1",
};

/** Runs a command to its end and gives what it printed. */
export function command(file, args, { cwd, env = {} } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, {
      cwd,
      env: { ...process.env, ...SILENT, ...env },
      stdio: ["ignore", "pipe", "pipe"],
      timeout: PATIENCE_MS,
    });
    let out = "";
    let err = "";
    child.stdout.on("data", (data) => (out += data));
    child.stderr.on("data", (data) => (err += data));
    child.on("error", reject);
    child.on("close", (code, signal) => {
      if (code === 0) resolve(out);
      else reject(new Error(`${file} ${args.join(" ")} ended with ${signal ?? code}\n${out}${err}`));
    });
  });
}

/** The JSON object that a probe printed as its last line. */
export function lastLine(printed) {
  return JSON.parse(printed.trimEnd().split("\n").at(-1));
}

/** A program of a package in this folder's node_modules. */
export function program(name) {
  return new URL(`../node_modules/.bin/${name}`, import.meta.url).pathname;
}

/** Runs a server while something is done with its address, which it prints. */
export async function listening(file, args, { cwd }, use) {
  const child = spawn(file, args, {
    cwd,
    env: { ...process.env, ...SILENT },
    stdio: ["ignore", "pipe", "pipe"],
    detached: true,
  });
  let printed = "";
  const url = new Promise((resolve, reject) => {
    const listen = (data) => {
      printed += data;
      const found = /http:\/\/127\.0\.0\.1:\d+/.exec(printed);
      if (found !== null) resolve(found[0]);
    };
    child.stdout.on("data", listen);
    child.stderr.on("data", listen);
    child.on("error", reject);
    child.on("close", (code) => reject(new Error(`${file} ${args.join(" ")} ended with ${code}\n${printed}`)));
  });
  try {
    return await use(await url);
  } catch (error) {
    throw new Error(`${error.stack ?? error}\n${printed}`);
  } finally {
    // It may have started others.
    process.kill(-child.pid);
  }
}
