// The tables in the core are the only place that knows a vendor: the console's sources name none, and no operation, waiter or field of one.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const SOURCES = new URL("../../../js-demo/console/src/", import.meta.url).pathname;

export async function houseRule() {
  const { operation, operations, vendors } = await import("clearway");
  const names = {
    vendors: vendors().flatMap(({ id, name, client }) => [id, name, client]),
    operations: operations().flatMap(({ id }) => [id, half(id)]),
    waiters: vendors().flatMap(({ waiters }) => waiters.flatMap(({ id }) => [id, half(id)])),
    fields: operations().flatMap(({ id }) => fieldsOf(operation(id))),
  };
  const find = finder(names);
  mustFind(find, names);
  const files = readdirSync(SOURCES, { recursive: true }).filter((file) => /\.(tsx?|css|html)$/.test(file));
  assert.ok(files.length >= 10, `only ${files.length} files were found`);
  const found = files.flatMap((file) =>
    find(readFileSync(join(SOURCES, file), "utf8")).map((what) => `${file}${what}`),
  );
  assert.deepEqual(found, [], "the console knows a vendor");
  const known = new Set(Object.values(names).flat()).size;
  return `${files.length} files name none of ${known} names`;
}

const half = (id) => id.split(".")[1];

/** Names of all fields of an operation, on the wire and of its other documented forms, too. */
function fieldsOf(node) {
  if (typeof node !== "object" || node === null) return [];
  const own = (node.fields ?? []).flatMap((field) => (typeof field === "string" ? [field] : [field.name, field.wire]));
  const renamed = Object.entries(node.renamed ?? {}).flat();
  const inside = Object.entries(node).flatMap(([name, value]) => (name === "default" ? [] : fieldsOf(value)));
  return [...own, ...renamed, ...inside].filter((name) => name !== undefined);
}

/** What gives the places of a text where one of the names stands. */
function finder(names) {
  const all = [...new Set(Object.values(names).flat())];
  const isEveryday = (name) => isWord(name) && !names.vendors.includes(name);
  const isAnybodys = (name) => name === "id";
  // Everyday words, such as name and type, are words of the language and of the package's own too. They are found where they are a key into an input: in a
  // JSON Pointer, as what a name is compared with, and as what a field is asked for by. `id` is what everything is known by, of any vendor's: values of that name
  // are offered where something of the same kind is asked for.
  const everyday = alternatives(all.filter((name) => isEveryday(name) && !isAnybodys(name)));
  const key = "(?:name|key|field|pointer|at)";
  const asker = "(?:get|has|join|valueAt|edit|editBy|facts|suggestions|endsWith|startsWith)";
  const patterns = [
    `(?<![\\w$])(?:${alternatives(all.filter((name) => !isEveryday(name)))})(?![\\w$])`,
    `["'\`}]/(?:${everyday})["'\`/]`,
    `\\b${key}\\)? *[!=]==? *["'\`](?:${everyday})["'\`]`,
    `\\b${asker}\\((?:[^()"'\`]*, *)?["'\`](?:${everyday})["'\`]`,
  ].map((pattern) => new RegExp(pattern, "g"));
  return (text) =>
    patterns.flatMap((pattern) =>
      Array.from(
        text.matchAll(pattern),
        ({ 0: what, index }) => `:${text.slice(0, index).split("\n").length}: ${what}`,
      ),
    );
}

const isWord = (name) => /^[a-z]+$/.test(name);

const alternatives = (names) => names.map((name) => name.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|");

/** A finder that finds nothing would be content with anything. */
function mustFind(find, { vendors, operations, waiters, fields }) {
  const field = fields.find((name) => !isWord(name));
  const word = fields.find((name) => isWord(name) && name !== "id");
  const rules = [
    `if (vendor.id === "${vendors[0]}") return;`,
    `// ${vendors[1]} wants it so`,
    `const deploy = "${operations[0]}";`,
    `wait("${waiters[0]}")`,
    `draft.${field}`,
    `edit("/${word}", null)`,
    "edit(`${pointer}/" + word + "`, null)",
    `if (field.name === "${word}") return;`,
    `value.get("${word}")`,
  ];
  for (const rule of rules) assert.notEqual(find(rule).length, 0, `this was not found: ${rule}`);
}
