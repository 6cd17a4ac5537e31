// The input as JSON text, both ways.

import { useSignal, useSignalEffect } from "@preact/signals";
import { useMemo, useRef } from "preact/hooks";

import { write, type Fields } from "../draft.js";
import { words } from "../language.js";
import { maskedInput } from "../masked.js";
import { draft, looseText, operationId, report, take, tree } from "../store.js";
import { Button, Copy, Notice, Said } from "../ui/ui.js";
import { arrived, wanted } from "../wanted.js";
import "./json.css";

export function JsonView() {
  // What was typed stays as it was typed, as long as it is the input.
  const typed = useRef<{ text: string; draft: Fields } | null>(null);
  const formatted = useSignal(0);
  const revealedAt = useSignal<string | null>(null);
  const box = useRef<HTMLTextAreaElement>(null);
  const gutter = useRef<HTMLDivElement>(null);
  void formatted.value;

  const loose = looseText.value;
  const isTyped = typed.current?.draft === draft.value;
  const written = write(draft.value, "  ");
  const shown = write(maskedInput(draft.value, tree.value), "  ");
  const hidesSecrets = loose === null && !isTyped && shown !== written && revealedAt.value !== operationId.value;
  const text = loose ?? (isTyped ? typed.current!.text : hidesSecrets ? shown : written);
  const position = loose === null ? null : positionOf(loose);

  const goTo = (index?: number) => {
    box.current?.focus();
    if (index !== undefined) box.current?.setSelectionRange(index, index);
  };
  useSignalEffect(() => {
    const place = wanted.value;
    if (place?.view !== "json") return;
    // After the view that this is in is brought to the front.
    setTimeout(() => {
      arrived(place);
      goTo();
    });
  });

  return (
    <section class="json" aria-labelledby="json-title">
      <div class="json-head">
        <h2 id="json-title">{said().title}</h2>
        <Button
          kind="quiet"
          disabled={loose !== null || !isTyped}
          onClick={() => {
            typed.current = null;
            formatted.value += 1;
          }}
        >
          {said().format}
        </Button>
        <Copy text={() => text} label={said().copy} />
      </div>
      {hidesSecrets && (
        <Notice>
          {said().hidden}{" "}
          <Button
            onClick={() => {
              revealedAt.value = operationId.value;
              box.current?.focus();
            }}
          >
            {said().reveal}
          </Button>
        </Notice>
      )}
      <div class={`json-box${loose === null ? "" : " is-loose"}`}>
        <Lines text={text} marked={position?.line} gutter={gutter} />
        <textarea
          ref={box}
          id="json-text"
          aria-label={said().title}
          aria-invalid={loose !== null}
          aria-describedby={loose === null ? undefined : "json-problem"}
          wrap="off"
          rows={12}
          value={text}
          readOnly={hidesSecrets}
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          onScroll={(event) => {
            if (gutter.current !== null) gutter.current.scrollTop = event.currentTarget.scrollTop;
          }}
          onInput={(event) => {
            const text = event.currentTarget.value;
            take(text);
            typed.current = looseText.peek() === null ? { text, draft: draft.peek() } : null;
          }}
        />
      </div>
      {loose !== null && (
        <div id="json-problem" class="json-problem">
          {report.value.violations.map((violation, index) => (
            <Said key={index} violation={violation} kind="violation" />
          ))}
          {position !== null && (
            <Button onClick={() => goTo(position.index)}>{said().jump(position.line, position.column)}</Button>
          )}
        </div>
      )}
    </section>
  );
}

/** Where the text stops being JSON. */
function positionOf(text: string): { index: number; line: number; column: number } | null {
  const offset = report.value.violations.map(({ params }) => params["offset"]).find((one) => typeof one === "number");
  if (offset === undefined) return null;
  // Clearway counts bytes.
  const before = new TextDecoder().decode(new TextEncoder().encode(text).subarray(0, offset));
  const lines = before.split("\n");
  return { index: before.length, line: lines.length, column: lines.at(-1)!.length + 1 };
}

function Lines({
  text,
  marked,
  gutter,
}: {
  text: string;
  marked: number | undefined;
  gutter: { current: HTMLDivElement | null };
}) {
  const count = text.split("\n").length;
  return useMemo(() => {
    const numbers = (from: number, to: number) =>
      Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => `${from + index}\n`).join("");
    return (
      <div class="json-lines" aria-hidden="true" ref={gutter}>
        {numbers(1, marked === undefined ? count : marked - 1)}
        {marked !== undefined && <mark>{`${marked}\n`}</mark>}
        {marked !== undefined && numbers(marked + 1, count)}
      </div>
    );
  }, [count, marked]);
}

const said = words(
  {
    title: "Input as JSON",
    format: "Format",
    copy: "Copy the JSON text",
    hidden: "Secret values are hidden here.",
    reveal: "Show them and edit",
    jump: (line: number, column: number) => `Go to line ${line}, column ${column}`,
  },
  {
    ko: {
      title: "JSON 입력",
      format: "정렬",
      copy: "JSON 텍스트 복사",
      hidden: "비밀 값은 여기서 숨겨져 있습니다.",
      reveal: "보고 편집하기",
      jump: (line, column) => `${line}행 ${column}열로 이동`,
    },
    "zh-CN": {
      title: "JSON 输入",
      format: "格式化",
      copy: "复制 JSON 文本",
      hidden: "机密值在此处隐藏。",
      reveal: "显示并编辑",
      jump: (line, column) => `转到第 ${line} 行第 ${column} 列`,
    },
    ja: {
      title: "JSON 入力",
      format: "整形",
      copy: "JSON テキストをコピー",
      hidden: "秘密の値はここでは隠れています。",
      reveal: "表示して編集",
      jump: (line, column) => `${line} 行 ${column} 列へ`,
    },
  },
);
