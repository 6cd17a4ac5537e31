import { useSignal } from "@preact/signals";

import { words } from "../language.js";
import { Button } from "./button.js";

type CopyState = "copy" | "copied" | "refused";

/** Copying, and how it went: for some seconds, then it can be done again. */
export function useCopy(): { state: CopyState; copy(text: string): Promise<CopyState> } {
  const state = useSignal<CopyState>("copy");
  const copy = async (text: string) => {
    try {
      await navigator.clipboard.writeText(text);
      state.value = "copied";
    } catch {
      state.value = "refused";
    }
    setTimeout(() => (state.value = "copy"), state.peek() === "copied" ? 1500 : 5000);
    return state.peek();
  };
  return { state: state.value, copy };
}

/** Copies a text, and says that it did, or that the browser did not let it. `label` says what is copied: aloud, and where `spelled`, on the button. */
export function Copy({ text, label, spelled = false }: { text: () => string; label: string; spelled?: boolean }) {
  const { state, copy } = useCopy();
  return (
    <Button kind="quiet" aria-label={label} onClick={() => void copy(text())}>
      <span role="status">{spelled && state === "copy" ? label : said()[state]}</span>
    </Button>
  );
}
const said = words(
  { copy: "Copy", copied: "Copied", refused: "The browser refused: mark and copy it yourself" },
  {
    ko: { copy: "복사", copied: "복사됨", refused: "브라우저가 막았습니다. 직접 선택해 복사하세요" },
    "zh-CN": { copy: "复制", copied: "已复制", refused: "浏览器拒绝了，请自行选中并复制" },
    ja: { copy: "コピー", copied: "コピーしました", refused: "ブラウザーが拒否しました。選択してコピーしてください" },
  },
);
