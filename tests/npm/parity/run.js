// Rust, JavaScript and Python say the same, byte for byte: `node run.js [PYTHON]` has Rust write generated cases and what it makes of them
// (tests/src/bin/parity), and the packages of the other two judge them. `CLEARWAY_INPUTS=1000000` judges as many as asked for.

import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const here = fileURLToPath(new URL(".", import.meta.url));
const count = Number(process.env.CLEARWAY_INPUTS ?? 20_000);
const python = process.argv[2] ?? join(root, ".venv/bin/python");
const parity = ["run", "--quiet", "--package", "clearway-tests", "--bin", "parity", "--"];
const run = async (command, ...given) =>
  (await promisify(execFile)(command, given, { cwd: root, maxBuffer: 2 ** 30 })).stdout;

/** Of so many inputs, values can be told from texts: those that are spelt oddly, a quarter of all, cannot. */
const VALUES = 0.7;

const folder = mkdtempSync(join(tmpdir(), "clearway-parity-"));
try {
  const file = join(folder, "cases.jsonl");
  await run("cargo", ...parity, file, count);
  const judges = { JavaScript: [process.execPath, join(here, "judge.js")], Python: [python, join(here, "judge.py")] };
  await Promise.all(Object.entries(judges).map(([language, command]) => judge(language, ...command, file)));
} finally {
  rmSync(folder, { recursive: true });
}

async function judge(language, ...command) {
  const { counts, differences, first } = JSON.parse(await run(...command));
  const { text, value, reply, call, step } = counts;
  const held = `${text} inputs as text and bytes, ${value} as values, ${reply} answers, ${step} steps of ${call} calls`;
  console.log(`${language}: ${held}: ${differences} differences from Rust`);
  for (const { line, form, verb, answer } of first) {
    console.log(
      `\n${language}: ${verb} of line ${line} as ${form}\n${answer}\nRust:\n${await run("cargo", ...parity, "--show", line, count)}`,
    );
  }
  if (differences > 0 || text < count || value < count * VALUES || reply < count / 5 || step < count / 10)
    process.exitCode = 1;
}
