// A list as a table, page by page.

import { useComputed, useSignal } from "@preact/signals";
import type { OperationId } from "clearway";
import { memo } from "preact/compat";
import { useMemo } from "preact/hooks";

import { isFields, isList, write, type Value } from "../draft.js";
import { language } from "../language.js";
import { treeOf } from "../operations.js";
import { allOperations, vendorOf } from "../store.js";
import { Button, Copy, Notice, Select } from "../ui/ui.js";
import { Failure, goTo, nameOf } from "./failure.js";
import { match } from "./match.js";
import type { Pages } from "./pages.js";
import type { Run } from "./run.js";
import { textOf } from "../shown.js";
import { viewWords } from "./views-words.js";
import "./table.css";

const MOST_FOR_CSV = 2000;

export function ItemTable({ run, pages }: { run: Run; pages: Pages }) {
  const items = pages.items.value;
  const columns = useComputed(() => columnsOf(pages.items.value)).value;
  const uses = useMemo(() => usesOf(run, items[0]), [run, items[0]]);
  const use = useSignal<OperationId | undefined>(undefined);
  const chosen = uses.find((id) => id === use.value) ?? uses[0];
  return (
    <div class="items">
      {chosen !== undefined && (
        <Select
          label={viewWords().useIn}
          chosen={chosen}
          onChoose={(id) => (use.value = id)}
          options={uses.map((id) => ({ id, label: nameOf(id) }))}
        />
      )}
      {items.length === 0 ? (
        <p class="muted">{viewWords().noItems}</p>
      ) : (
        <div class="items-frame" tabIndex={0} role="region" aria-label={viewWords().table}>
          <table>
            <thead>
              <tr>
                {chosen !== undefined && <th scope="col">{viewWords().use}</th>}
                {columns.map((name) => (
                  <th key={name} scope="col" lang="en">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {items.map((item, at) => (
                <Row key={at} run={run} item={item} row={at + 1} columns={columns} use={chosen} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      <Foot pages={pages} columns={columns} />
      {pages.error.value !== undefined && (
        <>
          <Notice tone="warning">{viewWords().listBroke}</Notice>
          <Failure error={pages.error.value} sent={run.sent} operationId={run.operation.id} through={run.through} />
        </>
      )}
    </div>
  );
}

/** Pages that come do not change those that are there. */
const Row = memo(
  ({
    run,
    item,
    row,
    columns,
    use,
  }: {
    run: Run;
    item: Value;
    row: number;
    columns: readonly string[];
    use: OperationId | undefined;
  }) => (
    <tr>
      {use !== undefined && (
        <td>
          <Button
            kind="quiet"
            aria-label={viewWords().useRow(row, nameOf(use))}
            onClick={() => void goTo(use, match(treeOf(use), item, run.sent).input)}
          >
            {viewWords().use}
          </Button>
        </td>
      )}
      {columns.map((name) => (
        <td key={name} lang="en">
          <Cell value={isFields(item) ? item.get(name) : item} />
        </td>
      ))}
    </tr>
  ),
);

function Foot({ pages, columns }: { pages: Pages; columns: readonly string[] }) {
  const items = pages.items.value;
  const total = pages.total.value;
  const wantsAll = useSignal(false);
  const count = (number: number) => number.toLocaleString(language.value);
  const readAll = async () => {
    wantsAll.value = true;
    await pages.all();
    wantsAll.value = false;
  };
  return (
    <div class="items-foot">
      <span role="status">
        {total === null
          ? viewWords().readAll(count(items.length))
          : viewWords().read(count(items.length), count(total))}
      </span>
      {total !== null && !pages.isComplete.value && (
        <progress max={total} value={items.length} aria-label={viewWords().allPages} />
      )}
      {!pages.isComplete.value && !wantsAll.value && (
        <>
          <Button aria-disabled={pages.isReading.value} onClick={() => void pages.next()}>
            {viewWords().nextPage}
          </Button>
          <Button aria-disabled={pages.isReading.value} onClick={() => void readAll()}>
            {viewWords().allPages}
          </Button>
        </>
      )}
      {wantsAll.value && <Button onClick={() => pages.stop()}>{viewWords().stop}</Button>}
      {items.length > 0 && items.length <= MOST_FOR_CSV && (
        <Copy spelled text={() => csv(columns, items)} label={viewWords().copyCsv} />
      )}
    </div>
  );
}

function Cell({ value }: { value: Value | undefined }) {
  if (value === undefined) return null;
  if (value === null) return <span class="muted">null</span>;
  const text = textOf(value);
  if (text !== undefined) return <div class="cell">{text}</div>;
  const json = write(value);
  if (json.length <= 40) return <code>{json}</code>;
  return (
    <details class="cell">
      <summary>
        <code>{json.slice(0, 32)}…</code>
      </summary>
      <pre>{write(value, "  ")}</pre>
    </details>
  );
}

/** Operations of the vendor that ask for something that a row has. */
function usesOf({ operation: from, sent }: Run, item: Value | undefined): readonly OperationId[] {
  if (!isFields(item)) return [];
  return allOperations
    .filter(({ id }) => id !== from.id && vendorOf(id) === vendorOf(from.id))
    .filter(({ id }) => {
      const tree = treeOf(id);
      return match(tree, item).input.size > 0 && match(tree, item, sent).input.size > match(tree, sent).input.size;
    })
    .map(({ id }) => id);
}

/** Names of all items' fields, those with plain values first. */
function columnsOf(items: readonly Value[]): readonly string[] {
  const nested = new Map<string, boolean>();
  for (const item of items) {
    if (!isFields(item)) return [viewWords().value];
    for (const [name, value] of item) nested.set(name, nested.get(name) === true || isFields(value) || isList(value));
  }
  return [...nested].sort(([, one], [, other]) => Number(one) - Number(other)).map(([name]) => name);
}

function csv(columns: readonly string[], items: readonly Value[]): string {
  const cell = (text: string) => {
    // Spreadsheets take these for formulas.
    const plain = /^[=+\-@\t\r]/.test(text) && Number.isNaN(Number(text)) ? `'${text}` : text;
    return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
  };
  const text = (value: Value | undefined) =>
    value === undefined || value === null ? "" : (textOf(value) ?? write(value));
  const rows = items.map((item) => columns.map((name) => cell(text(isFields(item) ? item.get(name) : item))));
  return [columns.map(cell), ...rows].map((row) => row.join(",")).join("\r\n");
}
