// What stands beside or under the input: what is wrong with it, what would be sent, and sending it.

import { computed } from "@preact/signals";

import { words } from "../language.js";
import { Plan } from "../plan/plan.js";
import { Problems } from "../problems/problems.js";
import { SendLater } from "../send/later.js";
import { looseText, operationId, report, tree } from "../store.js";
import { TabList } from "../ui/ui.js";
import { Boundary } from "./boundary.js";
import { inputOnly, layout, panel, show } from "./view.js";

export function Side() {
  const wide = layout.value === "wide";
  // Then it is all that is seen of the page.
  const narrow = layout.value === "narrow";
  const seen = !narrow || !inputOnly.value;
  const chosen = wide && panel.value === "problems" ? "plan" : panel.value;
  const tabs = [
    ...(wide ? [] : [{ id: "problems" as const, label: <ProblemsLabel /> }]),
    { id: "plan" as const, label: said().plan },
    { id: "send" as const, label: said().send },
  ];
  const part = (id: typeof chosen) => ({
    role: "tabpanel" as const,
    id: `panel-${id}`,
    "aria-labelledby": `tab-${id}`,
    tabIndex: -1,
    hidden: id !== chosen,
  });
  const problems = (
    <div
      key="problems"
      class="side-part side-problems"
      {...(wide ? { role: "region", id: "problems", "aria-label": said().problems, tabIndex: -1 } : part("problems"))}
    >
      <Boundary operation={operationId.value}>
        <Problems />
      </Boundary>
    </div>
  );
  return (
    <div
      class="side"
      id="beside"
      role={narrow ? "main" : "complementary"}
      aria-label={said().beside}
      tabIndex={-1}
      hidden={!seen}
    >
      {narrow && (
        <h1 key="name" class="visually-hidden" lang="en">
          {tree.value.summary}
        </h1>
      )}
      {wide && problems}
      <TabList key="tabs" label={said().beside} chosen={chosen} onChoose={(id) => void show(id)} tabs={tabs} />
      {!wide && problems}
      <div key="plan" class="side-part" {...part("plan")}>
        {/* It follows every keystroke, so it is there only while it is seen. */}
        {chosen === "plan" && seen && (
          <Boundary operation={operationId.value}>
            <Plan />
          </Boundary>
        )}
      </div>
      <div key="send" class="side-part" {...part("send")}>
        <Boundary operation={operationId.value}>
          <SendLater isWanted={chosen === "send" && seen} />
        </Boundary>
      </div>
    </div>
  );
}

/** On narrow pages: which one thing is seen. */
export function BottomBar() {
  const seen = inputOnly.value ? "input" : panel.value;
  const items = [
    { id: "input" as const, label: said().input },
    { id: "problems" as const, label: <ProblemsLabel /> },
    { id: "plan" as const, label: said().plan },
    { id: "send" as const, label: said().send },
  ];
  return (
    <nav class="bottom-bar" aria-label={said().parts}>
      {items.map(({ id, label }) => (
        <button
          key={id}
          type="button"
          aria-current={id === seen ? "true" : undefined}
          onClick={() => (id === "input" ? (inputOnly.value = true) : void show(id))}
        >
          {label}
        </button>
      ))}
    </nav>
  );
}

const violations = computed(() => report.value.violations.length + report.value.more);

/** With their number, so that it is seen from elsewhere. */
function ProblemsLabel() {
  const count = violations.value;
  return (
    <>
      {said().problems}
      <span class={`badge badge-${count > 0 || looseText.value !== null ? "danger" : "ok"}`}>{count}</span>
    </>
  );
}

const said = words(
  {
    beside: "Problems, plan and sending",
    parts: "Parts of the page",
    input: "Input",
    problems: "Problems",
    plan: "Plan",
    send: "Send",
  },
  {
    ko: {
      beside: "문제, 요청 계획, 전송",
      parts: "페이지 구성",
      input: "입력",
      problems: "문제",
      plan: "계획",
      send: "전송",
    },
    "zh-CN": {
      beside: "问题、计划与发送",
      parts: "页面各部分",
      input: "输入",
      problems: "问题",
      plan: "计划",
      send: "发送",
    },
    ja: {
      beside: "問題、計画、送信",
      parts: "ページの各部",
      input: "入力",
      problems: "問題",
      plan: "計画",
      send: "送信",
    },
  },
);
