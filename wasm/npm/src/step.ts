// What a call and whoever drives it say to each other.

import type { TransportKind } from "./errors.js";
import type { WAIT_REASONS } from "./generated/border.js";
import type { Reply } from "./reply.js";
import type { PlannedRequest } from "./request.js";
import type { HeadersLike } from "./verbs.js";

/** An answer as it came. */
export interface Answer {
  status: number;
  headers?: HeadersLike;
  body?: string | Uint8Array | ArrayBuffer | null | undefined;
}

/** Why no whole answer came. */
export interface Failure {
  /** `connect_failed` only where it is certain that nothing was sent. */
  kind: TransportKind;
  /** For people, without secrets. */
  message: string;
  /** What an error that comes of it has as its cause. */
  cause?: unknown;
}

/** What happened since the last step: nothing but time, an answer, a failure, or that nobody wants the result any more. */
export type CallEvent = {
  /** Unix time in milliseconds; the system's where left out. */
  now?: number | undefined;
} & (
  | { answer?: never; failed?: never; cancel?: never }
  | { answer: Answer; failed?: never; cancel?: never }
  | { failed: Failure; answer?: never; cancel?: never }
  | { cancel: true; answer?: never; failed?: never }
);

/** Send this request at once and as it is, without following redirects, and tell its answer, or that none came. */
export interface SendStep {
  readonly type: "send";
  readonly request: PlannedRequest;
  /** Milliseconds to the last byte of the answer. */
  readonly timeout: number;
  /** The page of a list that is asked for, where it is not the first one: a query parameter, which replaces the input's. */
  readonly page: { readonly name: string; readonly value: number } | null;
}

/** Let so many milliseconds pass. To step earlier is harmless: the rest comes back. */
export interface WaitStep {
  readonly type: "wait";
  readonly ms: number;
  /** The vendor's documented rate, a failed attempt, or a state that is not what is waited for. */
  readonly why: (typeof WAIT_REASONS)[number];
  /** What went wrong, or the state. */
  readonly detail: string;
}

/** A page of a list; the next step asks for the next one. */
export interface PageStep<Body = unknown> {
  readonly type: "page";
  readonly reply: Reply<Body>;
}

/** The end, and what was called for; null after the last page of a list. */
export interface DoneStep<Body = unknown> {
  readonly type: "done";
  readonly reply: Reply<Body> | null;
}

/** The end by an event that cancels. */
export interface CancelledStep {
  readonly type: "cancelled";
  /** Whether a request was under way that may take effect. */
  readonly outcomeUnknown: boolean;
}

/** What is to be done next. */
export type Step<Body = unknown> = SendStep | WaitStep | PageStep<Body> | DoneStep<Body> | CancelledStep;
