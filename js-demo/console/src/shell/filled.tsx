// What the form was filled with, what of it could not be used, and the way back.

import { batch, signal } from "@preact/signals";
import type { OperationId } from "clearway";

import { words } from "../language.js";
import { allOperations, allowUnknown, current, draft, looseText, open, operationId, revision, site } from "../store.js";
import { Button } from "../ui/ui.js";

export interface Filled {
  readonly operation: OperationId;
  readonly what: "example" | "json" | "request";
  /** What of the text is not in the form, by name. */
  readonly leftOut: readonly string[];
  /** Fields that the operation does not have, which are in the form. */
  readonly unknown: readonly string[];
  /** Other operations that fit. */
  readonly others: readonly { readonly operation: OperationId; readonly fill: () => void }[];
  /** Null where nothing was there before. */
  readonly undo: (() => void) | null;
}

export const filled = signal<Filled | null>(null);

/** What the page holds now. */
export function snapshot(): { readonly isEmpty: boolean; readonly restore: () => void } {
  const id = operationId.peek();
  const [fields, text] = [draft.peek(), looseText.peek()];
  const kept = [site, revision, current, allowUnknown].map((one) => [one, one.peek()] as const);
  const restore = () => {
    if (id !== operationId.peek()) open(id);
    draft.value = fields;
    looseText.value = text;
    for (const [one, value] of kept) (one as { value: unknown }).value = value;
  };
  return { isEmpty: fields.size === 0 && text === null, restore: () => batch(restore) };
}

/** The button that is there when the notice has gone. */
export const PASTE_BUTTON = "paste-button";

function leave(act?: () => void): void {
  batch(() => {
    act?.();
    filled.value = null;
  });
  document.getElementById(PASTE_BUTTON)?.focus();
}

export function FilledNotice() {
  const said = says();
  const now = filled.value;
  // Whoever has gone on to another operation does not mean this one any more.
  const isShown = now !== null && now.operation === operationId.value;
  return (
    <div class="filled-place" role="status">
      {isShown && (
        <div class="filled">
          <p>
            {now.what === "request" ? said.opened(summaryOf(now.operation)) : said[now.what]}
            {now.unknown.length > 0 && ` ${said.unknown(now.unknown.join(", "))}`}
          </p>
          {now.leftOut.length > 0 && <p>{said.leftOut(now.leftOut.join(", "))}</p>}
          {now.others.length > 0 && (
            <p class="filled-others">
              {said.others}
              {now.others.map(({ operation, fill }) => (
                <Button key={operation} kind="quiet" lang="en" onClick={fill}>
                  {summaryOf(operation)}
                </Button>
              ))}
            </p>
          )}
          <div class="filled-actions">
            {now.undo !== null && <Button onClick={() => leave(now.undo!)}>{said.undo}</Button>}
            <Button kind="quiet" onClick={() => leave()}>
              {said.close}
            </Button>
          </div>
        </div>
      )}
    </div>
  );
}

const summaryOf = (id: OperationId) => allOperations.find((operation) => operation.id === id)?.summary ?? id;

const says = words(
  {
    example: "The vendor’s example is filled in.",
    json: "The JSON is filled in.",
    opened: (summary: string) => `Filled in: ${summary}.`,
    unknown: (names: string) => `Not a field of this operation: ${names}.`,
    leftOut: (names: string) => `Left out: ${names}`,
    others: "It may also be:",
    undo: "Undo",
    close: "Close",
  },
  {
    ko: {
      example: "벤더의 예시로 채웠습니다.",
      json: "JSON으로 채웠습니다.",
      opened: (summary) => `채운 작업: ${summary}.`,
      unknown: (names) => `이 작업에 없는 필드: ${names}.`,
      leftOut: (names) => `제외됨: ${names}`,
      others: "다른 후보:",
      undo: "실행 취소",
      close: "닫기",
    },
    "zh-CN": {
      example: "已填入厂商示例。",
      json: "已填入 JSON。",
      opened: (summary) => `已填入：${summary}。`,
      unknown: (names) => `此操作没有的字段：${names}。`,
      leftOut: (names) => `未采用：${names}`,
      others: "也可能是：",
      undo: "撤销",
      close: "关闭",
    },
    ja: {
      example: "ベンダーの例を入力しました。",
      json: "JSON を入力しました。",
      opened: (summary) => `入力した操作: ${summary}。`,
      unknown: (names) => `この操作にないフィールド: ${names}。`,
      leftOut: (names) => `除外: ${names}`,
      others: "ほかの候補:",
      undo: "元に戻す",
      close: "閉じる",
    },
  },
);
