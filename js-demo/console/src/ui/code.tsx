import type { ComponentChildren } from "preact";

import { Copy } from "./copy.js";

/** A block of code, which can be scrolled by keyboard, with a button that copies `copy`. */
export function Code({
  label,
  copy,
  wrap = false,
  children,
}: {
  label: string;
  copy?: { text: () => string; label: string };
  wrap?: boolean;
  children: ComponentChildren;
}) {
  return (
    <div class={`code ${wrap ? "code-wrapped" : ""}`}>
      <pre tabIndex={0} role="region" aria-label={label} lang="en">
        <code>{children}</code>
      </pre>
      {copy && <Copy {...copy} />}
    </div>
  );
}
