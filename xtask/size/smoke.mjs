// Runs the optimised wasm, so that a broken one is noticed: it must find what the core finds. Arguments: the wasm, an operation, an input, the paths.
import { readFileSync } from "node:fs";

const [wasm, operation, input, expected] = process.argv.slice(2);
const { instance } = await WebAssembly.instantiate(readFileSync(wasm), {});
const { memory, buffer, check } = instance.exports;
const texts = [operation, input].map((text) => new TextEncoder().encode(text));
const total = texts.reduce((sum, text) => sum + text.length, 0);
let place = buffer(total);
for (const text of texts) {
  new Uint8Array(memory.buffer, place, text.length).set(text);
  place += text.length;
}
const length = check(...texts.map((text) => text.length));
const report = JSON.parse(new TextDecoder().decode(new Uint8Array(memory.buffer, buffer(length), length)));
const missing = report.violations.map((violation) => violation.path).join(" ");
if (missing !== expected) {
  throw new Error(`the wasm reports ${missing}`);
}
console.log(`in Node ${process.versions.node}: ${report.violations.length} violations, the last: ${report.violations.at(-1).message}`);
