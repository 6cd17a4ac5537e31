// One place of the input: its name, what is known of it, its control, and what is said of it.

import { useSignal, type Signal } from "@preact/signals";
import type { FieldTree, ValueTree } from "clearway";
import { useRef } from "preact/hooks";

import type { Value } from "../draft.js";
import { edit, facts, type Facts } from "../store.js";
import { Control } from "./control.js";
import { About, Limits, Marks } from "./about.js";
import { controlId, focusOnControl, partId } from "./focus.js";
import { Items, type ItemTools, Tools } from "./list.js";
import { convert, kindOf, kindsOf, type Kind } from "./kinds.js";
import { Entries, KeyInput, type EntryTools } from "./map.js";
import { Members } from "./object.js";
import { Add, KindPicker, NullToggle, TakeAway } from "./place-tools.js";
import { Says } from "./says.js";
import { onlyNeeded } from "./only-needed.js";

export interface PlaceProps {
  tree: ValueTree | FieldTree;
  pointer: string;
  value: Value | undefined;
  /** What it is called here; an item of a list has its number. */
  name: string;
  /** The name of the field that it belongs to. */
  fieldName: string;
  /** Whether it is inside of a secret. */
  isSecret: boolean;
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
  const isSecret = props.isSecret || field?.secret === true;
  if (isLeftOut(known, value, field)) return null;

  const isStructure = kind === "object" || kind === "list" || kind === "map";
  const isGroup = isStructure && value !== undefined && value !== null;
  const isLine = !isGroup && (tools !== undefined || entry !== undefined);
  const requirement = known.state?.requirement;
  const isInvalid = known.violations.length > 0;
  const classes = [
    "place",
    isGroup && "place-group",
    isLine && "place-line",
    isLine && entry !== undefined && "place-entry",
    requirement === "ignored" && "place-muted",
    isInvalid && "place-invalid",
  ];
  const toolbar = (
    <span class="place-tools">
      <KindPicker tree={tree} value={value} kind={kind} onChoose={choose} name={name} />
      {isStructure && value === undefined && <Add tree={tree} kind={kind} pointer={pointer} name={name} />}
      {tree.types.includes("null") && <NullToggle pointer={pointer} value={value} name={name} />}
      {tools !== undefined ? (
        <Tools tools={tools} index={index!} count={count!} name={name} />
      ) : (
        value !== undefined && <TakeAway pointer={pointer} name={name} />
      )}
    </span>
  );
  return (
    <div
      class={classes.filter(Boolean).join(" ")}
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
        {field !== undefined && <Limits tree={tree} />}
      </div>
      {/* Whoever goes from field to field by keyboard meets a control before what can be done with it, and the tools of a group before what is in it. */}
      {isStructure && toolbar}
      <About tree={tree} pointer={pointer} />
      {isGroup && isOpen.value && (
        <div class="place-body">
          {kind === "object" && <Members tree={tree} pointer={pointer} value={value} isSecret={isSecret} />}
          {kind === "list" && (
            <Items tree={tree} pointer={pointer} value={value} name={fieldName} isSecret={isSecret} />
          )}
          {kind === "map" && (
            <Entries tree={tree} pointer={pointer} value={value} name={fieldName} isSecret={isSecret} />
          )}
        </div>
      )}
      {!isStructure && (
        <div class="place-body">
          <Control
            tree={tree}
            pointer={pointer}
            value={value}
            kind={kind}
            fieldName={fieldName}
            isSecret={isSecret}
            isInvalid={isInvalid}
            describedBy={describedBy(pointer, field)}
            label={entry === undefined ? undefined : name}
            onWrite={write}
          />
        </div>
      )}
      {isStructure && value === null && <code class="place-body">null</code>}
      {!isStructure && toolbar}
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
