// Links to the console: they come back as they went, and hold no secret.

import assert from "node:assert/strict";
import { test } from "node:test";
import { deflateRawSync, inflateRawSync } from "node:zlib";
import { operation, operations } from "clearway";

import { examples, load } from "./modules.js";

const { get, hidesSecret, nearest, read, readLink, withoutSecrets, write, writeLink } = await load(
  "shell/address.ts",
  "draft.ts",
);

/** Everything that a fragment holds, in words. */
function unfold(fragment) {
  const parts = new URLSearchParams(fragment);
  const packed = parts.get("packed");
  return `${[...parts].join("\n")}\n${packed === null ? "" : inflateRawSync(Buffer.from(packed, "base64url"))}`;
}

test("every example comes back as it went, but for its secrets", async () => {
  let packed = 0;
  for (const { id, text } of examples()) {
    const { fields } = withoutSecrets(operation(id), read(text));
    const input = write(fields);
    const link = { operation: id, input, site: "a site", revision: "2025-11", language: "ko", secrets: 3 };
    const { fragment, tooLong } = await writeLink(link);
    assert.equal(tooLong, false, id);
    assert.ok(fragment.length <= 8_000, id);
    assert.ok(new URL(`http://console/#${fragment}`).hash === `#${fragment}`, `${id} is changed by an address bar`);
    if (fragment.includes("packed=")) packed++;
    const expected = { ...link };
    if (input === "{}") delete expected.input;
    assert.deepEqual(await readLink(`#${fragment}`), expected, id);
  }
  assert.ok(packed > 0 && packed < operations().length, "both ways of writing an input are tried");
});

test("an input keeps its digits, its order and every letter", async () => {
  for (const input of [
    '{"b":1.0,"a":12345678901234567890123,"c":1e400}',
    `{"__proto__":{"a":"&input=1#%25+ \\ud800 \\u0000"},"":"${"\u{1f680}한글".repeat(300)}"}`,
    '{"not":yet',
    `{"long":"${"x".repeat(100_000)}"}`,
  ]) {
    const { fragment } = await writeLink({ operation: "a.b", input, allowUnknown: true });
    assert.deepEqual(await readLink(fragment), { operation: "a.b", input, allowUnknown: true });
  }
});

test("an input that is too long for a link stays out, and the link says so", async () => {
  const noise = Array.from({ length: 4_000 }, (_, at) => Math.sin(at).toString(36)).join("");
  for (const input of [noise, "x".repeat(2_000_000)]) {
    const { fragment, tooLong } = await writeLink({ operation: "a.b", input });
    assert.equal(tooLong, true);
    assert.deepEqual(await readLink(fragment), { operation: "a.b", tooLong: true });
  }
});

/** JSON Pointers of secret fields; `-` is a list's item, `*` is a key of a map. */
function secretsOf(tree, pointer = "") {
  return [
    ...(tree.fields ?? []).flatMap((field) =>
      field.secret ? [`${pointer}/${field.name}`] : secretsOf(field, `${pointer}/${field.name}`),
    ),
    ...(tree.items ? secretsOf(tree.items, `${pointer}/-`) : []),
    ...(tree.values ? secretsOf(tree.values, `${pointer}/*`) : []),
  ];
}

/** An input that holds a value at a pointer, in an example or by itself. */
function holding(pointer, value, root = {}) {
  const [, name, ...rest] = pointer.split("/");
  if (name === undefined) return value;
  const inside = rest.length === 0 ? value : holding(`/${rest.join("/")}`, value, root[name]);
  if (name === "-") return [...(Array.isArray(root) ? root : []), inside];
  return { ...root, [name === "*" ? "any key" : name]: inside };
}

const SECRET = "s3cr3t-Value";
const SHAPES = [SECRET, [SECRET], { a: [{ b: SECRET }] }, [[SECRET]]];

test("a secret is in no link, however deep and in whatever shape", async () => {
  let tried = 0;
  for (const { id, text } of examples()) {
    const tree = operation(id);
    const places = secretsOf(tree);
    assert.equal(hidesSecret(tree), places.length > 0, id);
    for (const place of places) {
      const steps = place.split("/").slice(1);
      // At its place, and at every place on the way to it, where something else belongs.
      for (let depth = 1; depth <= steps.length; depth++) {
        for (const shape of SHAPES) {
          for (const root of [JSON.parse(text), {}]) {
            const full = holding(`/${steps.slice(0, depth).join("/")}`, shape, root);
            const { fields, secrets } = withoutSecrets(tree, read(JSON.stringify(full)));
            const { fragment } = await writeLink({ operation: id, input: write(fields), secrets });
            assert.ok(!unfold(fragment).includes(SECRET), `${id} ${place} ${depth} ${JSON.stringify(shape)}`);
            assert.ok(secrets > 0);
            tried++;
          }
        }
      }
    }
  }
  assert.ok(tried > 200, `${tried}`);
});

test("a secret under a misspelled name is in no link", () => {
  for (const { id } of examples()) {
    const tree = operation(id);
    for (const place of secretsOf(tree)) {
      const misspelled = place.replace(/[^/]+$/, "misspelled");
      const { fields, secrets } = withoutSecrets(tree, read(JSON.stringify(holding(misspelled, SECRET))));
      assert.ok(!write(fields).includes(SECRET), `${id} ${misspelled}`);
      assert.equal(secrets, 1);
      const [, first, ...rest] = place.split("/");
      if (rest.length === 0) continue;
      const box = holding(`/${first}x/${rest.join("/")}`, SECRET);
      assert.ok(!write(withoutSecrets(tree, read(JSON.stringify(box))).fields).includes(SECRET), `${id} ${first}x`);
    }
  }
});

test("what is no secret stays, in its place, and so do empty ones", () => {
  const tree = {
    fields: [
      { name: "plain", types: ["text"] },
      { name: "hidden", types: ["text"], secret: true },
      {
        name: "list",
        types: ["list"],
        items: { types: ["object"], fields: [{ name: "hidden", types: ["text"], secret: true }] },
      },
      {
        name: "map",
        types: ["object"],
        values: { types: ["object"], fields: [{ name: "hidden", types: ["text"], secret: true }] },
      },
    ],
  };
  const leave = (text) => {
    const { fields, secrets } = withoutSecrets(tree, read(text));
    return [write(fields), secrets];
  };
  assert.deepEqual(leave('{"plain":1.0,"hidden":"x"}'), ['{"plain":1.0}', 1]);
  assert.deepEqual(leave('{"hidden":null}'), ['{"hidden":null}', 0]);
  assert.deepEqual(leave('{"hidden":""}'), ['{"hidden":""}', 0]);
  assert.deepEqual(leave('{"list":[{"hidden":"x"},"x",{"hidden":"y"}]}'), ['{"list":[{},null,{}]}', 3]);
  assert.deepEqual(leave('{"map":{"a":{"hidden":"x"},"b":"x"},"plain":[1]}'), ['{"map":{"a":{}},"plain":[1]}', 2]);
});

test("a damaged or hostile fragment is told from a link, and throws nothing", async () => {
  const bomb = deflateRawSync(Buffer.alloc(50_000_000, "[")).toString("base64url");
  for (const fragment of [
    "#nothing",
    "#operation=",
    "#%",
    "#operation=a.b&packed=",
    "#operation=a.b&packed=!!!",
    "#operation=a.b&packed=AAAA",
    `#operation=a.b&packed=${deflateRawSync("{}").toString("base64url").slice(0, -2)}`,
    `#operation=a.b&packed=${deflateRawSync(Buffer.from([0xff, 0xfe])).toString("base64url")}`,
    `#operation=a.b&packed=${bomb.slice(0, 60_000)}`,
    `#operation=a.b&packed=${bomb}`,
    `#operation=a.b&input=${"x".repeat(70_000)}`,
  ])
    assert.equal(await readLink(fragment), "broken", fragment.slice(0, 60));
  assert.equal(await readLink(""), undefined);
  assert.equal(await readLink("#"), undefined);
  assert.deepEqual(await readLink("#operation=%E0%A4%A&secrets=-1&unknown=yes&input=%00"), {
    operation: "\ufffd%A",
    input: "\0",
  });
  assert.deepEqual(await readLink("#operation=__proto__&secrets=1e99&site=<script>"), {
    operation: "__proto__",
    site: "<script>",
  });
});

test("a bomb within the length of a link is not unfolded", async () => {
  const bomb = deflateRawSync(Buffer.alloc(20_000_000, "[")).toString("base64url");
  assert.ok(bomb.length < 64_000);
  assert.equal(await readLink(`operation=a.b&packed=${bomb}`), "broken");
});

test("an unknown operation's nearest names are found", () => {
  const ids = operations().map(({ id }) => id);
  for (const id of ids) {
    const [vendor, name] = id.split(".");
    assert.ok(nearest(`${vendor}.${name.slice(1)}`, ids).includes(id), id);
    assert.equal(nearest(id.toUpperCase(), ids)[0], id);
  }
  assert.deepEqual(nearest("", ids), []);
  assert.deepEqual(nearest("%%%", ids), []);
  assert.ok(nearest("x".repeat(1_000_000), ids).length === 0);
  assert.equal(get(read('{"a":[1]}'), "/a/0").text, "1");
});
