// What verbs and clients are told beside an input.

import { UsageError } from "./errors.js";
import type { VendorId, Vendors } from "./generated/operations.js";

export interface CheckOptions {
  /** The last known resource (a reply, its data, or JSON text), for rules that depend on its state. */
  current?: unknown;
  /** The language of messages: `en`, or one whose module was imported. */
  locale?: string | undefined;
  /** Fields the table does not know are sent, with a warning, instead of refused. */
  allowUnknown?: boolean | undefined;
  /** An empty text counts as absent, as forms have it. */
  emptyAsAbsent?: boolean | undefined;
}

/** Where a vendor's requests go. */
export interface Sited<Vendor extends VendorId = VendorId> {
  /** One of the vendor's sites by name; the first where left out. */
  site?: Vendors[Vendor]["site"] | undefined;
  /** The same, where the vendor calls it so. */
  region?: RegionOf<Vendor> | undefined;
}

type RegionOf<Vendor extends VendorId> = {
  [Id in Vendor]: "region" extends Vendors[Id]["siteOption"] ? Vendors[Id]["site"] : never;
}[Vendor];

/** Where requests go. */
export interface SiteOptions<Vendor extends VendorId = VendorId> extends Sited<Vendor> {
  /** Replaces the site's scheme, host and port, and may put a prefix before the vendor's whole path. */
  baseUrl?: string | undefined;
  /** Plain http to other machines than this one. */
  allowHttp?: boolean | undefined;
}

/** Credentials by name: those of one vendor. */
export interface AnyCredentials {
  apiKey?: string | undefined;
  token?: string | undefined;
  deleteToken?: string | undefined;
  accessKey?: string | undefined;
  secretKey?: string | undefined;
  securityToken?: string | undefined;
  projectId?: string | undefined;
}

export interface PlanOptions<Vendor extends VendorId = VendorId> extends CheckOptions, SiteOptions<Vendor> {
  /** Left out, the request is unsigned. */
  credentials?: Vendors[Vendor]["credentials"] | undefined;
  /** Another documented form of the operation. */
  revision?: string | undefined;
  /** Unix time in milliseconds; the system's where left out. */
  now?: number | undefined;
  /** Signing in a browser page shows the secret to whoever looks: say so to do it all the same. */
  dangerouslyAllowBrowser?: boolean | undefined;
}

/** Refuses names that are none, which are mostly slips. */
export function known(options: object, names: readonly string[], what: string): void {
  if (typeof options !== "object" || options === null) {
    throw new UsageError(`${what}: options are an object, of ${names.join(", ")}`);
  }
  for (const name of Object.keys(options)) {
    if (!names.includes(name))
      throw new UsageError(`${what}: there is no option ${JSON.stringify(name)}; there are ${names.join(", ")}`);
  }
}
