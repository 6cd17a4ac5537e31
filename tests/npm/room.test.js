// The room that a large input took. This file is alone, since only a memory that has not grown yet grows while that room is given back.

import assert from "node:assert/strict";
import { test } from "node:test";
import { check } from "clearway";

test("a large input harms neither itself nor the next one", () => {
  for (const size of [1_000_000, 11_000_000]) {
    assert.equal(check("edgegap.deploy", { application: "x".repeat(size) }).violations.length, 2);
  }
  const { violations, more } = check("edgegap.deploy", { users: Array(100_000).fill({}) });
  assert.equal(violations.length + more, 200_002);
});
