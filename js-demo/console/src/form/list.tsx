// The items of a list: they are added, removed and moved.

import { useRef } from "preact/hooks";
import type { ValueTree } from "clearway";

import { isList, join, type List, type Value } from "../draft.js";
import { editBy, facts } from "../store.js";
import { Button, Icon, Source } from "../ui/ui.js";
import { controlId, focusInto, partId } from "./focus.js";
import { blank } from "./kinds.js";
import { useParts } from "./parts.js";
import { Place } from "./place.js";
import { said } from "./words.js";

export interface ItemTools {
  move(from: number, to: number): void;
  remove(index: number): void;
}

/** A place that holds others of one kind. */
export interface Holder {
  tree: ValueTree;
  pointer: string;
  value: Value | undefined;
  name: string;
  isSecret: boolean;
}

export function Items({ tree, pointer, value, name, isSecret }: Holder) {
  const items = isList(value) ? value : [];
  const keys = useKeys(items);
  const tools = useTools(pointer);
  const next = facts(join(pointer, "-")).value.state;
  const item = tree.items!;
  const parts = useParts(pointer, name, { length: items.length, indexOf: Number, at: String });
  const add = () => {
    parts.showLast(items.length + 1);
    editBy(pointer, (list) => [...(isList(list) ? list : []), blank(item)]);
    void focusInto(join(pointer, items.length));
  };
  return (
    <>
      {items.length === 0 && <p class="place-empty">{said().noItems}</p>}
      {parts.before}
      {items.slice(parts.from, parts.to).map((one, at) => {
        const index = parts.from + at;
        return (
          <Place
            key={keys[index]}
            tree={item}
            pointer={join(pointer, index)}
            value={one}
            name={`${name} ${index + 1}`}
            fieldName={name}
            isSecret={isSecret}
            tools={tools}
            index={index}
            count={items.length}
          />
        );
      })}
      <div class="place-more">
        {parts.after}
        <Button
          aria-label={said().addItemTo(name)}
          aria-describedby={partId("more", pointer)}
          onClick={add}
          id={`add-${controlId(pointer)}`}
        >
          {said().addItem}
        </Button>
        {next?.reason && next.requirement !== "optional" && (
          <span class="say" id={partId("more", pointer)}>
            {next.reason.message} <Source href={next.reason.source} />
          </span>
        )}
      </div>
    </>
  );
}

/** Moves an item, or removes it. */
export function Tools({ tools, index, count, name }: { tools: ItemTools; index: number; count: number; name: string }) {
  return (
    <>
      <Button
        kind="quiet"
        class="button-icon"
        aria-label={said().up(name)}
        title={said().up(name)}
        aria-disabled={index === 0}
        onClick={() => index > 0 && tools.move(index, index - 1)}
      >
        ↑
      </Button>
      <Button
        kind="quiet"
        class="button-icon"
        aria-label={said().down(name)}
        title={said().down(name)}
        aria-disabled={index === count - 1}
        onClick={() => index < count - 1 && tools.move(index, index + 1)}
      >
        ↓
      </Button>
      <Button
        kind="quiet"
        class="button-icon"
        aria-label={said().remove(name)}
        title={said().remove(name)}
        onClick={() => tools.remove(index)}
      >
        <Icon name="close" />
      </Button>
    </>
  );
}

/** A key for each item that stays with it wherever it goes, so that what is folded, what is revealed and what has the focus go along. */
function useKeys(items: List): readonly number[] {
  const { current } = useRef({ items: [] as List, keys: [] as readonly number[], next: 0 });
  if (items === current.items) return current.keys;
  const changed = items.filter((item, index) => item !== current.items[index]).length;
  // One that is written in is the same item.
  if (items.length !== current.items.length || changed > 1) {
    const known = new Map<Value, number[]>(current.items.map((item) => [item, []]));
    current.items.forEach((item, index) => known.get(item)!.push(current.keys[index]!));
    current.keys = items.map((item) => known.get(item)?.shift() ?? current.next++);
  }
  current.items = items;
  return current.keys;
}

/** The same object as long as the list is shown: what is said of one item does not concern the others. */
function useTools(pointer: string): ItemTools {
  const at = useRef(pointer);
  at.current = pointer;
  const tools = useRef<ItemTools | undefined>(undefined);
  tools.current ??= {
    move: (from, to) =>
      editBy(at.current, (list) => (isList(list) ? list.toSpliced(from, 1).toSpliced(to, 0, list[from]!) : list)),
    remove: (index) => editBy(at.current, (list) => (isList(list) ? list.toSpliced(index, 1) : list)),
  };
  return tools.current;
}
