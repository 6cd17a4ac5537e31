// What is offered of which vendor, and with whose credentials.

import * as clearway from "clearway";

import { lengthOf, SHORTEST } from "./secrets.js";
import { pair, words } from "./words.js";

/**
 * @typedef {object} Vendor
 * @property {import("clearway").VendorSummary} vendor
 * @property {Record<string, string>} credentials
 * @property {string[]} secrets the credentials that must not be shown
 * @property {string | undefined} baseUrl
 * @property {string | null} problem why nothing can be signed
 *
 * What callers may ask for.
 * @typedef {object} Offer
 * @property {Vendor} vendor
 * @property {string} operation that it is, or that a waiter looks by
 *
 * @typedef {import("./settings.js").Read} Read
 */

/**
 * The operations that are offered, by their ids.
 * @param {Read} read
 * @param {string[]} problems
 * @returns {Map<string, Offer>}
 */
export function readOperations(read, problems) {
  const all = clearway.vendors();
  /** @type {Map<string, Vendor>} */
  const vendors = new Map();
  const offered = words(read("CLEARWAY_OPERATIONS")).flatMap((word) => {
    const found = idsOf(word);
    if (found.length === 0)
      problems.push(
        "CLEARWAY_OPERATIONS is a list of operations' ids, or of a vendor's id with .*; one of them is none",
      );
    return found;
  });
  return new Map(
    offered.map((id) => {
      const vendor = all.find((one) => id.startsWith(`${one.id}.`));
      if (vendor === undefined) throw new Error("an operation without a vendor");
      const its = vendors.get(vendor.id) ?? readVendor(vendor, read, problems);
      vendors.set(vendor.id, its);
      return pair(id, { vendor: its, operation: id });
    }),
  );
}

const IDS = clearway.operations().map(({ id }) => id);

/**
 * The operations that a word means: an id, or all of a vendor's. None where it is neither.
 * @param {string} word
 */
export function idsOf(word) {
  return IDS.filter((id) => id === word || (word.endsWith(".*") && id.startsWith(word.slice(0, -1))));
}

/**
 * @param {import("clearway").VendorSummary} vendor
 * @param {Read} read
 * @param {string[]} problems
 * @returns {Vendor}
 */
function readVendor(vendor, read, problems) {
  const set = vendor.credentials.flatMap(({ name, environment, secret }) => {
    const variable = environment.find((one) => read(one) !== "");
    if (variable === undefined) return [];
    // Every place where it stands in an answer is masked, which would tear apart an answer where it is an everyday word.
    if (lengthOf(read(variable)) < SHORTEST) problems.push(`${variable} is too short to be a credential`);
    return [{ name, value: read(variable), secret }];
  });
  const base = read("CLEARWAY_BASE_URL").replace(/\/+$/, "");
  const baseUrl = base === "" ? undefined : `${base}/${vendor.id}`;
  const credentials = Object.fromEntries(set.map(({ name, value }) => [name, value]));
  // Names of keys and projects stand in replies and URLs.
  const secrets = set.filter(({ secret }) => secret).map(({ value }) => value);
  const its = { vendor, credentials, secrets, baseUrl, problem: null };
  return { ...its, problem: problemOf(its) };
}

/**
 * Why a vendor's requests cannot be signed.
 * @param {Vendor} vendor
 */
function problemOf({ vendor, credentials, baseUrl }) {
  const variables = vendor.credentials.flatMap(({ environment }) => environment.slice(0, 1)).join(", ");
  if (Object.keys(credentials).length === 0)
    return `there are no credentials for ${vendor.name}: set ${variables}, as many as its kind of credentials needs`;
  try {
    clientOf({ vendor, credentials, baseUrl });
    return null;
  } catch (error) {
    // It names credentials, and never their values.
    if (error instanceof clearway.UsageError)
      return `${error.message}; the variables are ${variables}, and CLEARWAY_BASE_URL for tests`;
    throw error;
  }
}

/**
 * A vendor's client, which has its credentials.
 * @param {Pick<Vendor, "vendor" | "credentials" | "baseUrl">} vendor
 * @param {{ site?: string | undefined, locale?: string }} [options]
 * @returns {object}
 */
export function clientOf({ vendor, credentials, baseUrl }, options = {}) {
  const Client = Reflect.get(clearway, vendor.client);
  const given = Object.entries({ ...credentials, baseUrl, ...options }).filter(([, value]) => value !== undefined);
  return new Client(Object.fromEntries(given));
}
