// Measures the packed package against its peers and prints each figure with its budget.
//
//     node run.js [--check] [--json] [plan sign parse startup elsewhere calls memory masking runtimes size]
//
// What it needs is installed beside it; the package is the newest tarball of `make npm`.

import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { parseArgs } from "node:util";
import { isOk } from "./measure.js";

/** Each theme, and the module that has a function of its name. */
const THEMES = {
  plan: "verbs",
  sign: "verbs",
  parse: "verbs",
  startup: "startup",
  elsewhere: "elsewhere",
  calls: "calls",
  memory: "memory",
  masking: "masking",
  runtimes: "runtimes",
  size: "size",
};

const { values: flags, positionals } = parseArgs({
  options: { check: { type: "boolean" }, json: { type: "boolean" } },
  allowPositionals: true,
});
const unknown = positionals.filter((theme) => !Object.hasOwn(THEMES, theme));
if (unknown.length > 0) {
  console.error(`unknown: ${unknown.join(", ")}; use some of ${Object.keys(THEMES).join(", ")}`);
  process.exit(2);
}

install();
const rows = [];
for (const theme of positionals.length > 0 ? positionals : Object.keys(THEMES)) {
  console.error(`measuring ${theme}`);
  const module = await import(`./${THEMES[theme]}.js`);
  for (const row of await module[theme]()) {
    rows.push({ ...row, ok: isOk(row) });
    if (flags.json !== true) print(row);
  }
}
if (flags.json === true) console.log(JSON.stringify(rows, null, 2));
process.exitCode = flags.check === true && !rows.every(({ ok }) => ok) ? 1 : 0;

function print({ name, value, unit, budget, atLeast = false, detail = "", ok = isOk({ value, budget, atLeast }) }) {
  const limit = budget === undefined ? "" : `${atLeast ? "at least" : "at most"} ${budget} ${unit}`;
  const verdict = budget === undefined ? "" : ok ? "ok" : "OVER";
  const figure = `${value.toFixed(2).padStart(9)} ${unit.padEnd(3)}`;
  console.log(`${name.padEnd(62)} ${figure} ${limit.padEnd(14)} ${verdict.padEnd(5)} ${detail}`.trimEnd());
}

/** The peers, once, and the package as it is now: what npm would do with its tarball, which has no dependencies. */
function install() {
  const here = new URL("./", import.meta.url);
  const { version } = JSON.parse(readFileSync(new URL("../package.json", here), "utf8"));
  const tarball = new URL(`../../../dist/clearway-${version}.tgz`, here);
  if (!existsSync(tarball)) {
    console.error(`${tarball.pathname} is not there: make npm`);
    process.exit(2);
  }
  if (!existsSync(new URL("node_modules/.package-lock.json", here))) {
    console.error("installing what is measured against into wasm/npm/bench/node_modules");
    execFileSync("npm", ["ci", "--silent", "--no-audit", "--no-fund"], { cwd: here, stdio: "inherit" });
  }
  const unpacked = new URL("node_modules/clearway/", here);
  rmSync(unpacked, { recursive: true, force: true });
  mkdirSync(unpacked);
  execFileSync("tar", ["-xzf", tarball.pathname, "-C", unpacked.pathname, "--strip-components", "1"]);
}
