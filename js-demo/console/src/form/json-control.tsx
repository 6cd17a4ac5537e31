// A value that may be any JSON, as text.

import { useRef } from "preact/hooks";

import { read, Unfinished, write, type Value } from "../draft.js";
import type { ControlProps } from "./control.js";
import { controlId, partId } from "./focus.js";
import { said } from "./words.js";

type JsonControlProps = Pick<ControlProps, "pointer" | "value" | "isInvalid" | "describedBy" | "onWrite"> & {
  label?: string | undefined;
};

export function JsonControl({ pointer, value, isInvalid, describedBy, label, onWrite }: JsonControlProps) {
  // What was typed stays as it was typed, as long as it is this value.
  const typed = useRef<{ text: string; value: Value | undefined }>({ text: "", value: undefined });
  const text = typed.current.value === value ? typed.current.text : value === undefined ? "" : write(value, "  ");
  const isUnfinished = value instanceof Unfinished;
  const unfinished = partId("unfinished", pointer);
  return (
    <>
      <textarea
        id={controlId(pointer)}
        class={`json-control${value === undefined ? " is-absent" : ""}`}
        rows={1}
        value={text}
        placeholder={said().notSet}
        aria-label={label}
        aria-invalid={isInvalid || isUnfinished}
        aria-describedby={isUnfinished ? `${unfinished} ${describedBy}` : describedBy}
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        onInput={(event) => {
          const text = event.currentTarget.value;
          const value = text.trim() === "" ? undefined : (read(text) ?? new Unfinished(text));
          typed.current = { text, value };
          onWrite(value);
        }}
      />
      {isUnfinished && (
        <p class="say say-violation" id={unfinished}>
          <span class="say-mark" aria-hidden="true" />
          {said().unfinished}
        </p>
      )}
    </>
  );
}
