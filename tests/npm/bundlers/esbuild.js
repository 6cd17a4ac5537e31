import { build } from "esbuild";

const common = { bundle: true, minify: true, logLevel: "error" };

export const pages = (folder, out) =>
  build({ ...common, absWorkingDir: folder, entryPoints: ["page.js", "of-worker.js"], format: "esm", outdir: out });

export const nodeModule = (folder, out) => forNode(folder, `${out}/process.mjs`, "esm");

export const nodeScript = (folder, out) => forNode(folder, `${out}/process.cjs`, "cjs");

const forNode = (folder, outfile, format) =>
  build({ ...common, absWorkingDir: folder, entryPoints: ["process.js"], platform: "node", format, outfile });

/** As wrangler does it: the wasm becomes a module beside the Worker. */
export const worker = (folder, out) =>
  build({
    ...common,
    absWorkingDir: folder,
    entryPoints: ["worker.js"],
    conditions: ["workerd", "worker", "browser"],
    format: "esm",
    loader: { ".wasm": "copy" },
    assetNames: "[name]",
    outdir: out,
  });
