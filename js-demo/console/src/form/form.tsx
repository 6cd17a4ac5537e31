// The input as a form, made from the table and from what Clearway says of the draft.

import { useSignalEffect } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import type { FieldTree } from "clearway";

import { filled } from "../shell/filled.js";
import { StepButtons, UNDO_BUTTON } from "../shell/steps.js";
import { draft, facts, looseText, tree } from "../store.js";
import { isFields, isList, NO_FIELDS } from "../draft.js";
import { arrived, wanted } from "../wanted.js";
import { announce, Button, Notice, Said } from "../ui/ui.js";
import { goTo, keepFocus } from "./focus.js";
import "./form.css";
import { KnownFields, UnknownFields } from "./object.js";
import { onlyNeeded } from "./only-needed.js";
import { said } from "./words.js";

export function Form() {
  const fields = tree.value.fields;
  const isLoose = looseText.value !== null;
  return (
    <section class="form" aria-labelledby="form-title">
      <h2 id="form-title" class="visually-hidden">
        {said().title}
      </h2>
      {isLoose && <Waiting />}
      {fields.length > 0 && <Toolbar isInert={isLoose} />}
      <Inputs fields={fields} isInert={isLoose} />
    </section>
  );
}

function Toolbar({ isInert }: { isInert: boolean }) {
  const fold = (open: boolean) => {
    for (const toggle of document.querySelectorAll<HTMLElement>(`.place-fold[aria-expanded="${!open}"]`))
      toggle.click();
  };
  const clear = () => {
    draft.value = NO_FIELDS;
    filled.value = null;
    announce(said().cleared);
    // The button that was pressed can be pressed no more.
    document.getElementById(UNDO_BUTTON)?.focus();
  };
  const hasGroups = Array.from(draft.value.values()).some((value) => isFields(value) || isList(value));
  return (
    <div class="form-tools" inert={isInert}>
      <label class="form-filter">
        <input
          type="checkbox"
          checked={onlyNeeded.value}
          onChange={(event) => (onlyNeeded.value = event.currentTarget.checked)}
        />
        {said().onlyNeeded}
      </label>
      <StepButtons />
      {hasGroups && (
        <>
          <Button kind="quiet" onClick={() => fold(false)}>
            {said().foldAll}
          </Button>
          <Button kind="quiet" onClick={() => fold(true)}>
            {said().unfoldAll}
          </Button>
        </>
      )}
      <Button kind="quiet" disabled={draft.value.size === 0} onClick={clear}>
        {said().clear}
      </Button>
    </div>
  );
}

/** Says why nothing can be typed here, and how to go on. */
function Waiting() {
  const back = () => {
    looseText.value = null;
    wanted.value = { view: "form", pointer: "" };
  };
  return (
    <Notice tone="warning">
      <p>{said().loose}</p>
      <p class="form-ways">
        <Button kind="primary" onClick={() => (wanted.value = { view: "json" })}>
          {said().toJson}
        </Button>
        <Button onClick={back}>{said().toDraft}</Button>
      </p>
    </Notice>
  );
}

const PLACES = ["path", "query", "body"] as const;

function Inputs({ fields, isInert }: { fields: readonly FieldTree[]; isInert: boolean }) {
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => keepFocus(root.current!), []);
  useSignalEffect(() => {
    const place = wanted.value;
    if (place?.view === "form") void goTo(place.pointer, () => wanted.peek() === place).then(() => arrived(place));
  });
  const value = draft.value;
  const places = PLACES.map((place) => ({ place, inside: fields.filter((field) => field.in === place) })).filter(
    ({ inside }) => inside.length > 0,
  );
  return (
    <div ref={root} class="form-inputs" inert={isInert} data-pointer="" tabIndex={-1}>
      <Whole />
      {fields.length === 0 && <p class="place-empty">{said().nothing}</p>}
      {places.map(({ place, inside }) => (
        <section key={place} class="form-section" aria-labelledby={`form-${place}`}>
          <h3 id={`form-${place}`}>{said()[place]}</h3>
          <KnownFields fields={inside} pointer="" value={value} />
        </section>
      ))}
      <UnknownFields fields={fields} pointer="" value={value} />
    </div>
  );
}

/** What is said of the input itself. */
function Whole() {
  const { violations, warnings } = facts("").value;
  if (violations.length + warnings.length === 0) return null;
  return (
    <div class="form-whole">
      {violations.map((violation, index) => (
        <Said key={index} violation={violation} kind="violation" />
      ))}
      {warnings.map((violation, index) => (
        <Said key={index} violation={violation} kind="warning" />
      ))}
    </div>
  );
}
