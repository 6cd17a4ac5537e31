// Whether what a probe said is what it must say.

import assert from "node:assert/strict";

export function judge(said, vectors) {
  const failed = said.vectors.failed.slice(0, 5).map(({ name, why }) => `${name}: ${why}`);
  assert.equal(said.vectors.failed.length, 0, `vectors fail:\n${failed.join("\n")}`);
  assert.equal(said.vectors.passed, vectors, "vectors were left out");
  assert.deepEqual(said.problems, []);
  return `${said.vectors.passed} vectors, ${said.calls} calls`;
}
