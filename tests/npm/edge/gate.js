// The deploy gate, as a CI runs it: a program of its own, offline.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, copyFileSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";

const GOOD = ["edgegap.deploy", "gate/deploy.json"];
const BAD = ["edgegap.deploy", "gate/deploy.bad.json"];

/** Its exit status and all that it printed. */
function gate(args, env = {}) {
  const options = { encoding: "utf8", env: { PATH: process.env.PATH, ...env } };
  const { status, stdout, stderr } = spawnSync(process.execPath, ["gate/gate.js", ...args], options);
  return { status, printed: stdout + stderr };
}

test("a clear request, one that is not, and both", () => {
  assert.deepEqual(gate(GOOD), { status: 0, printed: "clear for edgegap.deploy: gate/deploy.json\n" });
  const { status, printed } = gate(BAD);
  assert.equal(status, 1);
  assert.match(printed, /^error: \/versoin: .*\n {2}to do: did you mean version\?\n {2}source: https:/m);
  assert.match(printed, /\nnot clear for edgegap\.deploy, see above: gate\/deploy\.bad\.json\n$/);
  const both = gate([...BAD, "gate/deploy.json"]);
  assert.deepEqual([both.status, both.printed], [1, `${printed}${gate(GOOD).printed}`]);
});

test("its options", () => {
  assert.match(gate(["--language", "ko", ...BAD]).printed, /필드/);
  assert.match(gate(["--allow-unknown", ...BAD]).printed, /^warning: \/versoin/m);
  assert.match(gate(["--help"]).printed, /^usage: .*exit: 0/s);
});

test("findings are annotations of the file on GitHub", () => {
  const { printed } = gate(BAD, { GITHUB_ACTIONS: "true" });
  assert.match(printed, /^::error file=gate\/deploy\.bad\.json,title=edgegap\.deploy::\/versoin: .*%0A {2}to do/m);
});

test("where nothing can be checked it says what to do, and ends with 2", () => {
  for (const [args, says] of [
    [[], /--help/],
    [["edgegap.deploy"], /--help/],
    [["edgegap.launch", "gate/deploy.json"], /edgegap\.deploy, /],
    [["https://edge.example.com", ...GOOD], /unknown operation/],
    [["edgegap.deploy", "none.json"], /none\.json cannot be read/],
    [["edgegap.deploy", "gate"], /gate cannot be read/],
    [["--wrong", ...GOOD], /--help/],
    [["--language", "tlh", ...GOOD], /locale|language/],
  ]) {
    const { status, printed } = gate(args);
    assert.deepEqual([status, says.test(printed)], [2, true], printed);
  }
  const alone = mkdtempSync(join(tmpdir(), "clearway-gate-"));
  copyFileSync("gate/gate.js", join(alone, "gate.mjs"));
  const { status, stderr } = spawnSync(process.execPath, [join(alone, "gate.mjs"), ...GOOD], { encoding: "utf8" });
  rmSync(alone, { recursive: true });
  assert.deepEqual([status, /npm install clearway/.test(stderr)], [2, true], stderr);
});

test("no text of a request or of a file's name is obeyed by a terminal or a CI", () => {
  const names = [
    "\n::error title=owned::injected\n",
    "\r::stop-commands::x",
    "##[error]owned",
    "\u001b[2J\u0007",
    "\u009b31m",
    "\u202egnp.exe\u2066",
    "\u2028::error::owned",
    "%0A::error::owned",
  ];
  mkdirSync("hostile", { recursive: true });
  const files = names.map((name) => `hostile/${name.replaceAll("/", "")}.json`);
  for (const [index, file] of files.entries()) {
    const name = names[index];
    writeFileSync(file, JSON.stringify({ [name]: name, version: name.repeat(50), users: [{ user_type: name }] }));
  }
  const missing = `hostile/${names[0]}`;
  for (const env of [{}, { GITHUB_ACTIONS: "true" }]) {
    for (const args of [
      ["edgegap.deploy", ...files],
      ["edgegap.deploy", missing],
      [names[0], ...files],
      [`--${names[0]}`],
    ]) {
      const { status, printed } = gate(args, env);
      assert.ok(status > 0, printed);
      assert.doesNotMatch(printed.replaceAll("\n", ""), /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u, printed);
      const lines = printed.split("\n").filter((line) => line !== "");
      for (const line of lines) {
        assert.doesNotMatch(line, /##\[/);
        const known =
          /^(::(error|warning) file=[^:,]+,title=edgegap\.deploy::[^\n]+|error: |warning: | {2}(to do|source): |(not )?clear for edgegap|gate: )/;
        assert.match(line, known, printed);
        assert.doesNotMatch(line.replace(/^::(error|warning) file=/, ""), /^\s*::/);
      }
    }
  }
});

test("the example of a workflow has no secret, and runs nothing of the pull request", () => {
  const workflow = readFileSync("gate/workflow.yml", "utf8");
  assert.doesNotMatch(workflow, /secrets\.|pull_request_target|\benv:|: write/);
  assert.match(workflow, /^permissions:\n {2}contents: read$/m);
  const checkouts = workflow.split("uses: actions/checkout").slice(1);
  assert.ok(checkouts.length > 0 && checkouts.every((step) => /persist-credentials: false/.test(step)));
  assert.match(workflow, /ref: \$\{\{ github\.event\.pull_request\.base\.sha \}\}\n {10}path: base$/m);
  const [, program, args] = /run: node (\S+) (.*)/.exec(workflow);
  assert.equal(program, "../base/deploy/gate.js");
  assert.equal(gate(args.replace("deploy/", "gate/").split(" ")).status, 0);
});
