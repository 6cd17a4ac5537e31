import { copyFileSync } from "node:fs";
import { nodeResolve } from "@rollup/plugin-node-resolve";
import { rollup } from "rollup";

async function bundle(options, output) {
  const made = await rollup({ ...options, onwarn: (warning) => Promise.reject(new Error(warning.message)) });
  await made.write(output);
  await made.close();
}

export const pages = (folder, out) => {
  const input = [`${folder}/page.js`, `${folder}/of-worker.js`];
  return bundle({ input, plugins: [nodeResolve({ browser: true })] }, { dir: out, format: "es" });
};

export const nodeModule = (folder, out) => {
  const plugins = [nodeResolve({ exportConditions: ["node"] })];
  return bundle(
    { input: `${folder}/process.js`, plugins, external: /^node:/ },
    { file: `${out}/process.mjs`, format: "es" },
  );
};

/** The wasm becomes a module beside the Worker. */
export const worker = (folder, out) => {
  const wasm = {
    name: "wasm beside",
    resolveId: (id) => (id.endsWith(".wasm") ? { id: "./clearway.wasm", external: "relative" } : null),
    writeBundle: () => copyFileSync(`${folder}/node_modules/clearway/dist/clearway.wasm`, `${out}/clearway.wasm`),
  };
  const plugins = [wasm, nodeResolve({ exportConditions: ["workerd", "worker", "browser"] })];
  return bundle({ input: `${folder}/worker.js`, plugins }, { file: `${out}/worker.js`, format: "es" });
};
