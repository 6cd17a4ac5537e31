// What is asked of the edge function itself. Calls go through the package's `via`.

import { ViaError } from "clearway";

import { language } from "./language.js";

export interface Edge {
  readonly url: string;
  /** What it knows this page by. */
  readonly key: string;
}

/**
 * Its answer as JSON.
 *
 * @throws {ViaError} where it refuses, in its own words if it has some.
 */
export async function askEdge({ url, key }: Edge, path: string, body?: string): Promise<unknown> {
  const response = await fetch(`${url.replace(/\/+$/, "")}/${path}`, {
    method: body === undefined ? "GET" : "POST",
    headers: {
      "accept-language": language.peek(),
      ...(key === "" ? {} : { authorization: `Bearer ${key}` }),
      ...(body === undefined ? {} : { "content-type": "application/json" }),
    },
    ...(body === undefined ? {} : { body }),
    redirect: "error",
    signal: AbortSignal.timeout(30_000),
  });
  const answer = (await response.json().catch(() => null)) as Record<string, unknown> | null;
  if (response.ok && answer !== null) return answer;
  const said = [answer?.title, answer?.detail].filter((one) => typeof one === "string").join(": ");
  throw new ViaError(response.status, answer, said || `HTTP ${response.status}`);
}
