// Credentials and the place that requests go to, as the wasm holds them.

import { elapsedNow } from "./elapsed.js";
import { begin, generation, pairs, part, run, status, text } from "./engine.js";
import { UsageError } from "./errors.js";
import { STATUS_FINE } from "./generated/border.js";
import { unknownName, urlText, type AnyCredentials, type SiteOptions } from "./options.js";
import type { VendorEntry } from "./table.js";
import * as glue from "./wasm/clearway.js";

/** Where a session's requests go, and which part of the vendor's rates it uses. */
export interface SessionOptions extends SiteOptions {
  rateShare?: number | undefined;
}

/** A session of the wasm, made anew where the instance was replaced. It shows nothing of its credentials. */
export class SessionHandle {
  readonly vendor: VendorEntry;
  readonly #credentials: AnyCredentials | undefined;
  readonly site: SessionOptions;
  readonly #parent: SessionHandle | undefined;
  #session: glue.Session | undefined;
  #generation = 0;

  /** With a parent, credentials and rates are common. */
  constructor(
    vendor: VendorEntry,
    credentials: AnyCredentials | undefined,
    site: SessionOptions,
    parent?: SessionHandle,
  ) {
    this.vendor = vendor;
    this.#credentials = parent === undefined ? credentials && { ...credentials } : parent.#credentials;
    this.site = site;
    this.#parent = parent;
    this.get();
  }

  /** Gives back its memory now, and not when the collector comes by; what still uses it has it made anew. */
  free(): void {
    if (this.#generation === generation) this.#session?.free();
    this.#session = undefined;
  }

  /** Whether requests are signed. */
  get signs(): boolean {
    return this.#credentials !== undefined;
  }

  /** A text from outside without the credentials. */
  hidden(given: string): string {
    const session = this.get();
    begin();
    const size = text(given);
    return part(
      run(() => session.hidden(size)),
      0,
    );
  }

  /** @internal */
  get(): glue.Session {
    if (this.#session !== undefined && this.#generation === generation) return this.#session;
    const session = this.#parent?.get().fork() ?? glue.Session.of(this.vendor.index);
    if (session === undefined) throw new UsageError("the package and its wasm are of different versions");
    begin();
    const secrets = this.#credentials && pairs(credentialPairs(this.vendor, this.#credentials));
    const { site, region, baseUrl, allowHttp, rateShare = NaN } = this.site;
    if (site !== undefined && region !== undefined)
      throw new UsageError("site and region are the same: give one of them");
    const siteLength = text(option("site", site ?? region));
    const baseLength = text(option("baseUrl", urlText(baseUrl)));
    const answer = run(() =>
      session.open(
        secrets ?? 0,
        secrets !== undefined,
        siteLength,
        baseLength,
        allowHttp === true,
        rateShare,
        elapsedNow(),
      ),
    );
    if (status(answer) !== STATUS_FINE) throw new UsageError(part(answer, 0));
    this.#session = session;
    this.#generation = generation;
    return session;
  }
}

function option(name: string, value: unknown): string {
  if (value === undefined) return "";
  if (typeof value !== "string" || value === "")
    throw new UsageError(`${name} is a text; leave it out for the vendor's own`);
  return value;
}

/** Credentials by the core's names. Nothing of a value is ever shown. */
export function credentialPairs({ vendor }: VendorEntry, credentials: AnyCredentials): [string, string][] {
  if (typeof credentials !== "object" || credentials === null) {
    throw new UsageError(`credentials are an object of texts by name: ${Object.keys(vendor.credentials).join(", ")}`);
  }
  const list: [string, string][] = [];
  for (const [name, value] of Object.entries(credentials)) {
    if (value === undefined) continue;
    const named = Object.hasOwn(vendor.credentials, name) ? vendor.credentials[name] : undefined;
    if (named === undefined) {
      const names = Object.keys(vendor.credentials);
      throw unknownName(`${vendor.id} has no credential`, name, names, Object.keys(credentials));
    }
    // Nothing else goes into a header, and a zero would end it.
    if (typeof value !== "string" || value.includes("\0"))
      throw new UsageError(`credential ${name} is a text without control characters`);
    list.push([named, value]);
  }
  return list;
}

interface Kept {
  credentials: AnyCredentials | undefined;
  site: SiteOptions;
  handle: SessionHandle;
}

/** The session that was used last, for each vendor: who plans in a loop computes the key's HMAC state once. */
const kept: (Kept | undefined)[] = [];

export function sessionFor(
  vendor: VendorEntry,
  credentials: AnyCredentials | undefined,
  site: SiteOptions,
): SessionHandle {
  if (site.region !== undefined && vendor.vendor.siteOption !== "region")
    throw new UsageError(`${vendor.vendor.id} has sites and no regions: say site`);
  const last = kept[vendor.index];
  if (last !== undefined && sameCredentials(last.credentials, credentials) && sameSite(last.site, site))
    return last.handle;
  const handle = new SessionHandle(vendor, credentials, siteOf(site));
  last?.handle.free();
  kept[vendor.index] = { credentials: credentials && { ...credentials }, site: siteOf(site), handle };
  return handle;
}

function siteOf({ site, region, baseUrl, allowHttp }: SiteOptions): SiteOptions {
  return { site, region, baseUrl: urlText(baseUrl), allowHttp } as SiteOptions;
}

function sameSite(a: SiteOptions, b: SiteOptions): boolean {
  return a.site === b.site && a.region === b.region && a.baseUrl === urlText(b.baseUrl) && a.allowHttp === b.allowHttp;
}

function sameCredentials(a: AnyCredentials | undefined, b: AnyCredentials | undefined): boolean {
  if (a === b) return a === undefined;
  if (a === undefined || b === undefined) return false;
  let count = 0;
  for (const name in b) {
    if (a[name as keyof AnyCredentials] !== b[name as keyof AnyCredentials]) return false;
    count += 1;
  }
  return count === Object.keys(a).length;
}
