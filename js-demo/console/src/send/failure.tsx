// An error, what it means, and what to do next.

import {
  ApiError,
  ConnectFailed,
  OutcomeUnknown,
  TransportError,
  UsageError,
  ValidationError,
  ViaError,
  WaitFailed,
  type OperationId,
  type OperationTree,
} from "clearway";
import type { ComponentChildren } from "preact";

import type { Connection } from "../connection.js";
import { read, write, type Fields, type Value } from "../draft.js";
import { shortName, treeOf } from "../operations.js";
import { show } from "../shell/view.js";
import { allOperations, open, vendorOf } from "../store.js";
import { Button, Disclosure, Notice } from "../ui/ui.js";
import { BodyText } from "./body.js";
import { endings, KINDS, type Ending } from "./ending-words.js";
import { failureWords } from "./failure-words.js";
import { match, type Match } from "./match.js";
import { causeOf } from "./connect.js";
import { duration } from "./format.js";

/** What came of it instead of a reply. `sent` is the input, to look at the same thing. */
export function Failure({
  error,
  sent,
  operationId,
  through,
  onSend,
}: {
  error: unknown;
  sent: Value | undefined;
  operationId: OperationId;
  through: Connection["kind"];
  onSend?: () => void;
}) {
  const ending = endingOf(error);
  const { means, next } = endings()[ending];
  const uncertain =
    error instanceof OutcomeUnknown || (error instanceof TransportError && !(error instanceof ConnectFailed));
  // What only looks cannot have taken effect, whatever became of the answer.
  const onlyLooked = MAY_HAVE_EFFECT.includes(ending) && treeOf(operationId).repeat === "safe";
  const mayRepeat = onlyLooked || (error instanceof ApiError && error.retryable) || error instanceof TransportError;
  return (
    <div class="failure">
      <Notice tone={uncertain ? "warning" : "danger"}>
        <p class="failure-means">{means}</p>
        <p>
          <strong>{failureWords().next}:</strong> {onlyLooked ? failureWords().onlyLooked : next}
        </p>
        {through === "fakes" && (ending === "not_found" || ending === "invalid_request") && (
          <p>{failureWords().fakesKnow}</p>
        )}
        {error instanceof ApiError && !onlyLooked && error.retryable && <p>{failureWords().helps}</p>}
        <div class="failure-steps">
          {error instanceof ValidationError && (
            <Button onClick={() => void focusProblems()}>{failureWords().toProblems}</Button>
          )}
          {mayRepeat && onSend && <Button onClick={onSend}>{failureWords().sendAgain}</Button>}
          {!onlyLooked && looksFirst(ending, operationId, sent)}
        </div>
      </Notice>
      <Facts error={error} through={through} />
    </div>
  );
}

/** Goes where the problems are listed. */
export async function focusProblems(): Promise<void> {
  await show("problems");
  document.getElementById("problems-title")?.focus();
}

/** Goes to another operation with an input that is known of it. */
export async function goTo(id: OperationId, input: Fields): Promise<void> {
  open(id, write(input));
  await show("form");
  document.getElementById("operation-name")?.focus();
}

function Facts({ error, through }: { error: unknown; through: Connection["kind"] }) {
  const { status, kind, code, message, edgeSays, text, hint, retryAfter, tried, times, lastState, reason, answer } =
    failureWords();
  if (error instanceof ApiError) {
    const body = error.body === "" ? undefined : (read(error.body) ?? error.body);
    return (
      <>
        <dl class="facts">
          <Fact name={message}>
            <span lang="en">{error.vendorMessage}</span>
          </Fact>
          <Fact name={hint}>{error.hint && <span lang="en">{error.hint}</span>}</Fact>
          <Fact name={status}>{error.status}</Fact>
          <Fact name={kind}>
            <code>{error.kind}</code>
          </Fact>
          <Fact name={code}>{error.code && <code>{error.code}</code>}</Fact>
          <Fact name={failureWords().requestId}>{error.requestId && <code>{error.requestId}</code>}</Fact>
          <Fact name={retryAfter}>{error.retryAfter !== null && duration(error.retryAfter)}</Fact>
        </dl>
        {body !== undefined && (
          <Disclosure summary={answer}>
            <BodyText shown={body} drift={[]} />
          </Disclosure>
        )}
      </>
    );
  }
  if (error instanceof TransportError || error instanceof OutcomeUnknown)
    return (
      <dl class="facts">
        <Fact name={text}>
          {/* The whole message speaks of what may be wrong with real networks. */}
          <span lang="en">{through === "fakes" ? causeOf(error) : error.message}</span>
        </Fact>
        <Fact name={kind}>
          <code>{error.kind}</code>
        </Fact>
        <Fact name={tried}>{times(error.attempts)}</Fact>
      </dl>
    );
  if (error instanceof WaitFailed)
    return (
      <dl class="facts">
        <Fact name={text}>
          <span lang="en">{error.message}</span>
        </Fact>
        <Fact name={lastState}>{error.state && <code>{error.state}</code>}</Fact>
        <Fact name={reason}>{error.reason && <span lang="en">{error.reason}</span>}</Fact>
      </dl>
    );
  if (error instanceof ViaError)
    return (
      <dl class="facts">
        <Fact name={status}>{error.status}</Fact>
        <Fact name={edgeSays}>
          <span lang="en">{error.message}</span>
        </Fact>
      </dl>
    );
  if (error instanceof ValidationError)
    return (
      <ul class="failure-violations">
        {error.violations.slice(0, 20).map(({ path, message, fix }) => (
          <li key={`${path} ${message}`}>
            <code>{path || "/"}</code> {message}
            {fix && ` — ${fix}`}
          </li>
        ))}
      </ul>
    );
  return (
    <dl class="facts">
      <Fact name={text}>
        <span lang="en">{error instanceof Error ? error.message : String(error)}</span>
      </Fact>
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: ComponentChildren }) {
  if (children === null || children === undefined || children === "" || children === false) return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

const MAY_HAVE_EFFECT: readonly Ending[] = ["outcome_unknown", "timed_out", "broken", "vendor_timeout", "server"];
const LEAVES_QUESTIONS: readonly Ending[] = [...MAY_HAVE_EFFECT, "not_found", "conflict"];
const MOST_LOOKS = 3;

/** After what may have taken effect: operations that only look, for which enough is known. */
function looksFirst(ending: Ending, id: OperationId, sent: Value | undefined): ComponentChildren {
  if (!LEAVES_QUESTIONS.includes(ending)) return null;
  const looks = allOperations
    .filter((one) => one.id !== id && vendorOf(one.id) === vendorOf(id))
    .map((one) => treeOf(one.id))
    .filter(({ repeat, method }) => repeat === "safe" && method === "GET")
    .map((tree) => ({ tree, found: match(tree, sent) }))
    .filter(({ tree, found }) => found.missing.length === 0 && (found.input.size > 0 || tree.pages !== null))
    .sort((one, other) => nearness(other, id) - nearness(one, id))
    .slice(0, MOST_LOOKS);
  return looks.map(({ tree, found }) => (
    <Button key={tree.id} onClick={() => void goTo(tree.id, found.input)}>
      {failureWords().lookFirst}: <span lang="en">{nameOf(tree.id)}</span>
    </Button>
  ));
}

/** How much an operation has to do with another: what it takes of its input, and whether it is about the same thing. */
function nearness({ tree, found }: { tree: OperationTree; found: Match }, id: OperationId): number {
  const words = nameOf(tree.id).split(" ").slice(1);
  const isAbout = nameOf(id)
    .split(" ")
    .some((word) => words.some((one) => one.startsWith(word)));
  return 2 * found.input.size + Number(isAbout);
}

/** An operation's or waiter's name in words. */
export function nameOf(id: string): string {
  return shortName(id).replaceAll("_", " ");
}

function endingOf(error: unknown): Ending {
  if (error instanceof ApiError) return KINDS.find((kind) => kind === error.kind) ?? "other";
  if (error instanceof ValidationError) return "validation";
  if (error instanceof OutcomeUnknown) return "outcome_unknown";
  if (error instanceof TransportError) return error.kind === "too_large" ? "answer_too_large" : error.kind;
  if (error instanceof ViaError) {
    const { status } = error;
    if (status === 401 || status === 403) return "via_caller";
    return status === 404 ? "via_operation" : status === 429 ? "via_rate" : "via";
  }
  if (error instanceof WaitFailed) return error.timedOut ? "wait_timed_out" : "wait_failed";
  if (error instanceof UsageError) return "usage";
  return "unexpected";
}
