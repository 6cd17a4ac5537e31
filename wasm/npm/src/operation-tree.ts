import type { Code } from "./generated/codes.js";
import { details, links, summaries } from "./generated/operation-trees.js";
import type { OperationId } from "./generated/operations.js";
import { noOptions } from "./options.js";
import { operationEntry } from "./table.js";

/** One line of a list of operations. */
export interface OperationSummary {
  readonly id: OperationId;
  readonly summary: string;
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** The whole path after the site's base, with names of fields in braces. */
  readonly path: string;
  /** The vendor's page, which is the source of all that names no other. */
  readonly docs: string;
  /** What to use instead. */
  readonly deprecated: string | null;
}

/** The static picture of an operation: what `describe` leaves out because no draft changes it. */
export interface OperationTree extends OperationSummary, ObjectTree {
  /** Whether a request may be sent again when no answer came. */
  readonly repeat: "safe" | "idempotent" | "never";
  /** The vendor's documented limit, in requests a second. */
  readonly ratePerSecond: number | null;
  /** Other documented forms of the operation, chosen by the option `revision`. */
  readonly revisions: readonly RevisionTree[];
  /** How a list goes on: a JSON Pointer to its items, and the query parameter that asks for the next page. */
  readonly pages: { readonly items: string; readonly parameter: string | null } | null;
  /** The documented statuses that mean success, and whether they come with a body. */
  readonly success: readonly { readonly status: number; readonly body: boolean }[];
}

export interface RevisionTree {
  readonly name: string;
  readonly path: string;
  readonly doc: string;
  /** Fields that have another name on the wire here. */
  readonly renamed?: Readonly<Record<string, string>>;
}

/** How strongly something binds, and the page that says so: what breaks advice is only warned of. */
export interface Sourced {
  readonly grade: "violation" | "advice";
  readonly source: string;
}

export interface ObjectTree {
  readonly fields: readonly FieldTree[];
  readonly rules?: readonly RuleTree[];
}

export interface ValueTree extends Partial<ObjectTree> {
  readonly types: readonly ("boolean" | "integer" | "number" | "text" | "digits" | "list" | "object" | "null")[];
  /** How a moment is written. */
  readonly time?: "utc_text" | "unix_seconds";
  readonly limits?: readonly LimitTree[];
  /** The items of a list. */
  readonly items?: ValueTree;
  /** The values of an object whose keys are free. */
  readonly values?: ValueTree;
  /** Any JSON may be inside. */
  readonly free?: true;
}

export interface FieldTree extends ValueTree {
  readonly name: string;
  /** The name on the wire, where that is another one. */
  readonly wire?: string;
  readonly in: "path" | "query" | "body";
  readonly doc: string;
  readonly required: Sourced | null;
  /** What the vendor assumes where the field is absent. */
  readonly default?: unknown;
  readonly secret?: true;
  /** Accepted and without effect. */
  readonly ignored?: Pick<Sourced, "source">;
  /** Not on the vendor's page. */
  readonly undocumented?: Pick<Sourced, "source">;
  readonly deprecated?: Pick<Sourced, "source"> & { readonly instead: string };
}

/** A limit on one value: its code, and a member that is named after what is limited. */
export interface LimitTree extends Sourced {
  readonly code: Code;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly excluded?: readonly number[];
  readonly min_length?: number;
  readonly max_length?: number;
  /** A regular expression. */
  readonly pattern?: string;
  readonly choices?: readonly string[];
  readonly min_items?: number;
  readonly max_items?: number;
  /** Items that are all different have no parameter. */
  readonly value?: null;
}

/** A rule between fields. */
export interface RuleTree extends Sourced {
  readonly code: Code;
  readonly fields: readonly string[];
  readonly when?: Condition;
  readonly unless?: Condition;
  /** What another field holds, by this one's value. */
  readonly cases?: readonly {
    readonly value: string;
    readonly required: readonly string[];
    readonly allowed: readonly string[];
  }[];
  /** The first field is at most this many times the second. */
  readonly factor?: number;
  /** What the resource as last known has in the field. */
  readonly value?: boolean | string;
  /** Fields of the resource as last known that hold the limits. */
  readonly current?: {
    readonly minimum?: string;
    readonly maximum?: string;
    readonly choices?: string;
    readonly when?: Condition;
  };
}

export interface Condition {
  readonly field: string;
  readonly value: boolean | string;
}

/** Every operation: what it is for, where it goes, and its page. */
export function operations(): OperationSummary[];
export function operations(options?: unknown): OperationSummary[] {
  noOptions(options, "operations()");
  return JSON.parse(summaries) as OperationSummary[];
}

/** The static picture of one operation: its fields as a tree, with types, docs, limits, choices, defaults and sources. */
export function operation(id: OperationId): OperationTree;
export function operation(id: OperationId, options?: unknown): OperationTree {
  noOptions(options, "operation()");
  const { index } = operationEntry(id);
  const linked = (_: string, link: string): string => `"source":${JSON.stringify(links[Number(link)])}`;
  const detail = (details[index] as string).replace(/"source":(\d+)/g, linked);
  return { ...operations()[index], ...(JSON.parse(detail) as object) } as OperationTree;
}
