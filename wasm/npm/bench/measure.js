// Times two functions in turn, so that what else the machine does meets both, and says how a figure stands to its budget. No API of Node is in
// here: pages and workers run it, too.

/**
 * A figure. `budget` is the most, or with `atLeast` the least, that `value` may be; without one the row only informs.
 *
 * @typedef {{ name: string, value: number, unit: string, budget?: number, atLeast?: boolean, detail?: string }} Row
 */

/** @param {Row} row */
export function isOk({ value, budget, atLeast = false }) {
  return budget === undefined || (atLeast ? value >= budget : value <= budget);
}

/**
 * Runs both in turn, each for about `sliceMs` a round: the median ratio of ours to the peer's. `clock` gives milliseconds. What gives a promise is
 * awaited, each before the next.
 *
 * @returns {Promise<Row>}
 */
export async function inTurn({ name, budget, ours, peer }, clock, { rounds = 101, sliceMs = 4 } = {}) {
  const counts = [await calibrated(ours, clock, sliceMs), await calibrated(peer, clock, sliceMs)];
  const samples = [];
  for (let round = 0; round < rounds; round++) {
    samples.push([await time(ours, counts[0], clock), await time(peer, counts[1], clock)]);
  }
  const [low, ratio, high] = quartiles(samples.map(([a, b]) => a / b));
  const [mine, theirs] = [0, 1].map((side) => quartiles(samples.map((sample) => sample[side] * 1000))[1].toFixed(2));
  const detail = `${mine} us to ${theirs} us, quartiles ${low.toFixed(2)}-${high.toFixed(2)}`;
  return { name, value: ratio, unit: "x", budget, detail };
}

export function quartiles(values) {
  const sorted = values.toSorted((a, b) => a - b);
  return [0.25, 0.5, 0.75].map((share) => sorted[Math.round(share * (sorted.length - 1))]);
}

/** Keeps results, so that nothing is left out for being of no use. */
let kept;

/** Milliseconds a call. */
async function time(action, count, clock) {
  const start = clock();
  kept = action();
  if (kept instanceof Promise) {
    await kept;
    for (let n = 1; n < count; n++) kept = await action();
  } else {
    for (let n = 1; n < count; n++) kept = action();
  }
  return (clock() - start) / count;
}

/** How often something can be done in this time, once it has been compiled. */
async function calibrated(action, clock, sliceMs) {
  let count = 1;
  for (let each = await time(action, 1, clock); each * count < sliceMs * 20; each = await time(action, count, clock))
    count *= 2;
  return Math.max(1, Math.round(sliceMs / (await time(action, count, clock))));
}
