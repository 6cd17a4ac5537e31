// How much memory stays behind after 200,000 of each, measured in a process of its own.

import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const TIMES = 200_000;
/** Until compilers and caches have what they keep. */
const WARM_UP = 20_000;
const THIS = fileURLToPath(import.meta.url);

export function memory() {
  return ["plan", "check"].flatMap((what) => {
    const { heap, wasm } = JSON.parse(
      execFileSync(process.execPath, ["--expose-gc", THIS, what], { encoding: "utf8" }),
    );
    const name = `memory after ${TIMES} times ${what}`;
    return [
      { name: `${name}, heap`, value: heap / 1e6, unit: "MB", budget: 0.5, detail: "growth after warming up" },
      { name: `${name}, wasm`, value: wasm / 1e6, unit: "MB", budget: 0, detail: "growth after warming up" },
    ];
  });
}

if (process.argv[1] === THIS) console.log(JSON.stringify(await grown(process.argv[2])));

/** Bytes by which the heap and the wasm's memory grew. */
async function grown(what) {
  const { instances } = watched();
  const { check, Huaweicloud } = await import("clearway");
  const { material } = await import("./material.js");
  const spoilt = { ...material.endpoint, name: "?", cap: { cap_id: 7 }, surplus: true };
  const client = new Huaweicloud({ token: "MIIPexampleToken" });
  const actions = {
    plan: () => client.plan.updateEndpoint(material.endpoint).headers,
    check: () => check("huaweicloud.update_endpoint", spoilt).violations,
  };
  const used = () => {
    globalThis.gc();
    return { heap: process.memoryUsage().heapUsed, wasm: instances[0].exports.memory.buffer.byteLength };
  };
  for (let n = 0; n < WARM_UP; n++) actions[what]();
  const before = used();
  for (let n = 0; n < TIMES; n++) actions[what]();
  const after = used();
  return { heap: after.heap - before.heap, wasm: after.wasm - before.wasm };
}

/** Keeps the wasm instances that are made from now on. */
function watched() {
  const instances = [];
  WebAssembly.Instance = class extends WebAssembly.Instance {
    constructor(...of) {
      super(...of);
      instances.push(this);
    }
  };
  return { instances };
}
