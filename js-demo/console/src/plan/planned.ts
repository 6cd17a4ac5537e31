// The request that the draft makes, as far as it makes one.

import { computed, signal } from "@preact/signals";
import {
  plan,
  UsageError,
  ValidationError,
  ViaError,
  type OperationId,
  type PlannedRequest,
  type Violation,
} from "clearway";

import { connection, vendorCredentials, type Credentials } from "../connection.js";
import { askEdge, type Edge } from "../edge.js";
import { allowUnknown, checkOptions, input, operationId, revision, site, vendor } from "../store.js";

/** All that a request is planned from, but the time. */
export interface Question {
  readonly operation: OperationId;
  readonly input: string;
  readonly credentials: Credentials | undefined;
  /** As an edge function is told. */
  readonly where: { readonly site?: string; readonly revision?: string; readonly allowUnknown?: true };
  readonly options: Readonly<Record<string, unknown>>;
}

export type Outcome =
  | { readonly kind: "planned"; readonly question: Question; readonly request: PlannedRequest; readonly at: number }
  | { readonly kind: "unclear"; readonly problems: number }
  | { readonly kind: "refused"; readonly words: string };

export const question = computed<Question>(() => ({
  operation: operationId.value,
  input: input.value,
  // An edge function signs with its own.
  credentials: connection.value.kind === "edge" ? undefined : vendorCredentials.value,
  where: {
    ...(site.value === null ? {} : { site: site.value }),
    ...(revision.value === null ? {} : { revision: revision.value }),
    ...(allowUnknown.value ? { allowUnknown: true } : {}),
  },
  options: {
    ...checkOptions.value,
    ...(site.value === null ? {} : { [vendor.value.siteOption]: site.value }),
    ...(revision.value === null ? {} : { revision: revision.value }),
    dangerouslyAllowBrowser: true,
  },
}));

export function ask(asked: Question, now = Date.now()): Outcome {
  try {
    return { kind: "planned", question: asked, request: requestOf(asked, asked.credentials, now), at: now };
  } catch (error) {
    if (error instanceof ValidationError) {
      const { violations, more } = error.report;
      return { kind: "unclear", problems: violations.length + more };
    }
    return { kind: "refused", words: error instanceof Error ? error.message : String(error) };
  }
}

function requestOf({ operation, input, options }: Question, credentials: Credentials | undefined, now: number) {
  return plan(operation, input, { ...options, now, ...(credentials === undefined ? {} : { credentials }) });
}

/** Names of the credentials that this request is signed with: without any of them it would be another one, or none. */
export function usedCredentials({ question, request, at }: Outcome & { kind: "planned" }): string[] {
  const { credentials = {} } = question;
  const names = Object.keys(credentials);
  const signed = JSON.stringify(request.headers);
  const isUsed = (name: string) => {
    const { [name]: _, ...others } = credentials;
    if (names.length === 1) return true;
    try {
      return JSON.stringify(requestOf(question, others, at).headers) !== signed;
    } catch (error) {
      if (error instanceof UsageError) return true;
      throw error;
    }
  };
  return names.filter(isUsed);
}

/** A request as this page shows it. */
export interface Shown {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
  readonly curl: string;
  readonly stringToSign: string | null;
  readonly warnings: readonly Violation[];
}

export function shownOf({ request, question }: Outcome & { kind: "planned" }, isRevealed: boolean): Shown {
  const masked = request.shown();
  const { method, url, headers, body } = isRevealed ? request : masked;
  return {
    ...{ method, url, headers, body },
    curl: request.curl({ reveal: isRevealed }),
    stringToSign: request.stringToSign === null ? null : isRevealed ? request.stringToSign : signedText(),
    warnings: request.report.warnings,
  };

  // What is signed may name the key, and holds the path and the query.
  function signedText(): string {
    const hidden = Object.values(question.credentials ?? {}).map((secret) => [secret, "***"]);
    const path = [pathOf(request.url), pathOf(masked.url)];
    return [...hidden, path].reduce((text, [from, to]) => text.replaceAll(from!, () => to!), request.stringToSign!);
  }
}

function pathOf(url: string): string {
  const { pathname, search } = new URL(url);
  return `${pathname}${search}`;
}

/** The edge function's answer to a question, while that is what is asked. */
export const signedElsewhere = signal<{ readonly question: Question; readonly shown: Shown } | null>(null);

/** Asks the edge function for the signed request, masked. */
export async function signElsewhere(asked: Question, edge: Edge): Promise<void> {
  const where = JSON.stringify(asked.where).slice(1, -1);
  const body = `{"input":${asked.input}${where && `,${where}`}}`;
  const answer = (await askEdge(edge, `plan/${asked.operation}`, body)) as Partial<Signed>;
  if (typeof answer.request?.url !== "string") throw new ViaError(200, null, "HTTP 200");
  const { request, curl = "", stringToSign = null, warnings = [] } = answer;
  const { method = "", url = "", headers = {}, body: content = null } = request;
  const shown = { method, url, headers, body: content, curl, stringToSign, warnings };
  signedElsewhere.value = { question: asked, shown };
}

/** What it answers, if it is one. */
interface Signed extends Pick<Shown, "curl" | "stringToSign" | "warnings"> {
  readonly request: Partial<Shown>;
}
