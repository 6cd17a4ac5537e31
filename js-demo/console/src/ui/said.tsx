// One thing that Clearway says, and where it is from.

import type { Violation } from "clearway";

import { words } from "../language.js";

export function Said({ violation, kind }: { violation: Violation; kind: "violation" | "warning" }) {
  const { message, fix, source } = violation;
  return (
    <p class={`say say-${kind}`}>
      <span class="say-mark" role="img" aria-label={said()[kind]} />
      <span>
        {message}
        {fix !== null && <span class="say-fix">{fix}</span>} <Source href={source} />
      </span>
    </p>
  );
}

export function Source({ href }: { href: string }) {
  return (
    <a class="source" href={href} target="_blank" rel="noreferrer">
      {said().source}
    </a>
  );
}

const said = words(
  { violation: "Violation", warning: "Warning", source: "source" },
  {
    ko: { violation: "위반", warning: "경고", source: "출처" },
    "zh-CN": { violation: "违规", warning: "警告", source: "来源" },
    ja: { violation: "違反", warning: "警告", source: "出典" },
  },
);
