// An object whose keys are its writer's own: they are added, renamed in place, and removed.

import { useSignal } from "@preact/signals";
import { useRef } from "preact/hooks";

import { isFields, join, NO_FIELDS, type Fields } from "../draft.js";
import { edit, editBy } from "../store.js";
import { Button } from "../ui/ui.js";
import { focusOnPart, partId } from "./focus.js";
import { blank } from "./kinds.js";
import type { Holder } from "./list.js";
import { useParts } from "./parts.js";
import { Place } from "./place.js";
import { renamed } from "./says.js";
import { said } from "./words.js";

export interface EntryTools {
  /** Whether there was no such key yet, so that the entry has it now. */
  rename(from: string, to: string): boolean;
}

export function Entries({ tree, pointer, value, name, isSecret }: Holder) {
  const fields = isFields(value) ? value : NO_FIELDS;
  const ids = useIds(fields);
  const tools = useTools(pointer, fields, ids);
  const parts = useParts(pointer, name, Array.from(fields.keys()));
  const add = () => {
    let key = "";
    for (let number = 1; fields.has(key); number += 1) key = `key${number}`;
    parts.showLast(fields.size + 1);
    edit(join(pointer, key), blank(tree.values!));
    void focusOnPart("key", join(pointer, key));
  };
  return (
    <>
      {fields.size === 0 && <p class="place-empty">{said().noKeys}</p>}
      {parts.before}
      {Array.from(fields)
        .slice(parts.from, parts.to)
        .map(([key, inside]) => (
          <Place
            key={ids.get(key)}
            tree={tree.values!}
            pointer={join(pointer, key)}
            value={inside}
            name={key}
            fieldName={name}
            isSecret={isSecret}
            entry={tools}
          />
        ))}
      <div class="place-more">
        {parts.after}
        <Button onClick={add}>{said().addKey}</Button>
      </div>
    </>
  );
}

/** The key of an entry, to be edited. A key that another entry has stays as it is typed, and the entry keeps its old one until it is another. */
export function KeyInput({ pointer, name, tools }: { pointer: string; name: string; tools: EntryTools }) {
  const refused = useSignal<string | null>(null);
  const typed = (text: string) => {
    refused.value = text === name || tools.rename(name, text) ? null : text;
  };
  const message = partId("taken", pointer);
  return (
    <span class="entry-key">
      <input
        id={partId("key", pointer)}
        aria-label={said().key(name)}
        value={refused.value ?? name}
        aria-invalid={refused.value !== null}
        aria-describedby={refused.value === null ? undefined : message}
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        onInput={(event) => typed(event.currentTarget.value)}
      />
      {refused.value !== null && (
        <span class="say say-violation" id={message} role="alert">
          {said().keyTaken(refused.value)}
        </span>
      )}
    </span>
  );
}

/** A number for each entry that stays when its key is another one, and when it is the old one again. */
function useIds(fields: Fields): Map<string, number> {
  const { current: ids } = useRef(new Map<string, number>());
  const next = useRef(0);
  const taken = new Set<number>();
  for (const key of fields.keys()) {
    let id = ids.get(key);
    if (id === undefined || taken.has(id)) ids.set(key, (id = next.current++));
    taken.add(id);
  }
  return ids;
}

function useTools(pointer: string, fields: Fields, ids: Map<string, number>): EntryTools {
  const now = useRef({ pointer, fields });
  now.current = { pointer, fields };
  const tools = useRef<EntryTools | undefined>(undefined);
  tools.current ??= {
    rename(from, to) {
      if (now.current.fields.has(to)) return false;
      const id = ids.get(from);
      if (id !== undefined) ids.set(to, id);
      editBy(now.current.pointer, (old) => (isFields(old) ? renamed(old, from, to) : old));
      return true;
    },
  };
  return tools.current;
}
