// `POST /call/:operation`: signs and forwards. The protocol is VIA.md, version 1.

import { Refusal } from "../answers.js";
import { readEnvelope } from "../body.js";
import { forward, MOST_MS } from "../forward.js";
import { ENVELOPE, planFor } from "../planning.js";

/**
 * @param {import("../worker.js").Visit} visit
 * @returns {Promise<import("../answers.js").Answer>}
 */
export async function call(visit) {
  const { request, settings } = visit;
  // No page of another site sends this header unless it was allowed to.
  if (request.headers.get("clearway-via") !== "1")
    throw new Refusal(400, "send the header clearway-via: 1, the version of the protocol");
  const envelope = await readEnvelope(request, ENVELOPE, settings.mostInput);
  const planned = planFor(visit, envelope);
  return { status: 200, body: await forward(planned, envelope.timeout ?? MOST_MS, visit) };
}
