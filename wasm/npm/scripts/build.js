// Makes the package out of TypeScript and the built wasm: dist/ here, and the tarball in the project's own dist/.
//
// The sources become one module, clearway.js, since every module costs Node half a millisecond at import; entries stay apart from it.

import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { build } from "esbuild";

import { asModule } from "./text.js";

process.chdir(new URL("..", import.meta.url).pathname);
rmSync("dist", { recursive: true, force: true });

/** @type {import("esbuild").BuildOptions} */
const common = {
  absWorkingDir: process.cwd(),
  outdir: "dist",
  outbase: "src",
  bundle: true,
  format: "esm",
  target: "es2022",
  charset: "utf8",
  logLevel: "warning",
};

for (const name of ["clearway", "fake"]) {
  writeFileSync(`src/wasm/${name}-text.ts`, asModule(readFileSync(`src/wasm/${name}.wasm`)));
}
// Blanks and characters beyond ASCII cost Node two milliseconds of an import; names stay.
await build({
  ...common,
  entryPoints: ["src/clearway.ts"],
  charset: "ascii",
  minifyWhitespace: true,
  minifySyntax: true,
});
// With the blanks went what tells bundlers that a class of clients can be left out.
const whole = readFileSync("dist/clearway.js", "utf8");
const marked = whole.replaceAll("=clientClass(", "=/* @__PURE__ */clientClass(");
if (marked === whole) throw new Error("the classes of clients are made otherwise now: see src/clients.ts");
writeFileSync("dist/clearway.js", marked);
await build({
  ...common,
  entryPoints: [
    ...["node", "workerd", "edge-light", "inline", "slim"].map((name) => `src/entry/${name}.ts`),
    "src/fake/entry.ts",
    ...readdirSync("src/generated/locales").map((file) => `src/generated/locales/${file}`),
  ],
  external: ["../clearway.js", "../../clearway.js", "*.wasm", "*.wasm?module", "node:fs"],
});
// Who is at work on one type may still try the rest.
process.exitCode = spawnSync("node_modules/.bin/tsc", { stdio: "inherit" }).status ?? 1;
cpSync("src/wasm/clearway.wasm", "dist/clearway.wasm");
cpSync("src/clearway.wasm.d.ts", "dist/clearway.wasm.d.ts");
mkdirSync("dist/schemas");
const schemas = "../../core/derived/json-schema";
for (const file of readdirSync(schemas).filter((file) => file.endsWith(".input.json"))) {
  const compact = JSON.stringify(JSON.parse(readFileSync(`${schemas}/${file}`, "utf8")));
  writeFileSync(`dist/schemas/${file.replace(".input", "")}`, compact);
}
writeFileSync("README.md", readme(readFileSync("../../README.md", "utf8")));
for (const license of ["LICENSE", "LICENSE-APACHE", "LICENSE-MIT"]) cpSync(`../../${license}`, license);

mkdirSync("../../dist", { recursive: true });
execFileSync("npm", ["pack", "--silent", "--pack-destination", "../../dist"], {
  stdio: ["ignore", "ignore", "inherit"],
});

/** What the project's README says at its beginning and of JavaScript. */
function readme(whole) {
  const [beginning, ...sections] = whole.split(/^(?=## )/m);
  const ours = sections.find((section) => section.startsWith("## JavaScript\n"));
  return `${beginning}${ours}`.replaceAll(
    /\]\((?=wasm\/|README)/g,
    "](https://github.com/clearway/clearway/blob/main/",
  );
}
