// Whether what is served works: the page, and its edge function for every operation.

import { readFileSync } from "node:fs";
import { get } from "node:http";

import { operations } from "clearway";

import { escaped } from "../edge/log.js";

/** Asks for everything once, prints what came of it, and gives whether all is well. */
export async function checkConsole({ url, edge }) {
  const results = [];
  for (const [name, check] of Object.entries(CHECKS)) {
    try {
      results.push(true);
      console.log(`${name}: ${await check({ url, edge })}`);
    } catch (error) {
      results.splice(-1, 1, false);
      console.error(`${name}: FAILED: ${escaped(error.message)}`);
    }
  }
  return results.every(Boolean);
}

const CHECKS = {
  async page({ url }) {
    const page = await fetch(url, patient());
    const html = await page.text();
    must(page.ok, `it answered ${page.status}`);
    must(/default-src 'none'/.test(page.headers.get("content-security-policy") ?? ""), "it has no strict policy");
    const files = Array.from(html.matchAll(/(?:src|href)="\.\/([^"]+)"/g), ([, file]) => file);
    must(files.length > 0, "it names no files");
    for (const file of files) {
      const { ok, status } = await fetch(new URL(file, url), patient());
      must(ok, `${file} answered ${status}`);
    }
    return `served with ${files.length} files under a strict policy`;
  },

  async "page by another name"({ url }) {
    const { port } = new URL(url);
    const status = await statusAs(`rebound.example:${port}`, url);
    must(status === 421, `whoever asks for another host gets ${status}`);
    return "refused";
  },

  async "edge function, no key"({ edge }) {
    const { status } = await fetch(`${edge.url}/operations`, patient());
    must(status === 401, `it answered ${status}`);
    return "refused";
  },

  async "edge function, documented examples"({ edge }) {
    const checked = await Promise.all(operations().map(({ id }) => ask(edge, `check/${id}`, exampleOf(id))));
    for (const { status, text } of checked) must(status === 200, `it answered ${status}: ${text}`);
    return `${checked.length} clear to send`;
  },

  async "edge function, a mistake in each"({ edge }) {
    const checked = await Promise.all(
      operations().map(({ id }) => ask(edge, `check/${id}`, { ...exampleOf(id), "no such field": 1 })),
    );
    for (const { status, text } of checked) must(status === 422, `it answered ${status}: ${text}`);
    return `${checked.length} refused with problem details`;
  },

  async "edge function, calls of the fake vendors"({ edge }) {
    const all = operations();
    let answered = 0;
    // One after the other: the vendors have rates.
    for (const { id } of all) {
      const { status, text } = await ask(edge, `call/${id}`, { input: exampleOf(id), timeout: 10_000 });
      must(status === 200, `${id}: it answered ${status}: ${text}`);
      const { status: vendorStatus } = JSON.parse(text);
      must(vendorStatus !== 401 && vendorStatus !== 403, `${id}: the vendor did not accept the signature`);
      if (vendorStatus < 300) answered++;
    }
    must(answered > 0, "no vendor did what was asked");
    return `${all.length} signed and answered, ${answered} of them with success`;
  },
};

/** Longer than any answer takes here. */
const PATIENCE_MS = 30_000;

function patient() {
  return { signal: AbortSignal.timeout(PATIENCE_MS) };
}

function must(isSo, otherwise) {
  if (!isSo) throw new Error(otherwise);
}

function exampleOf(id) {
  return JSON.parse(readFileSync(new URL(import.meta.resolve(`clearway/schemas/${id}.json`)), "utf8")).examples[0];
}

async function ask({ url, key }, path, body) {
  const response = await fetch(`${url}/${path}`, {
    ...patient(),
    method: "POST",
    headers: { authorization: `Bearer ${key}`, "content-type": "application/json", "clearway-via": "1" },
    body: JSON.stringify(body),
  });
  return { status: response.status, text: await response.text() };
}

/** `fetch` sets the host itself. */
function statusAs(host, url) {
  return new Promise((resolve, reject) => {
    get(url, { headers: { host } }, (response) => resolve(response.resume().statusCode)).on("error", reject);
  });
}
