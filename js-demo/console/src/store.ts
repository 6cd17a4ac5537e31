// What the page is about: an operation, an input that is being written, and what Clearway says of it.

import { batch, computed, effect, signal, untracked, type ReadonlySignal, type Signal } from "@preact/signals";
import {
  check,
  describe,
  operations,
  vendors,
  type FieldState,
  type OperationId,
  type OperationSummary,
  type VendorSummary,
  type Violation,
} from "clearway";

import {
  finished,
  get,
  inputText,
  isFields,
  isUnfinished,
  NO_FIELDS,
  put,
  read,
  reuse,
  update,
  write,
  type Fields,
  type Value,
} from "./draft.js";
import { language } from "./language.js";
import { treeOf } from "./operations.js";

export const allVendors: readonly VendorSummary[] = vendors();
export const allOperations: readonly OperationSummary[] = operations();

export function vendorOf(id: string): VendorSummary {
  return allVendors.find((vendor) => vendor.id === id.split(".")[0])!;
}

/** The operation that is looked at. */
export const operationId = signal<OperationId>(allOperations[0]!.id);
export const tree = computed(() => treeOf(operationId.value));
export const vendor = computed(() => vendorOf(operationId.value));

/** The input, field by field. */
export const draft = signal<Fields>(NO_FIELDS);
/** JSON text that is no such input, because somebody is at it: it counts instead of the draft until it is one. */
export const looseText = signal<string | null>(null);
/** The input as JSON text: what is checked, planned and sent. */
export const input = computed(() => looseText.value ?? inputText(draft.value));

/** One of the vendor's sites; the first one counts where there is none. */
export const site = signal<string | null>(null);
/** Another documented form of the operation. */
export const revision = signal<string | null>(null);
/** Whether fields that the table does not know are sent. */
export const allowUnknown = signal(false);
/** The resource as last known, as JSON text, for rules that depend on it; empty for none. */
export const current = signal("");

/** What is no JSON yet counts as none: nobody can be asked about it. */
const knownCurrent = computed(() => (read(current.value) === undefined ? undefined : current.value));

export const checkOptions = computed(() => ({
  locale: language.value,
  allowUnknown: allowUnknown.value,
  ...(knownCurrent.value === undefined ? {} : { current: knownCurrent.value }),
}));

/** Everything that is wrong with the input, and everything worth a warning. */
export const report = computed(() => check(operationId.value, input.value, checkOptions.value));
/** The state of every field. While the text is no input it is what it was. */
const description = computed((): Iterable<FieldState> => {
  // Text that is no JSON cannot be described.
  const isWhole = looseText.value === null && !isUnfinished(draft.value);
  return describe(operationId.value, isWhole ? input.value : write(finished(draft.value)), checkOptions.value);
});

/** What there is to say at one place of the input. */
export interface Facts {
  readonly state: FieldState | undefined;
  readonly violations: readonly Violation[];
  readonly warnings: readonly Violation[];
}

const NO_FACTS: Facts = { state: undefined, violations: [], warnings: [] };
const places = new Map<string, { facts: Signal<Facts>; text: string }>();

/**
 * What there is to say at a JSON Pointer of the input, or at the item-to-be of a list (`/list/-`). Whoever reads it while rendering is rendered again
 * only when it changes.
 */
export function facts(pointer: string): ReadonlySignal<Facts> {
  let place = places.get(pointer);
  if (place === undefined) {
    const now = untracked(() => allFacts.value).get(pointer) ?? NO_FACTS;
    place = { facts: signal(now), text: JSON.stringify(now) };
    places.set(pointer, place);
  }
  return place.facts;
}

const allFacts = computed(() => {
  const all = new Map<string, { state: FieldState | undefined; violations: Violation[]; warnings: Violation[] }>();
  const at = (pointer: string) => {
    let found = all.get(pointer);
    if (found === undefined) all.set(pointer, (found = { state: undefined, violations: [], warnings: [] }));
    return found;
  };
  for (const state of description.value) at(state.path).state = state;
  for (const violation of report.value.violations) at(violation.path).violations.push(violation);
  for (const warning of report.value.warnings) at(warning.path).warnings.push(warning);
  return all as ReadonlyMap<string, Facts>;
});

effect(() => {
  const all = allFacts.value;
  batch(() => {
    for (const [pointer, place] of places) {
      const now = all.get(pointer) ?? NO_FACTS;
      const text = JSON.stringify(now);
      if (text === place.text) continue;
      place.text = text;
      place.facts.value = now;
    }
  });
});

/** Changes the input at a JSON Pointer; undefined takes away what is there. */
export function edit(pointer: string, value: Value | undefined): void {
  const old = get(draft.peek(), pointer);
  // Browsers tell of input that changes nothing, too.
  if (old === value || (old !== undefined && value !== undefined && reuse(old, value) === old)) return;
  draft.value = put(draft.peek(), pointer, value) as Fields;
}

/** The same by what was there. */
export function editBy(pointer: string, make: (old: Value | undefined) => Value | undefined): void {
  draft.value = update(draft.peek(), pointer, make) as Fields;
}

export function valueAt(pointer: string): Value | undefined {
  return get(draft.value, pointer);
}

/** Takes JSON text as the input: field by field where it can be one, else as it is, to be mended. */
export function take(text: string): void {
  const value = read(text);
  batch(() => {
    if (isFields(value)) {
      draft.value = reuse(draft.peek(), value) as Fields;
      looseText.value = null;
    } else {
      looseText.value = text;
    }
  });
}

/** What was left at other operations, as a draft or as text that was no input yet. */
const left = new Map<OperationId, { readonly fields: Fields; readonly text: string | null }>();

/** Goes to an operation; the input is what was left there, unless one is given. */
export function open(id: OperationId, text?: string): void {
  batch(() => {
    left.set(operationId.peek(), { fields: draft.peek(), text: looseText.peek() });
    if (vendorOf(id) !== vendor.peek()) site.value = null;
    // The form of the operation that is open already stays, and goes on listening at its places.
    if (id !== operationId.peek()) places.clear();
    operationId.value = id;
    revision.value = null;
    current.value = "";
    draft.value = left.get(id)?.fields ?? NO_FIELDS;
    looseText.value = left.get(id)?.text ?? null;
    if (text !== undefined) take(text);
  });
}

/** The vendor's documented example of an operation, as JSON text. */
export async function exampleOf(id: OperationId): Promise<string> {
  const load = schemas[`../../node_modules/clearway/dist/schemas/${id}.json`];
  const { examples } = (await load!()) as { examples: readonly unknown[] };
  return JSON.stringify(examples[0]);
}
// Each one is a file of its own, which is fetched when it is asked for.
const schemas = import.meta.glob("../../node_modules/clearway/dist/schemas/*.json", { import: "default" });
