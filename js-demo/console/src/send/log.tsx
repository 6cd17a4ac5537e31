// Lines of a log.

import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";

import { Copy } from "../ui/ui.js";
import { said } from "./words.js";

/** More lines are slow to lay out; the last ones are those that matter. */
const MOST = 5000;

export function Log({ lines }: { lines: readonly string[] }) {
  const filter = useSignal("");
  const wraps = useSignal(true);
  const follows = useSignal(true);
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
          <span>{said().filter}</span>
          <input type="search" value={filter.value} onInput={(event) => (filter.value = event.currentTarget.value)} />
        </label>
        <Check label={said().wrap} value={wraps.value} onChange={(on) => (wraps.value = on)} />
        <Check label={said().follow} value={follows.value} onChange={(on) => (follows.value = on)} />
        <Copy text={() => found.map(({ text }) => text).join("\n")} label={said().copyLog} />
        <span class="muted" role="status">
          {said().lines(found.length, lines.length)}
        </span>
      </div>
      {found.length === 0 ? (
        <p class="muted">{said().noLines}</p>
      ) : (
        <ol
          ref={frame}
          class={wraps.value ? "log-lines log-wraps" : "log-lines"}
          tabIndex={0}
          aria-label={said().log}
          lang="en"
        >
          {found.slice(-MOST).map(({ text, number }) => (
            <li key={number} value={number}>
              <span class="log-number" aria-hidden="true">
                {number}
              </span>
              <span class="log-text">{text}</span>
            </li>
          ))}
        </ol>
      )}
    </div>
  );
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
