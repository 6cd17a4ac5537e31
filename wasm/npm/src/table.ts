// What the package knows of vendors, by name: the printed data, taken apart once.

import { begin, part, run, text } from "./engine.js";
import { UsageError } from "./errors.js";
import { vendors, type Vendor } from "./generated/vendors.js";
import * as glue from "./wasm/clearway.js";

export interface OperationEntry {
  id: string;
  /** Its place among all operations, by which the wasm knows it. */
  index: number;
  /** The client's method. */
  method: string;
  isList: boolean;
  /** Whether it can be called without an input. */
  needsInput: boolean;
}

export interface VendorEntry {
  vendor: Vendor;
  /** Its place among the vendors. */
  index: number;
  operations: OperationEntry[];
}

const byId = new Map<string, OperationEntry>();

export const table: readonly VendorEntry[] = vendors.map((vendor, index) => {
  const operations = vendor.operations.map((listed): OperationEntry => {
    const name = listed.replace(/[*?]/g, "");
    const id = `${vendor.id}.${name}`;
    const entry = {
      id,
      index: byId.size,
      method: camelCase(name),
      isList: listed.includes("*"),
      needsInput: !listed.includes("?"),
    };
    byId.set(id, entry);
    return entry;
  });
  return { vendor, index, operations };
});

function camelCase(name: string): string {
  return name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

/** An operation by its id. */
export function operationEntry(id: string): OperationEntry {
  return byId.get(id) ?? unknown(0, id);
}

/** Options as the core's messages name them. */
const OPTIONS = [
  "allow_http",
  "base_url",
  ...new Set(vendors.flatMap(({ credentials }) => Object.values(credentials))),
];
const NAMED = new RegExp(`\\b(${OPTIONS.join("|")})\\b`, "g");

/** What the core says of a call that cannot work, with our names of options. */
export function usageError(said: string): UsageError {
  return new UsageError(said.replace(NAMED, camelCase));
}

/** The vendor of an operation or a waiter. */
export function vendorOf(id: string): VendorEntry {
  return vendorEntry(id.slice(0, id.indexOf(".")));
}

export function vendorEntry(id: string): VendorEntry {
  return table.find((entry) => entry.vendor.id === id) ?? unknown(2, id);
}

/** Throws what the core says of a name that there is not. */
export function unknown(kind: 0 | 1 | 2, id: string): never {
  begin();
  const length = text(String(id));
  throw usageError(
    part(
      run(() => glue.unknown(kind, length)),
      0,
    ),
  );
}
