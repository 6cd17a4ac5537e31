// What the console finds in replies by their shape: values over time, logs, and what other operations ask for.

import assert from "node:assert/strict";
import { test } from "node:test";
import { operation, operations, vendors } from "clearway";
import * as clearway from "clearway";
import { credentials, huaweicloud, Vendors } from "clearway/fake";

import { examples, load } from "./modules.js";

const { linesIn, match, read, seriesIn, shownOf, timeOf, write } = await load(
  "draft.ts",
  "send/lines.ts",
  "send/match.ts",
  "send/series.ts",
  "shown.ts",
);

const series = (json) => seriesIn(read(JSON.stringify(json)));
const lines = (json) => linesIn(read(JSON.stringify(json)));
const matched = (id, ...sources) => {
  const { input, missing } = match(operation(id), ...sources.map((source) => read(JSON.stringify(source))));
  return { input: JSON.parse(write(input)), missing };
};

test("values beside times", () => {
  const times = ["2026-01-01 00:00:00.000", "2026-01-01 00:01:00.000", "2026-01-01 00:02:00.000"];
  const found = series({
    cpu: { a: ["x", "y", "z"], b: [1, null, 3.5], c: times },
    net: { in: { b: [4, 5, 6], c: times } },
  });
  assert.deepEqual(
    found.map(({ name, values }) => ({ name, values })),
    [
      { name: "cpu", values: [1, null, 3.5] },
      { name: "net · in", values: [4, 5, 6] },
    ],
  );
  assert.deepEqual(found[0].times, [1767225600, 1767225660, 1767225720]);
});

test("points of a time and a value, or of several with names", () => {
  const points = series({ data: [1767225600, 1767225660].map((time) => ({ time, load: time % 100, gone: null })) });
  assert.deepEqual(
    points.map(({ name, values }) => [name, values]),
    [["load", [0, 60]]],
    "what was never measured is no plot",
  );
  const named = series({
    data: [1767225600, 1767225660].map((at) => ({
      at,
      all: [
        { n: "a", v: 1 },
        { n: "b", v: at % 7 },
      ],
    })),
  });
  assert.deepEqual(
    named.map(({ name }) => name),
    ["a", "b"],
  );
  assert.deepEqual(
    series([
      [1767225600, 1],
      [1767225660, 2],
    ])[0].values,
    [1, 2],
  );
});

test("things with a date are no values over time, and nothing is none", () => {
  const item = (day) => ({ name: "one", replicas: 1, created: `2026-01-0${day}T00:00:00Z` });
  for (const json of [
    { items: [item(1), item(2)] },
    {},
    [],
    null,
    "text",
    { data: [] },
    [1767225660, 1767225600],
    [
      [1, 2],
      [3, 4],
    ],
  ])
    assert.deepEqual(series(json), [], JSON.stringify(json));
  assert.equal(timeOf("2026-13-01T00:00"), undefined);
  assert.equal(timeOf("12:00"), undefined);
});

test("a log is most of what a reply says", () => {
  assert.deepEqual(lines({ log: "one\ntwo\nthree\n", encoding: "utf-8" }), ["one", "two", "three"]);
  assert.deepEqual(lines(["a 1", "b 2", "c 3"]), ["a 1", "b 2", "c 3"]);
  assert.deepEqual(lines({ log: "started\nlistening\n" }), ["started", "listening"]);
  for (const json of [{ log: "one" }, { command: "a\nb\nc", about: "x".repeat(100) }, ["a", "b", "c"], {}, null])
    assert.equal(lines(json), undefined, JSON.stringify(json));
});

test("what is required is found by name whatever its casing, and a bare id stands for the one id that is missing", () => {
  const withId = operations().find(({ id }) => {
    const names = operation(id)
      .fields.filter(({ required }) => required?.grade === "violation")
      .map(({ name }) => name);
    return names.length === 2 && names.every((name) => name.endsWith("_id"));
  });
  const [first, second] = operation(withId.id).fields.map(({ name }) => name);
  assert.deepEqual(matched(withId.id, { id: "x" }, { [first]: "w" }), {
    input: { [first]: "w", [second]: "x" },
    missing: [],
  });
  assert.deepEqual(matched(withId.id, { id: "x" }).missing, [first, second]);
  const upper = (name) => name.replaceAll(/_(.)/g, (_, letter) => letter.toUpperCase());
  assert.deepEqual(matched(withId.id, { [upper(first)]: 1, [upper(second)]: "b" }).input, {
    [first]: 1,
    [second]: "b",
  });
  // What is masked or empty is not known.
  assert.deepEqual(matched(withId.id, { [first]: "***", [second]: null, id: "" }).input, {});
});

test("every waiter knows what to ask for after its own operation's example", () => {
  const all = new Map(examples().map(({ id, text }) => [id, JSON.parse(text)]));
  const waiters = vendors().flatMap((vendor) => vendor.waiters);
  assert.notEqual(waiters.length, 0);
  for (const waiter of waiters)
    assert.deepEqual(matched(waiter.operation, all.get(waiter.operation)).missing, [], waiter.id);
});

test("the fake vendors' metrics are plots, their logs logs, and no other example's reply is either", async () => {
  const fakes = new Vendors();
  const found = { series: [], lines: [] };
  for (const { id, text } of examples()) {
    const vendor = vendors().find((one) => one.id === id.split(".")[0]);
    const client = new clearway[vendor.client]({ ...credentials[vendor.id], fetch: fakes.fetch });
    const method = id.split(".")[1].replaceAll(/_(.)/g, (_, letter) => letter.toUpperCase());
    const reply = await client[method](text).then(
      (one) => one,
      (error) => assert.ok(error instanceof clearway.ApiError, `${id}: ${error.message}`),
    );
    if (!(reply instanceof clearway.Reply)) continue;
    if (seriesIn(shownOf(reply)).length > 0) found.series.push(id);
    if (linesIn(shownOf(reply)) !== undefined) found.lines.push(id);
  }
  assert.deepEqual(found, { series: [], lines: [] });

  const client = new clearway.Huaweicloud({ ...credentials.huaweicloud, fetch: fakes.fetch });
  const metrics = await client.showEndpointMetrics({
    workspace_id: huaweicloud.WORKSPACE_ID,
    endpoint_id: huaweicloud.SQL_ENDPOINT_ID,
  });
  assert.equal(seriesIn(shownOf(metrics)).length, 6);

  const edgegap = new clearway.Edgegap({ ...credentials.edgegap, fetch: fakes.fetch });
  const users = [{ user_type: "ip_address", user_data: { ip_address: "203.0.113.7" } }];
  const { request_id } = (await edgegap.deploy({ application: "my-app", version: "1.0", users })).data;
  await edgegap.wait("deployment_ready", { request_id });
  await fakes.sleep(600_000);
  const plots = seriesIn(shownOf(await edgegap.getDeploymentMetrics({ request_id })));
  assert.ok(plots.length >= 8, `${plots.length} plots`);
  assert.equal(new Set(plots.map(({ name }) => name)).size, plots.length, "each has a name of its own");
  assert.ok(linesIn(shownOf(await edgegap.getContainerLogs({ request_id }))).length > 10);
});
