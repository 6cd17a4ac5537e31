// What is measured with, out of the project: documented examples, pages of 100 items, and schemas.

import { readFileSync } from "node:fs";

const ROOT = new URL("../../../", import.meta.url);

const read = (path) => JSON.parse(readFileSync(new URL(path, ROOT), "utf8"));

/** A part of the first case of an operation's vectors that has such a part. */
function documented(vendor, operation, part) {
  const { cases } = read(`tests/vectors/${vendor}/${operation}/documented.json`);
  return cases.find((one) => part in one)[part];
}

/** A page of 100 endpoints, each like the first one of the vectors. */
function pageOf100(vendor) {
  const page = JSON.parse(documented(vendor, "list_endpoints", "response").body);
  const [item] = page.endpoints;
  const numbers = Array.from({ length: 100 }, (_, number) => number);
  page.endpoints = numbers.map((number) => ({
    ...item,
    id: number.toString(16).padStart(32, "0"),
    name: `endpoint-${number}`,
  }));
  return JSON.stringify(page);
}

export const material = {
  /** The documented example of 1.4 kB. */
  endpoint: documented("huaweicloud", "update_endpoint", "input"),
  /** A canary's update with values that the vendor takes; those of the page's example are warned of. */
  canary: {
    ...documented("ncloud", "update_canary", "input"),
    canaryCacheTtlSec: 60,
    canaryEndpointDomain: "https://canary.example.com",
  },
  pages: { ppio: pageOf100("ppio"), huaweicloud: pageOf100("huaweicloud") },
  single: documented("ppio", "get_endpoint", "response").body,
};

export const schemas = {
  endpoint: read("core/derived/json-schema/huaweicloud.update_endpoint.input.json"),
  canary: read("core/derived/json-schema/ncloud.update_canary.input.json"),
};
