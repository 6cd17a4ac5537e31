// The fields of an object: those of the table in its order, then those that it does not know.

import type { FieldTree, ObjectTree, ValueTree } from "clearway";

import { isFields, join, NO_FIELDS, type Value } from "../draft.js";
import { edit, facts } from "../store.js";
import { Badge, Button, Icon } from "../ui/ui.js";
import { JsonControl } from "./json-control.js";
import { controlId, partId } from "./focus.js";
import { useParts } from "./parts.js";
import { Place } from "./place.js";
import { Rename, Says } from "./says.js";
import { said } from "./words.js";

export function Members({
  tree,
  pointer,
  value,
  isSecret,
}: {
  tree: ValueTree | ObjectTree;
  pointer: string;
  value: Value | undefined;
  isSecret: boolean;
}) {
  const fields = tree.fields ?? [];
  return (
    <>
      <KnownFields fields={fields} pointer={pointer} value={value} isSecret={isSecret} />
      <UnknownFields fields={fields} pointer={pointer} value={value} />
    </>
  );
}

export function KnownFields({
  fields,
  pointer,
  value,
  isSecret = false,
}: {
  fields: readonly FieldTree[];
  pointer: string;
  value: Value | undefined;
  isSecret?: boolean;
}) {
  const present = isFields(value) ? value : NO_FIELDS;
  return fields.map((field) => (
    <Place
      key={field.name}
      tree={field}
      pointer={join(pointer, field.name)}
      value={present.get(field.name)}
      name={field.name}
      fieldName={field.name}
      isSecret={isSecret}
    />
  ));
}

export function UnknownFields({
  fields,
  pointer,
  value,
}: {
  fields: readonly FieldTree[];
  pointer: string;
  value: Value | undefined;
}) {
  const names = new Set(fields.map((field) => field.name));
  const unknown = Array.from(isFields(value) ? value : NO_FIELDS).filter(([name]) => !names.has(name));
  const parts = useParts(
    pointer,
    "",
    unknown.map(([name]) => name),
  );
  return (
    <>
      {parts.before}
      {unknown.slice(parts.from, parts.to).map(([name, inside]) => (
        <UnknownField key={name} name={name} pointer={join(pointer, name)} value={inside} />
      ))}
      {parts.after}
    </>
  );
}

function UnknownField({ name, pointer, value }: { name: string; pointer: string; value: Value }) {
  const { violations, warnings } = facts(pointer).value;
  const suggestion = violations
    .map((violation) => violation.params["suggestion"])
    .find((one) => typeof one === "string");
  return (
    <div class="place place-invalid" data-pointer={pointer}>
      <div class="place-head">
        <label class="place-name" for={controlId(pointer)}>
          {name}
        </label>
        <span class="place-marks">
          <Badge tone="warning">{said().unknown}</Badge>
        </span>
        <span class="place-tools">
          {suggestion !== undefined && <Rename pointer={pointer} to={suggestion} />}
          <Button
            kind="quiet"
            class="button-icon"
            aria-label={said().remove(name)}
            title={said().remove(name)}
            onClick={() => edit(pointer, undefined)}
          >
            <Icon name="close" />
          </Button>
        </span>
      </div>
      <div class="place-body">
        <JsonControl
          pointer={pointer}
          value={value}
          fieldName={name}
          isSecret={false}
          label={undefined}
          isInvalid={violations.length > 0}
          describedBy={partId("says", pointer)}
          onWrite={(next) => edit(pointer, next)}
        />
      </div>
      <Says pointer={pointer} reason={null} violations={violations} warnings={warnings} />
    </div>
  );
}
