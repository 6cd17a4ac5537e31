// An envelope becomes a signed request.

import { plan, UsageError } from "clearway";

import { Refusal } from "./answers.js";
import { languageOf } from "./languages.js";

/** @type {Record<string, import("./body.js").Kind>} */
export const ENVELOPE = {
  input: "object",
  site: "text",
  revision: "text",
  allowUnknown: "flag",
  emptyAsAbsent: "flag",
  locale: "text",
  timeout: "milliseconds",
};

/**
 * @param {import("./worker.js").Visit} visit
 * @param {import("./body.js").Envelope} envelope
 */
export function planFor({ vendor: offered, name, language }, envelope) {
  const { input, site, revision, allowUnknown, emptyAsAbsent, locale } = envelope;
  const vendor = signing(offered, site);
  if (input === undefined) throw new Refusal(400, "the body has no member input");
  const options = {
    credentials: vendor.credentials,
    baseUrl: vendor.baseUrl,
    site,
    revision,
    allowUnknown,
    emptyAsAbsent,
  };
  try {
    return plan(/** @type {any} */ (name), input, {
      .../** @type {any} */ (options),
      locale: locale === undefined ? language : languageOf(locale),
    });
  } catch (error) {
    throw usage(error);
  }
}

/**
 * A vendor whose requests can be signed, for one of its sites.
 * @param {import("./vendors.js").Vendor | undefined} vendor
 * @param {string} [site]
 */
export function signing(vendor, site) {
  if (vendor === undefined) throw new Error("nobody offered this");
  if (vendor.problem !== null) throw new Refusal(503, vendor.problem);
  // Also where a base URL takes the site's place.
  const { name, sites } = vendor.vendor;
  if (site !== undefined && !sites.includes(site))
    throw new Refusal(400, `unknown site; ${name} has ${sites.join(", ")}`);
  return vendor;
}

/**
 * What the package says of a site or a revision that is none, told to the caller; any other error as it is.
 * @param {unknown} error
 */
export function usage(error) {
  return error instanceof UsageError ? new Refusal(400, error.message) : error;
}
