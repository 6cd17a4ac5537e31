// 20,000 calls leave nothing behind.

import assert from "node:assert/strict";
import { test } from "node:test";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { Edgegap, plan, Ppio } from "clearway";

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc");
const TIMES = 20_000;

test("the heap is flat over 20,000 calls", async () => {
  const body = JSON.stringify({ endpoints: Array.from({ length: 20 }, (_, id) => ({ id: String(id) })), total: 20 });
  const { signal } = new AbortController();
  const fetch = async (_, { signal: inner }) => {
    inner.addEventListener("abort", () => {});
    return new Response(body, { headers: { "content-type": "application/json" } });
  };
  const ppio = new Ppio({ apiKey: "k", fetch });
  const edgegap = new Edgegap({
    token: "t",
    fetch: async () => ({ status: 400, body: '{"message":"no"}' }),
    maxRetries: 0,
  });
  const calls = async (count) => {
    for (let turn = 0; turn < count; turn += 2) {
      assert.equal((await ppio.listEndpoints({ pageSize: 20 }, { signal })).items.length, 20);
      await edgegap.getTag({ app_name: "a", version_name: "1", tag_name: "t" }).catch(() => undefined);
    }
    for (let turn = 0; turn < 3; turn++) {
      collect();
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    return heapUsed + arrayBuffers;
  };
  await calls(4000);
  const before = await calls(2);
  const after = await calls(TIMES);
  assert.ok(after - before < 1_000_000, `${Math.round((after - before) / 1000)} kB more after ${TIMES} calls`);
});

test("credentials that change with every plan leave nothing in the wasm, even before the collector comes by", () => {
  const turn = (count) => {
    for (let tenant = 0; tenant < count; tenant++) {
      plan("ppio.list_endpoints", {}, { credentials: { apiKey: `k${tenant}` } });
    }
    return process.memoryUsage().external;
  };
  const before = turn(1000);
  const after = turn(TIMES);
  assert.ok(after - before < 1_000_000, `${Math.round((after - before) / 1000)} kB more after ${TIMES} plans`);
});
