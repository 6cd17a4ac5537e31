// `POST /plan/:operation`: the signed request, to be looked at.

import { ENVELOPE, planFor } from "../planning.js";
import { readEnvelope } from "../body.js";

/**
 * @param {import("../worker.js").Visit} visit
 * @returns {Promise<import("../answers.js").Answer>}
 */
export async function plan(visit) {
  const planned = planFor(visit, await readEnvelope(visit.request, ENVELOPE, visit.settings.mostInput));
  const body = {
    request: planned,
    curl: planned.curl(),
    stringToSign: stringToSign(planned),
    warnings: planned.report.warnings,
  };
  return { status: 200, body };
}

/**
 * What was signed, with what is masked in the headers masked in it, too.
 * @param {import("clearway").PlannedRequest} planned
 */
function stringToSign(planned) {
  const { headers: shown } = planned.toJSON();
  const masked = Object.entries(planned.headers).filter(([name, value]) => value !== "" && shown[name] !== value);
  return masked.reduce((text, [, value]) => text?.replaceAll(value, "***") ?? null, planned.stringToSign);
}
