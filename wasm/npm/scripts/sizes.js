// Weighs the built package: what is shipped, and what a page downloads that has all of it, or one verb, in its bundle.
//
// sizes.json is what it weighed when someone last looked; `--check` fails where it has grown beyond that by more than 2 %, `--write` looks.

import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";

const TOLERANCE = 1.02;
const COMMAND = "make npm ARGS=--write";

process.chdir(new URL("..", import.meta.url).pathname);

/** Bytes as they are, and compressed as a server would do it. */
function weigh(...contents) {
  const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);
  return {
    raw: sum(contents.map((content) => content.length)),
    gzip: sum(contents.map((content) => gzipSync(content, { level: 9 }).length)),
  };
}

/** What a bundler makes of a line of code. */
async function bundled(contents) {
  const stdin = { contents, resolveDir: process.cwd() };
  const { outputFiles } = await build({ stdin, bundle: true, minify: true, format: "esm", write: false });
  return weigh(outputFiles[0].contents);
}

/** The files of a folder, the folders in it included. */
function files(folder) {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`)
    .sort();
}

const { name, version } = JSON.parse(readFileSync("package.json", "utf8"));
const sizes = { tarball: { raw: statSync(`../../dist/${name}-${version}.tgz`).size } };
const shipped = files("dist");
const together = { "dist/**/*.d.ts": /\.d\.ts$/, "dist/schemas/*.json": /^dist\/schemas\// };
for (const file of shipped.filter((file) => !Object.values(together).some((pattern) => pattern.test(file)))) {
  sizes[file] = weigh(readFileSync(file));
}
for (const [label, pattern] of Object.entries(together)) {
  sizes[label] = weigh(...shipped.filter((file) => pattern.test(file)).map((file) => readFileSync(file)));
}
sizes["everything, bundled"] = await bundled('export * from "clearway"');
sizes["check, bundled"] = await bundled('export { check } from "clearway"');
sizes["everything of slim, bundled"] = await bundled('export * from "clearway/slim"');

const last = existsSync("sizes.json") ? JSON.parse(readFileSync("sizes.json", "utf8")) : {};
const grown = [];
const widest = Math.max(...Object.keys(sizes).map((label) => label.length));
console.log(`${"bytes".padEnd(widest)} ${"raw".padStart(9)} ${"gzip".padStart(9)}`);
for (const [label, size] of Object.entries(sizes)) {
  console.log(`${label.padEnd(widest)} ${String(size.raw).padStart(9)} ${String(size.gzip ?? "").padStart(9)}`);
  for (const [kind, bytes] of Object.entries(size)) {
    const before = last[label]?.[kind] ?? 0;
    if (bytes > before * TOLERANCE)
      grown.push(`${label} has ${bytes} bytes (${kind}), and wasm/npm/sizes.json says ${before}`);
  }
}
if (process.argv.includes("--write")) {
  writeFileSync("sizes.json", `${JSON.stringify(sizes, null, 2)}\n`);
} else if (process.argv.includes("--check") && grown.length > 0) {
  console.error(`${grown.join("\n")}\nIf it is worth that, ${COMMAND}`);
  process.exitCode = 1;
}
