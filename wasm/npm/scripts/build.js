// Makes the package out of TypeScript and the built wasm: dist/ here, and the tarball in the project's own dist/.
//
// The sources become one module, clearway.js, since every module costs Node half a millisecond at import; entries stay apart from it.

import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { deflateRawSync } from "node:zlib";
import { build } from "esbuild";

process.chdir(new URL("..", import.meta.url).pathname);
rmSync("dist", { recursive: true, force: true });

/** @type {import("esbuild").BuildOptions} */
const common = {
  outdir: "dist",
  outbase: "src",
  bundle: true,
  format: "esm",
  target: "es2022",
  charset: "utf8",
  logLevel: "warning",
};

const wasm = readFileSync("src/wasm/clearway.wasm");
writeFileSync("src/wasm/clearway.wasm.deflate", deflateRawSync(wasm, { level: 9, memLevel: 9 }));
await build({ ...common, entryPoints: ["src/clearway.ts"] });
await build({
  ...common,
  entryPoints: [
    ...["node", "workerd", "edge-light", "inline", "slim"].map((name) => `src/entry/${name}.ts`),
    ...readdirSync("src/generated/locales").map((file) => `src/generated/locales/${file}`),
  ],
  external: ["../clearway.js", "../../clearway.js", "*.wasm", "*.wasm?module", "node:fs"],
  loader: { ".deflate": "base64" },
});
// Who is at work on one type may still try the rest.
process.exitCode = spawnSync("node_modules/.bin/tsc", { stdio: "inherit" }).status ?? 1;
cpSync("src/wasm/clearway.d.ts", "dist/wasm/clearway.d.ts");
cpSync("src/wasm/clearway.wasm", "dist/clearway.wasm");
cpSync("src/clearway.wasm.d.ts", "dist/clearway.wasm.d.ts");
cpSync("../../core/derived/json-schema", "dist/schemas", { recursive: true });
for (const license of ["LICENSE", "LICENSE-APACHE", "LICENSE-MIT"]) cpSync(`../../${license}`, license);

mkdirSync("../../dist", { recursive: true });
execFileSync("npm", ["pack", "--silent", "--pack-destination", "../../dist"], { stdio: ["ignore", "ignore", "inherit"] });
