// Text and numbers. What is typed is kept: a text where a number goes stays that text, and is reported.

import { useSignal } from "@preact/signals";
import { useLayoutEffect, useRef } from "preact/hooks";
import type { ValueTree } from "clearway";

import { Numeral, type Value } from "../draft.js";
import { suggestions } from "../seen.js";
import { Button } from "../ui/ui.js";
import type { ControlProps } from "./control.js";
import { controlId, partId } from "./focus.js";
import { numberOf, numberText } from "./kinds.js";
import { choicesOf, longest } from "./limits.js";
import { Reveal } from "./reveal.js";
import { said } from "./words.js";

/** Texts that may be longer than this get room for many lines. */
const ONE_LINE = 255;

type Box = HTMLInputElement | HTMLTextAreaElement;

export function TextControl(props: ControlProps & { kind: "text" | "number" }) {
  const { tree, kind, pointer, value, fieldName, isSecret, isInvalid, describedBy, label, onWrite } = props;
  const isRevealed = useSignal(false);
  const box = useRef<Box | null>(null);
  const text = kind === "number" ? numberText(value) : typeof value === "string" ? value : "";
  const isLong = useIsLong(tree, kind, text, isSecret);
  useSameCaret(box, isLong);

  const isMasked = isSecret && !isRevealed.value;
  const offered =
    isSecret || isLong ? [] : [...new Set([...(choicesOf(tree, "advice") ?? []), ...suggestions(fieldName)])];
  const list = offered.length === 0 ? undefined : partId("offered", pointer);
  const take = (typed: string) => onWrite(kind === "number" ? numberOf(typed) : typed);
  const common = {
    id: controlId(pointer),
    class: [
      value === undefined && "is-absent",
      value === null && "is-null",
      kind === "number" && "is-number",
      isLong && isMasked && "is-masked",
    ]
      .filter(Boolean)
      .join(" "),
    value: text,
    placeholder: value === null ? "null" : value === "" ? said().emptyText : said().notSet,
    "aria-label": label,
    "aria-invalid": isInvalid,
    "aria-describedby": describedBy,
    autocomplete: "off",
    autocapitalize: "off" as const,
    spellcheck: false,
    onInput: (event: { currentTarget: Box }) => take(event.currentTarget.value),
    // Whoever has deleted a text to its end and goes on wants nothing to be there.
    onKeyDown: (event: KeyboardEvent) => {
      if (value === "" && (event.key === "Backspace" || event.key === "Delete")) onWrite(undefined);
    },
  };
  return (
    <span class="control-line">
      {isLong ? (
        <textarea {...common} ref={box as never} rows={1} />
      ) : (
        <input
          {...common}
          ref={box as never}
          inputMode={kind === "text" ? undefined : tree.types.includes("number") ? "decimal" : "numeric"}
          {...(isMasked ? { type: "password" } : list === undefined ? { type: "text" } : { type: "text", list })}
          onPaste={(event) => pasteLines(event, kind, onWrite)}
        />
      )}
      {list !== undefined && (
        <datalist id={list}>
          {offered.map((one) => (
            <option key={one} value={one} />
          ))}
        </datalist>
      )}
      {isSecret && <Reveal isRevealed={isRevealed} name={fieldName} />}
      {tree.time !== undefined && (
        <Button kind="quiet" aria-describedby={controlId(pointer)} onClick={() => onWrite(now(tree.time!))}>
          {said().now}
        </Button>
      )}
    </span>
  );
}

/** A box of one line would drop the ends of lines. Once there are many lines the box stays, so that nobody loses it while typing. */
function useIsLong(tree: ValueTree, kind: "text" | "number", text: string, isSecret: boolean): boolean {
  const was = useRef(false);
  if (kind !== "text") return false;
  was.current ||= text.includes("\n") || (!isSecret && (longest(tree) ?? 0) > ONE_LINE);
  return was.current;
}

/** When the box becomes another element, the focus and the caret go along. */
function useSameCaret(box: { current: Box | null }, isLong: boolean): void {
  const had = useRef<{ isLong: boolean; hasFocus: boolean }>({ isLong, hasFocus: false });
  const hasFocus = box.current !== null && box.current === document.activeElement;
  if (had.current.isLong === isLong) had.current.hasFocus = hasFocus;
  useLayoutEffect(() => {
    const { hasFocus } = had.current;
    had.current = { isLong, hasFocus: false };
    if (!hasFocus || box.current === null || box.current === document.activeElement) return;
    box.current.focus();
    box.current.setSelectionRange(box.current.value.length, box.current.value.length);
  }, [isLong]);
}

function pasteLines(event: ClipboardEvent, kind: "text" | "number", onWrite: (value: Value) => void): void {
  const pasted = event.clipboardData?.getData("text/plain") ?? "";
  if (kind !== "text" || !/[\r\n]/.test(pasted.trim())) return;
  event.preventDefault();
  const { value, selectionStart, selectionEnd } = event.currentTarget as HTMLInputElement;
  onWrite(value.slice(0, selectionStart ?? 0) + pasted + value.slice(selectionEnd ?? value.length));
}

/** The present moment as the field is written. */
function now(time: NonNullable<ValueTree["time"]>): Value {
  const milliseconds = Date.now();
  if (time === "unix_seconds") return new Numeral(String(Math.floor(milliseconds / 1000)));
  return new Date(milliseconds).toISOString().slice(0, 19).replace("T", " ");
}
