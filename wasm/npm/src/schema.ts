// Standard Schema v1: what form libraries take.

import type { OperationId, Input } from "./generated/operations.js";
import { known, type CheckOptions } from "./options.js";
import type { Violation } from "./report.js";
import { operationEntry } from "./table.js";
import { checkWith } from "./verbs.js";
import { bytesOf, isMap } from "./write.js";

/** One thing that is wrong. */
export interface SchemaIssue {
  readonly message: string;
  /** Names of fields, and numbers of items. */
  readonly path: readonly (string | number)[];
}

export type SchemaResult<Value> =
  { readonly value: Value; readonly issues?: undefined } | { readonly issues: readonly SchemaIssue[] };

/** An operation's input in the form of Standard Schema v1 (https://standardschema.dev). */
export interface Schema<Value> {
  readonly "~standard": {
    readonly version: 1;
    readonly vendor: "clearway";
    readonly validate: (value: unknown) => SchemaResult<Value>;
    readonly types?: { readonly input: Value; readonly output: Value } | undefined;
  };
}

/** The input of an operation, for whoever takes a Standard Schema. Warnings are no issues: `check` tells them. */
export function schema<Op extends OperationId>(operation: Op, options: CheckOptions = {}): Schema<Input<Op>> {
  known(options, ["current", "locale", "allowUnknown", "emptyAsAbsent"], "schema()");
  const entry = operationEntry(operation);
  const validate = (value: unknown): SchemaResult<Input<Op>> => {
    // A text or bytes are no JSON text here, but values of a wrong type.
    const input = typeof value === "string" || bytesOf(value) !== undefined ? JSON.stringify(String(value)) : value;
    const report = checkWith(entry, input, options);
    if (report.ok) return { value: value as Input<Op> };
    return {
      issues: report.violations.map((violation) => ({
        message: messageOf(violation),
        path: pathOf(violation.path, value),
      })),
    };
  };
  return { "~standard": { version: 1, vendor: "clearway", validate } };
}

function messageOf({ message, fix }: Violation): string {
  return fix === null ? message : `${message} (${fix})`;
}

/** The segments of a JSON Pointer into a value: what is an item of a list has a number. */
function pathOf(pointer: string, value: unknown): (string | number)[] {
  let inside = value;
  return pointer
    .split("/")
    .slice(1)
    .map((escaped) => {
      const name = escaped.replaceAll("~1", "/").replaceAll("~0", "~");
      const segment = Array.isArray(inside) && /^\d+$/.test(name) ? Number(name) : name;
      inside = memberOf(inside, segment);
      return segment;
    });
}

function memberOf(value: unknown, name: string | number): unknown {
  try {
    if (isMap(value)) return value.get(name);
    return (value as Record<PropertyKey, unknown> | null | undefined)?.[name];
  } catch {
    return undefined;
  }
}
