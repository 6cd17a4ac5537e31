// What each line of a string to sign is, found by comparing it with the request.

import { MASK } from "../masked.js";
import type { Shown } from "./planned.js";

export type Part =
  | {
      readonly kind:
        "request" | "method" | "path" | "query" | "body" | "digest" | "scheme" | "masked" | "empty" | "other";
    }
  | { readonly kind: "header" | "credential"; readonly name: string };

export interface SignedLine {
  readonly text: string;
  readonly part: Part;
}

export function explain(
  text: string,
  { method, url, headers, body }: Pick<Shown, "method" | "url" | "headers" | "body">,
  credentials: Readonly<Record<string, string>> = {},
): SignedLine[] {
  const { pathname, search } = new URL(url);
  const named = (all: Readonly<Record<string, string>>, line: string) =>
    Object.entries(all).find(([, value]) => value === line)?.[0];
  const partOf = (line: string): Part => {
    if (line === "") return { kind: "empty" };
    if (line === MASK) return { kind: "masked" };
    if (line === method) return { kind: "method" };
    if (line === `${method} ${pathname}${search}`) return { kind: "request" };
    if (line === pathname || line === `${pathname}${search}` || line === `${pathname}/`) return { kind: "path" };
    if (line === search.slice(1)) return { kind: "query" };
    if (line === body) return { kind: "body" };
    const credential = named(credentials, line);
    if (credential !== undefined) return { kind: "credential", name: credential };
    const header = named(headers, line);
    if (header !== undefined) return { kind: "header", name: header };
    if (Object.values(headers).some((value) => value.startsWith(`${line} `))) return { kind: "scheme" };
    return { kind: /^[0-9a-f]{64}$/.test(line) ? "digest" : "other" };
  };
  return text.split("\n").map((line) => ({ text: line, part: partOf(line) }));
}
