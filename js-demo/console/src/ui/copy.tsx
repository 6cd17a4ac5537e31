import { useSignal } from "@preact/signals";

import { words } from "../language.js";
import { Button } from "./button.js";

/** Copies a text, and says that it did, or that the browser did not let it. `label` says what is copied: aloud, and where `spelled`, on the button. */
export function Copy({ text, label, spelled = false }: { text: () => string; label: string; spelled?: boolean }) {
  const state = useSignal<"copy" | "copied" | "refused">("copy");
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text());
      state.value = "copied";
    } catch {
      state.value = "refused";
    }
    setTimeout(() => (state.value = "copy"), state.peek() === "copied" ? 1500 : 5000);
  };
  return (
    <Button kind="quiet" aria-label={label} onClick={() => void copy()}>
      <span role="status">{spelled && state.value === "copy" ? label : said()[state.value]}</span>
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
