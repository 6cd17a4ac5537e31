// A clock that never goes back, whatever the wall clock does.

let last = 0;

/** Whole milliseconds since some beginning of this process's. Two processes of one machine have about the same one. */
export function elapsedNow(): number {
  const { performance } = globalThis as { performance?: { timeOrigin: number; now(): number } };
  const now = performance === undefined ? Date.now() : performance.timeOrigin + performance.now();
  // A faked clock may tell nothing.
  if (now > last) last = now;
  return Math.floor(last);
}

let id = 0;

/** A number for this process's clock that no other one has. Not made at import: some runtimes have no randomness then. */
export function clockId(): number {
  if (id === 0) id = 1 + Math.floor(Math.random() * 2 ** 48);
  return id;
}
