// What it takes to be there, by the CPU time of whole processes, in turn with one that does nothing.

import { execFileSync } from "node:child_process";
import { quartiles } from "./measure.js";

const ROUNDS = 41;
const SAY = "; const { user, system } = process.cpuUsage(); console.log((user + system) / 1000)";
const BARE = "0";
const IMPORT = 'await import("clearway")';
const FIRST_REPORT = `const { check } = ${IMPORT}; check("ncloud.update_canary", { productId: "x" }).violations`;

export function startup() {
  const samples = [];
  for (let round = 0; round <= ROUNDS; round++) samples.push([BARE, IMPORT, FIRST_REPORT].map(processMs));
  // The first round finds files in no cache.
  samples.shift();
  const row = (name, at, budget) => {
    const [low, value, high] = quartiles(samples.map((sample) => sample[at] - sample[0]));
    const bare = quartiles(samples.map((sample) => sample[0]))[1];
    const detail = `quartiles ${low.toFixed(1)}-${high.toFixed(1)}, bare ${bare.toFixed(1)} ms`;
    return { name, value, unit: "ms", budget, detail };
  };
  return [row('import "clearway", over a bare process', 1), row("import to first report, over a bare process", 2, 12)];
}

function processMs(code) {
  const options = { cwd: import.meta.dirname, encoding: "utf8" };
  return Number(execFileSync(process.execPath, ["--input-type=module", "--eval", code + SAY], options));
}
