// Every vendor and every operation, to be searched by words and walked through by arrow keys.

import { computed, effect, signal } from "@preact/signals";
import type { OperationId, OperationSummary, VendorSummary } from "clearway";
import type { TargetedKeyboardEvent, TargetedMouseEvent } from "preact";
import { useEffect, useRef } from "preact/hooks";

import { words } from "../language.js";
import { shortName } from "../operations.js";
import { allOperations, allVendors, open, operationId, vendor } from "../store.js";
import { Badge, Button, Icon, Method } from "../ui/ui.js";
import { Docs } from "./docs.js";
import { wayTo } from "./history.js";
import { matches, pieces, wordsOf } from "./search.js";
import { layout, show } from "./view.js";
import "./picker.css";

/** Whether the picker is seen where it has no place of its own. */
export const pickerOpen = signal(false);

const query = signal("");
const wanted = computed(() => wordsOf(query.value));
const found = computed(() => allOperations.filter((operation) => matches(operation, wanted.value)));

/** Vendors whose operations are unfolded: whoever comes to one sees its operations only, and unfolds what else they want. */
const unfolded = signal<ReadonlySet<string>>(new Set());
effect(() => {
  unfolded.value = new Set([vendor.value.id]);
});
function unfold(id: string, open: boolean): void {
  const now = new Set(unfolded.peek());
  if (open) now.add(id);
  else now.delete(id);
  unfolded.value = now;
}

/** Puts the focus into the search, wherever it is. */
export function search(): void {
  if (layout.peek() !== "wide") pickerOpen.value = true;
  setTimeout(() => document.querySelector<HTMLInputElement>("#operation-search")?.select());
}

/** The picker in its place, or over the page where that has no room for it. */
export function Picker() {
  const dialog = useRef<HTMLDialogElement>(null);
  const wide = layout.value === "wide";
  const shown = pickerOpen.value && !wide;
  const id = operationId.value;
  useEffect(() => {
    if (shown) dialog.current?.showModal();
    else dialog.current?.close();
  }, [shown]);
  useEffect(() => {
    if (wide || shown) bringIntoSight(document.querySelector(".picker-row[aria-current]"));
  }, [wide, shown, id]);
  if (wide)
    return (
      <nav class="picker" id="operations" aria-label={said().title} tabIndex={-1}>
        <Inside />
      </nav>
    );
  return (
    <dialog
      ref={dialog}
      class="drawer"
      id="operations"
      aria-label={said().title}
      onClose={() => (pickerOpen.value = false)}
      onClick={(event) => event.target === event.currentTarget && (pickerOpen.value = false)}
    >
      {shown && (
        <nav class="picker" aria-label={said().title}>
          <Button
            kind="quiet"
            class="button-icon picker-close"
            aria-label={said().close}
            onClick={() => (pickerOpen.value = false)}
          >
            <Icon name="close" />
          </Button>
          <Inside />
          {layout.value === "narrow" && <Docs />}
        </nav>
      )}
    </dialog>
  );
}

function Inside() {
  const groups = allVendors
    .map((vendor) => ({ vendor, operations: found.value.filter(({ id }) => id.startsWith(`${vendor.id}.`)) }))
    .filter(({ operations }) => operations.length > 0);
  return (
    <div class="picker-inside" onKeyDown={walk}>
      <div class="picker-search">
        <Icon name="search" />
        <input
          id="operation-search"
          type="search"
          value={query}
          placeholder={said().search}
          aria-label={said().search}
          aria-keyshortcuts="/"
          aria-describedby="operations-found"
          autoComplete="off"
          spellcheck={false}
          onInput={(event) => (query.value = event.currentTarget.value)}
          onKeyDown={(event) => {
            if (
              event.key === "Enter" &&
              !event.isComposing &&
              found.value[0] !== undefined &&
              query.value.trim() !== ""
            )
              go(found.value[0].id);
          }}
        />
        {layout.value === "wide" && <kbd aria-hidden="true">/</kbd>}
      </div>
      <p
        id="operations-found"
        role="status"
        class={query.value.trim() === "" ? "visually-hidden" : "picker-count muted"}
      >
        {said().count(found.value.length)}
      </p>
      {groups.map(({ vendor, operations }) => (
        <Group key={vendor.id} vendor={vendor} operations={operations} />
      ))}
      {groups.length === 0 && (
        <div class="picker-nothing">
          <p>{said().nothing(query.value.trim())}</p>
          <p class="muted">{said().tryThis}</p>
          <Button onClick={() => ((query.value = ""), search())}>{said().showAll}</Button>
        </div>
      )}
    </div>
  );
}

function Group({ vendor: { id, name }, operations }: { vendor: VendorSummary; operations: OperationSummary[] }) {
  const searching = wanted.value.length > 0;
  return (
    <details
      class="picker-group"
      open={searching || unfolded.value.has(id)}
      onToggle={(event) => !searching && unfold(id, event.currentTarget.open)}
    >
      <summary>
        <span class="picker-vendor" lang="en">
          <Marked text={name} />
        </span>
        <span class="visually-hidden">, {said().count(operations.length)}</span>
        <span class="picker-number" aria-hidden="true">
          {operations.length}
        </span>
      </summary>
      <ul role="list">
        {operations.map((operation) => (
          <Row key={operation.id} operation={operation} />
        ))}
      </ul>
    </details>
  );
}

function Row({ operation: { id, summary, method, deprecated } }: { operation: OperationSummary }) {
  return (
    <li>
      <a
        class="picker-row"
        href={wayTo(id)}
        aria-current={id === operationId.value ? "page" : undefined}
        onClick={(event: TargetedMouseEvent<HTMLAnchorElement>) => {
          // Another tab is opened by the browser.
          if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
          event.preventDefault();
          go(id);
        }}
      >
        <Method name={method} />
        <span class="picker-text">
          <span class="picker-name">
            <span lang="en">
              <Marked text={shortName(id)} />
            </span>
            {deprecated !== null && <Badge tone="warning">{said().deprecated}</Badge>}
          </span>
          <span class="picker-summary" lang="en">
            <Marked text={summary} />
          </span>
        </span>
      </a>
    </li>
  );
}

function Marked({ text }: { text: string }) {
  if (wanted.value.length === 0) return <>{text}</>;
  return <>{pieces(text, wanted.value).map(({ text, found }, at) => (found ? <mark key={at}>{text}</mark> : text))}</>;
}

/** Opens an operation, and puts the focus where it begins. */
export function go(id: OperationId): void {
  pickerOpen.value = false;
  open(id);
  void show("form").then(() => document.getElementById("operation-name")?.focus());
}

// Not by the browser's own way, after which the first Tab would go on from here.
function bringIntoSight(row: Element | null): void {
  const list = row?.closest(".picker-inside");
  if (!row || !list) return;
  const [{ top, bottom }, frame] = [row.getBoundingClientRect(), list.getBoundingClientRect()];
  if (top < frame.top + 100 || bottom > frame.bottom) list.scrollTop += top - frame.top - frame.height / 2;
}

/** Arrow keys go through what is seen, from the search on; left and right fold and unfold. */
function walk(event: TargetedKeyboardEvent<HTMLDivElement>): void {
  if (event.altKey || event.ctrlKey || event.metaKey || event.isComposing) return;
  const stops = [
    ...event.currentTarget.querySelectorAll<HTMLElement>("#operation-search, summary, [open] .picker-row"),
  ];
  const from = event.target as HTMLElement;
  const at = stops.indexOf(from);
  const typing = from instanceof HTMLInputElement;
  const group = from.closest("details");
  let to: HTMLElement | null | undefined;
  // Whoever searched wants what was found, and not the vendor above it.
  const isSearched = typing && from.value !== "";
  if (event.key === "ArrowDown" && isSearched) to = stops.find((stop) => stop.matches(".picker-row"));
  else if (event.key === "ArrowDown") to = stops[at + 1];
  else if (event.key === "ArrowUp") to = stops[at - 1];
  else if (typing) return;
  else if (event.key === "Home") to = stops[0];
  else if (event.key === "End") to = stops.at(-1);
  else if (event.key === "ArrowLeft" && group?.open) {
    to = group.querySelector("summary");
    if (to === from) group.open = false;
  } else if (event.key === "ArrowRight" && group && from.localName === "summary") {
    if (group.open) to = stops[at + 1];
    else group.open = true;
  } else return;
  event.preventDefault();
  to?.focus();
}

const said = words(
  {
    title: "Operations",
    close: "Close",
    search: "Search operations",
    count: (count: number) => `${count} ${count === 1 ? "operation" : "operations"}`,
    nothing: (query: string) => `No operation matches “${query}”.`,
    tryThis:
      "Every word must occur in a name, a summary, a path or a vendor's name. Try fewer or shorter words, in English.",
    showAll: "Show all operations",
    deprecated: "deprecated",
  },
  {
    ko: {
      title: "작업",
      close: "닫기",
      search: "작업 검색",
      count: (count) => `작업 ${count}개`,
      nothing: (query) => `‘${query}’에 맞는 작업이 없습니다.`,
      tryThis:
        "모든 단어가 이름, 요약, 경로, 벤더 이름 중 한 곳에 있어야 합니다. 더 적거나 짧은 영어 단어로 검색해 보십시오.",
      showAll: "모든 작업 보기",
      deprecated: "지원 중단 예정",
    },
    "zh-CN": {
      title: "操作",
      close: "关闭",
      search: "搜索操作",
      count: (count) => `${count} 个操作`,
      nothing: (query) => `没有与“${query}”匹配的操作。`,
      tryThis: "每个词都必须出现在名称、摘要、路径或厂商名称中。请尝试更少或更短的英文词。",
      showAll: "显示全部操作",
      deprecated: "已弃用",
    },
    ja: {
      title: "操作",
      close: "閉じる",
      search: "操作を検索",
      count: (count) => `操作 ${count} 件`,
      nothing: (query) => `「${query}」に一致する操作はありません。`,
      tryThis:
        "すべての語が名前、概要、パス、ベンダー名のどこかに含まれる必要があります。より少ない、または短い英単語で試してください。",
      showAll: "すべての操作を表示",
      deprecated: "非推奨",
    },
  },
);
