// A small edge function, as somebody who knows VIA.md would write one: it checks, signs where the secret lives, and forwards.

import { plan, UsageError, ValidationError } from "clearway";
import { bodyOf } from "./harness.js";

/** Handles one request for a server of node:http. */
export function edge({ credentials, baseUrl, key }) {
  return async (request, response) => {
    const answer = (status, type, body) =>
      response.writeHead(status, { "content-type": type }).end(JSON.stringify(body));
    const refuse = (status, title, members) =>
      answer(status, "application/problem+json", { type: "about:blank", title, status, ...members });
    if (key !== undefined && request.headers["x-key"] !== key)
      return refuse(401, "Unauthorized", { detail: "who are you?" });
    if (request.headers["clearway-via"] !== "1") return refuse(400, "Bad Request", { detail: "this is version 1" });
    const operation = /^\/call\/([a-z_.]+)$/.exec(request.url)?.[1];
    const asked = JSON.parse(await bodyOf(request));
    let planned;
    try {
      const { revision, allowUnknown, emptyAsAbsent } = asked;
      planned = plan(operation, asked.input, { credentials, baseUrl, revision, allowUnknown, emptyAsAbsent });
    } catch (error) {
      if (error instanceof ValidationError) return answer(422, "application/problem+json", error.report.toProblem());
      if (error instanceof UsageError) return refuse(404, "Not Found", { detail: error.message });
      throw error;
    }
    try {
      const got = await fetch(planned.toFetch({ signal: AbortSignal.timeout(asked.timeout) }));
      answer(200, "application/json", { status: got.status, headers: [...got.headers], body: await got.text() });
    } catch (error) {
      const isLate = error.name === "TimeoutError";
      const kind = isLate ? "timed_out" : error.cause?.code === "ECONNREFUSED" ? "connect_failed" : "broken";
      refuse(isLate ? 504 : 502, isLate ? "Gateway Timeout" : "Bad Gateway", { kind });
    }
  };
}
