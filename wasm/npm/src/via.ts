// Sending through an edge function, which has the credentials: see VIA.md.

import type { Call } from "./call.js";
import type { Context } from "./context.js";
import { escaped } from "./escape.js";
import { UsageError, ValidationError, ViaError } from "./errors.js";
import { TRANSPORT_KINDS } from "./generated/border.js";
import type { OperationId } from "./generated/operations.js";
import { known, urlText } from "./options.js";
import { Report, type Violation } from "./report.js";
import type { Answer, CallEvent, SendStep } from "./step.js";
import { exchange, limited, OVER } from "./transport.js";
import { headerPairs, type HeadersLike } from "./verbs.js";

/** The edge function. */
export interface ViaOptions {
  url: string | URL;
  /** What it knows its caller by, or a function that gives that for each request. */
  headers?: HeadersLike | (() => HeadersLike | PromiseLike<HeadersLike>) | undefined;
}

export interface Via {
  /** Without a slash at its end. */
  url: string;
  headers: () => HeadersLike | PromiseLike<HeadersLike>;
}

const VERSION = "1";
/** Pages send their cookies to their own site, as they always do. */
const TO_VIA = { inPages: {}, hint: "; in a page this may be CORS: the edge function is to allow the page's origin" };

/** Looks through what a client was given. */
export function readVia(given: string | URL | ViaOptions, allowHttp: boolean): Via {
  const whole = urlText(given);
  if (typeof whole !== "string") known(given as ViaOptions, ["url", "headers"], "via");
  const { headers, ...to } = typeof whole === "string" ? { url: whole, headers: undefined } : (given as ViaOptions);
  const url = urlText(to.url);
  if (typeof url !== "string" || url === "")
    throw new UsageError("via is the URL of an edge function, or an object with url and headers");
  // A page may name a path of its own site.
  const site = (globalThis as { location?: { href?: string } }).location?.href;
  let parsed: URL;
  try {
    parsed = new URL(url, site);
  } catch {
    throw new UsageError("via is no URL that can be sent to");
  }
  const isNear =
    /^(localhost|.*\.localhost|127\.[\d.]+|\[::1\])$/.test(parsed.hostname) ||
    (site !== undefined && parsed.origin === new URL(site).origin);
  if (parsed.protocol !== "https:" && !(parsed.protocol === "http:" && (isNear || allowHttp))) {
    throw new UsageError(
      "via is an https URL; plain http would show inputs to the network: set allowHttp to send them all the same",
    );
  }
  if (parsed.search !== "" || parsed.hash !== "" || parsed.username !== "")
    throw new UsageError("via is a URL without query, fragment and user");
  return { url: parsed.href.replace(/\/+$/, ""), headers: typeof headers === "function" ? headers : () => headers };
}

/** Sends one request of a call through the edge function: the vendor's answer, or why there is none. */
export async function sendVia(
  context: Context,
  call: Call<OperationId, unknown>,
  step: SendStep,
  signal: AbortSignal | undefined,
): Promise<CallEvent> {
  const { url, headers } = context.via as Via;
  let given: HeadersLike;
  try {
    given = await limited(step.timeout, signal, async () => headers());
  } catch (error) {
    if (error !== OVER) throw error;
    const message = `the headers for the edge function did not come within ${step.timeout} ms`;
    return { failed: { kind: "connect_failed", message } };
  }
  const request = {
    method: "POST",
    url: `${url}/call/${call.operation}`,
    headers: {
      // Names differ in case, and would stand twice.
      ...Object.fromEntries(headerPairs(given).map(([name, value]) => [name.toLowerCase(), value])),
      "content-type": "application/json",
      "clearway-via": VERSION,
    },
    body: bodyOf(context, call, step),
  };
  const event = await exchange(context.fetch, request, step.timeout, signal, TO_VIA);
  if (event.answer === undefined) return event;
  const { status, body } = event.answer;
  const json = parsed(typeof body === "string" ? body : new TextDecoder().decode(body as Uint8Array));
  if (status === 200) return { answer: answerIn(json) };
  return refused(call.operation, status, json);
}

/** What the edge function is told. The input is that of this very request: a list asks for one page. */
function bodyOf({ session, settings }: Context, call: Call<OperationId, unknown>, { page, timeout }: SendStep): string {
  const { allowUnknown, emptyAsAbsent, revision } = call.made;
  const input =
    page === null ? call.input : JSON.stringify({ ...(JSON.parse(call.input) as object), [page.name]: page.value });
  const others = {
    site: session.site.site,
    revision,
    allowUnknown,
    emptyAsAbsent,
    locale: call.locale ?? settings.locale,
    timeout,
  };
  // As text: reading the input might change its numbers.
  return `{"input":${input},${JSON.stringify(others).slice(1)}`;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function answerIn(json: unknown): Answer {
  const { status, headers, body } = (json ?? {}) as { status?: unknown; headers?: unknown; body?: unknown };
  const isPair = (pair: unknown): boolean =>
    Array.isArray(pair) && pair.length === 2 && pair.every((one) => typeof one === "string");
  if (!Number.isInteger(status) || !Array.isArray(headers) || !headers.every(isPair) || typeof body !== "string") {
    throw new ViaError(
      200,
      null,
      "what answers at `via` is no edge function of this kind: the answer holds no vendor's answer",
    );
  }
  return { status: status as number, headers: headers as [string, string][], body };
}

/** What the edge function says where it has no answer of the vendor's: a failure to send that the call deals with, or the end of it. */
function refused(operation: string, status: number, json: unknown): CallEvent {
  const problem =
    typeof json === "object" && json !== null && !Array.isArray(json) ? (json as Record<string, unknown>) : null;
  const said = [problem?.title, problem?.detail].filter((one) => typeof one === "string" && one !== "").join(": ");
  // In a page a redirect has no status.
  const answer = status === 0 ? "redirects, which is not followed: is the caller signed in?" : `answers ${status}`;
  const message = `the edge function ${answer}${said === "" ? "" : `: ${said}`}`;
  if (status === 502 || status === 504) {
    const kind = TRANSPORT_KINDS.find((one) => one === problem?.kind);
    return { failed: { kind: kind ?? (status === 504 ? "timed_out" : "broken"), message } };
  }
  if (status === 422 && areViolations(problem?.violations)) {
    const { violations, warnings } = problem as { violations: Violation[]; warnings?: unknown };
    const shown = (list: readonly Violation[]): Violation[] =>
      list.map((one) => ({ ...one, message: escaped(one.message), fix: one.fix && escaped(String(one.fix)) }));
    const others = areViolations(warnings) ? shown(warnings) : [];
    const report = { ok: false, violations: shown(violations), warnings: others, more: 0, more_warnings: 0 };
    throw new ValidationError(new Report(operation, false, JSON.stringify(report)));
  }
  throw new ViaError(status, problem, message);
}

function areViolations(list: unknown): list is Violation[] {
  const isViolation = (one: Partial<Violation> | null): boolean =>
    typeof one?.path === "string" && typeof one.message === "string";
  return Array.isArray(list) && list.every(isViolation);
}
