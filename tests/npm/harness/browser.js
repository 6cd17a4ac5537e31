// Chromium, and pages for it: served over loopback, under a policy that allows no inline script, no eval, and of all code generation that of wasm.

import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";

const TYPES = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".json": "application/json",
  ".wasm": "application/wasm",
};

export async function openBrowser() {
  const { chromium } = await import("playwright-core");
  return chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox"] });
}

/** Serves a folder while something is done with its address. */
export async function served({ asked, fakes }, folder, use) {
  const policy = `default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; connect-src 'self' ${fakes}`;
  const server = createServer(async ({ url }, response) => {
    const path = normalize(new URL(url, "http://page").pathname);
    try {
      const content = path === "/asked.json" ? asked : await readFile(join(folder, path));
      response.writeHead(200, {
        "content-type": TYPES[extname(path)] ?? "text/plain",
        "content-security-policy": policy,
      });
      response.end(content);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  try {
    return await use(`http://127.0.0.1:${server.address().port}`);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

/** Opens a page and gives what its probe said. */
export async function ask(world, url) {
  const context = await (await world.browser()).newContext();
  try {
    const page = await context.newPage();
    const complaints = [];
    page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
    page.on("pageerror", (error) => complaints.push(error.message));
    await page.goto(url);
    const answered = page.waitForFunction("globalThis.said !== undefined", undefined, { timeout: 60_000 });
    await answered.catch((error) => Promise.reject(new Error([error.message, ...complaints].join("\n"))));
    const said = await page.evaluate("globalThis.said");
    if (said.thrown !== undefined) throw new Error([said.thrown, ...complaints].join("\n"));
    return said;
  } finally {
    await context.close();
  }
}

/** A page that does nothing but load a script, or a worker that then answers for it. */
export const PAGE = '<!doctype html><script type="module" src="page.js"></script>\n';
export const OF_WORKER = '<!doctype html><script type="module" src="of-worker.js"></script>\n';
