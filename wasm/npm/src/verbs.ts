// The verbs as functions.

import { guardSecrets } from "./browser.js";
import { Description, type FieldState } from "./description.js";
import { begin, length, number, pairs, part, readPairs, run, status, text, whole, writeContent } from "./engine.js";
import {
  ApiError,
  ClearwayError,
  OutcomeUnknown,
  TransportError,
  UsageError,
  ValidationError,
  WaitFailed,
  type ApiErrorData,
  type Lost,
} from "./errors.js";
import {
  FLAG_ALLOW_UNKNOWN,
  FLAG_EMPTY_AS_ABSENT,
  FLAG_MARKED,
  FLAG_STRICT,
  STATUS_API,
  STATUS_FINE,
  STATUS_INVALID,
  STATUS_OUTCOME_UNKNOWN,
  STATUS_TRANSPORT,
  STATUS_WAIT_FAILED,
} from "./generated/border.js";
import { API_ERRORS, TRANSPORT_ERRORS } from "./generated/error-kinds.js";
import type { Input, Draft, OperationId, ReplyBody, VendorId, VendorOf, Vendors } from "./generated/operations.js";
import { localeNumber } from "./locale.js";
import type { CheckOptions, PlanOptions, SiteOptions } from "./options.js";

export type { CheckOptions, PlanOptions };
import { known, urlText } from "./options.js";
import { Reply, type Drift } from "./reply.js";
import { Report } from "./report.js";
import { methodOf, PlannedRequest } from "./request.js";
import { credentialPairs, sessionFor, type SessionHandle } from "./session.js";
import { operationEntry, vendorEntry, vendorOf, type OperationEntry } from "./table.js";
import { bytesOf, put, spelled, type Spelled } from "./write.js";
import * as glue from "./wasm/clearway.js";

const CHECK_OPTIONS = ["current", "locale", "allowUnknown", "emptyAsAbsent"];
const PLAN_OPTIONS = [
  ...CHECK_OPTIONS,
  ...["credentials", "site", "region", "baseUrl", "allowHttp", "revision", "now", "dangerouslyAllowBrowser"],
];
const NONE = {};

/** Bits that tell the wasm how an input is to be judged. */
export function flagsOf(options: CheckOptions & { strict?: boolean | undefined }, marked: boolean): number {
  const { allowUnknown, emptyAsAbsent, strict } = options;
  return (
    (allowUnknown === true ? FLAG_ALLOW_UNKNOWN : 0) |
    (emptyAsAbsent === true ? FLAG_EMPTY_AS_ABSENT : 0) |
    (marked ? FLAG_MARKED : 0) |
    (strict === true ? FLAG_STRICT : 0)
  );
}

/** An input, and the last known resource: nothing of the caller's runs any more when they are written. */
export interface Asked {
  readonly input: Spelled;
  readonly current: Spelled;
}

const NOTHING: Spelled = { text: "", marked: false };

/** An input is JSON text, the bytes of one, a reply, or any other value; so is the last known resource, where there is one. */
export function asked(input: unknown, current: unknown): Asked {
  const spell = (given: unknown): Spelled => spelled(given instanceof Reply ? given.text : given);
  return { input: spell(input), current: current === undefined || current === null ? NOTHING : spell(current) };
}

/** Everything that is wrong with an input, at once: a report, never an exception for bad input. */
export function check<Op extends OperationId>(
  operation: Op,
  input: Draft<Op> | string | Uint8Array | Reply,
  options: CheckOptions = NONE,
): Report {
  if (options !== NONE) known(options, CHECK_OPTIONS, "check() and describe()");
  return checkWith(operationEntry(operation), input, options);
}

export function checkWith(entry: OperationEntry, input: unknown, options: CheckOptions): Report {
  return checkAsked(entry, asked(input, options.current), options);
}

export function checkAsked({ id, index }: OperationEntry, given: Asked, options: CheckOptions): Report {
  const language = options.locale === undefined ? 0 : localeNumber(options.locale);
  const flags = flagsOf(options, given.input.marked);
  begin();
  const size = put(given.input);
  const current = put(given.current);
  const answer = run(() => glue.check(index, size, current, flags, language));
  if (status(answer) !== STATUS_FINE) throw failure(answer, id);
  return new Report(id, number(answer, 0) === 1, part(answer, 0));
}

/** The state of every field of an unfinished draft: required, optional, forbidden or ignored, and why. */
export function describe<Op extends OperationId>(
  operation: Op,
  draft: Draft<Op> | string | Uint8Array | Reply,
  options: CheckOptions = NONE,
): Description {
  if (options !== NONE) known(options, CHECK_OPTIONS, "check() and describe()");
  return describeWith(operationEntry(operation), draft, options);
}

export function describeWith({ id, index }: OperationEntry, draft: unknown, options: CheckOptions): Description {
  const language = options.locale === undefined ? 0 : localeNumber(options.locale);
  const given = asked(draft, options.current);
  const flags = flagsOf(options, given.input.marked);
  begin();
  const size = put(given.input);
  const current = put(given.current);
  const answer = run(() => glue.describe(index, size, current, flags, language));
  if (status(answer) !== STATUS_FINE) throw failure(answer, id);
  return new Description(id, JSON.parse(part(answer, 0)) as FieldState[]);
}

/**
 * The finished request, signed where credentials are given.
 *
 * @throws {ValidationError} for an input that is not clear, with the whole report.
 */
export function plan<Op extends OperationId>(
  operation: Op,
  input: Input<Op> | string | Uint8Array | Reply,
  options: PlanOptions<VendorOf<Op>> = NONE,
): PlannedRequest {
  if (options !== NONE) known(options, PLAN_OPTIONS, "plan()");
  if (options.credentials !== undefined) guardSecrets(options.dangerouslyAllowBrowser);
  const entry = operationEntry(operation);
  const session = sessionFor(vendorOf(operation), options.credentials, options as SiteOptions);
  return planWith(session, entry, input, options);
}

export interface RevisedCheckOptions extends CheckOptions {
  revision?: string | undefined;
  now?: number | undefined;
  strict?: boolean | undefined;
}

export function planWith(
  session: SessionHandle,
  entry: OperationEntry,
  input: unknown,
  options: RevisedCheckOptions,
): PlannedRequest {
  const { id, index } = entry;
  const { locale, allowUnknown, emptyAsAbsent, revision = "" } = options;
  const language = locale === undefined ? 0 : localeNumber(locale);
  const now = nowOf(options.now);
  const given = asked(input, options.current);
  const flags = flagsOf(options, given.input.marked);
  const form = String(revision);
  const handle = session.get();
  begin();
  const size = put(given.input);
  const current = put(given.current);
  const revisionLength = text(form);
  const answer = run(() => handle.plan(index, size, current, revisionLength, flags, language, now));
  if (status(answer) !== STATUS_FINE) throw failure(answer, id);
  if (number(answer, 2) === 0) return readRequest(answer, id, index, new Report(id, true, ""));
  // Few look at the warnings of a request that is clear.
  const report = (): Report => checkAsked(entry, given, { locale, allowUnknown, emptyAsAbsent });
  const request = readRequest(answer, id, index, report);
  // Bytes are the caller's, who may change them.
  if (typeof given.input.text !== "string" || typeof given.current.text !== "string") void request.report;
  return request;
}

/** Unix time in whole milliseconds. */
export function nowOf(now: number | undefined): number {
  if (now === undefined) return Date.now();
  if (areSeconds(now)) throw new UsageError("now is Unix time in milliseconds, as Date.now() gives it, not in seconds");
  if (typeof now !== "number" || !(now >= 0 && now <= Number.MAX_SAFE_INTEGER)) {
    throw new UsageError("now is Unix time in milliseconds, as Date.now() gives it");
  }
  return Math.floor(now);
}

/** Whether a time is one in seconds of the years 2001 to 5138: in milliseconds it would be in 1970 to 1973. Clocks that begin at 0 are none. */
export function areSeconds(time: unknown): boolean {
  return typeof time === "number" && time >= 1e9 && time < 1e11;
}

/** The request that an answer holds. */
export function readRequest(
  answer: number,
  operation: string | null,
  index: number,
  report: Report | (() => Report),
): PlannedRequest {
  const [method, hasBody] = [methodOf(number(answer, 0)), number(answer, 1) === 1];
  const [url, headers, body, signed] = parts(answer);
  return new PlannedRequest(
    operation,
    index,
    method,
    url,
    headers,
    hasBody ? body : null,
    signed === "" ? null : signed,
    report,
  );
}

/** URL, headers, body and string to sign: mostly all ASCII, and decoded in one go. */
function parts(answer: number): [string, string, string, string] {
  const all = whole(answer, 4);
  const url = length(answer, 0);
  const headers = url + length(answer, 1);
  const body = headers + length(answer, 2);
  if (all.length === body + length(answer, 3)) {
    return [all.slice(0, url), all.slice(url, headers), all.slice(headers, body), all.slice(body)];
  }
  return [part(answer, 0), part(answer, 1), part(answer, 2), part(answer, 3)];
}

/** Headers of an answer, however they come. */
export type HeadersLike =
  | Headers
  | Iterable<readonly [string, string]>
  | Readonly<Record<string, string | readonly string[] | undefined>>
  | null
  | undefined;

export function headerPairs(headers: HeadersLike): [string, string][] {
  if (headers === null || headers === undefined) return [];
  const entries: Iterable<readonly [string, unknown]> =
    typeof (headers as Iterable<unknown>)[Symbol.iterator] === "function"
      ? (headers as Iterable<readonly [string, string]>)
      : Object.entries(headers as Record<string, unknown>);
  const list: [string, string][] = [];
  for (const [name, value] of entries) {
    for (const one of Array.isArray(value) ? (value as unknown[]) : [value]) {
      // A zero ends a value on its way into the wasm; no header that came over a wire has one.
      if (one !== undefined) list.push([String(name).replaceAll("\0", ""), String(one as string).replaceAll("\0", "")]);
    }
  }
  return list;
}

/**
 * Reads an answer.
 *
 * @throws {ApiError} for an error answer.
 */
export function parse<Op extends OperationId>(
  operation: Op,
  status: number,
  headers: HeadersLike,
  body: string | Uint8Array | ArrayBuffer | null | undefined,
  options: { locale?: string | undefined } = NONE,
): Reply<ReplyBody<Op>> {
  const entry = operationEntry(operation);
  known(options, ["locale"], "parse()");
  const code = statusOf(status);
  const list = headerPairs(headers);
  const content = contentOf(body);
  const language = localeNumber(options.locale);
  begin();
  const headersLength = pairs(list);
  const bodyLength = writeContent(content);
  const answer = run(() => glue.parse(entry.index, code, headersLength, bodyLength, language));
  return readReply(answer, entry, code, list, content) as Reply<ReplyBody<Op>>;
}

export function statusOf(status: number): number {
  if (!Number.isInteger(status) || status < 0 || status > 999)
    throw new UsageError("the status is an HTTP status code");
  return status;
}

export function contentOf(body: unknown): string | Uint8Array {
  if (body === null || body === undefined) return "";
  if (typeof body === "string") return body;
  const bytes = bytesOf(body);
  if (bytes !== undefined) return bytes;
  throw new UsageError("the body is text, bytes, or null: await response.text() or response.arrayBuffer() first");
}

/** The reply that an answer holds; what is not of an operation has the index -1. */
export function readReply(
  answer: number,
  { id, index, isList }: Pick<OperationEntry, "id" | "index" | "isList">,
  status_: number,
  headers: [string, string][],
  content: string | Uint8Array,
  report?: Report,
): Reply {
  if (status(answer) !== STATUS_FINE) throw failure(answer, id);
  const has = number(answer, 1);
  const parsed = (json: string): unknown[] => (json === "" ? [] : (JSON.parse(json) as unknown[]));
  return new Reply({
    index,
    status: status_,
    requestId: (has & 2) === 0 ? null : part(answer, 3),
    headers,
    text: content,
    warnings: parsed(part(answer, 1)) as string[],
    drift: parsed(part(answer, 2)) as Drift[],
    items: isList ? part(answer, 4) : null,
    request: {
      operation: index < 0 ? null : id,
      method: part(answer, 5) || null,
      url: part(answer, 6) || null,
      attempts: number(answer, 2),
    },
    report: report && (() => report),
    gone: (has & 4) !== 0,
  });
}

export interface SignOptions<Vendor extends VendorId = VendorId> {
  credentials: Vendors[Vendor]["credentials"];
  /** Unix time in milliseconds; the system's where left out. */
  now?: number | undefined;
  /** Signing in a browser page shows the secret to whoever looks: say so to do it all the same. */
  dangerouslyAllowBrowser?: boolean | undefined;
}

/** Signs a call that has no table: gives the headers to add. */
export function sign<Vendor extends VendorId>(
  vendor: Vendor,
  method: string,
  url: string | URL,
  headers: HeadersLike,
  body: string | Uint8Array | ArrayBuffer | null | undefined,
  options: SignOptions<Vendor>,
): Record<string, string> {
  known(options, ["credentials", "now", "dangerouslyAllowBrowser"], "sign()");
  guardSecrets(options.dangerouslyAllowBrowser);
  const target = urlText(url);
  if (typeof method !== "string" || typeof target !== "string")
    throw new UsageError("the method and the url are texts");
  const entry = vendorEntry(vendor);
  const content = contentOf(body);
  const now = nowOf(options.now);
  const secrets = credentialPairs(entry, options.credentials);
  const list = headerPairs(headers);
  begin();
  const lengths = [text(vendor), text(method), text(target), pairs(list), pairs(secrets)] as const;
  const bodyLength = writeContent(content);
  const answer = run(() => glue.sign(...lengths, bodyLength, now));
  if (status(answer) !== STATUS_FINE) throw failure(answer, vendor);
  return Object.fromEntries(readPairs(part(answer, 0)));
}

/** The error that an answer holds; a request that got lost has a cause. */
export function failure(answer: number, operation: string, cause?: unknown): ClearwayError {
  const said = part(answer, 0);
  const because = cause === undefined ? undefined : { cause };
  switch (status(answer)) {
    case STATUS_INVALID:
      return new ValidationError(new Report(operation, number(answer, 0) === 1, said));
    case STATUS_API: {
      const data = JSON.parse(said) as ApiErrorData;
      return new (API_ERRORS[data.kind] ?? ApiError)(data);
    }
    case STATUS_TRANSPORT:
      return transportError(JSON.parse(said) as Lost, because);
    case STATUS_OUTCOME_UNKNOWN:
      return new OutcomeUnknown(JSON.parse(said) as Lost, because);
    case STATUS_WAIT_FAILED:
      return new WaitFailed(JSON.parse(said) as never);
    default:
      return new UsageError(said);
  }
}

/** A request that got lost as the class of its kind. */
export function transportError(lost: Lost, because?: ErrorOptions): TransportError {
  return new (TRANSPORT_ERRORS[lost.kind] ?? TransportError)(lost, because);
}
