// A list as a table, page by page.

import { useComputed, useSignal } from "@preact/signals";
import { operation, type OperationId } from "clearway";

import { isFields, isList, read, write, type Value } from "../draft.js";
import { language } from "../language.js";
import { allOperations, open, vendorOf } from "../store.js";
import { Button, Copy, Notice } from "../ui/ui.js";
import { Failure, nameOf } from "./failure.js";
import { match } from "./match.js";
import type { Pages, Run } from "./run.js";
import { textOf } from "./shown.js";
import { said } from "./words.js";

const MOST_FOR_CSV = 2000;

export function ItemTable({ run, pages }: { run: Run; pages: Pages }) {
  const items = pages.items.value;
  const columns = useComputed(() => columnsOf(pages.items.value)).value;
  const uses = useComputed(() => usesOf(run, pages.items.value[0])).value;
  const reading = pages.isReading.value;
  const wantsAll = useSignal(false);
  const count = (number: number) => number.toLocaleString(language.value);
  const readAll = async () => {
    wantsAll.value = true;
    await pages.all();
    wantsAll.value = false;
  };
  return (
    <div class="items">
      {items.length === 0 ? (
        <p class="muted">{said().noItems}</p>
      ) : (
        <div class="items-frame" tabIndex={0} role="region" aria-label={said().table}>
          <table>
            <thead>
              <tr>
                {columns.map((name) => (
                  <th key={name} scope="col" lang="en">
                    {name}
                  </th>
                ))}
                {uses.length > 0 && <th scope="col">{said().actions}</th>}
              </tr>
            </thead>
            <tbody>
              {items.map((item, row) => (
                <tr key={row}>
                  {columns.map((name) => (
                    <td key={name} lang="en">
                      <Cell value={isFields(item) ? item.get(name) : item} />
                    </td>
                  ))}
                  {uses.length > 0 && (
                    <td>
                      <UseRow run={run} item={item} row={row + 1} uses={uses} />
                    </td>
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <div class="items-foot">
        <span role="status">
          {pages.total.value === null
            ? said().readAll(count(items.length))
            : said().read(count(items.length), count(pages.total.value))}
        </span>
        {pages.total.value !== null && !pages.isComplete.value && (
          <progress max={pages.total.value} value={items.length} aria-label={said().table} />
        )}
        {!pages.isComplete.value && !wantsAll.value && (
          <>
            <Button disabled={reading} onClick={() => void pages.next()}>
              {said().nextPage}
            </Button>
            <Button disabled={reading} onClick={() => void readAll()}>
              {said().allPages}
            </Button>
          </>
        )}
        {wantsAll.value && <Button onClick={() => pages.stop()}>{said().stop}</Button>}
        {items.length > 0 && items.length <= MOST_FOR_CSV && (
          <Copy text={() => csv(columns, items)} label={said().copyCsv} />
        )}
      </div>
      {pages.error.value !== undefined && (
        <>
          <Notice tone="warning">{said().listBroke}</Notice>
          <Failure error={pages.error.value} input={read(run.input)} operationId={run.operation.id} />
        </>
      )}
    </div>
  );
}

function Cell({ value }: { value: Value | undefined }) {
  if (value === undefined) return null;
  if (value === null) return <span class="muted">null</span>;
  const text = textOf(value);
  if (text !== undefined) return <>{text}</>;
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

function UseRow({ run, item, row, uses }: { run: Run; item: Value; row: number; uses: readonly OperationId[] }) {
  const use = (id: OperationId) => open(id, write(match(operation(id), item, read(run.input)).input));
  return (
    <select
      aria-label={said().useRow(row)}
      value=""
      onChange={(event) => {
        const id = uses.find((one) => one === event.currentTarget.value);
        if (id !== undefined) use(id);
      }}
    >
      <option value="">{said().useIn}</option>
      {uses.map((id) => (
        <option key={id} value={id} lang="en">
          {nameOf(id)}
        </option>
      ))}
    </select>
  );
}

/** Operations of the vendor that ask for something that a row has. */
function usesOf({ operation: from, input }: Run, item: Value | undefined): readonly OperationId[] {
  if (!isFields(item)) return [];
  const given = read(input);
  return allOperations
    .filter(({ id }) => id !== from.id && vendorOf(id) === vendorOf(from.id))
    .filter(({ id }) => {
      const tree = operation(id);
      return match(tree, item).input.size > 0 && match(tree, item, given).input.size > match(tree, given).input.size;
    })
    .map(({ id }) => id);
}

/** Names of all items' fields, those with plain values first. */
function columnsOf(items: readonly Value[]): readonly string[] {
  const nested = new Map<string, boolean>();
  for (const item of items) {
    if (!isFields(item)) return [said().value];
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
