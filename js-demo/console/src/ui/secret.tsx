import { useSignal } from "@preact/signals";
import type { AllHTMLAttributes } from "preact";

import { words } from "../language.js";
import { Button } from "./button.js";

/** A text that is hidden until somebody asks to see it. No browser offers to keep it. `name` says what it is to who hears the button. */
export function SecretInput({
  name,
  ...others
}: { name: string; value: string } & Pick<AllHTMLAttributes<HTMLInputElement>, "id" | "onInput" | "aria-describedby">) {
  const shown = useSignal(false);
  return (
    <div class="secret">
      <input
        {...others}
        // The types of the view library tell the two apart, the browser does not mind.
        type={(shown.value ? "text" : "password") as "password"}
        autoComplete="off"
        autoCapitalize="off"
        spellcheck={false}
        data-1p-ignore
        data-lpignore="true"
      />
      <Button
        aria-label={shown.value ? said().hideIt(name) : said().showIt(name)}
        onClick={() => (shown.value = !shown.peek())}
      >
        {shown.value ? said().hide : said().show}
      </Button>
    </div>
  );
}
const said = words(
  { show: "Show", hide: "Hide", showIt: (name: string) => `Show ${name}`, hideIt: (name: string) => `Hide ${name}` },
  {
    ko: { show: "보기", hide: "숨기기", showIt: (name) => `${name} 보기`, hideIt: (name) => `${name} 숨기기` },
    "zh-CN": { show: "显示", hide: "隐藏", showIt: (name) => `显示 ${name}`, hideIt: (name) => `隐藏 ${name}` },
    ja: { show: "表示", hide: "隠す", showIt: (name) => `${name} を表示`, hideIt: (name) => `${name} を隠す` },
  },
);
