// What the types of clients and calls take and refuse: `tsc` reads this, nothing runs it.

import type { StandardSchemaV1 } from "@standard-schema/spec";
import {
  Call,
  Edgegap,
  Huaweicloud,
  Ncloud,
  PageList,
  Ppio,
  schema,
  type ClientOptions,
  type Fetch,
  type Input,
  type Reply,
  type Step,
} from "clearway";
import { Vendors } from "clearway/fake";

// Options of each vendor, undefined as left out.
const options: ClientOptions<"ncloud"> = { accessKey: "a", secretKey: undefined, site: "gov", timeout: undefined };
const ncloud = new Ncloud(options);
new Huaweicloud({ token: "t", region: "cn-north-4" });
new Ppio({ via: { url: "https://edge.example.com", headers: async () => ({ "x-key": "k" }) } });
new Ppio({ via: new URL("https://edge.example.com") });
new Ppio({ apiKey: "k", baseUrl: new URL("https://gate.example.com"), strict: true });
new Ppio({ apiKey: "k", fetch });
new Ppio({ apiKey: "k", fetch: globalThis.fetch.bind(globalThis) });
new Ppio({ apiKey: "k", fetch: new Vendors().fetch });
new Ppio({ apiKey: "k", fetch: async () => ({ status: 200, headers: { a: "b" }, text: async () => "{}" }) });
new Ppio({ apiKey: "k", fetch: (url, init) => fetch(url, { ...init, keepalive: true }) });
const clocked: Fetch = Object.assign(async () => new Response(), { now: () => 0, sleep: async () => undefined });
// @ts-expect-error a slip
new Ncloud({ accesKey: "a" });
// @ts-expect-error another vendor's
new Ncloud({ apiKey: "a" });
// @ts-expect-error no such site
new Ncloud({ site: "nowhere" });
// @ts-expect-error a client keeps its credentials
ncloud.withOptions({ accessKey: "b" });
const again: Ncloud = ncloud.withOptions({ fetch: clocked, maxRetries: 0 });

// Methods.
const canary = {
  productId: "p",
  apiId: "a",
  stageId: "s",
  useDistributionRate: true,
  canaryDistributionRate: 10,
} as const;
const endpoint = "https://canary.example.com";
async function calls(signal: AbortSignal) {
  const reply = await again.updateCanary({ ...canary, canaryEndpointDomain: endpoint }, { signal, maxRetries: 1 });
  const data: object | null = reply.data;
  // @ts-expect-error a wrong type
  await again.updateCanary({ ...canary, productId: 1 });
  // @ts-expect-error no such option
  await again.updateCanary({ ...canary, canaryEndpointDomain: endpoint }, { retries: 1 });
  // @ts-expect-error no such method
  again.updateCanaries({});
  again.plan.updateCanary({ ...canary, canaryEndpointDomain: endpoint }, { now: 1 }).curl();
  // @ts-expect-error the client has the credentials
  again.plan.updateCanary({ ...canary, canaryEndpointDomain: endpoint }, { credentials: {} });
  const isOk: boolean = again.check.updateCanary({ productId: null }, { locale: "ko" }).ok;
  again.describe.updateCanary({}).get("/productId")?.requirement;
  const raw: Reply = await again.request("GET", "/x", {
    query: { a: 1, b: undefined },
    body: { any: ["thing"] },
    signal,
  });
  await again.request("GET", "/x", { query: new URLSearchParams("a=1") });
  return [data, isOk, raw];
}

// Lists: awaited, iterated, page by page.
async function lists(ppio: Ppio) {
  const list = ppio.listEndpoints({ pageSize: 3 });
  const kept: PageList = list;
  const page = await list;
  const total: number | null = page.total;
  for await (const { id } of list) id.toUpperCase();
  for await (const one of list.pages()) one.items.length;
  const names = (await list.toArray()).map(({ id }) => id.length);
  await list.catch(() => undefined);
  // @ts-expect-error an item has no such field
  for await (const { nonsense } of list) nonsense;
  return [kept, total, names];
}

// Waits.
async function waits(edgegap: Edgegap) {
  const heard: string[] = [];
  const options = { timeout: 1000, onState: (state: string) => heard.push(state) };
  const reply = await edgegap.wait("deployment_ready", { request_id: "a" }, options);
  await edgegap.wait("edgegap.deployment_ready", { request_id: "a" });
  // @ts-expect-error another vendor's waiter
  await edgegap.wait("endpoint_serving", { id: "a" });
  // @ts-expect-error another operation's input
  await edgegap.wait("deployment_ready", { id: "a" });
  return reply.data.current_status satisfies string | null | undefined;
}

// Steps of a call.
function steps(ppio: Ppio) {
  const call = new Call("ppio.get_endpoint", { id: "a" });
  const step: Step<Awaited<ReturnType<Ppio["getEndpoint"]>>["data"]> = call.step(ppio, { now: 1 });
  switch (step.type) {
    case "send":
      return call.step(ppio, { answer: { status: 200, headers: new Headers(), body: step.request.body } });
    case "wait":
      return step.why satisfies "rate" | "retry" | "state";
    case "page":
      return step.reply.items;
    case "done":
      return step.reply?.data;
    case "cancelled":
      return step.outcomeUnknown;
  }
}
new Call("ppio.list_endpoints", '{"pageSize":1}', { timeout: 1 });
Call.wait("edgegap.deployment_ready", { request_id: "a" }, { waitTimeout: 1 });
Call.pages("ppio.list_endpoints", {}).step(new Ppio(), { failed: { kind: "broken", message: "it" } });
Call.from(JSON.stringify(Call.from({})));
// @ts-expect-error no such operation
new Call("ppio.nothing", {});
// @ts-expect-error another operation's input
new Call("ppio.get_endpoint", { name: "a" });
// @ts-expect-error one thing at a time
Call.from("").step(new Ppio(), { cancel: true, answer: { status: 200 } });

// The specification's own type.
const standard: StandardSchemaV1<Input<"ncloud.update_canary">> = schema("ncloud.update_canary", { locale: "ko" });
type Inferred = StandardSchemaV1.InferOutput<ReturnType<typeof schema<"ppio.get_endpoint">>>;
const inferred: Inferred = { id: "a" };
// @ts-expect-error not what the operation takes
const wrong: Inferred = { id: 1 };

export { calls, inferred, lists, standard, steps, waits, wrong };
