// plan, sign and parse in Node, by CPU time, since waiting for a processor is nobody's cost.

import { material } from "./material.js";
import { inTurn } from "./measure.js";
import { ajv, hmacBy, sha256, zod } from "./peers.js";
import * as rows from "./rows.js";

/** Milliseconds that this process has used, its garbage collector included. */
export function cpuMs() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

export async function plan() {
  return [
    await inTurn({ ...rows.planned(material, "ajv", ajv.endpoint), budget: 2.0 }, cpuMs),
    await inTurn(rows.plannedByFunction(material, "ajv", ajv.endpoint), cpuMs),
    await inTurn({ ...rows.planned(material, "zod", zod.endpoint), budget: 1.1 }, cpuMs),
  ];
}

export async function sign() {
  const byNode = rows.canary(material, "ajv + JSON.stringify + node:crypto", ajv.canary, hmacBy(rows.NAVER.secretKey));
  const byWebCrypto = await rows.canaryByWebCrypto(material, "ajv + JSON.stringify + WebCrypto", ajv.canary);
  return [
    await inTurn({ ...byNode, budget: 1.3 }, cpuMs),
    await inTurn({ ...byWebCrypto, budget: 0.5 }, cpuMs),
    await inTurn({ ...rows.hashed(material, "ajv", ajv.endpoint, sha256), budget: 2.0 }, cpuMs),
    await inTurn({ ...rows.hashed(material, "zod", zod.endpoint, sha256), budget: 2.0 }, cpuMs),
  ];
}

export async function parse() {
  const both = ["ppio", "huaweicloud"].flatMap((vendor) => [
    { ...rows.parsed(material, vendor), budget: 1.5 },
    rows.parsedBytes(material, vendor),
  ]);
  const measured = [];
  for (const row of both) measured.push(await inTurn(row, cpuMs, { sliceMs: 8 }));
  return measured;
}
