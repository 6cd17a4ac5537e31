// A body as JSON with every place marked that differs from what is documented.

import { useSignal } from "@preact/signals";
import type { Drift } from "clearway";
import { useMemo } from "preact/hooks";

import { isFields, isList, join, split, write, type Value } from "../draft.js";
import { Badge, Button, Copy } from "../ui/ui.js";
import { replyWords } from "./reply-words.js";
import "./body.css";

const FEW = 300;

export function BodyText({ shown, drift }: { shown: Value | undefined; drift: readonly Drift[] }) {
  const whole = useSignal(false);
  const lines = useMemo(
    () => (shown === undefined ? [] : typeof shown === "string" ? textLines(shown) : jsonLines(shown, drift)),
    [shown, drift],
  );
  if (shown === undefined) return <p class="muted">{replyWords().noBody}</p>;
  const some = whole.value ? lines : lines.slice(0, FEW);
  return (
    <div class="body">
      <span class="body-copy">
        <Copy text={() => (typeof shown === "string" ? shown : write(shown, "  "))} label={replyWords().copyBody} />
      </span>
      <pre class="body-text" tabIndex={0} role="region" aria-label={replyWords().body} lang="en">
        {some.map((line, at) => (
          <span key={at} class={line.drift ? `line line-${line.drift.kind}` : "line"}>
            {"  ".repeat(line.depth)}
            {line.name !== undefined && (
              <>
                <span class="name">{JSON.stringify(line.name)}</span>:{" "}
              </>
            )}
            <span class={line.tone}>{line.text}</span>
            {line.end}
            {line.drift && (
              <>
                {" "}
                <DriftMark drift={line.drift} brief />
              </>
            )}
            {"\n"}
          </span>
        ))}
      </pre>
      {some.length < lines.length && (
        <Button onClick={() => (whole.value = true)}>{replyWords().allLines(lines.length)}</Button>
      )}
    </div>
  );
}

/** `brief` where it stands in what it is about. */
export function DriftMark({ drift: { kind, expected, actual }, brief = false }: { drift: Drift; brief?: boolean }) {
  const { driftMissing, driftType, driftUndocumented } = replyWords();
  const word = { missing: driftMissing, type: driftType, undocumented: driftUndocumented }[kind];
  const details = [
    expected.length > 0 && replyWords().expected(expected.join(", ")),
    kind !== "missing" && actual !== "" && replyWords().actual(actual),
  ].filter((one) => one !== false);
  return (
    <Badge tone={kind === "undocumented" ? "accent" : "warning"}>
      {word}
      {!brief && details.length > 0 && ` · ${details.join(" · ")}`}
    </Badge>
  );
}

interface Line {
  readonly depth: number;
  readonly name?: string;
  readonly text: string;
  readonly tone: "text" | "atom" | "mark" | "gone";
  readonly end: string;
  readonly drift?: Drift | undefined;
}

function textLines(text: string): Line[] {
  return text.split("\n").map((line) => ({ depth: 0, text: line, tone: "atom", end: "" }));
}

function jsonLines(root: Value, drift: readonly Drift[]): Line[] {
  const lines: Line[] = [];
  const at = new Map(drift.map((one) => [one.path, one]));
  const missing = new Map<string, Drift[]>();
  for (const one of drift) {
    if (one.kind !== "missing") continue;
    const holder = one.path.slice(0, one.path.lastIndexOf("/"));
    missing.set(holder, [...(missing.get(holder) ?? []), one]);
  }
  const add = (value: Value, pointer: string, depth: number, name: string | undefined, end: string) => {
    const named = name === undefined ? {} : { name };
    const marked = { drift: at.get(pointer) };
    const lacks = isFields(value) ? (missing.get(pointer) ?? []) : [];
    const inner: [string | number, Value][] = isFields(value) ? [...value] : isList(value) ? [...value.entries()] : [];
    if (inner.length === 0 && lacks.length === 0) {
      const tone = typeof value === "string" ? "text" : "atom";
      lines.push({ depth, ...named, text: write(value), tone, end, ...marked });
      return;
    }
    const [open, close] = isList(value) ? "[]" : "{}";
    lines.push({ depth, ...named, text: open!, tone: "mark", end: "", ...marked });
    inner.forEach(([key, child], index) => {
      const childName = typeof key === "string" ? key : undefined;
      add(child, join(pointer, key), depth + 1, childName, index < inner.length - 1 ? "," : "");
    });
    for (const one of lacks) {
      lines.push({ depth: depth + 1, name: split(one.path).at(-1)!, text: "—", tone: "gone", end: "", drift: one });
    }
    lines.push({ depth, text: close!, tone: "mark", end });
  };
  add(root, "", 0, undefined, "");
  return lines;
}
