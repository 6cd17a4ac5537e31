// `POST /check/:operation`: the body is the input itself.

import { check as checkInput } from "clearway";

import { Refusal } from "../answers.js";
import { readBody } from "../body.js";

/**
 * @param {import("../worker.js").Visit} visit
 * @returns {Promise<import("../answers.js").Answer>}
 */
export async function check({ request, url, settings, name, language }) {
  const allowUnknown = flagOf(url, "allowUnknown");
  // As bytes: doubled keys, long numbers and NaN would be lost on somebody who parses them first.
  const input = await readBody(request, settings.mostInput);
  const report = checkInput(/** @type {any} */ (name), input, { locale: language, allowUnknown });
  return {
    status: report.ok ? 200 : 422,
    body: report.ok ? report : report.toProblem(),
    headers: { "content-language": language },
  };
}

/**
 * A parameter that is true or false; by its name alone it is true.
 * @param {URL} url
 * @param {string} name
 */
function flagOf({ search, searchParams }, name) {
  const [value, ...others] = searchParams.getAll(name);
  if (value === undefined) return false;
  const isNamed = value === "" && !search.includes(`${name}=`);
  if (others.length === 0 && (isNamed || /^(true|1)$/.test(value))) return true;
  if (others.length === 0 && /^(false|0)$/.test(value)) return false;
  throw new Refusal(400, `${name} is true or false`);
}
