// `POST /check/:operation`: the body is the input itself.

import { check as checkInput } from "clearway";

import { refused } from "../answers.js";
import { readBody } from "../body.js";

/**
 * @param {import("../worker.js").Visit} visit
 * @returns {Promise<import("../answers.js").Answer>}
 */
export async function check({ request, name, language }) {
  // As bytes: doubled keys, long numbers and NaN would be lost on somebody who parses them first.
  const input = await readBody(request);
  const allowUnknown = new URL(request.url).searchParams.has("allowUnknown");
  const report = checkInput(/** @type {any} */ (name), input, { locale: language, allowUnknown });
  return {
    status: report.ok ? 200 : 422,
    body: report.ok ? report : report.toProblem(),
    headers: { "content-language": language },
  };
}
