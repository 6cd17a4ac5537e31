// Sends what was written, and shows what comes of it.

import { signal, useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";

import { connection } from "../connection.js";
import { language } from "../language.js";
import { show } from "../shell/view.js";
import { draft, exampleOf, looseText, open, operationId, report, take, tree, vendor } from "../store.js";
import { announce, Badge, Button, Disclosure, Empty as Nothing, Method, Notice, Spinner } from "../ui/ui.js";
import { Cancel } from "./cancel.js";
import { Failure, focusProblems, nameOf } from "./failure.js";
import { ReplyView } from "./reply.js";
import type { Attempt } from "./connect.js";
import { runs, send, shownRun, type Result, type Run } from "./run.js";
import "./send.css";
import { Target } from "./target.js";
import { Waits } from "./waits.js";
import { duration } from "./format.js";
import { sendWords } from "./send-words.js";

export function Send() {
  const run = shownRun.value;
  const told = run === null ? "" : stateOf(run.result.value);
  useEffect(() => {
    if (told !== "") announce(told);
  }, [run, told]);
  return (
    <section class="send" aria-labelledby="send-title">
      <h2 id="send-title" class="visually-hidden">
        {sendWords().title}
      </h2>
      <Target />
      <Sending />
      {run === null ? <Untried /> : <Outcome key={run.id} run={run} />}
      <Waits />
      <History />
    </section>
  );
}

/** Whether it is asked first: what is not safe to repeat goes to a real vendor. */
const asks = signal(false);

/** Sends what is there, unless something is in the way. */
function wish(): void {
  // A key may come before what was typed is rendered.
  if (!report.peek().ok) {
    void focusProblems();
    return;
  }
  // It may have been asked for by keyboard from anywhere.
  void show("send");
  if (tree.peek().repeat === "never" && connection.peek().kind === "edge") asks.value = true;
  else void send();
}

/** The answer to what was asked. */
function answer(isSure: boolean): void {
  asks.value = false;
  document.getElementById("send")?.focus();
  if (isSure) void send();
}

// The same function at every rendering: another one would take the focus away from whoever goes on typing.
const takeFocus = (button: HTMLButtonElement | null) => button?.focus();

function Sending() {
  const problems = report.value.violations.length + report.value.more;
  const { method } = tree.value;
  const through = connection.value.kind;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || event.isComposing || event.repeat) return;
      // In a dialog it means what is in the dialog.
      if (event.defaultPrevented || document.querySelector("dialog[open]") !== null) return;
      event.preventDefault();
      wish();
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, []);
  // What was asked about one operation is no answer about another.
  useEffect(() => {
    asks.value = false;
  }, [operationId.value, through]);
  return (
    <div class="sending">
      <div class="sending-bar">
        <Button
          kind="primary"
          id="send"
          aria-disabled={problems > 0}
          aria-describedby="send-about"
          // A double click means one request.
          onClick={(event) => event.detail < 2 && wish()}
        >
          {sendWords().send}
        </Button>
        <p id="send-about">
          {problems > 0 ? (
            <strong>{sendWords().blocked(problems)}</strong>
          ) : (
            <>
              <Method name={method} /> {sendWords().about(vendor.value.name)}{" "}
              {through === "fakes" ? sendWords().toFakes : sendWords().toEdge} <kbd>Ctrl+Enter</kbd>
            </>
          )}
        </p>
      </div>
      {asks.value && (
        <Notice tone="warning">
          <p role="alert">{sendWords().sure}</p>
          <div class="failure-steps">
            <Button kind="danger" ref={takeFocus} onClick={() => answer(true)}>
              {sendWords().yes}
            </Button>
            <Button onClick={() => answer(false)}>{sendWords().cancel}</Button>
          </div>
        </Notice>
      )}
    </div>
  );
}

function Untried() {
  const error = useSignal<unknown>(undefined);
  const sendExample = async () => {
    const id = operationId.peek();
    try {
      error.value = undefined;
      const example = await exampleOf(id);
      // Somebody may have gone on meanwhile.
      if (operationId.peek() !== id) return;
      take(example);
    } catch (cause) {
      error.value = cause;
      return;
    }
    if (report.peek().ok) await send();
    else await focusProblems();
  };
  return (
    <Nothing>
      <p>{sendWords().empty}</p>
      {connection.value.kind === "fakes" && (
        <>
          <p class="muted">{sendWords().emptyHint}</p>
          {/* What was typed is not to be lost to it. */}
          {draft.value.size === 0 && looseText.value === null && (
            <Button onClick={() => void sendExample()}>{sendWords().tryExample}</Button>
          )}
          {error.value !== undefined && (
            <Failure error={error.value} sent={undefined} operationId={operationId.value} through="fakes" />
          )}
        </>
      )}
    </Nothing>
  );
}

function Outcome({ run }: { run: Run }) {
  const result = run.result.value;
  const isOther = run.operation.id !== operationId.value;
  return (
    <section class="outcome" aria-labelledby="outcome-title" aria-busy={result.kind === "sending"}>
      <header class="outcome-head">
        <h3 id="outcome-title" tabIndex={-1}>
          {stateOf(result)}
        </h3>
        {(result.kind === "reply" || result.kind === "error") && <RunState run={run} />}
        <span class="outcome-of">
          {isOther ? (
            <Button kind="quiet" onClick={() => open(run.operation.id, run.input)}>
              <code>{run.operation.id}</code>
            </Button>
          ) : (
            <code>{run.operation.id}</code>
          )}{" "}
          <span class="muted">{run.at.toLocaleTimeString(language.value)}</span>
        </span>
      </header>
      {result.kind === "sending" && (
        <div class="row">
          <Spinner label={sendWords().sending} />
          <Cancel heir="outcome-title" onCancel={run.cancel} />
        </div>
      )}
      {result.kind === "cancelled" && <Notice>{sendWords().cancelled}</Notice>}
      {result.kind === "error" && (
        <Failure
          error={result.error}
          sent={run.sent}
          operationId={run.operation.id}
          through={run.through}
          {...(isOther ? {} : { onSend: wish })}
        />
      )}
      {result.kind === "reply" && <ReplyView run={run} result={result} />}
      <Attempts attempts={run.attempts.value} />
    </section>
  );
}

function stateOf({ kind }: Result): string {
  const { sending, replied, failed, cancelledShort } = sendWords();
  return { sending, reply: replied, error: failed, cancelled: cancelledShort }[kind];
}

function Attempts({ attempts }: { attempts: readonly Attempt[] }) {
  if (attempts.length === 0) return null;
  return (
    <Disclosure open={attempts.length > 1 && attempts.length < 5} summary={sendWords().requests(attempts.length)}>
      <ol class="attempts">
        {attempts.map((one, at) => {
          const before = attempts[at - 1];
          return (
            <li key={at}>
              <code>
                {one.method} {one.path}
              </code>{" "}
              <Badge tone={one.status === null || one.status >= 400 ? "danger" : "ok"}>
                {one.status ?? sendWords().noAnswer}
              </Badge>{" "}
              <span class="muted">
                {duration(one.ms)}
                {one.failure && <span lang="en"> · {one.failure}</span>}
                {before !== undefined &&
                  one.pause > 0 &&
                  ` · ${sendWords().after(duration(one.pause), String(before.status ?? sendWords().noAnswer))}`}
              </span>
            </li>
          );
        })}
      </ol>
    </Disclosure>
  );
}

function History() {
  if (runs.value.length < 2) return null;
  return (
    <Disclosure summary={`${sendWords().history} (${runs.value.length})`}>
      <ol class="history">
        {runs.value.map((run) => (
          <li key={run.id}>
            <button
              type="button"
              class="history-run"
              aria-current={run === shownRun.value}
              onClick={() => (shownRun.value = run)}
            >
              <span class="muted">{run.at.toLocaleTimeString(language.value)}</span>
              <span lang="en">
                {run.vendor.name} · {nameOf(run.operation.id)}
              </span>
              <RunState run={run} />
            </button>
          </li>
        ))}
      </ol>
    </Disclosure>
  );
}

function RunState({ run }: { run: Run }) {
  const result = run.result.value;
  if (result.kind === "sending") return <Badge>{sendWords().underWay}</Badge>;
  const time = <span class="muted">{duration(result.ms)}</span>;
  if (result.kind === "cancelled") return <Badge>{sendWords().cancelledShort}</Badge>;
  if (result.kind === "reply")
    return (
      <>
        <Badge tone="ok">{result.reply.status}</Badge> {time}
      </>
    );
  const { status, name } = result.error as { status?: unknown; name?: unknown };
  return (
    <>
      <Badge tone="danger">{String(status ?? name ?? sendWords().failed)}</Badge> {time}
    </>
  );
}
