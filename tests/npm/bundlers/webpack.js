import { promisify } from "node:util";
import webpack from "webpack";

async function bundle(options) {
  const stats = await promisify(webpack)({ mode: "production", performance: { hints: false }, ...options });
  if (stats.hasErrors() || stats.hasWarnings()) throw new Error(stats.toString("errors-warnings"));
}

export const pages = (context, path) =>
  bundle({ context, entry: { page: "./page.js", "of-worker": "./of-worker.js" }, output: { path, publicPath: "/" } });

export const nodeScript = (context, path) =>
  bundle({ context, target: "node20", entry: "./process.js", output: { path, filename: "process.cjs" } });
