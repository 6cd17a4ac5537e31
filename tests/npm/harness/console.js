// The console as `make demo` serves it, and pages of it that tell when something went wrong in them.

import assert from "node:assert/strict";
import { execFileSync, spawn } from "node:child_process";
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";

import { command } from "./process.js";

const FOLDER = new URL("../../../js-demo/", import.meta.url).pathname;
const START_MS = 20_000;
/** Nothing on the page takes as long, even where many jobs share the machine. */
const PATIENCE_MS = 20_000;

/** Builds the console with the packed package, and serves it. */
export async function openConsole(tarball) {
  const beside = join(FOLDER, "node_modules/clearway");
  rmSync(beside, { recursive: true, force: true });
  mkdirSync(beside, { recursive: true });
  execFileSync("tar", ["-xzf", tarball, "-C", beside, "--strip-components=1"]);
  const built = await command("npm", ["run", "build"], { cwd: FOLDER });
  const server = spawn("node", ["serve.js", "--port", "0"], { cwd: FOLDER, stdio: ["ignore", "pipe", "pipe"] });
  const url = await addressOf(server);
  return {
    url,
    built,
    async close() {
      const ended = new Promise((resolve) => server.once("exit", resolve));
      server.kill("SIGINT");
      await ended;
    },
  };
}

function addressOf(server) {
  return new Promise((resolve, reject) => {
    let printed = "";
    const fail = (why) => reject(new Error(`js-demo/serve.js ${why}\n${printed}`));
    const late = setTimeout(() => fail("did not say where it is"), START_MS);
    const read = (data) => {
      printed += data;
      const found = /^console: (http:\S+)$/m.exec(printed);
      if (found === null) return;
      clearTimeout(late);
      resolve(found[1]);
    };
    server.stdout.on("data", read);
    server.stderr.on("data", read);
    server.once("exit", (code) => fail(`ended with ${code}`));
  });
}

/**
 * Opens the console in a browser's fresh profile, and does something with it. It fails when the page complains of anything: of an error, of what the
 * policy forbids, of a file that is not there; and when it asks for anything of another host.
 */
export async function withPage(world, { fragment = "", script, tolerated = [], ...profile } = {}, use) {
  const { url } = await world.console();
  const browser = await world.browser();
  const context = await browser.newContext({
    locale: "en-US",
    viewport: { width: 1280, height: 900 },
    reducedMotion: "reduce",
    permissions: ["clipboard-read", "clipboard-write"],
    ...profile,
  });
  const complaints = [];
  const complain = (text) => tolerated.some((pattern) => pattern.test(text)) || complaints.push(text);
  context.setDefaultTimeout(PATIENCE_MS);
  context.on("console", (message) => ["error", "warning"].includes(message.type()) && complain(message.text()));
  context.on("weberror", (error) => complain(error.error().stack));
  context.on("request", (request) => isOurs(request.url()) || complain(`it asked for ${request.url()}`));
  await context.addInitScript(() =>
    addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI, sourceFile, lineNumber }) =>
      console.error(`the policy forbids ${violatedDirective} ${blockedURI} ${sourceFile}:${lineNumber}`),
    ),
  );
  if (script !== undefined) await context.addInitScript(script);
  try {
    const page = await context.newPage();
    await page.goto(`${url}${fragment}`);
    await page.getByRole("heading", { level: 1 }).first().waitFor();
    const said = await use(page, { url, context });
    assert.deepEqual(complaints, [], "the page complained");
    return said;
  } catch (error) {
    if (complaints.length > 0 && !error.message.includes(complaints[0])) error.message += `\n${complaints.join("\n")}`;
    throw error;
  } finally {
    await context.close();
  }
}

function isOurs(url) {
  const { protocol, hostname } = new URL(url);
  return ["data:", "blob:"].includes(protocol) || hostname === "127.0.0.1";
}
