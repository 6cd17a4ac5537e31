// The console's types are right, it is built, and what it loads before it is touched stays within its budget.

import assert from "node:assert/strict";

import { withPage } from "../harness/console.js";

// Of it 143 kB are the wasm, which has every vendor in it.
const BUDGET_KB = 265;

export async function build(world) {
  const { url } = await world.console();
  return withPage(world, {}, async (page) => {
    const session = await page.context().newCDPSession(page);
    await session.send("Network.enable");
    await session.send("Network.setExtraHTTPHeaders", { headers: { "accept-encoding": "gzip" } });
    await session.send("Network.setCacheDisabled", { cacheDisabled: true });
    const bytes = new Map();
    session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) =>
      bytes.set(requestId, encodedDataLength),
    );
    await page.goto("about:blank");
    bytes.clear();
    await page.goto(url);
    await page.waitForLoadState("networkidle");
    const kilobytes = [...bytes.values()].reduce((sum, size) => sum + size, 0) / 1000;
    assert.ok(kilobytes > 50, `only ${kilobytes} kB were seen to arrive`);
    assert.ok(kilobytes <= BUDGET_KB, `the first load is ${kilobytes.toFixed(1)} kB, and may be ${BUDGET_KB}`);
    return `${bytes.size} files, ${kilobytes.toFixed(1)} kB at first load`;
  });
}
