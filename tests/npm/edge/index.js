// The edge function of js-demo/edge on the packed package: by its modules, and in each runtime.

import { hosts } from "./hosts.js";

export const edges = ["node", ...Object.keys(hosts)].map((name) => ({
  name: `edge ${name}`,
  // The jobs import the package, which is there when they run.
  run: async (world) => (await import("./jobs.js")).jobs[name](world),
}));
