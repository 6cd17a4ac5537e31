// What somebody pasted, as an input of an operation: of the one that is open for JSON, of the one that fits for a whole request.

import {
  check,
  operations,
  plan,
  type FieldTree,
  type OperationId,
  type OperationSummary,
  type OperationTree,
  type VendorSummary,
} from "clearway";
import { parseTree, type ParseError } from "jsonc-parser";

import { isFields, Numeral, read, write, type Fields, type Value } from "../draft.js";
import { treeOf } from "../operations.js";
import { readCurl, readHttp, type WrittenRequest } from "./curl.js";

export type Reading =
  | { readonly kind: "json"; readonly value: Fields }
  | { readonly kind: "request"; readonly request: WrittenRequest }
  | { readonly kind: "unreadable"; readonly why: Why; readonly line?: number };
export type Why = "empty" | "unknown" | "no_object" | "no_json" | "unclosed_quote" | "no_url";

/** What a text is. */
export function readPasted(text: string): Reading {
  const trimmed = text.trim().replace(/^\uFEFF/, "");
  if (trimmed === "") return { kind: "unreadable", why: "empty" };
  const value = read(trimmed, true);
  if (value !== undefined) return isFields(value) ? { kind: "json", value } : { kind: "unreadable", why: "no_object" };
  if (/^[{[]/.test(trimmed)) return { kind: "unreadable", why: "no_json", line: lineOfError(trimmed) };
  const request = readHttp(trimmed) ?? readCurl(trimmed);
  if (request === null) return { kind: "unreadable", why: "unknown" };
  return typeof request === "string" ? { kind: "unreadable", why: request } : { kind: "request", request };
}

function lineOfError(text: string): number {
  const errors: ParseError[] = [];
  try {
    parseTree(text, errors, { allowTrailingComma: true });
  } catch {
    // Nested deeper than the stack: no line is better than another.
  }
  return text.slice(0, errors[0]?.offset ?? 0).split("\n").length;
}

/** What an operation is filled with. */
export interface Filling {
  readonly operation: OperationId;
  readonly revision: string | null;
  readonly input: Fields;
  /** Fields that the operation does not have; they are in the input all the same. */
  readonly unknown: readonly string[];
  /** What of the text is not in the input, by name. */
  readonly leftOut: readonly string[];
}

/** JSON as the input of an operation: of an input or of a body. Path fields that are there already stay. */
export function ofJson(value: Fields, id: OperationId, before: Fields, revision: string | null): Filling {
  const tree = treeOf(id);
  const fields = fieldsByName(tree, revision);
  const input = new Map<string, Value>();
  for (const { name } of tree.fields.filter((field) => field.in === "path")) {
    const old = before.get(name);
    if (old !== undefined) input.set(name, old);
  }
  for (const [name, child] of value) input.set(fields.get(name)?.name ?? name, child);
  return { operation: id, revision, input, unknown: unknownIn(input, tree), leftOut: [] };
}

/** Operations that a request may be of, with their inputs: the one that fits best comes first. */
export function ofRequest(request: WrittenRequest): Filling[] {
  const { path, query } = partsOf(request.url);
  const found = operations()
    .filter(({ method }) => method === request.method)
    .flatMap(({ id }) => {
      const tree = treeOf(id);
      const forms = [{ name: null, path: tree.path }, ...tree.revisions];
      return forms.flatMap((form) => {
        const place = placeOf(path, form.path);
        return place === null ? [] : [{ tree, revision: form.name, ...place }];
      });
    })
    .map(({ tree, revision, prefix, segments }) => {
      const filling = filled(tree, revision, segments, query, request);
      const { violations } = check(tree.id, write(filling.input), { allowUnknown: true });
      // As few unknown fields as can be, then as little wrong, then the path that says most of it.
      return { filling, rank: [filling.unknown.length, violations.length, prefix.length, segments.size] };
    });
  found.sort((one, other) => one.rank.map((rank, at) => rank - other.rank[at]!).find((order) => order !== 0) ?? 0);
  // One form of each operation.
  const seen = new Set<OperationId>();
  return found.map(({ filling }) => filling).filter(({ operation: id }) => !seen.has(id) && seen.add(id));
}

/** Operations on the path of a request that has another method. */
export function onPath(request: WrittenRequest): OperationSummary[] {
  const { path } = partsOf(request.url);
  return operations().filter((summary) => placeOf(path, summary.path) !== null);
}

/** The vendor's site that a request went to; undefined where it is none of them. `example` is any input that is clear. */
export function siteOf(host: string, vendor: VendorSummary, id: OperationId, example: string): string | undefined {
  return vendor.sites.find((site) => {
    const { url } = plan(id, example, { [vendor.siteOption]: site });
    return new URL(url).host === host.toLowerCase();
  });
}

function partsOf(url: string): { path: string; query: [name: string, value: string][] } {
  const [, target] = /^(?:[a-z][a-z\d+.-]*:\/\/[^/?#]*)?([^#]*)/i.exec(url) as unknown as [string, string];
  const [path = "", ...search] = target.split("?");
  const pairs = search.join("?").split("&");
  return {
    path: path.replace(/\/+$/, ""),
    query: pairs
      .filter((pair) => pair !== "")
      .map((pair) => {
        const [name = "", ...value] = pair.replaceAll("+", " ").split("=");
        return [decoded(name), decoded(value.join("="))];
      }),
  };
}

/** Where a path is one by the template, behind whatever a base URL puts before it. */
function placeOf(path: string, template: string): { prefix: string; segments: ReadonlyMap<string, string> } | null {
  const names: string[] = [];
  const pattern = template.replaceAll(/\{([^}]+)\}|[.*+?^$()|[\]\\]/g, (literal, name?: string) => {
    if (name === undefined) return `\\${literal}`;
    names.push(name);
    return "([^/]+)";
  });
  const found = new RegExp(`^(.*?)${pattern}$`).exec(path);
  if (found === null) return null;
  const [, prefix = "", ...values] = found;
  return { prefix, segments: new Map(names.map((name, at) => [name, values[at]!])) };
}

function filled(
  tree: OperationTree,
  revision: string | null,
  segments: ReadonlyMap<string, string>,
  query: readonly (readonly [string, string])[],
  request: WrittenRequest,
): Filling {
  const input = new Map<string, Value>();
  const leftOut = [...request.leftOut];
  for (const [name, segment] of segments) {
    const field = tree.fields.find((field) => field.name === name);
    const text = decoded(segment);
    // Something that whoever copies it is to fill in is no value.
    if (isPlaceholder(text)) leftOut.push(text);
    else input.set(name, typed(text, field));
  }
  const queryFields = fieldsByName(tree, revision, "query");
  for (const [name, text] of query) {
    const field = queryFields.get(name);
    if (isPlaceholder(text) || (field === undefined && isCredential(name))) leftOut.push(name);
    else input.set(field?.name ?? name, typed(text, field));
  }
  const body = request.body === null ? NOTHING : read(request.body, true);
  const bodyFields = fieldsByName(tree, revision, "body");
  if (isFields(body)) for (const [name, child] of body) input.set(bodyFields.get(name)?.name ?? name, child);
  else leftOut.push(request.body!.length > 40 ? `${request.body!.slice(0, 40)}…` : request.body!);
  return { operation: tree.id, revision, input, unknown: unknownIn(input, tree), leftOut };
}

const NOTHING: Fields = new Map();

/** Fields by what they are called on the wire, and by their own names. */
function fieldsByName(tree: OperationTree, revision: string | null, place?: FieldTree["in"]): Map<string, FieldTree> {
  const renamed = tree.revisions.find(({ name }) => name === revision)?.renamed ?? {};
  const fields = tree.fields.filter((field) => place === undefined || field.in === place);
  const own = fields.map((field) => [field.name, field] as const);
  const onWire = fields.map((field) => [renamed[field.name] ?? field.wire ?? field.name, field] as const);
  return new Map([...own.filter(([name]) => renamed[name] === undefined), ...onWire]);
}

function unknownIn(input: Fields, tree: OperationTree): string[] {
  const known = new Set(tree.fields.map(({ name }) => name));
  return [...input.keys()].filter((name) => !known.has(name));
}

/** Text of a URL as what the field takes. */
function typed(text: string, field: FieldTree | undefined): Value {
  const types = field?.types ?? [];
  if (types.some((type) => type === "integer" || type === "number") && /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/.test(text))
    return new Numeral(text);
  // A URL does not tell `true` from the text "true", and text is never less.
  if (types.includes("boolean") && !types.includes("text") && /^(?:true|false)$/.test(text)) return text === "true";
  return text;
}

const isPlaceholder = (text: string) => /^(?:\$?\{+[\w .-]*\}+|<[\w .-]+>|\$\w+|:[a-z_]\w*)$/i.test(text);
const isCredential = (name: string) => /key|token|secret|signature|^sig$|passw|auth|credential|session|jwt/i.test(name);

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
