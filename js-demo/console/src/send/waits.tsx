// Waits for states, as they go: each state with the time since the start.

import { useComputed, useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";

import { isFields, read, write, type Fields } from "../draft.js";
import { treeOf } from "../operations.js";
import { draft, vendor } from "../store.js";
import { announce, Badge, Button, type Tone } from "../ui/ui.js";
import { Failure, nameOf } from "./failure.js";
import { match } from "./match.js";
import { Cancel } from "./cancel.js";
import { textOf } from "../shown.js";
import { shownRun } from "./run.js";
import { wait, waits, type Wait, type WaitEnd } from "./wait.js";
import { duration } from "./format.js";
import { sendWords } from "./send-words.js";
import { waitWords } from "./waits-words.js";
import "./waits.css";

export function Waits() {
  const offered = useComputed(() => offeredWaits()).value;
  // One that goes on is in sight wherever its reader is: it can be cancelled.
  const going = waits.value.filter(
    ({ waiter, end }) => end.value === null || vendor.value.waiters.some(({ id }) => id === waiter),
  );
  if (offered === "" && going.length === 0) return null;
  return (
    <section class="waits" aria-labelledby="waits-title">
      <h3 id="waits-title">{waitWords().waitFor}</h3>
      {offered !== "" && (
        <>
          <p class="muted">{waitWords().waitHint}</p>
          <div class="waits-offers">
            {offered.split("\n").map((line) => (
              <Offer key={line} line={line} />
            ))}
          </div>
        </>
      )}
      {going.map((one) => (
        <Timeline key={one.id} wait={one} />
      ))}
    </section>
  );
}

function Offer({ line }: { line: string }) {
  const [id, known] = [line.slice(0, line.indexOf(" ")), read(line.slice(line.indexOf(" ") + 1))];
  const waiter = vendor.value.waiters.find((one) => one.id === id);
  if (waiter === undefined || !isFields(known)) return null;
  return (
    <Button
      aria-label={waitWords().waitStart(nameOf(waiter.id))}
      title={namesOf(known)}
      onClick={() => void wait(waiter, known)}
    >
      <span lang="en">{nameOf(waiter.id)}</span>
    </Button>
  );
}

/**
 * Waiters of the vendor that know what to ask for: from the reply that is looked at, from what was sent for it, or from what is being written. One a
 * line, with its input as JSON: the same text is nothing new, so that typing elsewhere renders nothing here.
 */
function offeredWaits(): string {
  const run = shownRun.value;
  const isOfVendor = run !== null && run.vendor === vendor.value;
  const result = isOfVendor ? run.result.value : undefined;
  const reply = result?.kind === "reply" && run?.pages === null ? result.shown : undefined;
  const sent = isOfVendor ? run.sent : undefined;
  const lines: string[] = [];
  for (const { id, operation } of vendor.value.waiters) {
    const asked = treeOf(operation);
    // An answer about something else may have ids of its own: what was sent counts first where it has all.
    const matches = [match(asked, sent), match(asked, reply, sent), match(asked, draft.value)];
    const found = matches.find(({ missing }) => missing.length === 0);
    if (found !== undefined) lines.push(`${id} ${write(found.input)}`);
  }
  return lines.join("\n");
}

function namesOf(known: Fields): string {
  return [...known.values()].map((value) => textOf(value) ?? "").join(" / ");
}

function Timeline({ wait: one }: { wait: Wait }) {
  const looks = one.looks.value;
  const end = one.end.value;
  const last = looks.at(-1);
  const title = `wait-${one.id}`;
  // The seconds that count are not read aloud.
  const told =
    end !== null ? endWords(end) : last === undefined ? waitWords().looking : waitWords().waitState(last.state);
  useEffect(() => announce(told), [told]);
  const frame = useRef<HTMLElement>(null);
  // Whoever begins a wait wants to see it.
  useEffect(() => {
    if (one.end.peek() === null && one.looks.peek().length < 2) frame.current?.scrollIntoView({ block: "nearest" });
  }, []);
  return (
    <article ref={frame} class="timeline" aria-label={waitWords().waitStart(nameOf(one.waiter))}>
      <header>
        <h4 id={title} tabIndex={-1} lang="en">
          {nameOf(one.waiter)}
        </h4>
        <code class="timeline-of" lang="en">
          {namesOf(one.input)}
        </code>
        {end === null && <Cancel heir={title} onCancel={one.cancel} />}
      </header>
      <ol>
        {looks.map((look, at) => {
          const isLast = at === looks.length - 1;
          return (
            <li key={at} class={isLast && end === null ? "now" : undefined} data-end={isLast ? end?.kind : undefined}>
              <span class="timeline-state" lang="en">
                {look.state}
              </span>
              <span class="timeline-time">
                +{duration(look.first)}
                {look.count > 1 && ` · ${waitWords().looks(look.count)}`}
              </span>
            </li>
          );
        })}
        <li class="timeline-end" data-end={end?.kind}>
          {end === null && one.missed.value !== null && (
            <Badge tone="warning">{one.missed.value.status ?? sendWords().noAnswer}</Badge>
          )}
          {end === null ? <Ticking wait={one} /> : <Badge tone={TONES[end.kind]}>{endWords(end)}</Badge>}
        </li>
      </ol>
      {end !== null && end.error !== undefined && end.kind !== "cancelled" && (
        <Failure error={end.error} sent={one.input} operationId={one.operation} through={one.through} />
      )}
    </article>
  );
}

const TONES: Record<WaitEnd["kind"], Tone> = {
  done: "ok",
  failed: "danger",
  timedOut: "warning",
  cancelled: "plain",
  error: "danger",
};

function endWords({ kind, ms }: WaitEnd): string {
  const time = duration(ms);
  const { waitDone, waitFailed, waitTimedOut, waitCancelled, waitError } = waitWords();
  return { done: waitDone, failed: waitFailed, timedOut: waitTimedOut, cancelled: waitCancelled, error: waitError }[
    kind
  ](time);
}

/** The only thing that is rendered again while time passes. */
function Ticking({ wait: one }: { wait: Wait }) {
  const now = useSignal(one.passed());
  useEffect(() => {
    const timer = setInterval(() => (now.value = one.passed()), 200);
    return () => clearInterval(timer);
  }, [one]);
  const next = one.nextLook.value;
  const whole = (ms: number) => duration(Math.max(0, Math.ceil(ms / 1000)) * 1000);
  return (
    <span class="timeline-time" aria-hidden="true">
      {duration(Math.floor(now.value / 1000) * 1000)} ·{" "}
      {next === null || next <= now.value ? waitWords().looking : waitWords().nextLook(whole(next - now.value))}
    </span>
  );
}
