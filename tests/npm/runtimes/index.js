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

/** Where nothing finds packages by their names, they are imported by their paths. */
function byPath(file, entry) {
  const script = readFileSync(file, "utf8");
  const named = script
    .replace('"clearway"', `"./${PACKAGE}/entry/${entry}.js"`)
    .replace('"clearway/fake"', `"./${PACKAGE}/fake/entry.js"`);
  writeFileSync(file, named);
}

/** Opens the probe in Chromium, under a policy that forbids import maps. */
function asPage(name, page) {
  return {
    name,
    async run(world) {
      const folder = await world.folder(name);
      byPath(join(folder, "page.js"), "inline");
      writeFileSync(join(folder, "index.html"), page);
      return world.judge(await served(world, folder, (url) => ask(world, `${url}/index.html`)));
    },
  };
}

const workerd = {
  name: "workerd",
  async run(world) {
    const folder = await world.folder("workerd");
    byPath(join(folder, "worker.js"), "workerd");
    const files = ["entry/workerd.js", "clearway.js", "clearway.wasm", "fake/entry.js"].map(
      (file) => `${PACKAGE}/${file}`,
    );
    return world.judge(await askWorker(world, folder, ["worker.js", "probe.js", "vectors.js", ...files]));
  },
};

export const runtimes = [
  asProgram("node import", "node", () => ["process.js"]),
  asProgram("node require", "node", () => ["required.cjs"]),
  // With no permission but those of the probe itself: the package asks for none.
  asProgram("deno", program("deno"), ({ fakes, breaks }) => [
    ...[
      "run",
      "--no-prompt",
      "--cached-only",
      "--allow-read=asked.json",
      `--allow-net=${new URL(fakes).host},${new URL(breaks).host}`,
      "process.js",
    ],
  ]),
  asProgram("bun", program("bun"), () => ["--no-install", "process.js"]),
  workerd,
  asPage("chromium page", PAGE),
  asPage("chromium worker", OF_WORKER),
];
