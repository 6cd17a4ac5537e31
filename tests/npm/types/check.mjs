// `node check.mjs <folder>`: whether the types of the package that is installed there take what they must and refuse the rest.
//
// The folder has `clearway` and `typescript` among its node_modules.

import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

import { statements } from "./vectors.mjs";

const HERE = new URL(".", import.meta.url).pathname;
const folder = resolve(process.argv[2]);
const require = createRequire(join(folder, "package.json"));
const { operations, operation } = await import(pathToFileURL(require.resolve("clearway")));

const work = join(folder, "types");
mkdirSync(work, { recursive: true });
for (const file of ["accepted.ts", "refused.ts"]) {
  copyFileSync(join(HERE, file), join(work, file));
}

const VECTORS = "vectors.ts";
const vectors = statements(operation);
const head = [
  'import type { Draft, Input, OperationId, Operations } from "clearway";',
  "declare function input<Id extends OperationId>(value: Input<Id>): void;",
  "declare function draft<Id extends OperationId>(value: Draft<Id>): void;",
  'declare function reply<Id extends OperationId>(value: Operations[Id]["reply"]): void;',
];
writeFileSync(join(work, VECTORS), [...head, ...vectors.map(({ code }) => code)].join("\n"));

const trees = operations().map(({ id }) => `tree(${JSON.stringify(operation(id))});`);
const tree = ['import type { OperationTree } from "clearway";', "declare function tree(value: OperationTree): void;"];
writeFileSync(join(work, "trees.ts"), [...tree, ...trees].join("\n"));

let failures = 0;
for (const moduleResolution of ["bundler", "nodenext"]) {
  for (const exactOptionalPropertyTypes of [true, false]) {
    failures += check({ moduleResolution, exactOptionalPropertyTypes });
  }
}
process.exit(failures === 0 ? 0 : 1);

function check(options) {
  const module = options.moduleResolution === "bundler" ? "esnext" : "nodenext";
  const always = {
    strict: true,
    noEmit: true,
    skipLibCheck: false,
    target: "es2022",
    lib: ["es2022", "dom"],
    types: [],
  };
  writeFileSync(join(work, "package.json"), '{ "type": "module" }\n');
  writeFileSync(
    join(work, "tsconfig.json"),
    JSON.stringify({ compilerOptions: { ...always, ...options, module }, include: ["*.ts"] }),
  );
  const start = performance.now();
  const tsc = require.resolve("typescript/package.json").replace("package.json", "bin/tsc");
  const { stdout } = spawnSync(process.execPath, [tsc, "--pretty", "false", "-p", work], {
    encoding: "utf8",
    maxBuffer: 1e9,
  });
  const complaints = [];
  const refused = new Set();
  for (const line of stdout.split("\n").filter((line) => /error TS\d+/.test(line))) {
    const at = /^(?:.*\/)?vectors\.ts\((\d+),/.exec(line);
    if (at && Number(at[1]) > head.length) {
      refused.add(Number(at[1]) - head.length - 1);
    } else {
      complaints.push(line);
    }
  }
  vectors.forEach(({ isRefused, name, code }, at) => {
    if (refused.has(at) !== isRefused) {
      complaints.push(`${isRefused ? "is taken" : "is refused"}, and should not be: ${name}\n  ${code}`);
    }
  });
  const count = vectors.filter(({ isRefused }) => isRefused).length;
  console.log(
    `${JSON.stringify(options)}: ${vectors.length} vectors, ${count} of them refused, ${trees.length} pictures,`,
    `${complaints.length} complaints, ${Math.round(performance.now() - start)} ms`,
  );
  complaints.slice(0, 40).forEach((complaint) => console.log(complaint));
  return complaints.length;
}
