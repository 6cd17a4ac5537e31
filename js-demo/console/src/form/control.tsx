// The control of a single value, chosen by the kind of value alone.

import type { ValueTree } from "clearway";

import type { Value } from "../draft.js";
import { BooleanControl, ChoiceControl } from "./choice-control.js";
import { JsonControl } from "./json-control.js";
import type { Kind } from "./kinds.js";
import { choicesOf } from "./limits.js";
import { TextControl } from "./text-control.js";

export interface ControlProps {
  tree: ValueTree;
  pointer: string;
  value: Value | undefined;
  fieldName: string;
  isSecret: boolean;
  isInvalid: boolean;
  describedBy: string;
  /** A name to be read out, where no label says one. */
  label: string | undefined;
  onWrite: (value: Value | undefined) => void;
}

export function Control({ kind, ...props }: ControlProps & { kind: Kind }) {
  if (kind === "boolean") return <BooleanControl {...props} />;
  if (kind === "text" && choicesOf(props.tree, "violation") !== undefined) return <ChoiceControl {...props} />;
  if (kind === "text" || kind === "number") return <TextControl kind={kind} {...props} />;
  return <JsonControl {...props} />;
}
