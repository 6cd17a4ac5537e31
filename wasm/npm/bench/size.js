// What is downloaded: the wasm, what a page gets that has no bundler, and the tarball.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { gzipSync } from "node:zlib";

export function size() {
  const require = createRequire(import.meta.url);
  const root = require.resolve("clearway/package.json").replace("package.json", "");
  const { version } = require("clearway/package.json");
  const gzip = (...files) =>
    files.reduce((sum, file) => sum + gzipSync(readFileSync(root + file), { level: 9 }).length, 0);
  const tarball = readFileSync(new URL(`../../../dist/clearway-${version}.tgz`, import.meta.url)).length;
  const kilobytes = (name, bytes, budget) => ({ name, value: bytes / 1000, unit: "kB", budget });
  return [
    kilobytes("wasm, gzip", gzip("dist/clearway.wasm"), 90),
    kilobytes("inline entry with all it imports, gzip", gzip("dist/entry/inline.js", "dist/clearway.js"), 125),
    kilobytes("tarball", tarball, 500),
  ];
}
