// What the README shows of JavaScript is what comes.

import assert from "node:assert/strict";
import { readFileSync, writeFileSync, rmSync } from "node:fs";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { inspect } from "node:util";

const README = new URL("../../README.md", import.meta.url);
const blocks = [...readFileSync(README, "utf8").matchAll(/```js\n(.*?)```/gs)].map(([, code]) => code);

/** A module that shows what the lines before `// →` give, and expects what is said behind `// throws`. */
function shown(code) {
  const expected = [];
  const lines = code.split("\n");
  for (let at = 0; at < lines.length; at++) {
    const says = /^\/\/ (→|throws) (.*)$/.exec(lines[at]);
    if (says === null) continue;
    let text = says[2];
    lines[at] = "";
    for (let next = at + 1; lines[next]?.startsWith("//   ") || lines[next] === "// ]"; next++) {
      text += `\n${lines[next].slice(3)}`;
      lines[next] = "";
    }
    let last = at - 1;
    while (lines[last] === "") last -= 1;
    const statement = lines[last].replace(/;(\s*\/\/.*)?$/, "");
    lines[last] = says[1] === "→" ? `__show(${statement});` : `__show(__thrown(() => ${statement}));`;
    expected.push(text);
  }
  return { source: lines.join("\n"), expected };
}

test("the README's JavaScript", async () => {
  let checked = 0;
  for (const [number, code] of blocks.entries()) {
    const { source, expected } = shown(code);
    const file = new URL(`./readme-${process.pid}-${number}.mjs`, pathToFileURL(`${process.cwd()}/`));
    const said = [];
    globalThis.__show = (value) =>
      said.push(typeof value === "string" && value.includes("\n") ? value : inspect(value, { breakLength: 110 }));
    globalThis.__thrown = (verb) => {
      try {
        verb();
      } catch (error) {
        return { [inspect.custom]: () => `${error.name}: ${error.message.split("\n")[0]}` };
      }
      return "nothing";
    };
    writeFileSync(file, source);
    try {
      await import(file.href);
    } finally {
      rmSync(file);
    }
    assert.deepEqual(said, expected);
    checked += expected.length;
  }
  assert.ok(checked >= 10, `${checked} lines were checked`);
});
