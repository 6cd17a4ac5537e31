// What the types must take. The vectors are the documented inputs and replies; this is how people write.

import { Edgegap, Huaweicloud, Ncloud, Ppio, check, describe, parse, plan, vendors } from "clearway";
import type { Draft, Input, OperationId, Operations, PageList, Reply, edgegap, huaweicloud, ncloud } from "clearway";

import { Vendors } from "clearway/fake";
import { check as slim, init } from "clearway/slim";
import "clearway/locales/ko";

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
function holds<_ extends true>(): void {}

// A literal whose tag is known is one form; a tag that may be either takes the fields of both.
const byRate: Input<"ncloud.update_canary"> = {
  productId: "p",
  apiId: "a",
  stageId: "s",
  useDistributionRate: true,
  canaryDistributionRate: 10,
  canaryEndpointDomain: "NONE",
};
declare const useDistributionRate: boolean;
const byEither: ncloud.UpdateCanaryInput = {
  productId: "p",
  apiId: "a",
  stageId: "s",
  useDistributionRate,
  canaryDistributionRate: 10,
  canaryConditions: [{ parameterName: "X-Canary", parameterCode: "REQUEST_HEADER", parameterValue: "1" }],
  canaryEndpointDomain: "NONE",
};
if (byEither.useDistributionRate) {
  holds<Same<typeof byEither.canaryDistributionRate, number>>();
} else {
  holds<Same<typeof byEither.canaryConditions, readonly ncloud.CanaryConditionInputUseDistributionRateFalse[]>>();
}

// Readonly inputs, undefined for what is not given, integers of any size, digits, moments.
const users = [{ user_type: "ip_address", user_data: { ip_address: "203.0.113.7" } }] as const;
const deploy: Input<"edgegap.deploy"> = {
  application: "a",
  version: "1",
  users,
  tags: undefined,
  resources: undefined,
};
const canary: Input<"ncloud.update_canary"> = { ...byRate, canaryCacheTtlSec: 60n, canaryThrottleRps: "6" };
const metrics: Input<"huaweicloud.show_endpoint_metrics">["start_time"] = new Date(0);
const logs: edgegap.GetDeploymentMetricsInput["start_time"] = "2021-07-10 00:00:00";
const user: edgegap.UserInput =
  Math.random() < 0.5 ? users[0] : { user_type: "geo_coordinates", user_data: { latitude: 1, longitude: 2 } };

// Drafts: nothing is required, null is not there yet, and the fields of every form are known.
check("ncloud.update_canary", {});
check("ncloud.update_canary", { useDistributionRate: null, canaryConditions: [null, {}, { parameterName: null }] });
describe("edgegap.deploy_v1", { ip_list: [], geo_ip_list: [{ latitude: undefined }] });
describe("edgegap.deploy", { users: [{ user_type: "ip_address", user_data: { latitude: 1 } }] });
check("ncloud.update_canary", '{"productId":');
check("ncloud.update_canary", new Uint8Array());
declare const form: Record<string, unknown>;
check("ppio.create_endpoint", form);
const draft: Draft<"huaweicloud.create_endpoint"> = { config: { ray_service_config: null } };

plan("ncloud.update_canary", byRate);
plan("ncloud.update_canary", JSON.stringify(byRate));
plan("aieev.whoami", {});

export async function calls(client: Ncloud, games: Edgegap, gpus: Ppio, signal: AbortSignal): Promise<void> {
  const reply = await client.updateCanary(canary, { signal });
  holds<Same<typeof reply, Reply<ncloud.UpdateCanaryReply>>>();
  holds<Same<typeof reply.data.canaryDeploymentNo, number | undefined>>();
  const url: string = client.plan.updateCanary(byRate).url;
  client.check.updateCanary({ useDistributionRate: null }).violations[0]?.path;
  client.describe.updateCanary({ canaryConditions: [{}] }).get("/canaryConditions/0/parameterName");

  // A list is its first page where it is awaited, and all items where it is gone through.
  const page = await gpus.listEndpoints();
  holds<Same<typeof page.data.total, Operations["ppio.list_endpoints"]["reply"]["total"]>>();
  for await (const endpoint of gpus.listEndpoints({ pageSize: 10 }, { signal })) {
    holds<Same<typeof endpoint, Operations["ppio.list_endpoints"]["item"]>>();
  }
  gpus.plan.listEndpoints();
  gpus.check.listEndpoints({});

  const ready = await games.wait("deployment_ready", { request_id: "r" }, { signal });
  const status: string = ready.data.current_status;
  await games.wait("edgegap.deployment_stopped", { request_id: "r" });
  // Replies with other statuses have other fields, and all can be read.
  const stopped = await games.stopDeployment({ request_id: "r" });
  const summary = stopped.data.deployment_summary?.public_ip;
  const drained = parse("edgegap.stop_deployment", 200, {}, "{}").data.message;
  [url, status, summary, drained];
}

export function lists(
  client: Huaweicloud,
  input: huaweicloud.ListEndpointsInput,
): PageList<huaweicloud.ListEndpointsItem, huaweicloud.ListEndpointsReply> {
  return client.listEndpoints(input);
}

// Every entry has the same.
holds<Same<typeof slim, typeof check>>();
init(new Uint8Array());
new Ncloud({ accessKey: "k", secretKey: "s", site: "gov", fetch: new Vendors().fetch });
new Huaweicloud({ token: "t", region: "cn-southwest-2" });

holds<Same<ReturnType<typeof vendors>[number]["credentials"][number]["secret"], boolean>>();

// Code for any operation.
export function ids(report: (id: OperationId) => void): void {
  report("ncloud.update_canary");
}

export const all = [deploy, canary, metrics, logs, user, draft];
