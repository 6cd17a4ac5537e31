// Values of which there are few.

import type { Value } from "../draft.js";
import type { ControlProps } from "./control.js";
import { controlId } from "./focus.js";
import { choicesOf } from "./limits.js";
import { said } from "./words.js";

export function BooleanControl(props: ControlProps) {
  return <Choices {...props} options={["true", "false"]} read={(text) => text === "true"} />;
}

export function ChoiceControl(props: ControlProps) {
  return <Choices {...props} options={choicesOf(props.tree, "violation") ?? []} read={(text) => text} />;
}

// Values of options: what is a choice has a letter before it, so that no text is one of the others.
const NOT_SET = "-";
const OTHER = "other";
const NULL = "null";

function Choices({
  pointer,
  value,
  options,
  read,
  isInvalid,
  describedBy,
  label,
  onWrite,
}: ControlProps & { options: readonly string[]; read: (text: string) => Value }) {
  const text = value === undefined || value === null ? undefined : String(value);
  const isOther = text !== undefined && !options.includes(text);
  const chosen = value === undefined ? NOT_SET : value === null ? NULL : isOther ? OTHER : `=${text}`;
  return (
    <select
      id={controlId(pointer)}
      class={value === undefined ? "is-absent" : undefined}
      value={chosen}
      aria-label={label}
      aria-invalid={isInvalid}
      aria-describedby={describedBy}
      onChange={(event) => {
        const option = event.currentTarget.value;
        if (option === NOT_SET) onWrite(undefined);
        else if (option.startsWith("=")) onWrite(read(option.slice(1)));
      }}
    >
      <option value={NOT_SET}>{said().notSet}</option>
      {options.map((option) => (
        <option key={option} value={`=${option}`}>
          {option}
        </option>
      ))}
      {value === null && <option value={NULL}>null</option>}
      {isOther && <option value={OTHER}>{said().notAChoice(JSON.stringify(text))}</option>}
    </select>
  );
}
