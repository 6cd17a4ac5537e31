// What all parts of the page are made of.

import { useSignal } from "@preact/signals";
import type { ButtonHTMLAttributes, ComponentChildren, TargetedKeyboardEvent } from "preact";

import { words } from "../language.js";

export function Button({
  kind = "plain",
  ...others
}: { kind?: "plain" | "primary" | "quiet" | "danger" } & ButtonHTMLAttributes<HTMLButtonElement>) {
  return <button type="button" {...others} class={`button button-${kind}`} />;
}

/** A small mark with a word in it. */
export function Badge({ tone = "plain", children }: { tone?: Tone; children: ComponentChildren }) {
  return <span class={`badge badge-${tone}`}>{children}</span>;
}
export type Tone = "plain" | "accent" | "ok" | "warning" | "danger";

/** A remark that stands out. */
export function Notice({ tone = "plain", children }: { tone?: Tone; children: ComponentChildren }) {
  return <div class={`notice notice-${tone}`}>{children}</div>;
}

/** Copies a text, and says that it did. */
export function Copy({ text, label }: { text: () => string; label: string }) {
  const done = useSignal(false);
  const copy = async () => {
    await navigator.clipboard.writeText(text());
    done.value = true;
    setTimeout(() => (done.value = false), 1500);
  };
  return (
    <Button kind="quiet" aria-label={label} onClick={() => void copy()}>
      <span aria-live="polite">{done.value ? said().copied : said().copy}</span>
    </Button>
  );
}
const said = words(
  { copy: "Copy", copied: "Copied" },
  {
    ko: { copy: "복사", copied: "복사됨" },
    "zh-CN": { copy: "复制", copied: "已复制" },
    ja: { copy: "コピー", copied: "コピーしました" },
  },
);

/** Panels of which one is seen, by the pattern of the ARIA Authoring Practices: arrow keys go from tab to tab. */
export function Tabs<Id extends string>({
  label,
  chosen,
  onChoose,
  tabs,
  children,
}: {
  label: string;
  chosen: Id;
  onChoose: (id: Id) => void;
  tabs: readonly { id: Id; label: ComponentChildren }[];
  children: ComponentChildren;
}) {
  const move = (event: TargetedKeyboardEvent<HTMLDivElement>) => {
    const at = tabs.findIndex(({ id }) => id === chosen);
    const to = (
      { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 } as Record<string, number | undefined>
    )[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const index = (to + tabs.length) % tabs.length;
    onChoose(tabs[index]!.id);
    (event.currentTarget.children[index] as HTMLElement).focus();
  };
  return (
    <div class="tabs">
      <div role="tablist" aria-label={label} onKeyDown={move}>
        {tabs.map(({ id, label }) => (
          <button
            key={id}
            type="button"
            role="tab"
            id={`tab-${id}`}
            aria-selected={id === chosen}
            aria-controls={`panel-${id}`}
            tabIndex={id === chosen ? 0 : -1}
            onClick={() => onChoose(id)}
          >
            {label}
          </button>
        ))}
      </div>
      <div role="tabpanel" id={`panel-${chosen}`} aria-labelledby={`tab-${chosen}`}>
        {children}
      </div>
    </div>
  );
}
