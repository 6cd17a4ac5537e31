// What all jobs share: the tarball, the shared vectors, the fake vendors over HTTP, and a browser.

import { execFileSync } from "node:child_process";
import { once } from "node:events";
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer as createHttpServer } from "node:http";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { load } from "../vectors-load.js";
import { openBrowser } from "./browser.js";
import { openConsole } from "./console.js";
import { judge } from "./judge.js";
import { command } from "./process.js";

const HERE = new URL("..", import.meta.url).pathname;
const { version } = JSON.parse(readFileSync(join(HERE, "../../wasm/npm/package.json"), "utf8"));
const TARBALL = join(HERE, "../../dist", `clearway-${version}.tgz`);

/** Where nothing listens. */
async function nobody() {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address();
  server.close();
  return `http://127.0.0.1:${port}`;
}

/** Takes a request to its end, and breaks the connection. */
async function breaks() {
  const server = createHttpServer((request) => request.resume().on("end", () => request.socket.resetAndDestroy()));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return { url: `http://127.0.0.1:${server.address().port}`, close: () => server.close() };
}

export async function openWorld() {
  if (!existsSync(TARBALL)) throw new Error(`${TARBALL} is not there: make npm`);
  const folder = mkdtempSync(join(tmpdir(), "clearway-npm-"));
  const vectors = load();
  // The tests beside this one import the package by its name.
  const beside = join(HERE, "node_modules/clearway");
  rmSync(beside, { recursive: true, force: true });
  mkdirSync(beside, { recursive: true });
  execFileSync("tar", ["-xzf", TARBALL, "-C", beside, "--strip-components=1"]);
  const [{ serve }, { Vendors }] = await Promise.all([import("../fake/server.js"), import("clearway/fake")]);
  const fakes = await serve(new Vendors({ realTime: true }));
  const breaking = await breaks();
  const others = { nobody: await nobody(), breaks: breaking.url };
  const asked = JSON.stringify({ cases: vectors, fakes: fakes.url, ...others });
  let browser;
  let page;
  return {
    tarball: TARBALL,
    /** Where the fake vendors are: the vendor's id follows. */
    fakes: fakes.url,
    /** Where a connection breaks behind the request. */
    breaks: breaking.url,
    /** What a probe is given, as JSON: the vectors, where the fake vendors are, where nothing is, and where connections break. */
    asked,

    /** A folder with nothing in it. */
    async empty(name, parent = folder) {
      const own = join(parent, name.replaceAll(/\W+/g, "-"));
      rmSync(own, { recursive: true, force: true });
      mkdirSync(own, { recursive: true });
      return own;
    },

    /** A folder with the package installed, the probe, and what it is asked. */
    async folder(name, parent = undefined) {
      const own = await this.empty(name, parent);
      writeFileSync(join(own, "package.json"), '{ "private": true, "type": "module" }\n');
      await command("npm", ["install", "--no-audit", "--no-fund", "--silent", "--offline", TARBALL], { cwd: own });
      for (const file of [
        "probe/probe.js",
        "probe/process.js",
        "probe/required.cjs",
        "probe/page.js",
        "probe/worker.js",
        "probe/of-worker.js",
        "vectors.js",
      ]) {
        copyFileSync(join(HERE, file), join(own, file.replace("probe/", "")));
      }
      writeFileSync(join(own, "asked.json"), asked);
      return own;
    },

    /** What a probe said, where all is well; throws what is not. */
    judge: (said) => judge(said, vectors.length),

    browser: () => (browser ??= openBrowser()),

    /** The console, built with the package and served. */
    console: () => (page ??= openConsole(TARBALL)),

    async close() {
      await (await page?.catch(() => undefined))?.close();
      await (await browser)?.close();
      await fakes.close();
      breaking.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
