// What is said of the package without running it, and the tests that run beside.

import { readdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";

import { command } from "./harness/process.js";

const HERE = new URL(".", import.meta.url).pathname;
const BUILD_MODULES = join(HERE, "../../wasm/npm/node_modules");
const buildProgram = (name) => join(BUILD_MODULES, ".bin", name);

function test(file) {
  return {
    name: `test ${file}`,
    async run() {
      const printed = await command("node", ["--test", "--test-reporter=tap", file], { cwd: HERE });
      const [passed, skipped] = ["pass", "skipped"].map((kind) =>
        Number(new RegExp(`^# ${kind} (\\d+)`, "m").exec(printed)?.[1]),
      );
      if (!(passed > 0) || skipped !== 0) throw new Error(printed);
      return `${passed} tests`;
    },
  };
}

const publint = {
  name: "publint",
  async run({ tarball }) {
    await command(buildProgram("publint"), ["run", tarball, "--strict"]);
    return "clean";
  },
};

const attw = {
  name: "are the types wrong",
  async run({ tarball }) {
    // The wasm is no JavaScript, and schemas are no modules.
    const others = ["clearway.wasm", "schemas", "package.json"].map((entry) => `./${entry}`);
    await command(buildProgram("attw"), [tarball, "--profile", "esm-only", "--exclude-entrypoints", ...others]);
    return "clean";
  },
};

const types = {
  name: "types",
  async run(world) {
    const folder = await world.folder("types");
    symlinkSync(join(BUILD_MODULES, "typescript"), join(folder, "node_modules/typescript"));
    const printed = await command("node", [join(HERE, "types/check.mjs"), folder]);
    return `${printed.trim().split("\n").length} settings of tsc: ${/\d+ vectors/.exec(printed)[0]} as it should take and refuse them`;
  },
};

const files = readdirSync(HERE, { recursive: true }).filter((file) =>
  /^(?!node_modules|\.work).*\.test\.js$/.test(file),
);

export const checks = [types, publint, attw, ...files.sort().map(test)];
