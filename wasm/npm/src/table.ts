// What the package knows of vendors, by name: the printed data, taken apart once.

import { begin, part, run, text } from "./engine.js";
import { UsageError } from "./errors.js";
import { ID_OPERATION, ID_VENDOR } from "./generated/border.js";
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
  return byId.get(id) ?? unknown(ID_OPERATION, id);
}

/** The vendor of an operation or a waiter. */
export function vendorOf(id: string): VendorEntry {
  return vendorEntry(id.slice(0, id.indexOf(".")));
}

export function vendorEntry(id: string): VendorEntry {
  return table.find((entry) => entry.vendor.id === id) ?? unknown(ID_VENDOR, id);
}

/** Throws what the core says of a name that there is not. */
export function unknown(kind: number, id: string): never {
  begin();
  const length = text(String(id));
  throw new UsageError(
    part(
      run(() => glue.unknown(kind, length)),
      0,
    ),
  );
}
