// Everything that is wrong with the input, and everything worth a warning. Each line leads to its place.

import { useSignal, useSignalEffect } from "@preact/signals";
import type { Violation } from "clearway";

import { Unfinished, isFields, isList, join, type Value } from "../draft.js";
import { words } from "../language.js";
import { draft, looseText, report } from "../store.js";
import { Source } from "../ui/ui.js";
import { wanted } from "../wanted.js";
import "./problems.css";

export function Problems() {
  const { violations, warnings, more, moreWarnings } = report.value;
  const [problems, cautions] = [violations.length + more, warnings.length + moreWarnings];
  return (
    <section class="problems" aria-labelledby="problems-title">
      <Announcement />
      <h2 id="problems-title" tabIndex={-1} class={problems === 0 ? "is-clear" : "has-problems"}>
        {problems === 0 ? said().clear : said().problems(problems)}
      </h2>
      {problems === 0 && <p class="problems-calm">{cautions === 0 ? said().nothing : said().onlyWarnings}</p>}
      <List all={violations} kind="violation" />
      {more > 0 && <p class="problems-more">{said().more(more)}</p>}
      {cautions > 0 && <h3 class="has-warnings">{said().warnings(cautions)}</h3>}
      <List all={warnings} kind="warning" />
      {moreWarnings > 0 && <p class="problems-more">{said().more(moreWarnings)}</p>}
    </section>
  );
}

function List({ all, kind }: { all: readonly Violation[]; kind: "violation" | "warning" }) {
  if (all.length === 0) return null;
  return (
    <ul class={`problem-list problem-list-${kind}`}>
      {all.map(({ path, code, message, fix, source }, index) => (
        <Problem key={index} path={path} code={code} message={message} fix={fix} source={source} />
      ))}
    </ul>
  );
}

/** Takes texts and not the violation, which is another object at each check: so a line is rendered again only when it says something else. */
function Problem({
  path,
  code,
  message,
  fix,
  source,
}: Pick<Violation, "path" | "code" | "message" | "fix" | "source">) {
  return (
    <li class="problem">
      <button type="button" class="problem-jump" onClick={() => jump(path)}>
        <span class="problem-path">{path === "" ? said().whole : path}</span>
        <span class="problem-message">{message}</span>
        {fix !== null && <span class="problem-fix">{fix}</span>}
      </button>
      <span class="problem-foot">
        <code>{code}</code> <Source href={source} />
      </span>
    </li>
  );
}

function jump(path: string): void {
  if (looseText.value !== null) {
    wanted.value = { view: "json" };
    return;
  }
  // What is said of the whole input because of text that is no JSON belongs to where that text is.
  const pointer = path === "" ? (unfinishedIn(draft.value, "") ?? path) : path;
  wanted.value = { view: "form", pointer };
}

function unfinishedIn(value: Value, pointer: string): string | undefined {
  if (value instanceof Unfinished) return pointer;
  const inside = isFields(value) ? value : isList(value) ? value.entries() : [];
  for (const [name, one] of inside) {
    const found = unfinishedIn(one, join(pointer, name));
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Says the counts to those who do not see them change, when nobody has typed for a moment. */
function Announcement() {
  const text = useSignal("");
  useSignalEffect(() => {
    const { violations, warnings, more, moreWarnings } = report.value;
    const [problems, cautions] = [violations.length + more, warnings.length + moreWarnings];
    const next = [problems === 0 ? said().clear : said().problems(problems), cautions > 0 && said().warnings(cautions)];
    const timer = setTimeout(() => (text.value = next.filter(Boolean).join(", ")), 900);
    return () => clearTimeout(timer);
  });
  return (
    <p class="visually-hidden" role="status">
      {text}
    </p>
  );
}

const said = words(
  {
    clear: "Clear to send",
    nothing: "Nothing is wrong with the input.",
    onlyWarnings: "It can be sent as it is; look at the warnings first.",
    problems: (count: number) => (count === 1 ? "1 problem" : `${count} problems`),
    warnings: (count: number) => (count === 1 ? "1 warning" : `${count} warnings`),
    more: (count: number) => `and ${count} more`,
    whole: "the whole input",
  },
  {
    ko: {
      clear: "보낼 수 있습니다",
      nothing: "입력에 잘못된 것이 없습니다.",
      onlyWarnings: "그대로 보낼 수 있지만, 먼저 경고를 확인하세요.",
      problems: (count) => `문제 ${count}개`,
      warnings: (count) => `경고 ${count}개`,
      more: (count) => `외 ${count}개`,
      whole: "입력 전체",
    },
    "zh-CN": {
      clear: "可以发送",
      nothing: "输入没有任何问题。",
      onlyWarnings: "可以直接发送，但请先看看警告。",
      problems: (count) => `${count} 个问题`,
      warnings: (count) => `${count} 个警告`,
      more: (count) => `另有 ${count} 个`,
      whole: "整个输入",
    },
    ja: {
      clear: "送信できます",
      nothing: "入力に問題はありません。",
      onlyWarnings: "このまま送れますが、先に警告をご確認ください。",
      problems: (count) => `問題 ${count} 件`,
      warnings: (count) => `警告 ${count} 件`,
      more: (count) => `ほか ${count} 件`,
      whole: "入力全体",
    },
  },
);
