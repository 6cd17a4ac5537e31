// What the types must refuse: each line below a mark fails, and the compiler complains of marks without one.

import { Edgegap, Ncloud, Ppio, check, describe, parse, plan, sign } from "clearway";
import type { Input, OperationId, Operations } from "clearway";

const byRate = {
  productId: "p",
  apiId: "a",
  stageId: "s",
  useDistributionRate: true,
  canaryEndpointDomain: "NONE",
} as const;
const rated = { ...byRate, canaryDistributionRate: 10 };
const app = { application: "a", version: "1" };
const users = [{ user_type: "ip_address", user_data: { ip_address: "203.0.113.7" } }] as const;

// @ts-expect-error there is no such operation
check("ncloud.update_canaries", {});
// @ts-expect-error ids have their vendor
const id: OperationId = "update_canary";
// @ts-expect-error the rate is required where it is used
plan("ncloud.update_canary", byRate);
// @ts-expect-error so are the conditions where they are
plan("ncloud.update_canary", { ...byRate, useDistributionRate: false, canaryDistributionRate: 10 });
// @ts-expect-error and all that is in them
plan("ncloud.update_canary", { ...byRate, useDistributionRate: false, canaryConditions: [{ parameterName: "X" }] });
// @ts-expect-error a type
plan("ncloud.update_canary", { ...byRate, canaryDistributionRate: "10" });
// @ts-expect-error a field that is unknown
plan("ncloud.update_canary", { ...rated, canaryWeight: 10 });
// @ts-expect-error a field that is unknown, of an operation that has none
plan("aieev.whoami", { verbose: true });
// @ts-expect-error a choice
plan("ncloud.update_canary", { ...rated, canaryConditions: [{ parameterCode: "COOKIE" }] });
// @ts-expect-error nothing at all
plan("ncloud.update_canary", {});
// @ts-expect-error null where only values are documented
plan("ncloud.get_stage", { productId: "p", apiId: "a", stageId: null });
// @ts-expect-error a moment where none is asked for
plan("ncloud.get_stage", { productId: "p", apiId: "a", stageId: new Date() });
// @ts-expect-error coordinates of a user who is an address
plan("edgegap.deploy", { ...app, users: [{ user_type: "ip_address", user_data: { latitude: 1 } }] });
// @ts-expect-error both of two that exclude each other
const both: Input<"edgegap.deploy_v1"> = { app_name: "a", ip_list: ["203.0.113.7"], geo_ip_list: [] };
// @ts-expect-error neither of two of which one is required
const neither: Input<"edgegap.deploy_v1"> = { app_name: "a" };
// @ts-expect-error local storage has a size
const mount: Input<"ppio.update_endpoint">["volumeMounts"] = [{ type: "local", mountPath: "/data" }];

// @ts-expect-error a draft knows its fields
check("ncloud.update_canary", { canaryWeight: 10 });
// @ts-expect-error and those inside
describe("edgegap.deploy", { users: [{ user_data: { lat: 1 } }] });
// @ts-expect-error and their types
check("ncloud.update_canary", { useDistributionRate: "true" });
// @ts-expect-error a draft is one object
check("ncloud.update_canary", [byRate]);

// @ts-expect-error a vendor's own credentials
plan("ncloud.get_stage", { productId: "p", apiId: "a", stageId: "s" }, { credentials: { apiKey: "k" } });
// @ts-expect-error a vendor's own sites
plan("ncloud.get_stage", { productId: "p", apiId: "a", stageId: "s" }, { site: "novita" });
// @ts-expect-error the same for a client
new Ncloud({ apiKey: "k" });
// @ts-expect-error and for its sites
new Ncloud({ accessKey: "k", secretKey: "s", site: "novita" });
// @ts-expect-error a region is Huawei Cloud's word
new Ncloud({ accessKey: "k", secretKey: "s", region: "gov" });
// @ts-expect-error as for the functions
plan("ncloud.get_stage", { productId: "p", apiId: "a", stageId: "s" }, { region: "gov" });

export async function calls(client: Ncloud, games: Edgegap, gpus: Ppio): Promise<void> {
  // @ts-expect-error methods are camelCase
  client.update_canary(rated);
  // @ts-expect-error another vendor's operation
  client.deploy({ ...app, users });
  // @ts-expect-error an input is needed
  client.updateCanary();
  // @ts-expect-error the same for a plan
  client.plan.updateCanary();
  // @ts-expect-error a request is not a draft
  client.plan.updateCanary({ ...byRate, canaryDistributionRate: null });
  // @ts-expect-error a draft knows its fields here, too
  client.check.updateCanary({ canaryWeight: 10 });
  // @ts-expect-error a field that no reply has
  (await client.updateCanary(rated)).data.canaryWeight;
  // @ts-expect-error a field that an answer may lack
  parse("ncloud.update_canary", 200, {}, "{}").data.canaryDeploymentNo.toFixed();
  // @ts-expect-error nothing is documented of this reply
  (await client.promoteCanary({ productId: "p", apiId: "a", stageId: "s" })).data.stageId;
  for await (const endpoint of gpus.listEndpoints()) {
    // @ts-expect-error a field that no item has
    endpoint.nickname;
  }
  // @ts-expect-error only lists have items
  const item: Operations["ncloud.get_stage"]["item"] = {};
  // @ts-expect-error a waiter of another vendor
  games.wait("endpoint_serving", { request_id: "r" });
  // @ts-expect-error a waiter takes what its operation takes
  games.wait("deployment_ready", { id: "r" });
  // @ts-expect-error there is nothing to wait for
  client.wait("stage_ready", {});
  // @ts-expect-error a text that is not one of those that a reply may have, for sure
  const state: "RUNNING" = (await games.getDeployment({ request_id: "r" })).data.current_status;
  [item, state];
}

export const all = [id, both, neither, mount];

// @ts-expect-error there is no such vendor
sign("nclod", "GET", "https://x.example.com/", {}, null, { credentials: { accessKey: "k", secretKey: "s" } });
// @ts-expect-error these are another vendor's credentials
sign("ncloud", "GET", "https://x.example.com/", {}, null, { credentials: { token: "t" } });
