// What a client is made of. It is in no property of the client, so that nothing can show it.

import { UsageError } from "./errors.js";
import type { SessionHandle } from "./session.js";
import type { Fetch } from "./transport.js";
import type { Via } from "./via.js";

/** How calls are made, for all of a client, or for one. */
export interface CallSettings {
  /** Milliseconds for one attempt, to the last byte of its answer. */
  timeout?: number | undefined;
  /** Milliseconds for one request with all its retries; each page of a list, and each look of a wait, is a request of its own. */
  deadline?: number | undefined;
  /** How often a request is sent again where that is safe; 0 for never. */
  maxRetries?: number | undefined;
  /** The language of messages: `en`, or one whose module was imported. */
  locale?: string | undefined;
  /** Fields the table does not know are sent, with a warning, instead of refused. */
  allowUnknown?: boolean | undefined;
  /** An empty text counts as absent, as forms have it. */
  emptyAsAbsent?: boolean | undefined;
  /** Another documented form of operations. */
  revision?: string | undefined;
  /** What would be sent with a warning is refused, as a `ValidationError` whose report has it. */
  strict?: boolean | undefined;
}

export interface Context {
  session: SessionHandle;
  settings: CallSettings;
  /** The caller's own; where there is none, the one of the moment. */
  fetch: Fetch | undefined;
  via: Via | undefined;
}

const contexts = new WeakMap<object, Context>();

export function setContext(client: object, context: Context): void {
  contexts.set(client, context);
}

export function contextOf(client: unknown): Context {
  const context = contexts.get(client as object);
  if (context === undefined) throw new UsageError("this is done with a client: client.method(), call.step(client)");
  return context;
}

export const SETTINGS = [
  "timeout",
  "deadline",
  "maxRetries",
  "locale",
  "allowUnknown",
  "emptyAsAbsent",
  "revision",
  "strict",
] as const;

/** Options less those that are undefined, which is to leave them out. */
export function given<Options extends object>(options: Options): Options {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) as Options;
}
