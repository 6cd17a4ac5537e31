// Rust, JavaScript and Python say the same of generated cases: run.js tells how.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

test("Rust, JavaScript and Python say the same, byte for byte", { timeout: 600_000 }, (t) => {
  const run = fileURLToPath(new URL("run.js", import.meta.url));
  const { status, stdout, stderr } = spawnSync(process.execPath, [run], { encoding: "utf8", maxBuffer: 2 ** 30 });
  assert.equal(status, 0, `${stdout}${stderr}`);
  for (const line of stdout.trim().split("\n")) t.diagnostic(line);
});
