// An input that is being written: text to values and back, and changes anywhere in it.

import assert from "node:assert/strict";
import { test } from "node:test";

import { examples, load } from "./modules.js";

const {
  difference,
  finished,
  get,
  inputText,
  join,
  NO_FIELDS,
  Numeral,
  put,
  read,
  reuse,
  split,
  Unfinished,
  update,
  write,
  numberOf,
  numberText,
} = await load("draft.ts", "form/kinds.ts");

test("text that is written without spaces comes back as it was", () => {
  const texts = [
    '{"id":12345678901234567890,"ratio":1.0,"tiny":1e-7,"huge":1e400,"minus":-0,"plus":1E+2}',
    '{"b":1,"a":2,"10":3,"9":4}',
    '{"__proto__":{"x":1},"constructor":null,"toString":"text","":true}',
    '[[],{},[{}],"",null,false,"\\u0000\\ud800 \\" \\\\ 한글 😀"]',
    '"text"',
    "0",
    "null",
    ...examples().map(({ text }) => text),
  ];
  for (const text of texts) assert.equal(write(read(text)), text);
});

test("unfinished text is no input, whatever it would say in its place", () => {
  const unfinished = (text) => inputText(new Map([["list", [new Map([["free", new Unfinished(text)]])]]]));
  for (const text of ['1,"other":2', "1}, {", "{", "tru", '"', "1] , [", ""])
    assert.equal(read(unfinished(text)), undefined);
  assert.equal(inputText(read('{"a":[1.0,{"b":null}]}')), '{"a":[1.0,{"b":null}]}');
});

test("what is no JSON, or has a field twice, is no value", () => {
  const texts = [
    "",
    " ",
    "{",
    "01",
    "1.",
    ".5",
    "+1",
    "NaN",
    "tru",
    '{"a":1,}',
    "[1,]",
    '{"a":1}x',
    "'a'",
    "// a\n1",
    '"a\nb"',
  ];
  for (const text of [...texts, '{"a":1,"a":1}', '[{"b":{"a":1,"\\u0061":2}}]'])
    assert.equal(read(text), undefined, text);
});

test("text that is deeper than the stack is no value, and no exception", () => {
  const deep = (depth) => "[".repeat(depth) + "]".repeat(depth);
  assert.equal(write(read(deep(500))), deep(500));
  assert.equal(read(deep(1_000_000)), undefined);
});

test("an indented text says the same", () => {
  for (const { id, text } of examples()) {
    const value = read(text);
    assert.equal(write(value, "  "), JSON.stringify(JSON.parse(text), null, 2), id);
    assert.deepEqual(read(write(value, "  ")), value, id);
  }
});

test("what is unfinished is written as it was typed, and is null where it has to be finished", () => {
  const value = new Map([
    ["free", new Unfinished('{"a":')],
    ["list", [new Unfinished("x")]],
    ["n", new Numeral("1.0")],
  ]);
  assert.equal(write(value), '{"free":{"a":,"list":[x],"n":1.0}');
  assert.equal(write(finished(value)), '{"free":null,"list":[null],"n":1.0}');
});

test("pointers name every key there may be", () => {
  const names = ["", "~", "/", "~1", "a/b~0c", "0", "__proto__", "한 글"];
  assert.deepEqual(split(names.reduce(join, "")), names);
  const root = put(undefined, names.reduce(join, ""), true);
  assert.equal(get(root, names.reduce(join, "")), true);
  assert.equal(
    write(root),
    names.reduceRight((inside, name) => `{${JSON.stringify(name)}:${inside}}`, "true"),
  );
  assert.equal(get(root, "/toString"), undefined);
});

test("random changes equal those of a plain reference, and leave the older value alone", () => {
  const random = randomNumbers(7);
  const pick = (list) => list[Math.floor(random() * list.length)];
  for (let round = 0; round < 60; round++) {
    let plain = {};
    let value = read("{}");
    for (let step = 0; step < 40; step++) {
      const path = place(plain, pick, random);
      const before = write(value);
      const old = value;
      const next = pick([undefined, null, true, "text", 7, [], {}, [1, { a: 2 }], { a: { b: [] } }]);
      plain = changed(plain, path, next);
      value = put(value, path.reduce(join, ""), next === undefined ? undefined : read(JSON.stringify(next)));
      assert.equal(write(value), JSON.stringify(plain), `${before} at ${JSON.stringify(path)}`);
      assert.equal(write(old), before);
    }
  }
});

test("a change shares all that it does not touch", () => {
  const before = read('{"a":{"b":[1,2]},"c":{"d":3},"e":[{"f":4},{"g":5}]}');
  const after = update(before, "/e/1/g", () => new Numeral("6"));
  assert.equal(get(after, "/e/1/g").text, "6");
  for (const pointer of ["/a", "/c", "/e/0"]) assert.equal(get(after, pointer), get(before, pointer), pointer);
  for (const pointer of ["", "/e", "/e/1"]) assert.notEqual(get(after, pointer), get(before, pointer), pointer);
});

test("a value that is read anew shares what is the same with the older one, and is what was read", () => {
  const old = read('{"a":{"b":[1,2]},"c":{"d":3},"e":[{"f":4},{"g":5}]}');
  assert.equal(reuse(old, read(write(old))), old);
  for (const text of [
    '{"a":{"b":[1,2]},"e":[{"f":4},{"g":5},6]}',
    '{"c":{"d":3.0},"a":{"b":[2,1]}}',
    '{"a":[1],"e":{}}',
    "[]",
  ])
    assert.equal(write(reuse(old, read(text))), text);
  const now = reuse(old, read('{"c":{"d":3},"a":{"b":[1]},"e":[{"f":4}]}'));
  for (const pointer of ["/c", "/e/0", "/a/b/0"]) assert.equal(get(now, pointer), get(old, pointer), pointer);
  assert.notEqual(reuse(read('{"a":1,"b":2}'), read('{"b":2,"a":1}')), old);
  assert.equal(write(reuse(read('{"a":1,"b":2}'), read('{"b":2,"a":1}'))), '{"b":2,"a":1}');
});

test("where two values differ is told as the smallest place that holds all of it", () => {
  const base = read('{"a":{"b":[1,2,3],"c":{"d":"x"}},"e":"y"}');
  const change = (pointer, value) => put(base, pointer, value);
  for (const [after, place] of [
    [base, ""],
    [change("/a/c/d", "z"), "/a/c/d"],
    [change("/a/c/d", undefined), "/a/c/d"],
    [change("/e", NO_FIELDS), "/e"],
    [change("/a/b/1", "z"), "/a/b/1"],
    [change("/a/b/1", undefined), "/a/b/1"],
    [change("/a/b/2", undefined), "/a/b/1"],
    [change("/a/b/3", "z"), "/a/b/3"],
    [change("/a/b", []), "/a/b"],
    [put(change("/a/c/d", "z"), "/a/b/0", "z"), "/a"],
    [put(change("/a/c/d", "z"), "/e", "z"), ""],
    [NO_FIELDS, ""],
    [change("/new~field/x", "z"), "/new~0field"],
    [read('{"a":1,"other":"y"}'), ""],
    [put(change("/e", undefined), "/f", "y"), "/f"],
  ])
    assert.equal(difference(base, after), place);
});

test("what is typed where a number goes is kept, and is shown as it was typed", () => {
  for (const typed of [
    "1",
    "-1.50",
    "1e400",
    "12345678901234567890",
    "-",
    "1.",
    "01",
    "12x",
    "",
    '"12"',
    '"',
    '"a"',
    '"\\"1\\""',
    '""',
  ])
    assert.equal(numberText(numberOf(typed)), typed);
  assert.equal(numberOf(""), undefined);
  assert.ok(numberOf("1e400") instanceof Numeral);
  assert.equal(numberOf("01"), "01");
  assert.equal(numberOf('"12"'), "12");
  for (const value of ["12", "", '"12"', "text", '"text"', "-"]) assert.equal(numberOf(numberText(value)), value);
});

/** Somewhere in a value, or one step beyond what is there. */
function place(plain, pick, random) {
  const path = [];
  let at = plain;
  do {
    const isList = Array.isArray(at);
    const name = isList
      ? Math.floor(random() * (at.length + 1))
      : pick([...Object.keys(at ?? {}), "a", "b", "", "x/y~"]);
    path.push(name);
    at = at?.[name];
  } while (typeof at === "object" && at !== null && random() < 0.7);
  return path;
}

/** The plain way: a copy of everything. */
function changed(plain, path, next) {
  const copy = structuredClone(plain);
  let at = copy;
  for (const name of path.slice(0, -1)) at = at[name];
  const last = path.at(-1);
  if (next !== undefined) at[last] = next;
  else if (Array.isArray(at)) at.splice(last, 1);
  else delete at[last];
  return copy;
}

/** The same numbers at each run. */
function randomNumbers(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
