// What all parts of the page are made of.

export { announce, Announcer } from "./announce.js";
export { Button } from "./button.js";
export { Code } from "./code.js";
export { Copy, useCopy } from "./copy.js";
export { Dialog } from "./dialog.js";
export { Icon } from "./icon.js";
export { Said, Source } from "./said.js";
export { SecretInput } from "./secret.js";
export { SegmentedControl, Select } from "./choice.js";
export { TabList, Tabs } from "./tabs.js";

import type { ComponentChildren } from "preact";

export type Tone = "plain" | "accent" | "ok" | "warning" | "danger";

/** A small mark with a word in it. */
export function Badge({ tone = "plain", children }: { tone?: Tone; children: ComponentChildren }) {
  return <span class={`badge badge-${tone}`}>{children}</span>;
}

/** A method of HTTP. */
export function Method({ name }: { name: string }) {
  return <span class={`method method-${name}`}>{name}</span>;
}

/** A remark that stands out. */
export function Notice({ tone = "plain", children }: { tone?: Tone; children: ComponentChildren }) {
  return <div class={`notice notice-${tone}`}>{children}</div>;
}

/** Something that is folded until somebody wants it. */
export function Disclosure({
  summary,
  open,
  children,
}: {
  summary: ComponentChildren;
  open?: boolean;
  children: ComponentChildren;
}) {
  return (
    <details class="disclosure" open={open}>
      <summary>{summary}</summary>
      <div class="disclosure-inside">{children}</div>
    </details>
  );
}

/** Something is under way; the words are read aloud. */
export function Spinner({ label }: { label: string }) {
  return (
    <span role="status" class="row">
      <span class="spinner" aria-hidden="true" />
      {label}
    </span>
  );
}

/** What is said where there is nothing yet. */
export function Empty({ children }: { children: ComponentChildren }) {
  return <div class="empty">{children}</div>;
}
