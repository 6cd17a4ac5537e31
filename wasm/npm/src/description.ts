// The state of every field of an unfinished draft.

import type { Code, Param } from "./report.js";

export type Requirement = "required" | "optional" | "forbidden" | "ignored";

/** Why a field is what it is. */
export interface Reason {
  readonly code: Code;
  /** `violation` where the vendor's page says so, `advice` where it is known from elsewhere. */
  readonly grade: "violation" | "advice";
  readonly message: string | null;
  readonly params: Readonly<Record<string, Param>>;
  readonly source: string;
}

/** The state of a field. */
export interface FieldState {
  /** JSON Pointer into the input. */
  readonly path: string;
  readonly requirement: Requirement;
  /** Whether the draft has it. */
  readonly present: boolean;
  readonly reason: Reason | null;
  /** The JSON Pointer of what must be there first. */
  readonly awaits: string | null;
}

/** The state of every field, in the order of the table. */
export class Description implements Iterable<FieldState> {
  readonly operation: string;
  readonly fields: readonly FieldState[];
  #byPath: Map<string, FieldState> | undefined;

  constructor(operation: string, fields: FieldState[]) {
    this.operation = operation;
    this.fields = fields;
  }

  /** The field at a JSON Pointer. */
  get(path: string): FieldState | undefined {
    this.#byPath ??= new Map(this.fields.map((field) => [field.path, field]));
    return this.#byPath.get(path);
  }

  [Symbol.iterator](): Iterator<FieldState> {
    return this.fields[Symbol.iterator]();
  }

  /** As Rust and Python serialise it. */
  toJSON(): readonly FieldState[] {
    return this.fields;
  }
}
