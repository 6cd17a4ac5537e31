// Where secrets would be seen.

import { UsageError } from "./errors.js";

/** Whether this is a page in a browser, or a worker of one: not workerd, Deno, Bun, Node, or a page that one of them plays. */
export function inBrowserPage(): boolean {
  const world = globalThis as {
    document?: unknown;
    importScripts?: unknown;
    WorkerGlobalScope?: unknown;
    process?: { versions?: { node?: string } };
    Deno?: unknown;
    Bun?: unknown;
    navigator?: { userAgent?: string };
  };
  if (world.process?.versions?.node !== undefined || world.Deno !== undefined || world.Bun !== undefined) return false;
  if (world.navigator?.userAgent === "Cloudflare-Workers") return false;
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
