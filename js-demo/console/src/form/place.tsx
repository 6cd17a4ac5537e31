// One place of the input: its name, what is known of it, its control, and what is said of it.

import { useSignal, type Signal } from "@preact/signals";
import type { FieldTree, ValueTree } from "clearway";
import { useRef } from "preact/hooks";

import type { Value } from "../draft.js";
import { edit, facts, type Facts } from "../store.js";
import { Button } from "../ui/ui.js";
import { Control } from "./control.js";
import { About, Limits, Marks } from "./about.js";
import { controlId, focusInto, focusOnControl, partId } from "./focus.js";
import { Items, type ItemTools, Tools } from "./list.js";
import { blank, convert, kindOf, kindsOf, type Kind } from "./kinds.js";
import { Entries, KeyInput, type EntryTools } from "./map.js";
import { Members } from "./object.js";
import { Says } from "./says.js";
import { onlyNeeded } from "./shown.js";
import { said } from "./words.js";

export interface PlaceProps {
  tree: ValueTree | FieldTree;
  pointer: string;
  value: Value | undefined;
  /** What it is called here; an item of a list has its number. */
  name: string;
  /** The name of the field that it belongs to. */
  fieldName: string;
  /** What can be done with it as an item of a list, or as an entry of a map. */
  tools?: ItemTools | undefined;
  index?: number | undefined;
  count?: number | undefined;
  entry?: EntryTools | undefined;
}

export function Place(props: PlaceProps) {
  const { tree, pointer, value, name, fieldName, tools, index, count, entry } = props;
  const known = facts(pointer).value;
  const isOpen = useSignal(true);
  const [kind, choose, write] = useKind(tree, pointer, value);
  const field = "in" in tree ? tree : undefined;
  if (isLeftOut(known, value, field)) return null;

  const isGroup = value !== undefined && (kind === "object" || kind === "list" || kind === "map");
  const isAbsentGroup = value === undefined && (kind === "object" || kind === "list" || kind === "map");
  const requirement = known.state?.requirement;
  const isInvalid = known.violations.length > 0;
  return (
    <div
      class={`place${isGroup ? " place-group" : ""}${requirement === "ignored" ? " place-muted" : ""}${isInvalid ? " place-invalid" : ""}`}
      data-pointer={pointer}
      role={isGroup ? "group" : undefined}
      aria-labelledby={isGroup ? partId("label", pointer) : undefined}
    >
      <div class="place-head">
        {entry !== undefined && <KeyInput pointer={pointer} name={name} tools={entry} />}
        {isGroup ? (
          <button
            type="button"
            class="place-name place-fold"
            id={controlId(pointer)}
            aria-expanded={isOpen.value}
            aria-describedby={describedBy(pointer, field)}
            onClick={() => (isOpen.value = !isOpen.value)}
          >
            <span id={partId("label", pointer)}>{name}</span>
          </button>
        ) : entry !== undefined ? null : (
          <label class="place-name" id={partId("label", pointer)} for={controlId(pointer)}>
            {name}
          </label>
        )}
        <Marks tree={tree} requirement={requirement} />
        {entry === undefined && <Limits tree={tree} />}
        <span class="place-tools">
          <KindPicker tree={tree} value={value} kind={kind} onChoose={choose} name={name} />
          {isAbsentGroup && <Add tree={tree} kind={kind} pointer={pointer} name={name} />}
          {tree.types.includes("null") && <NullToggle pointer={pointer} value={value} name={name} />}
          {tools !== undefined ? (
            <Tools tools={tools} index={index!} count={count!} name={name} />
          ) : (
            value !== undefined && <TakeAway pointer={pointer} name={name} />
          )}
        </span>
      </div>
      <About tree={tree} pointer={pointer} />
      {isGroup ? (
        isOpen.value && (
          <div class="place-body">
            {kind === "object" && <Members tree={tree} pointer={pointer} value={value} />}
            {kind === "list" && <Items tree={tree} pointer={pointer} value={value} name={fieldName} />}
            {kind === "map" && <Entries tree={tree} pointer={pointer} value={value} name={fieldName} />}
          </div>
        )
      ) : isAbsentGroup ? null : (
        <div class="place-body">
          <Control
            tree={tree}
            pointer={pointer}
            value={value}
            kind={kind}
            fieldName={fieldName}
            isSecret={field?.secret === true}
            isInvalid={isInvalid}
            describedBy={describedBy(pointer, field)}
            label={entry === undefined ? undefined : name}
            onWrite={write}
          />
        </div>
      )}
      <Says
        pointer={pointer}
        reason={dependsOnDraft(known, field) ? known.state!.reason : null}
        violations={known.violations}
        warnings={known.warnings}
      />
    </div>
  );
}

/** A place that may not be there is not, and one that is not asked for only where all are wanted. */
function isLeftOut(known: Facts, value: Value | undefined, field: FieldTree | undefined): boolean {
  if (value !== undefined || field === undefined) return false;
  const requirement = known.state?.requirement;
  if (requirement === "forbidden") return true;
  return onlyNeeded.value && requirement !== "required" && known.violations.length === 0;
}

/** Whether the state of a field is another one than the table says of it beforehand. */
function dependsOnDraft({ state }: Facts, field: FieldTree | undefined): boolean {
  if (state === undefined || state.reason === null || field === undefined) return false;
  switch (state.requirement) {
    case "required":
      return field.required === null;
    case "optional":
      return false;
    case "forbidden":
    case "ignored":
      return true;
  }
}

function describedBy(pointer: string, field: FieldTree | undefined): string {
  const says = partId("says", pointer);
  return field === undefined ? says : `${partId("about", pointer)} ${says}`;
}

/**
 * The kind that a place is edited as: by its value, unless its control wrote that value or somebody chose another kind. So the control stays the same
 * while somebody types `-` on the way to `-1`.
 */
function useKind(
  tree: ValueTree,
  pointer: string,
  value: Value | undefined,
): [Kind, (kind: Kind) => void, (value: Value | undefined) => void] {
  const kinds = kindsOf(tree);
  const chosen = useSignal<Kind | undefined>(undefined);
  const written = useRef(value);
  if (chosen.value !== undefined && written.current !== value) forget(chosen);
  const kind = chosen.value ?? (value === undefined || value === null ? (kinds[0] ?? "json") : kindOf(value, kinds));
  const write = (next: Value | undefined) => {
    written.current = next;
    if (kinds.length > 1) chosen.value = kind;
    edit(pointer, next);
  };
  const choose = (next: Kind) => {
    written.current = value === undefined ? undefined : convert(value, next);
    chosen.value = next;
    if (value !== undefined) edit(pointer, written.current);
    focusOnControl(pointer);
  };
  return [kind, choose, write];
}

function forget(chosen: Signal<Kind | undefined>): void {
  chosen.value = undefined;
}

function KindPicker({
  tree,
  value,
  kind,
  onChoose,
  name,
}: {
  tree: ValueTree;
  value: Value | undefined;
  kind: Kind;
  onChoose: (kind: Kind) => void;
  name: string;
}) {
  const kinds = kindsOf(tree);
  const isForeign = !kinds.includes(kind);
  if (value === null || (kinds.length < 2 && !isForeign)) return null;
  return (
    <select
      class="place-kind"
      aria-label={said().kindOf(name)}
      value={kind}
      onChange={(event) => onChoose(event.currentTarget.value as Kind)}
    >
      {[...kinds, ...(isForeign ? [kind] : [])].map((one) => (
        <option key={one} value={one}>
          {said().kinds[one]}
        </option>
      ))}
    </select>
  );
}

function Add({ tree, kind, pointer, name }: { tree: ValueTree; kind: Kind; pointer: string; name: string }) {
  const add = (value: Value, into: string) => {
    edit(pointer, value);
    void focusInto(into);
  };
  const id = controlId(pointer);
  if (kind !== "list" || tree.items === undefined)
    return (
      <Button id={id} aria-label={said().addTo(name)} onClick={() => add(blank(tree), pointer)}>
        {said().add}
      </Button>
    );
  const first = blank(tree.items);
  return (
    <>
      <Button id={id} aria-label={said().addItemTo(name)} onClick={() => add([first], `${pointer}/0`)}>
        {said().addItem}
      </Button>
      <Button kind="quiet" onClick={() => add([], pointer)}>
        {said().emptyList}
      </Button>
    </>
  );
}

function NullToggle({ pointer, value, name }: { pointer: string; value: Value | undefined; name: string }) {
  const isNull = value === null;
  return (
    <Button
      kind="quiet"
      class="place-null"
      aria-pressed={isNull}
      aria-label={said().nullFor(name)}
      onClick={() => edit(pointer, isNull ? undefined : null)}
    >
      null
    </Button>
  );
}

function TakeAway({ pointer, name }: { pointer: string; name: string }) {
  const takeAway = () => {
    edit(pointer, undefined);
    focusOnControl(pointer);
  };
  return (
    <Button
      kind="quiet"
      class="place-take"
      aria-label={said().takeAway(name)}
      title={said().takeAway(name)}
      onClick={takeAway}
    >
      ×
    </Button>
  );
}
