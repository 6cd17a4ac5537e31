// Lists: awaited, iterated, page by page.

import assert from "node:assert/strict";
import { test } from "node:test";
import { inspect } from "node:util";
import { PageList, Ppio, Reply, UsageError, ValidationError } from "clearway";
import { json, rejection, scripted } from "./harness.js";

/** Serves so many endpoints, as many a page as is asked for. */
function endpoints(count) {
  return scripted((url) => {
    const { searchParams } = new URL(url);
    const [size, page] = [Number(searchParams.get("pageSize") ?? 10), Number(searchParams.get("pageNum") ?? 0)];
    const all = Array.from({ length: count }, (_, id) => ({ id: String(id) }));
    return json(200, { endpoints: all.slice(page * size, (page + 1) * size), total: count });
  });
}

const ids = (items) => items.map(({ id }) => Number(id));
const first = (count) => Array.from({ length: count }, (_, id) => id);

test("nothing is sent before it is asked for", async () => {
  const fetch = endpoints(7);
  const list = new Ppio({ apiKey: "k", fetch }).listEndpoints({ pageSize: 3 });
  assert.ok(list instanceof PageList);
  list.pages();
  list[Symbol.asyncIterator]();
  await new Promise((resolve) => setImmediate(resolve));
  assert.equal(fetch.sent.length, 0);
  assert.match(inspect(list), /PageList/);
});

test("awaited, it is the first page, sent for once", async () => {
  const fetch = endpoints(7);
  const list = new Ppio({ apiKey: "k", fetch }).listEndpoints({ pageSize: 3 });
  const [one, two] = await Promise.all([list, list]);
  assert.ok(one instanceof Reply && one === two);
  assert.deepEqual(ids(one.items), [0, 1, 2]);
  assert.equal(one.total, 7);
  assert.equal((await list).status, 200);
  let done = false;
  await list.finally(() => (done = true));
  assert.ok(done);
  assert.equal(fetch.sent.length, 1);
});

test("iterated, it gives the items of all pages, and reads them anew each time", async () => {
  const fetch = endpoints(7);
  const list = new Ppio({ apiKey: "k", fetch }).listEndpoints({ pageSize: 3 });
  for (let turn = 1; turn <= 2; turn++) {
    const seen = [];
    for await (const endpoint of list) seen.push(endpoint);
    assert.deepEqual(ids(seen), first(7));
    assert.equal(fetch.sent.length, 3 * turn);
  }
  assert.deepEqual(ids(await list.toArray()), first(7));
  const pages = [];
  for await (const page of list.pages()) pages.push(ids(page.items));
  assert.deepEqual(pages, [[0, 1, 2], [3, 4, 5], [6]]);
});

test("who breaks out of the loop sends no more", async () => {
  const fetch = endpoints(70);
  for await (const { id } of new Ppio({ apiKey: "k", fetch }).listEndpoints({ pageSize: 3 })) if (id === "4") break;
  await new Promise((resolve) => setImmediate(resolve));
  assert.equal(fetch.sent.length, 2);
});

test("the input is read at once", async () => {
  const input = { pageSize: 3 };
  const list = new Ppio({ apiKey: "k", fetch: endpoints(7) }).listEndpoints(input);
  input.pageSize = 5;
  assert.equal((await list).items.length, 3);
});

test("what is wrong is said to who awaits it, and each time", async () => {
  const client = new Ppio({ apiKey: "k", fetch: endpoints(1) });
  const list = client.listEndpoints({ pageSize: "many" });
  for (const asked of [list, list.toArray(), list.pages().next(), list[Symbol.asyncIterator]().next()]) {
    assert.ok((await rejection(asked)) instanceof ValidationError);
  }
  assert.equal(await list.catch(({ name }) => name), "ValidationError");
  assert.ok((await rejection(client.listEndpoints({}, { nonsense: 1 }))) instanceof UsageError);
});

test("each page has retries of its own, and an error ends the iteration", async () => {
  let turn = 0;
  const pages = endpoints(7);
  const fetch = scripted((url, init) => (++turn % 2 ? json(503, {}) : pages(url, init)));
  const client = new Ppio({ apiKey: "k", fetch, maxRetries: 1 });
  assert.equal((await client.listEndpoints({ pageSize: 3 }).toArray()).length, 7);
  assert.equal(fetch.slept.length, 3);
  const broken = scripted(json(200, { endpoints: [{ id: "a" }], total: 9 }), json(404, {}));
  const seen = [];
  const reading = async () => {
    for await (const { id } of new Ppio({ apiKey: "k", fetch: broken }).listEndpoints({ pageSize: 1 })) seen.push(id);
  };
  assert.equal((await rejection(reading())).name, "NotFound");
  assert.deepEqual(seen, ["a"]);
});

test("a list is aborted between pages and within one", async () => {
  const controller = new AbortController();
  const fetch = endpoints(70);
  const client = new Ppio({ apiKey: "k", fetch });
  const pages = client.listEndpoints({ pageSize: 3 }, { signal: controller.signal }).pages();
  await pages.next();
  controller.abort(new Error("enough"));
  assert.equal((await rejection(pages.next())).message, "enough");
  assert.equal(fetch.sent.length, 1);
  assert.deepEqual(await pages.next(), { done: true, value: undefined });

  const within = new AbortController();
  const hanging = new Ppio({ apiKey: "k", fetch: () => new Promise(() => {}) });
  const next = rejection(hanging.listEndpoints({}, { signal: within.signal }));
  within.abort();
  assert.equal((await next).name, "AbortError");
});

test("an empty list has one page", async () => {
  const list = new Ppio({ apiKey: "k", fetch: endpoints(0) }).listEndpoints();
  assert.deepEqual((await list).items, []);
  assert.deepEqual(await list.toArray(), []);
});
