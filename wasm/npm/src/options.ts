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
  baseUrl?: string | URL | undefined;
  /** Plain http to other machines than this one. */
  allowHttp?: boolean | undefined;
}

/** Credentials by name: those of one vendor. */
export type AnyCredentials = { [Name in NamesOf<Vendors[VendorId]["credentials"]>]?: string | undefined };

type NamesOf<Credentials> = Credentials extends unknown ? keyof Credentials : never;

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
export function known(
  options: object,
  names: readonly string[],
  what: string,
  ofClients: readonly string[] = [],
): void {
  if (typeof options !== "object" || options === null) {
    throw new UsageError(`${what}: options are an object${names.length === 0 ? "" : `, of ${names.join(", ")}`}`);
  }
  for (const name of Object.keys(options)) {
    if (!names.includes(name))
      throw unknownName(`${what}: there is no option`, name, names, Object.keys(options), ofClients);
  }
}

/** Refuses options of a function that has none. `ids.map(operation)` gives it a number, which is no slip. */
export function noOptions(options: unknown, what: string): void {
  if (typeof options === "object" && options !== null) known(options, [], what);
}

/** Says of a name that it is none, and which one was meant. */
export function unknownName(
  what: string,
  name: string,
  names: readonly string[],
  given: readonly string[] = [],
  ofClients: readonly string[] = [],
): UsageError {
  const meant = closest(
    name,
    names.filter((one) => !given.includes(one)),
  );
  const there = names.length === 0 ? "there are none" : `there are ${names.join(", ")}`;
  const hint = ofClients.includes(name)
    ? `it is one of the client's, as in client.withOptions({ ${name} }); `
    : meant === undefined
      ? ""
      : `did you mean ${meant}? `;
  return new UsageError(`${what} ${JSON.stringify(name)}; ${hint}${there}`);
}

/** The name that was probably meant: all but a few letters are the same. */
function closest(word: string, names: readonly string[]): string | undefined {
  const plain = (name: string): string => name.replace(/[_-]/g, "").toLowerCase();
  const from = plain(word);
  let least = Math.min(3, Math.max(1, Math.floor(from.length / 3))) + 1;
  let found: string | undefined;
  for (const name of word.length > 48 ? [] : names) {
    const edits = distance(from, plain(name));
    if (edits < least) [least, found] = [edits, name];
  }
  return found;
}

/** How many letters are to be added, removed, changed, or swapped with the next one. */
function distance(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, column) => column)];
  const at = (row: number, column: number): number => rows[row]?.[column] ?? Infinity;
  for (let row = 1; row <= a.length; row++) {
    rows.push([row]);
    for (let column = 1; column <= b.length; column++) {
      const isSwap = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      rows[row]?.push(
        Math.min(
          at(row - 1, column) + 1,
          at(row, column - 1) + 1,
          at(row - 1, column - 1) + Number(a[row - 1] !== b[column - 1]),
          isSwap ? at(row - 2, column - 2) + 1 : Infinity,
        ),
      );
    }
  }
  return at(a.length, b.length);
}

/** A URL as text: of a `URL`, and of a text whose host has letters beyond ASCII, what a `URL` makes of it. */
export function urlText(given: unknown): unknown {
  if (typeof given === "object" && given !== null && typeof (given as { href?: unknown }).href === "string")
    return (given as { href: string }).href;
  // eslint-disable-next-line no-control-regex
  if (typeof given !== "string" || !/[^\u0000-\u007f]/.test(given) || /\s/.test(given)) return given;
  try {
    return new URL(given).href;
  } catch {
    return given;
  }
}
