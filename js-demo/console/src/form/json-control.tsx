// A value that may be any JSON, as text.

import { useSignal } from "@preact/signals";
import { useRef } from "preact/hooks";

import { read, Unfinished, write, type Value } from "../draft.js";
import type { ControlProps } from "./control.js";
import { controlId, partId } from "./focus.js";
import { Reveal } from "./reveal.js";
import { said } from "./words.js";

type JsonControlProps = Omit<ControlProps, "tree">;

export function JsonControl(props: JsonControlProps) {
  const { pointer, value, fieldName, isSecret, isInvalid, describedBy, label, onWrite } = props;
  const isRevealed = useSignal(false);
  // What was typed stays as it was typed, as long as it is this value.
  const typed = useRef<{ text: string; value: Value | undefined }>({ text: "", value: undefined });
  const text = typed.current.value === value ? typed.current.text : value === undefined ? "" : write(value, "  ");
  const isUnfinished = value instanceof Unfinished;
  const unfinished = partId("unfinished", pointer);
  return (
    <>
      <span class="control-line">
        <textarea
          id={controlId(pointer)}
          class={[value === undefined && "is-absent", isSecret && !isRevealed.value && "is-masked"]
            .filter(Boolean)
            .join(" ")}
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
        {isSecret && <Reveal isRevealed={isRevealed} name={fieldName} />}
      </span>
      {isUnfinished && (
        <p class="say say-violation" id={unfinished}>
          <span class="say-mark" aria-hidden="true" />
          {said().unfinished}
        </p>
      )}
    </>
  );
}
