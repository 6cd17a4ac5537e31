// One of several.

import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";

interface Option<Id extends string> {
  readonly id: Id;
  readonly label: ComponentChildren;
}

/** A native list to choose from, with its label above it. */
export function Select<Id extends string>({
  label,
  chosen,
  onChoose,
  options,
}: {
  label: ComponentChildren;
  chosen: Id;
  onChoose: (id: Id) => void;
  options: readonly Option<Id>[];
}) {
  const id = useId();
  return (
    <div class="choice">
      <label for={id}>{label}</label>
      <select id={id} value={chosen} onChange={(event) => onChoose(event.currentTarget.value as Id)}>
        {options.map(({ id, label }) => (
          <option key={id} value={id}>
            {label}
          </option>
        ))}
      </select>
    </div>
  );
}

/** The same for a few short choices, all in sight. */
export function SegmentedControl<Id extends string>({
  label,
  chosen,
  onChoose,
  options,
}: {
  label: string;
  chosen: Id;
  onChoose: (id: Id) => void;
  options: readonly Option<Id>[];
}) {
  const name = useId();
  return (
    <div class="segments" role="radiogroup" aria-label={label}>
      {options.map(({ id, label }) => (
        <label key={id}>
          <input type="radio" name={name} checked={id === chosen} onChange={() => onChoose(id)} />
          {label}
        </label>
      ))}
    </div>
  );
}
