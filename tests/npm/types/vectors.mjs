// The shared vectors as TypeScript: one statement on a line for each case, and whether the compiler must refuse it.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const VECTORS = fileURLToPath(new URL("../../vectors/", import.meta.url));

// What types can say of a draft, and what they say of an input besides. Limits of values, and rules that compare them, are for the checker.
const SAID_OF_DRAFTS = ["type", "unknown_field", "choice"];
const SAID_OF_INPUTS = [...SAID_OF_DRAFTS, "required", "not_null", "required_if", "not_allowed", "exactly_one_of"];

/** @returns {{ code: string, isRefused: boolean, name: string }[]} */
export function statements(operation) {
  const out = [];
  const add = (verb, id, value, isRefused, name) =>
    out.push({ code: `${verb}<"${id}">(${literal(value)});`, isRefused, name });
  for (const { id, name, input, options, violations = [], reply, response } of cases()) {
    // Both options let more through than the types do.
    if (input && !options?.allow_unknown && !options?.empty_as_absent) {
      // Fields outside their wrapper are unknown where they stand.
      const isMisplaced = violations.some(({ params }) => params?.reason === "wrapper" && params.fields.length > 0);
      const breaks = (codes) =>
        isMisplaced || violations.some((one) => codes.includes(one.code) && isSaid(one, input, operation(id)));
      add("input", id, input, breaks(SAID_OF_INPUTS), name);
      add("draft", id, input, breaks(SAID_OF_DRAFTS), name);
    }
    if (reply && !reply.drift?.length && response.body?.trim()) {
      add("reply", id, JSON.parse(response.body.replace(/^\ufeff/, "")), false, name);
    }
  }
  return out;
}

/** JSON on one line: the compiler counts two characters as line breaks that JSON does not escape. */
function literal(value) {
  return JSON.stringify(value).replaceAll("\u2028", "\\u2028").replaceAll("\u2029", "\\u2029");
}

function* cases() {
  for (const file of readdirSync(VECTORS, { recursive: true })) {
    if (/[/\\](documented|rules)\.json$/.test(file)) {
      const { operation: id, cases } = JSON.parse(readFileSync(join(VECTORS, file), "utf8"));
      yield* cases.map((one) => ({ ...one, id, name: `${id}: ${one.name}` }));
    }
  }
}

function isSaid({ path, code }, input, tree) {
  const { value, field, holder } = at(path, input, tree);
  switch (code) {
    case "type":
      // 7.5 is a number to TypeScript, and any text may be one of digits. A field that stands outside its wrapper is none there.
      return !(
        (typeof value === "number" && field?.types.includes("integer")) ||
        (typeof value === "string" && field?.types.includes("digits"))
      );
    case "required_if":
      // A condition on the items of a list has no form in types.
      return !holder.rules?.some(
        (rule) => rule.when?.field.includes("[]") && rule.fields.includes(path.split("/").at(-1)),
      );
    default:
      return true;
  }
}

/** What is at a JSON Pointer, and what the tables say of it and of the object around it. */
function at(path, input, tree) {
  let [value, field, holder] = [input, tree, tree];
  for (const part of path
    .split("/")
    .slice(1)
    .map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"))) {
    holder = field;
    field = Array.isArray(value) ? field?.items : (field?.fields?.find(({ name }) => name === part) ?? field?.values);
    value = value?.[part];
  }
  return { value, field, holder };
}
