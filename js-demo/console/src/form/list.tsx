// The items of a list: they are added, removed and moved.

import { useSignal, useSignalEffect } from "@preact/signals";
import { useRef } from "preact/hooks";
import type { ValueTree } from "clearway";

import { isList, join, split, type List, type Value } from "../draft.js";
import { editBy, facts } from "../store.js";
import { Button, Icon, Source } from "../ui/ui.js";
import { wanted } from "../wanted.js";
import { controlId, focusInto, partId } from "./focus.js";
import { blank } from "./kinds.js";
import { Place } from "./place.js";
import { said } from "./words.js";

export interface ItemTools {
  move(from: number, to: number): void;
  remove(index: number): void;
}

/** So many items are shown at first, and with each wish for more: thousands would take seconds. */
const SHOWN = 100;

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
  const shown = useSignal({ from: 0, to: SHOWN });
  const { from, to } = shown.value;
  // Whoever is led to an item finds it.
  useSignalEffect(() => {
    const place = wanted.value;
    if (place?.view !== "form" || !place.pointer.startsWith(`${pointer}/`)) return;
    const index = Number(split(place.pointer.slice(pointer.length))[0]);
    const start = index - (index % SHOWN);
    if (index < shown.peek().from || index >= shown.peek().to) shown.value = { from: start, to: start + SHOWN };
  });
  const earlier = Math.min(from, SHOWN);
  const hidden = Math.max(items.length - to, 0);
  const more = Math.min(hidden, SHOWN);
  const add = () => {
    const end = items.length + 1;
    if (hidden > 0) shown.value = { from: Math.max(end - SHOWN, 0), to: end };
    else shown.value = { from, to: Math.max(to, end) };
    editBy(pointer, (list) => [...(isList(list) ? list : []), blank(item)]);
    void focusInto(join(pointer, items.length));
  };
  return (
    <>
      {items.length === 0 && <p class="place-empty">{said().noItems}</p>}
      {earlier > 0 && (
        <Button kind="quiet" onClick={() => (shown.value = { from: from - earlier, to })}>
          {said().moreItems(earlier, from)}
        </Button>
      )}
      {items.slice(from, to).map((one, at) => {
        const index = from + at;
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
        {hidden > 0 && (
          <Button kind="quiet" onClick={() => (shown.value = { from, to: to + more })}>
            {said().moreItems(more, hidden)}
          </Button>
        )}
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
