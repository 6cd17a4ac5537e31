// Sending is as much as all the rest of the page, so it comes when somebody begins to use the page, or wants to see it.

import { signal, useSignal } from "@preact/signals";
import type { ComponentType } from "preact";
import { useEffect } from "preact/hooks";

import { words } from "../language.js";
import { touched } from "../touched.js";

const part = signal<ComponentType | null>(null);

export function SendLater({ isWanted }: { isWanted: boolean }) {
  const error = useSignal<unknown>(undefined);
  useEffect(() => {
    const load = async () => {
      try {
        part.value = (await import("./send.js")).Send;
      } catch (cause) {
        error.value = cause ?? new Error("it did not come");
      }
    };
    void (isWanted ? load() : touched.then(load));
  }, [isWanted]);
  if (error.value !== undefined) throw error.value;
  const Send = part.value;
  return Send === null ? <p role="status">{said().coming}</p> : <Send />;
}

const said = words(
  { coming: "Loading…" },
  { ko: { coming: "불러오는 중…" }, "zh-CN": { coming: "正在加载…" }, ja: { coming: "読み込み中…" } },
);
