// What the tables say of themselves: the vendors, and the documented example in each schema.

import assert from "node:assert/strict";
import { createRequire } from "node:module";
import test from "node:test";

import * as clearway from "clearway";
import * as fake from "clearway/fake";

const { check, operations, plan, vendors } = clearway;
const require = createRequire(import.meta.url);

test("every vendor has its client, which takes its sites and its credentials", () => {
  const ids = new Set(operations().map(({ id }) => id.split(".")[0]));
  assert.deepEqual(new Set(vendors().map(({ id }) => id)), ids);
  for (const { client, credentials, name, siteOption, sites } of vendors()) {
    assert.notEqual(name, "");
    const variables = credentials.flatMap(({ environment }) => environment);
    assert.match(variables.join(" "), /^[A-Z][A-Z_ ]+[A-Z]$/);
    for (const credential of credentials) {
      for (const site of sites) new clearway[client]({ [siteOption]: site, baseUrl: "http://127.0.0.1:9" });
      assert.throws(() => new clearway[client]({ [credential.name]: undefined }), clearway.UsageError);
    }
  }
});

test("no masked request has a credential that is secret; the others are sent, and prove nothing alone", () => {
  for (const { id, credentials } of vendors()) {
    const its = operations().filter((operation) => operation.id.startsWith(`${id}.`));
    for (const { name, secret } of credentials) {
      const plansOf = (names) => its.flatMap((operation) => planned(operation.id, names));
      const alone = plansOf([name]);
      const beside = plansOf([...Object.keys(fake.credentials[id]), name]);
      const value = `value-of-${name}`;
      assert.notEqual(alone.length + beside.length, 0, name);
      if (secret) assert.ok(!JSON.stringify([alone, beside]).includes(value), name);
      else {
        assert.ok(JSON.stringify(beside.map(({ headers }) => headers)).includes(value), name);
        assert.deepEqual(alone, [], name);
      }
    }
  }
});

/** The request of an operation's example, where these are credentials that sign it. */
function planned(operation, names) {
  const [example] = require(`clearway/schemas/${operation}.json`).examples;
  const credentials = Object.fromEntries(names.map((name) => [name, `value-of-${name}`]));
  try {
    return [plan(operation, example, { credentials, now: 1_700_000_000_000 })];
  } catch (error) {
    if (error instanceof clearway.UsageError) return [];
    throw error;
  }
}

test("every waiter is one, and asks an operation that there is", () => {
  const ids = new Set(operations().map(({ id }) => id));
  const waiters = vendors().flatMap(({ waiters }) => waiters);
  assert.ok(waiters.length >= 6);
  for (const { id, operation } of waiters) {
    assert.ok(ids.has(operation), operation);
    const { input } = new clearway.Call(operation, require(`clearway/schemas/${operation}.json`).examples[0]);
    assert.equal(clearway.Call.wait(id, input).waiter, id);
  }
});

test("the documented example of every operation is clear", () => {
  for (const { id } of operations()) {
    const { examples } = require(`clearway/schemas/${id}.json`);
    assert.equal(examples.length, 1, id);
    assert.deepEqual(check(id, examples[0]).violations, [], id);
  }
});
