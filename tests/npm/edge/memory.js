// What large requests leave behind: prints, as JSON, by route the bytes that are held after so many more than at the start, once for each round. It runs
// within the edge function's folder, on Node, Deno and Bun, whose settings are in the environment.

import worker from "./worker.js";

const ROUNDS = 3;
const REQUESTS = 30;
const BYTES = 10_000_000;

const [, , key] = process.argv;
const large = new TextEncoder().encode(`{"application":"${"x".repeat(BYTES)}"}`);
const routes = {
  // Of its own bytes each time, as from a socket.
  check: () => ({ path: "/check/edgegap.deploy", body: large.slice(), status: 422 }),
  call: () => ({ path: "/call/edgegap.get_deployment", body: '{"input":{"request_id":"wide"}}', status: 200 }),
};

const held = {};
for (const [name, next] of Object.entries(routes)) {
  const start = await memory();
  held[name] = [];
  for (let round = 0; round < ROUNDS; round++) {
    for (let request = 0; request < REQUESTS; request++) await ask(next());
    held[name].push((await memory()) - start);
  }
}
console.log(JSON.stringify(held));
// Deno and Bun would serve what the worker exports.
process.exit(0);

async function ask({ path, body, status }) {
  const headers = { authorization: `Bearer ${key}`, "clearway-via": "1" };
  const request = new Request(`http://edge.example.com${path}`, { method: "POST", headers, body });
  const response = await worker.fetch(request, process.env);
  const { length } = await response.text();
  if (response.status !== status || (path.startsWith("/call") && length < BYTES))
    throw new Error(`${path} answered ${response.status} with ${length} characters`);
}

/** Bytes in use, after what is not in use any more was collected: what a collection frees outside of the heap may take it a while. */
async function memory() {
  let least = Infinity;
  for (let same = 0; same < 5; same++) {
    if ("Bun" in globalThis) Bun.gc(true);
    else globalThis.gc();
    await new Promise((resolve) => setTimeout(resolve, 50));
    const now = await inUse();
    if (now < 0.99 * least) same = 0;
    least = Math.min(least, now);
  }
  return least;
}

async function inUse() {
  if ("Bun" in globalThis) {
    const { heapStats } = await import("bun:jsc");
    // What lies outside of the heap, such as bytes, is counted in it.
    return heapStats().heapSize;
  }
  const { heapUsed, external, arrayBuffers } = process.memoryUsage();
  return heapUsed + external + arrayBuffers;
}
