// The types of clients, calls and schemas, as TypeScript reads them from the installed package.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const HERE = fileURLToPath(new URL(".", import.meta.url));
const MODULES = fileURLToPath(new URL("../../../wasm/npm/node_modules/", import.meta.url));

for (const exactOptionalPropertyTypes of [true, false]) {
  test(`types hold ${exactOptionalPropertyTypes ? "with" : "without"} exactOptionalPropertyTypes`, () => {
    const folder = `${HERE}../node_modules/.client-types-${exactOptionalPropertyTypes}`;
    mkdirSync(folder, { recursive: true });
    const compilerOptions = {
      strict: true,
      exactOptionalPropertyTypes,
      noEmit: true,
      skipLibCheck: false,
      target: "es2022",
      module: "nodenext",
      lib: ["es2022", "dom", "dom.iterable"],
      types: [],
    };
    writeFileSync(`${folder}/tsconfig.json`, JSON.stringify({ compilerOptions, files: [`${HERE}types.ts`] }));
    const { status, stdout } = spawnSync(
      process.execPath,
      [`${MODULES}typescript/bin/tsc`, "--pretty", "false", "-p", folder],
      { encoding: "utf8" },
    );
    rmSync(folder, { recursive: true });
    assert.equal(status, 0, stdout);
  });
}
