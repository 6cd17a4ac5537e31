// Runs the optimised wasm, so that a broken one is noticed: a draft must miss what it misses.
import { readFileSync } from "node:fs";

const { instance } = await WebAssembly.instantiate(readFileSync(process.argv[2]), {});
const { memory, buffer, check } = instance.exports;
const texts = ["ncloud.update_canary", '{"useDistributionRate":false}'].map((text) => new TextEncoder().encode(text));
const total = texts.reduce((sum, text) => sum + text.length, 0);
let place = buffer(total);
for (const text of texts) {
  new Uint8Array(memory.buffer, place, text.length).set(text);
  place += text.length;
}
const length = check(...texts.map((text) => text.length));
const report = JSON.parse(new TextDecoder().decode(new Uint8Array(memory.buffer, buffer(length), length)));
const missing = report.violations.map((violation) => violation.path).join(" ");
if (missing !== "/productId /apiId /stageId /canaryEndpointDomain /canaryConditions") {
  throw new Error(`the wasm reports ${missing}`);
}
console.log(`in Node ${process.versions.node}: ${report.violations.length} violations, the last: ${report.violations.at(-1).message}`);
