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
  const keys = useKeys(items.length);
  const tools = useTools(pointer, keys);
  const next = facts(join(pointer, "-")).value.state;
  const item = tree.items!;
  const parts = useParts(pointer, items.length, Number);
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
            key={keys.current[index]}
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

/** A key for each item that stays with it wherever it moves, so that what is folded and what has the focus go along. */
function useKeys(count: number): { current: number[] } {
  const keys = useRef<number[]>([]);
  const last = useRef(0);
  while (keys.current.length < count) keys.current.push(last.current++);
  keys.current.length = count;
  return keys;
}

/** The same object as long as the list is shown: what is said of one item does not concern the others. */
function useTools(pointer: string, keys: { current: number[] }): ItemTools {
  const at = useRef(pointer);
  at.current = pointer;
  const tools = useRef<ItemTools | undefined>(undefined);
  tools.current ??= {
    move(from, to) {
      keys.current = moved(keys.current, from, to);
      editBy(at.current, (list) => (isList(list) ? (moved(list, from, to) as List) : list));
    },
    remove(index) {
      keys.current = keys.current.toSpliced(index, 1);
      editBy(at.current, (list) => (isList(list) ? list.toSpliced(index, 1) : list));
    },
  };
  return tools.current;
}

function moved<Item>(list: readonly Item[], from: number, to: number): Item[] {
  return list.toSpliced(from, 1).toSpliced(to, 0, list[from]!);
}
