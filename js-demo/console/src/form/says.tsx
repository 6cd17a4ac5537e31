// What Clearway says of a place: why it is as it is, what is wrong, and what is worth a warning.

import type { FieldState, Violation } from "clearway";

import { isFields, join, split, type Value } from "../draft.js";
import { words } from "../language.js";
import { editBy, valueAt } from "../store.js";

import { Button, Said, Source } from "../ui/ui.js";
import { focusOnControl, partId } from "./focus.js";

export function Says({
  pointer,
  reason,
  violations,
  warnings,
}: {
  pointer: string;
  reason: FieldState["reason"];
  violations: readonly Violation[];
  warnings: readonly Violation[];
}) {
  // A violation says the same as the reason, and what to do.
  const isSaid = [...violations, ...warnings].some((violation) => violation.code === reason?.code);
  return (
    <div class="says" id={partId("says", pointer)}>
      {reason !== null && reason.message !== null && !isSaid && (
        <p class="say">
          <span>
            {reason.message} <Source href={reason.source} />
          </span>
        </p>
      )}
      {violations.map((violation, index) => (
        <Said key={index} violation={violation} kind="violation" />
      ))}
      {warnings.map((violation, index) => (
        <Said key={index} violation={violation} kind="warning" />
      ))}
    </div>
  );
}

/** Gives the field at a pointer the name that it was probably meant to have. */
export function Rename({ pointer, to }: { pointer: string; to: string }) {
  const names = split(pointer);
  const old = names.pop()!;
  const parent = names.reduce<string>(join, "");
  // It would take the place of what is there.
  if (valueAt(join(parent, to)) !== undefined) return null;
  const rename = () => {
    editBy(parent, (fields) => (isFields(fields) ? renamed(fields, old, to) : fields));
    focusOnControl(join(parent, to));
  };
  return (
    <Button kind="quiet" onClick={rename}>
      {said().rename(to)}
    </Button>
  );
}

/** The same fields in the same order, one of them by another name. */
export function renamed(fields: ReadonlyMap<string, Value>, old: string, name: string): ReadonlyMap<string, Value> {
  return new Map(Array.from(fields, ([key, value]) => [key === old ? name : key, value]));
}

const said = words(
  { rename: (to: string) => `Rename to ${to}` },
  {
    ko: { rename: (to) => `${to}(으)로 이름 바꾸기` },
    "zh-CN": { rename: (to) => `重命名为 ${to}` },
    ja: { rename: (to) => `${to} に名前を変更` },
  },
);
