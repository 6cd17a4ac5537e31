// Lines of a log.

import { useSignal } from "@preact/signals";
import { useEffect, useMemo, useRef } from "preact/hooks";

import { isFields, read, write } from "../draft.js";
import { Copy } from "../ui/ui.js";
import { timeOf } from "./series.js";
import { textOf } from "../shown.js";
import { viewWords } from "./views-words.js";
import "./log.css";

/** More lines are slow to lay out; the last ones are those that matter. */
const MOST = 5000;

export function Log({ lines }: { lines: readonly string[] }) {
  const filter = useSignal("");
  const wraps = useSignal(true);
  const follows = useSignal(true);
  const isRaw = useSignal(false);
  const entries = useMemo(() => entriesOf(lines), [lines]);
  const frame = useRef<HTMLOListElement>(null);
  const wanted = filter.value.toLowerCase();
  const numbered = lines.map((text, at) => ({ text, number: at + 1 }));
  const found = wanted === "" ? numbered : numbered.filter(({ text }) => text.toLowerCase().includes(wanted));
  useEffect(() => {
    if (follows.value) frame.current?.scrollTo({ top: frame.current.scrollHeight });
  }, [lines, wanted, follows.value]);
  return (
    <div class="log">
      <div class="log-tools">
        <label class="log-filter">
          <span>{viewWords().filter}</span>
          <input type="search" value={filter.value} onInput={(event) => (filter.value = event.currentTarget.value)} />
        </label>
        <Check label={viewWords().wrap} value={wraps.value} onChange={(on) => (wraps.value = on)} />
        <Check label={viewWords().follow} value={follows.value} onChange={(on) => (follows.value = on)} />
        {entries !== undefined && (
          <Check label={viewWords().raw} value={isRaw.value} onChange={(on) => (isRaw.value = on)} />
        )}
        <Copy text={() => found.map(({ text }) => text).join("\n")} label={viewWords().copyLog} />
        <span class="muted" role="status">
          {viewWords().lines(found.length, lines.length)}
        </span>
      </div>
      {found.length === 0 ? (
        <p class="muted">{viewWords().noLines}</p>
      ) : (
        <ol
          ref={frame}
          class={wraps.value ? "log-lines log-wraps" : "log-lines"}
          tabIndex={0}
          aria-label={viewWords().log}
          lang="en"
        >
          {found.slice(-MOST).map(({ text, number }) => (
            <li key={number} value={number}>
              <span class="log-number" aria-hidden="true">
                {number}
              </span>
              <span class="log-text">
                <Line text={text} entry={isRaw.value ? undefined : entries?.get(text)} />
              </span>
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}

interface Entry {
  readonly time: string | undefined;
  readonly marks: readonly string[];
  readonly message: string;
}

function Line({ text, entry }: { text: string; entry: Entry | undefined }) {
  if (entry === undefined) return <>{text}</>;
  return (
    <>
      {entry.time !== undefined && <span class="log-time">{entry.time} </span>}
      {entry.marks.map((mark, at) => (
        <span key={at} class="log-mark">
          {mark}{" "}
        </span>
      ))}
      {entry.message}
    </>
  );
}

/** Lines that are JSON objects, by their text; undefined where they are none. */
function entriesOf(lines: readonly string[]): ReadonlyMap<string, Entry> | undefined {
  if (entryOf(lines[0] ?? "") === undefined) return undefined;
  const entries = new Map<string, Entry>();
  for (const line of lines.slice(-MOST)) {
    const entry = entryOf(line);
    if (entry !== undefined) entries.set(line, entry);
  }
  return entries;
}

/** An object's time, its short fields, and its text. */
function entryOf(line: string): Entry | undefined {
  const fields = line.startsWith("{") ? read(line) : undefined;
  if (!isFields(fields)) return undefined;
  const values = [...fields.values()];
  const time = values.find((value) => timeOf(value) !== undefined);
  const others = values
    .filter((value) => value !== time && value !== null)
    .map((value) => textOf(value) ?? write(value));
  // What is said is longer than what it is marked with.
  const message = others.reduce((longest, one) => (one.length > longest.length ? one : longest), "");
  return { time: textOf(time), marks: others.filter((one) => one !== message), message };
}

export function Check({
  label,
  value,
  onChange,
}: {
  label: string;
  value: boolean;
  onChange: (value: boolean) => void;
}) {
  return (
    <label class="check">
      <input type="checkbox" checked={value} onChange={(event) => onChange(event.currentTarget.checked)} />
      <span>{label}</span>
    </label>
  );
}
