// What can be done with a place beside giving it a value.

import type { ValueTree } from "clearway";

import type { Value } from "../draft.js";
import { edit } from "../store.js";
import { Button, Icon } from "../ui/ui.js";
import { controlId, focusInto, focusOnControl } from "./focus.js";
import { blank, kindsOf, type Kind } from "./kinds.js";
import { said } from "./words.js";

export function KindPicker({
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

export function Add({ tree, kind, pointer, name }: { tree: ValueTree; kind: Kind; pointer: string; name: string }) {
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

export function NullToggle({ pointer, value, name }: { pointer: string; value: Value | undefined; name: string }) {
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

export function TakeAway({ pointer, name }: { pointer: string; name: string }) {
  const takeAway = () => {
    edit(pointer, undefined);
    focusOnControl(pointer);
  };
  return (
    <Button
      kind="quiet"
      class="button-icon"
      aria-label={said().takeAway(name)}
      title={said().takeAway(name)}
      onClick={takeAway}
    >
      <Icon name="close" />
    </Button>
  );
}
