// Where secrets would be seen.

import { UsageError } from "./errors.js";

/** Whether this is a page in a browser, or a worker of one: not workerd, Deno, Bun, Node, or a page that one of them plays. */
export function inBrowserPage(): boolean {
  const world = globalThis as {
    document?: unknown;
    importScripts?: unknown;
    WorkerGlobalScope?: unknown;
    process?: { versions?: { node?: string } };
    Deno?: { version?: unknown };
    Bun?: { version?: unknown };
    WebSocketPair?: unknown;
  };
  // By more than the names: an element of a page with such an id is a global, too.
  const { process, Deno, Bun } = world;
  if ([process?.versions?.node, Deno?.version, Bun?.version].some((version) => version !== undefined)) return false;
  // workerd has no navigator before the compatibility date 2022-03-21.
  if (typeof world.WebSocketPair === "function") return false;
  return typeof world.document === "object" || typeof world.WorkerGlobalScope === "function";
}

/** Refuses secrets in a page, unless that was asked for. */
export function guardSecrets(allowed: boolean | undefined): void {
  if (allowed !== true && inBrowserPage()) {
    throw new UsageError(
      "a secret in a browser page can be seen by whoever opens it: send through an edge function (`via`), or say dangerouslyAllowBrowser: true",
    );
  }
}
