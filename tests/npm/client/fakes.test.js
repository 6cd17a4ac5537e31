// Clients against the fake vendors: in virtual time, and over HTTP.

import assert from "node:assert/strict";
import { test } from "node:test";
import { Aieev, Call, Edgegap, Huaweicloud, Ncloud, Ppio, WaitFailed } from "clearway";
import { Vendors, aieev, huaweicloud, ncloud } from "clearway/fake";
import { serve as serveFakes } from "../fake/server.js";
import { edge } from "./edge.js";
import { rejection, serve } from "./harness.js";

const DEPLOY = {
  application: "game",
  version: "1",
  users: [{ user_type: "ip_address", user_data: { ip_address: "1.2.3.4" } }],
};

test("a deployment is made, waited for, stopped and gone, in no time", async () => {
  const { fetch } = new Vendors();
  const client = new Edgegap({ token: "any", fetch });
  const started = performance.now();
  const { data } = await client.deploy(DEPLOY);
  const states = [];
  const onState = (state) => states.push(state);
  const ready = await client.wait("deployment_ready", { request_id: data.request_id }, { onState });
  assert.equal(ready.data.current_status, "Status.READY");
  assert.ok(states.length > 1 && states.at(-1) === "Status.READY");
  await client.stopDeployment({ request_id: data.request_id });
  const stopped = await client.wait("deployment_stopped", { request_id: data.request_id });
  assert.equal(stopped.status >= 400 || stopped.data.current_status === "Status.TERMINATED", true);
  const failing = await client.deploy({ ...DEPLOY, application: "no-capacity" }).catch((error) => error);
  assert.ok(failing.requestId);
  assert.ok(
    (await rejection(client.wait("deployment_ready", { request_id: failing.requestId }))) instanceof WaitFailed,
  );
  assert.ok(performance.now() - started < 5000);
});

test("what a scenario lets go wrong is made good", async () => {
  const scenario = {
    faults: [
      { effect: "throttle", nth: 1, retry_after: 2 },
      { effect: "reset", nth: 2 },
      { effect: "delay", nth: 3, ms: 90_000 },
    ],
  };
  const vendors = new Vendors({ scenario });
  const client = new Ppio({ apiKey: "any", fetch: vendors.fetch, maxRetries: 3 });
  assert.equal((await client.listEndpoints()).status, 200);
  assert.equal(vendors.seen.length, 4);
});

test("signatures of every scheme are verified", async () => {
  const { fetch } = new Vendors();
  const keys = (vendor) => ({ accessKey: vendor.ACCESS_KEY, secretKey: vendor.SECRET_KEY });
  const replies = await Promise.all([
    new Aieev({ apiKey: "any", fetch }).whoami(),
    new Edgegap({ token: "any", fetch }).listLocations(),
    new Huaweicloud({ token: "any", fetch }).listEndpoints({ workspace_id: huaweicloud.WORKSPACE_ID }),
    new Huaweicloud({ ...keys(huaweicloud), projectId: "p", fetch }).listEndpoints({
      workspace_id: huaweicloud.WORKSPACE_ID,
    }),
    new Ncloud({ ...keys(ncloud), fetch }).listStages({ productId: ncloud.PRODUCT_ID, apiId: ncloud.API_ID }),
    new Ppio({ apiKey: "any", fetch }).listEndpoints(),
  ]);
  assert.deepEqual(
    replies.map(({ status }) => status),
    [200, 200, 200, 200, 200, 200],
  );
  assert.deepEqual(
    replies.flatMap(({ drift }) => drift),
    [],
  );
  assert.ok(aieev);
});

test("over HTTP, and through an edge function", async (t) => {
  const fakes = await serveFakes(new Vendors({ realTime: true }));
  t.after(fakes.close);
  const direct = new Ppio({ apiKey: "any", baseUrl: `${fakes.url}/ppio` });
  const items = await direct.listEndpoints({ pageSize: 5 }).toArray();
  assert.ok(items.length > 5);
  const via = await serve(t, edge({ credentials: { apiKey: "any" }, baseUrl: `${fakes.url}/ppio` }));
  assert.deepEqual(await new Ppio({ via }).listEndpoints({ pageSize: 5 }).toArray(), items);
});

test("a call is driven by hand, saved at each step, and goes on in another place", async () => {
  const vendors = new Vendors();
  const { fetch } = vendors;
  const client = new Edgegap({ token: "any", fetch });
  const { data } = await client.deploy(DEPLOY);
  let saved = JSON.stringify(Call.wait("edgegap.deployment_ready", { request_id: data.request_id }));
  let event = {};
  for (let turn = 0; turn < 100; turn++) {
    const call = Call.from(saved);
    const step = call.step(new Edgegap({ token: "any" }), { ...event, now: vendors.now() });
    saved = JSON.stringify(call);
    event = {};
    if (step.type === "done") {
      assert.equal(step.reply.data.current_status, "Status.READY");
      return;
    }
    if (step.type === "wait") await vendors.sleep(step.ms);
    if (step.type === "send") {
      const response = await fetch(step.request.toFetch());
      event = { answer: { status: response.status, headers: response.headers, body: await response.arrayBuffer() } };
    }
  }
  assert.fail("it did not end");
});
