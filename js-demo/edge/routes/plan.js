// `POST /plan/:operation`: the signed request, to be looked at.

import { ENVELOPE, planFor } from "../planning.js";
import { readEnvelope } from "../body.js";

/**
 * @param {import("../worker.js").Visit} visit
 * @returns {Promise<import("../answers.js").Answer>}
 */
export async function plan(visit) {
  const planned = planFor(visit, await readEnvelope(visit.request, ENVELOPE));
  const body = {
    request: planned,
    curl: planned.curl(),
    stringToSign: planned.stringToSign,
    warnings: planned.report.warnings,
  };
  return { status: 200, body };
}
