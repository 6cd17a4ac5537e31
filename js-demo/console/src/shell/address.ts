// What the address bar holds: a link that gives somebody else the same report. It is all in the fragment, which no server is sent.

import type { FieldTree, ObjectTree, ValueTree } from "clearway";

import { isFields, isList, type Fields, type Value } from "../draft.js";

/** What a link says. Nothing of it is known to be valid. */
export interface Link {
  operation: string;
  /** JSON text, or what was no JSON yet. */
  input?: string;
  site?: string;
  revision?: string;
  language?: string;
  /** Whether fields that the table does not know are sent. */
  allowUnknown?: boolean;
  /** How many values were left out, because they are secret. */
  secrets?: number;
  /** The input was too long for a link, and is not in it. */
  tooLong?: boolean;
}

/** Longer links get lost in mail and chat. */
const LONGEST_LINK = 8_000;
/** Shorter ones are better readable than small. */
const LONGEST_PLAIN = 600;
/** What is longer is no link of ours, or unfolds to more than anybody wrote. */
const LONGEST_READ = 64_000;
const LONGEST_INPUT = 1_000_000;

/** The fragment of a link, without `#`. An input that is too long for one stays out, and the link says so. */
export async function writeLink({ operation, input, site, revision, language, allowUnknown, secrets }: Link) {
  const parts = new URLSearchParams({ operation });
  if (site !== undefined) parts.set("site", site);
  if (revision !== undefined) parts.set("revision", revision);
  if (allowUnknown) parts.set("unknown", "1");
  if (secrets) parts.set("secrets", String(secrets));
  if (language !== undefined) parts.set("language", language);
  if (input === undefined || input === "{}") return { fragment: readable(parts), tooLong: false };

  const plain = new URLSearchParams(parts);
  plain.set("input", input);
  const text = readable(plain);
  if (text.length <= LONGEST_PLAIN) return { fragment: text, tooLong: false };

  if (input.length <= LONGEST_INPUT) {
    const packed = new URLSearchParams(parts);
    packed.set("packed", await pack(input));
    const short = readable(packed);
    if (short.length <= LONGEST_LINK) return { fragment: short, tooLong: false };
  }

  parts.set("long", "1");
  return { fragment: readable(parts), tooLong: true };
}

/** What a fragment says; undefined where it says nothing at all, and "broken" where it is no link of ours, or was cut. */
export async function readLink(fragment: string): Promise<Link | "broken" | undefined> {
  const text = fragment.replace(/^#/, "");
  if (text === "") return undefined;
  if (text.length > LONGEST_READ) return "broken";
  const parts = new URLSearchParams(text);
  const operation = parts.get("operation");
  if (operation === null || operation === "") return "broken";

  const link: Link = { operation };
  for (const name of ["site", "revision", "language", "input"] as const) {
    const value = parts.get(name);
    if (value !== null) link[name] = value;
  }
  if (parts.get("unknown") === "1") link.allowUnknown = true;
  if (parts.get("long") === "1") link.tooLong = true;
  const secrets = Number(parts.get("secrets"));
  if (Number.isSafeInteger(secrets) && secrets > 0) link.secrets = secrets;
  const packed = parts.get("packed");
  if (packed !== null) {
    const input = await unpack(packed);
    if (input === undefined) return "broken";
    link.input = input;
  }
  return link;
}

/** An input without what must not be seen in a link: the values of secret fields, and what stands where one may have been meant. */
export function withoutSecrets(tree: ObjectTree, fields: Fields): { fields: Fields; secrets: number } {
  let secrets = 0;
  const kept = (value: Value | undefined) => {
    if (value === undefined) secrets++;
    return value;
  };

  // Undefined is what is left out. Null and empty text tell nothing.
  const inValue = (tree: ValueTree, value: Value): Value | undefined => {
    if (value === null || value === "") return value;
    if (isFields(value)) {
      if (tree.fields !== undefined) return inObject({ fields: tree.fields }, value);
      if (tree.values !== undefined) return inMap(tree.values, value);
    }
    if (isList(value) && tree.items !== undefined) {
      const items = tree.items;
      // Items keep their places.
      return value.map((item) => kept(inValue(items, item)) ?? null);
    }
    // Where another shape is expected, a secret may be anywhere in it.
    return hidesSecret(tree) ? undefined : value;
  };
  const inMap = (values: ValueTree, map: Fields): Fields => {
    const entries = Array.from(map, ([name, value]) => [name, kept(inValue(values, value))] as const);
    return new Map(entries.filter((entry): entry is [string, Value] => entry[1] !== undefined));
  };
  const inObject = (tree: ObjectTree, object: Fields): Fields => {
    const entries = Array.from(object, ([name, value]) => {
      const field = tree.fields.find((field) => field.name === name);
      if (field === undefined) return [name, kept(inUnknown(tree, value))] as const;
      return [name, kept(field.secret && value !== null && value !== "" ? undefined : inValue(field, value))] as const;
    });
    return new Map(entries.filter((entry): entry is [string, Value] => entry[1] !== undefined));
  };
  // A field of another name may be a secret one misspelled, or hold one.
  const inUnknown = (tree: ObjectTree, value: Value): Value | undefined =>
    (isFields(value) || isList(value) ? hidesSecret(tree) : tree.fields.some(({ secret }) => secret))
      ? undefined
      : value;

  return { fields: inObject(tree, fields), secrets };
}

/** Whether a secret may be anywhere inside. */
export function hidesSecret({ fields = [], items, values }: Pick<ValueTree, "fields" | "items" | "values">): boolean {
  return (
    fields.some((field: FieldTree) => field.secret || hidesSecret(field)) ||
    (items !== undefined && hidesSecret(items)) ||
    (values !== undefined && hidesSecret(values))
  );
}

/** The known names that a text is most like, the nearest first. */
export function nearest(text: string, names: readonly string[]): string[] {
  const pairs = (name: string) => new Set(Array.from(name.slice(1), (letter, at) => name.charAt(at) + letter));
  const wanted = pairs(text.slice(0, 200).toLowerCase());
  const likeness = (name: string) => {
    const has = pairs(name);
    return (2 * [...has].filter((pair) => wanted.has(pair)).length) / (has.size + wanted.size);
  };
  return names
    .map((name) => ({ name, likeness: likeness(name) }))
    .filter(({ likeness }) => likeness > 0.3)
    .sort((one, other) => other.likeness - one.likeness)
    .slice(0, 4)
    .map(({ name }) => name);
}

// What a fragment may hold as it is, stays readable.
function readable(parts: URLSearchParams): string {
  return parts.toString().replace(/%(?:3A|2C|2F)/g, decodeURIComponent);
}

async function pack(text: string): Promise<string> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream("deflate-raw"));
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replace(/=+$/, "");
}

async function unpack(packed: string): Promise<string | undefined> {
  try {
    const binary = atob(packed.replaceAll("-", "+").replaceAll("_", "/"));
    const bytes = Uint8Array.from(binary, (letter) => letter.charCodeAt(0));
    const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw")).getReader();
    const decoder = new TextDecoder("utf-8", { fatal: true });
    let text = "";
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return text + decoder.decode();
      text += decoder.decode(value, { stream: true });
      if (text.length > LONGEST_INPUT) {
        await reader.cancel();
        return undefined;
      }
    }
  } catch {
    return undefined;
  }
}
