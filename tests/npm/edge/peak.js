// What the largest request and the largest answer that a Worker takes need at once: prints the bytes that the process grew by, at its peak. It runs within the
// edge function's folder, on Node. The vendor is within it, too, so that less is needed than it prints.

import { readFileSync } from "node:fs";
import { createServer } from "node:http";

import { MOST_OF_WORKER } from "./settings.js";
import worker from "./worker.js";

const MIB = 1024 * 1024;
const TIMES = 6;
const [, , key] = process.argv;

// Two bytes for each character in memory, and escapes, make the most of a text.
const PIECE = '"가나다 \\"",';
const pieces = (mebibytes) => PIECE.repeat(Math.floor((mebibytes * MIB) / Buffer.byteLength(PIECE)) - 20).slice(0, -1);
const answer = Buffer.from(`[${pieces(MOST_OF_WORKER.response)}]`);
const users = '[{"user_type":"ip_address","user_data":{"ip_address":"203.0.113.7"}}]';
const input = `{"application":"game","version":"1","users":${users},"odd":[${pieces(MOST_OF_WORKER.input)}]}`;
const body = Buffer.from(`{"input":${input},"allowUnknown":true}`);

const vendor = createServer((request, response) => request.resume().on("end", () => response.end(answer)));
await new Promise((resolve) => vendor.listen(0, "127.0.0.1", resolve));
const env = {
  ...process.env,
  CLEARWAY_BASE_URL: `http://127.0.0.1:${vendor.address().port}`,
  CLEARWAY_MAX_INPUT_MIB: String(MOST_OF_WORKER.input),
  CLEARWAY_MAX_RESPONSE_MIB: String(MOST_OF_WORKER.response),
};
const before = process.memoryUsage().rss;
for (let time = 0; time < TIMES; time++) {
  const headers = { authorization: `Bearer ${key}`, "clearway-via": "1" };
  const request = new Request("http://edge.example.com/call/edgegap.deploy", { method: "POST", headers, body });
  const response = await worker.fetch(request, env);
  if (response.status !== 200) throw new Error(await response.text());
  await response.arrayBuffer();
}
// Not `maxRSS`, which begins with that of the process that started this one.
const [, peak] = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync("/proc/self/status", "utf8"));
console.log(Number(peak) * 1024 - before);
process.exit(0);
