// Inputs that the tests of values begin with, and what is asked of them.

import { check, plan } from "clearway";

export const CANARY = "ncloud.update_canary";
export const DEPLOY = "edgegap.deploy";
export const METRICS = "edgegap.get_deployment_metrics";

/** An input whose rate is this value. */
export function canary(canaryDistributionRate) {
  const domain = "https://canary.example.com";
  const ids = { productId: "p", apiId: "a", stageId: "s" };
  return { ...ids, useDistributionRate: true, canaryDistributionRate, canaryEndpointDomain: domain };
}

export const USER = { user_type: "ip_address", user_data: { ip_address: "203.0.113.7" } };

export function deploy(fields = {}) {
  return { application: "my-app", version: "1", users: [USER], ...fields };
}

/** Paths, codes and messages of what refuses an input. */
export function refused(operation, input, options) {
  return check(operation, input, options).violations.map(({ path, code, message }) => [path, code, message]);
}

/** The body that is sent. */
export function sent(operation, input) {
  return JSON.parse(plan(operation, input).body);
}

/** An object whose property is read by this function. */
export function reading(fields, name, get) {
  return Object.defineProperty({ ...fields }, name, { get, enumerable: true, configurable: true });
}

export const RATE = "/canaryDistributionRate";
export const named = (type) => [[RATE, "type", `canaryDistributionRate must be a number, not a value of type ${type}`]];
export const NOT_FINITE = [[RATE, "not_finite", "canaryDistributionRate must be a finite number"]];
