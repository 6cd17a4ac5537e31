// Runtimes that take the package as it is, without a bundler.

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { ask, OF_WORKER, PAGE, served } from "../harness/browser.js";
import { command, lastLine, program } from "../harness/process.js";
import { askWorker } from "../harness/workerd.js";

const PACKAGE = "node_modules/clearway/dist";

/** Runs the probe as a program of a runtime. */
function asProgram(name, file, args) {
  return {
    name,
    async run(world) {
      const cwd = await world.folder(name);
      return world.judge(lastLine(await command(file, args(world), { cwd })));
    },
  };
}

/** Opens the probe in Chromium, with the package where import maps are forbidden: by its address. */
function asPage(name, page) {
  return {
    name,
    async run(world) {
      const folder = await world.folder(name);
      const script = readFileSync(join(folder, "page.js"), "utf8");
      writeFileSync(join(folder, "page.js"), script.replace('"clearway"', `"/${PACKAGE}/entry/inline.js"`));
      writeFileSync(join(folder, "index.html"), page);
      return world.judge(await served(world, folder, (url) => ask(world, `${url}/index.html`)));
    },
  };
}

const workerd = {
  name: "workerd",
  async run(world) {
    const folder = await world.folder("workerd");
    const script = readFileSync(join(folder, "worker.js"), "utf8").replace('"clearway"', `"./${PACKAGE}/entry/workerd.js"`);
    writeFileSync(join(folder, "worker.js"), script);
    const files = [`${PACKAGE}/entry/workerd.js`, `${PACKAGE}/clearway.js`, "probe.js", "vectors.js", `${PACKAGE}/clearway.wasm`];
    return world.judge(await askWorker(world, folder, ["worker.js", ...files]));
  },
};

export const runtimes = [
  asProgram("node import", "node", () => ["process.js"]),
  asProgram("node require", "node", () => ["required.cjs"]),
  // With no permission but those of the probe itself: the package asks for none.
  asProgram("deno", program("deno"), ({ fakes }) => [
    ...["run", "--no-prompt", "--cached-only", "--allow-read=asked.json", `--allow-net=${new URL(fakes).host}`, "process.js"],
  ]),
  asProgram("bun", program("bun"), () => ["--no-install", "process.js"]),
  workerd,
  asPage("chromium page", PAGE),
  asPage("chromium worker", OF_WORKER),
];
