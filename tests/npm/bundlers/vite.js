import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { build, createServer } from "vite";

import { OF_WORKER, PAGE } from "../harness/browser.js";

const common = { configFile: false, logLevel: "error", worker: { format: "es" } };

const built = (html) => (root, outDir) => {
  writeFileSync(join(root, "index.html"), html);
  return build({ ...common, root, build: { outDir } });
};

export const page = built(PAGE);

export const workerPage = built(OF_WORKER);

/** Vite as one has it while working: dependencies are bundled on the way. */
export async function whileWorking(root, use) {
  writeFileSync(join(root, "index.html"), PAGE);
  const server = await createServer({ ...common, root, server: { host: "127.0.0.1", port: 0 } });
  try {
    await server.listen();
    return await use(server.resolvedUrls.local[0]);
  } finally {
    await server.close();
  }
}
