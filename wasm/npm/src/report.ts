// Everything that is wrong with an input.

import { allEscaped } from "./escape.js";

/** A number, a text or a list of names that a message speaks of. */
export type Param = number | boolean | string | readonly string[] | readonly number[];

/** What can be wrong. */
export type { Code } from "./generated/codes.js";
import type { Code } from "./generated/codes.js";

/** One thing that is wrong, or worth a warning. */
export interface Violation {
  /** JSON Pointer into the input; empty for the input itself. */
  readonly path: string;
  readonly code: Code;
  /** What is wrong, in the language that was asked for. */
  readonly message: string;
  /** What to do, where there is something to say. */
  readonly fix: string | null;
  /** The numbers and names, from which any text about it can be made. */
  readonly params: Readonly<Record<string, Param>>;
  /** Link to where the rule is documented. */
  readonly source: string;
}

/** Problem details for HTTP APIs, RFC 9457. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  detail: string;
  operation: string;
  violations: readonly Violation[];
  warnings: readonly Violation[];
  [extension: string]: unknown;
}

export interface ReportData {
  ok: boolean;
  violations: Violation[];
  warnings: Violation[];
  more: number;
  more_warnings: number;
}

/** Everything that is wrong with an input, and everything worth a warning. */
export class Report {
  readonly operation: string;
  /** Whether the request may go out. */
  readonly ok: boolean;
  #json: string;
  #data: ReportData | undefined;

  /** Empty JSON has nothing to say. */
  constructor(operation: string, ok: boolean, json: string) {
    this.operation = operation;
    this.ok = ok;
    this.#json = json;
  }

  #read(): ReportData {
    if (this.#data === undefined) {
      const nothing = { ok: true, violations: [], warnings: [], more: 0, more_warnings: 0 };
      this.#data = this.#json === "" ? nothing : (JSON.parse(this.#json) as ReportData);
      this.#json = "";
    }
    return this.#data;
  }

  get violations(): readonly Violation[] {
    return this.#read().violations;
  }

  get warnings(): readonly Violation[] {
    return this.#read().warnings;
  }

  /** Violations beyond the first 200. */
  get more(): number {
    return this.#read().more;
  }

  /** Warnings beyond the first 200. */
  get moreWarnings(): number {
    return this.#read().more_warnings;
  }

  /** What is wrong at a field, by its JSON Pointer. */
  at(path: string): Violation[] {
    return this.violations.filter((violation) => violation.path === path);
  }

  /** As Rust and Python serialise it, and what to send where only data goes: to a worker, say. */
  toJSON(): ReportData {
    return this.#read();
  }

  /** Paths and parameters hold names of the input. */
  [Symbol.for("nodejs.util.inspect.custom")](): unknown {
    return allEscaped(this.#read());
  }

  /** The report as problem details (RFC 9457), to be answered with status 422 and `content-type: application/problem+json`. */
  toProblem(members: { type?: string; title?: string; status?: number; instance?: string } = {}): Problem {
    const count = this.violations.length + this.more;
    const first = this.violations[0];
    const others = count > 1 ? ` (and ${count - 1} more)` : "";
    return {
      type: "about:blank",
      title: "Unprocessable Content",
      status: 422,
      detail: first === undefined ? "" : `${first.message}${others}`,
      ...members,
      operation: this.operation,
      violations: this.violations,
      warnings: this.warnings,
    };
  }
}
