// A clock that never goes back, whatever the wall clock does.

let elapsed = 0;
let before = 0;

/** Whole milliseconds since some beginning of this process's. */
export function elapsedNow(): number {
  const { performance } = globalThis as { performance?: { timeOrigin: number; now(): number } };
  const now = performance === undefined ? Date.now() : performance.timeOrigin + performance.now();
  // Tests put clocks of their own in its place, and take them away again: what counts is how far it has moved since.
  const passed = now - before;
  if (passed > 0) elapsed += passed;
  before = now;
  return Math.floor(elapsed);
}

let id = 0;

/** A number for this process's clock that no other one has. Not made at import: some runtimes have no randomness then. */
export function clockId(): number {
  if (id === 0) id = 1 + Math.floor(Math.random() * 2 ** 48);
  return id;
}
