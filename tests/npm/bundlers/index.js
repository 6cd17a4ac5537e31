// Bundlers, each as it comes, with no plugin for wasm; what they make runs in Chromium, Node or workerd, with nothing of the package at hand.

import { writeFileSync } from "node:fs";
import { join } from "node:path";

import { ask, OF_WORKER, PAGE, served } from "../harness/browser.js";
import { command, lastLine, program } from "../harness/process.js";
import { askWorker } from "../harness/workerd.js";
import { next } from "./next.js";

/** `bundle(folder, out)` makes files of a folder with the probe, `said(world, out)` runs them. */
function job(name, bundle, said) {
  return {
    name,
    async run(world) {
      const out = await world.empty(`${name} out`);
      await bundle(await world.folder(name), out);
      return world.judge(await said(world, out));
    },
  };
}

/** A bundler is loaded when it is its turn, so that one that is not there fails alone. */
const by = (bundler, kind) => async (folder, out) => (await import(`./${bundler}.js`))[kind](folder, out);

const inPage = (page) => (world, out) => {
  if (page !== undefined) writeFileSync(join(out, "index.html"), page);
  return served(world, out, (url) => ask(world, `${url}/index.html`));
};

const inProgram = (runtime) => (file) => async (world, out) => {
  writeFileSync(join(out, "asked.json"), world.asked);
  return lastLine(await command(runtime, [file], { cwd: out }));
};
const inNode = inProgram("node");
const inBun = inProgram(program("bun"));

const inWorkerd = (world, out) => askWorker(world, out, ["worker.js", "clearway.wasm"]);

const bun =
  (...args) =>
  (folder, out) =>
    command(program("bun"), ["build", "process.js", `--outfile=${out}/process.mjs`, ...args], { cwd: folder });

const viteWhileWorking = {
  name: "vite, while working",
  async run(world) {
    const folder = await world.folder("vite while working");
    return world.judge(await by("vite", "whileWorking")(folder, (url) => ask(world, `${url}index.html`)));
  },
};

export const bundlers = [
  next,
  job("esbuild, page", by("esbuild", "pages"), inPage(PAGE)),
  job("esbuild, worker of a page", by("esbuild", "pages"), inPage(OF_WORKER)),
  job("esbuild, node import", by("esbuild", "nodeModule"), inNode("process.mjs")),
  job("esbuild, node require", by("esbuild", "nodeScript"), inNode("process.cjs")),
  job("esbuild, workerd", by("esbuild", "worker"), inWorkerd),
  job("rollup, page", by("rollup", "pages"), inPage(PAGE)),
  job("rollup, worker of a page", by("rollup", "pages"), inPage(OF_WORKER)),
  job("rollup, node import", by("rollup", "nodeModule"), inNode("process.mjs")),
  job("rollup, workerd", by("rollup", "worker"), inWorkerd),
  job("webpack, page", by("webpack", "pages"), inPage(PAGE)),
  job("webpack, worker of a page", by("webpack", "pages"), inPage(OF_WORKER)),
  job("webpack, node require", by("webpack", "nodeScript"), inNode("process.cjs")),
  job("vite, page", by("vite", "page"), inPage()),
  job("vite, worker of a page", by("vite", "workerPage"), inPage()),
  viteWhileWorking,
  job("bun build, bun", bun("--target=bun"), inBun("process.mjs")),
  // It is the one that has to be told that it bundles.
  job("bun build, node import", bun("--target=node", "--conditions=module"), inNode("process.mjs")),
];
