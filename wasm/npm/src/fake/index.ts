/**
 * The five vendors without an account: a `fetch` for clients.
 *
 * ```js
 * const vendors = new Vendors();
 * const ppio = new Ppio({ apiKey: "any", fetch: vendors.fetch });
 * ```
 *
 * They verify keys and signatures, validate, walk deployments through their states, page lists and keep the documented rates, and go wrong where a
 * scenario says so. What there is from the start is in `aieev`, `edgegap`, `huaweicloud`, `ncloud` and `ppio`, such as `ncloud.ACCESS_KEY`. Any key
 * or token passes; signatures are verified with the keys that those modules or the caller name.
 */

export * as aieev from "../generated/fake/aieev.js";
export * as edgegap from "../generated/fake/edgegap.js";
export * as huaweicloud from "../generated/fake/huaweicloud.js";
export * as ncloud from "../generated/fake/ncloud.js";
export * as ppio from "../generated/fake/ppio.js";
export { credentials } from "./credentials.js";
export type { Effect, Fault, RetryAfter, Scenario } from "./scenario.js";
export { Vendors, type Seen, type VendorsFetch, type VendorsInit, type VendorsOptions } from "./vendors.js";
export { start as default } from "./engine.js";
