// `node run.js [name…]`: tries the packed package, as `npm install` gives it to a fresh folder, in every runtime and bundler there is, and runs
// the package's own tests on it. Names choose: `node run.js chromium` is everything that begins so.
//
// Nothing is skipped: what cannot be installed or started fails under its name.

import { cpus } from "node:os";

import { bundlers } from "./bundlers/index.js";
import { checks } from "./checks.js";
import { consoleJobs } from "./console/index.js";
import { edges } from "./edge/index.js";
import { openWorld } from "./harness/world.js";
import { runtimes } from "./runtimes/index.js";

const wanted = process.argv.slice(2);
const jobs = [...bundlers, ...checks, ...edges, ...runtimes, ...consoleJobs];
const chosen = jobs.filter(({ name }) => wanted.length === 0 || wanted.some((start) => name.startsWith(start)));
if (chosen.length === 0) {
  console.error(`nothing begins so; there are: ${jobs.map(({ name }) => name).join(", ")}`);
  process.exit(2);
}

const widest = Math.max(...chosen.map(({ name }) => name.length));
const world = await openWorld();
const failed = [];
const waiting = [...chosen];

async function work() {
  for (let job = waiting.shift(); job !== undefined; job = waiting.shift()) {
    const began = performance.now();
    const seconds = () => `${((performance.now() - began) / 1000).toFixed(1)} s`.padStart(7);
    try {
      const said = await job.run(world, job.name);
      console.log(`${job.name.padEnd(widest)}  ok     ${seconds()}  ${said}`);
    } catch (error) {
      failed.push(job.name);
      console.log(
        `${job.name.padEnd(widest)}  FAILED ${seconds()}  ${error.code === "ERR_ASSERTION" ? error.message : error.stack}`,
      );
    }
  }
}

// One more than there are cores: some jobs mostly wait.
await Promise.all(Array.from({ length: cpus().length + 1 }, work));
await world.close();
if (failed.length > 0) {
  console.log(`failed: ${failed.join(", ")}`);
  process.exit(1);
}
