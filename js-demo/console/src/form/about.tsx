// What the table says of a field whatever the draft is.

import type { FieldTree, Requirement, ValueTree } from "clearway";

import { write, read, type Value } from "../draft.js";
import { tree as operationTree } from "../store.js";
import { Badge, Source } from "../ui/ui.js";
import { partId } from "./focus.js";
import { choicesOf, limitsInWords, patternOf, typesInWords } from "./limits.js";
import { said } from "./words.js";

/** Whether it must be there, and what is odd about it. */
export function Marks({ tree, requirement }: { tree: ValueTree | FieldTree; requirement: Requirement | undefined }) {
  const field = "in" in tree ? tree : undefined;
  return (
    <span class="place-marks">
      {requirement === "required" && field && <Badge tone="accent">{said().required}</Badge>}
      {requirement === "forbidden" && <Badge tone="danger">{said().forbidden}</Badge>}
      {(requirement === "ignored" || field?.ignored) && <Badge>{said().ignored}</Badge>}
      {field?.deprecated && <Badge tone="warning">{said().deprecated}</Badge>}
      {field?.undocumented && <Badge>{said().undocumented}</Badge>}
      {field?.secret && <Badge>{said().secret}</Badge>}
    </span>
  );
}

/** Types and limits, in the line of the name. */
export function Limits({ tree }: { tree: ValueTree | FieldTree }) {
  const limits = limitsInWords(tree, "violation");
  const advice = [...limitsInWords(tree, "advice"), ...(choicesOf(tree, "advice") ?? [])];
  const pattern = patternOf(tree, "violation");
  const advised = patternOf(tree, "advice");
  const source = sourceOf(tree);
  return (
    <span class="place-type">
      {[typesInWords(tree), ...limits].join(" · ")}
      {pattern !== undefined && <Pattern text={pattern} />}
      {(advice.length > 0 || advised !== undefined) && ` · ${said().advice(advice.join(", "))}`}
      {advised !== undefined && <Pattern text={advised} />}
      {source !== undefined && (
        <>
          {" "}
          <Source href={source} />
        </>
      )}
    </span>
  );
}

function Pattern({ text }: { text: string }) {
  // There are characters in patterns that no font shows.
  const shown = text.replace(/[^ -~]/gu, (one) => `\\u{${one.codePointAt(0)!.toString(16)}}`);
  return (
    <code class="place-pattern" title={shown}>
      {shown}
    </code>
  );
}

/** What a field is for, and what counts where it is absent. */
export function About({ tree, pointer }: { tree: ValueTree | FieldTree; pointer: string }) {
  const field = "in" in tree ? tree : undefined;
  if (field === undefined) return null;
  return (
    <div class="place-about" id={partId("about", pointer)}>
      {field.doc !== "" && <p lang="en">{field.doc}</p>}
      {field.deprecated && field.deprecated.instead !== "" && <p>{said().instead(field.deprecated.instead)}</p>}
      {field.default !== undefined && (
        <p>
          {said().default} <code>{write(read(JSON.stringify(field.default)) as Value)}</code>
        </p>
      )}
    </div>
  );
}

/** The page that its limits are known from, where it is another one than the operation's. */
function sourceOf(tree: ValueTree | FieldTree): string | undefined {
  const field = "in" in tree ? tree : undefined;
  const all = [
    field?.deprecated?.source,
    field?.undocumented?.source,
    field?.ignored?.source,
    ...(tree.limits ?? []).map((limit) => limit.source),
  ];
  return all.find((source) => source !== undefined && source !== operationTree.value.docs);
}
