/**
 * The five vendors without an account: a `fetch` for clients.
 *
 * ```js
 * const vendors = new Vendors();
 * const client = new SomeVendor({ ...credentials.somevendor, fetch: vendors.fetch });
 * ```
 *
 * They verify keys and signatures, validate, walk deployments through their states, page lists and keep the documented rates, and go wrong where a
 * scenario says so. What there is from the start is in a namespace for each vendor, named by the vendor's id. Any key or token passes; signatures are
 * verified with the keys that those namespaces or the caller name.
 */

export * from "../generated/fake/index.js";
export type { Switches } from "../generated/fake/switches.js";
export type { Effect, Fault, RetryAfter, Scenario } from "./scenario.js";
export { Vendors, type Seen, type VendorsFetch, type VendorsInit, type VendorsOptions } from "./vendors.js";
export { start as default } from "./engine.js";
