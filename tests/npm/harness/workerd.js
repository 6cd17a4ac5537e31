// workerd, as Cloudflare runs it, on this machine.

import { join } from "node:path";

/** Starts a Worker of these files, the first of which is its own, and gives what its probe says. */
export async function askWorker(world, folder, files) {
  const { Miniflare } = await import("miniflare");
  const modules = files.map((file) => ({
    type: file.endsWith(".wasm") ? "CompiledWasm" : "ESModule",
    path: join(folder, file),
  }));
  // Without `cf` it would ask Cloudflare what a request looks like there.
  const worker = new Miniflare({ modules, modulesRoot: folder, compatibilityDate: "2026-04-01", cf: false });
  try {
    const response = await worker.dispatchFetch("http://worker/", { method: "POST", body: world.asked });
    if (!response.ok) throw new Error(await response.text());
    return await response.json();
  } finally {
    await worker.dispose();
  }
}
