// What the table says of a field whatever the draft is.

import type { FieldTree, Requirement, ValueTree } from "clearway";

import { write, read, type Value } from "../draft.js";
import { tree as operationTree } from "../store.js";
import { Badge } from "../ui/ui.js";
import { partId } from "./focus.js";
import { choicesOf, limitsInWords, patternOf, typesInWords } from "./limits.js";
import { Source } from "./says.js";
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

/** Types, limits, what it is for, and what counts where it is absent. */
export function About({ tree, pointer }: { tree: ValueTree | FieldTree; pointer: string }) {
  const field = "in" in tree ? tree : undefined;
  const limits = limitsInWords(tree, "violation");
  const advice = limitsInWords(tree, "advice");
  const pattern = patternOf(tree, "violation");
  const advised = patternOf(tree, "advice");
  const choices = choicesOf(tree, "advice");
  const source = sourceOf(tree);
  return (
    <div class="place-about" id={partId("about", pointer)}>
      <p class="place-type">
        {[typesInWords(tree), ...limits].join(" · ")}
        {pattern !== undefined && <code class="place-pattern">{pattern}</code>}
        {advice.length > 0 && ` · ${said().advice(advice.join(", "))}`}
        {advised !== undefined && (
          <>
            {" · "}
            {said().advice("")}
            <code class="place-pattern">{advised}</code>
          </>
        )}
        {choices !== undefined && ` · ${said().advice(choices.join(", "))}`}
        {source !== undefined && (
          <>
            {" "}
            <Source href={source} />
          </>
        )}
      </p>
      {field !== undefined && field.doc !== "" && (
        <p class="place-doc" lang="en">
          {field.doc}
        </p>
      )}
      {field?.deprecated && <p class="place-doc">{said().instead(field.deprecated.instead)}</p>}
      {field?.default !== undefined && (
        <p class="place-doc">
          {said().default} <code>{write(read(JSON.stringify(field.default)) as Value)}</code>
        </p>
      )}
    </div>
  );
}

/** The page that the field is known from, where it is another one than the operation's. */
function sourceOf(tree: ValueTree | FieldTree): string | undefined {
  const field = "in" in tree ? tree : undefined;
  const all = [
    field?.deprecated?.source,
    field?.undocumented?.source,
    field?.ignored?.source,
    field?.required?.source,
    ...(tree.limits ?? []).map((limit) => limit.source),
  ];
  return all.find((source) => source !== undefined && source !== operationTree.value.docs);
}
