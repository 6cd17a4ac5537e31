// The whole page: where its parts stand.

import { useSignalEffect } from "@preact/signals";

import { Form } from "../form/form.js";
import { JsonView } from "../json/json.js";
import { words } from "../language.js";
import { operationId } from "../store.js";
import { Announcer, Tabs } from "../ui/ui.js";
import { Boundary, OutsideErrors } from "./boundary.js";
import { Head } from "./head.js";
import { Remarks } from "./link.js";
import { Picker, pickerOpen } from "./picker.js";
import { Shortcuts } from "./shortcuts.js";
import { BottomBar, Side } from "./side.js";
import { Topbar } from "./topbar.js";
import { inputOnly, inputView, layout, show } from "./view.js";

export function Shell() {
  const narrow = layout.value === "narrow";
  useSignalEffect(() => {
    document.title = `${operationId.value} · Clearway ${said().console}`;
  });
  return (
    <div class={`shell ${layout.value}`}>
      <SkipLinks />
      <Topbar />
      <OutsideErrors />
      <div class="work">
        <Picker />
        <main class="input" id="input" tabIndex={-1} hidden={narrow && !inputOnly.value}>
          <Remarks />
          <Boundary operation={operationId.value}>
            <Head />
          </Boundary>
          <Tabs
            label={said().input}
            chosen={inputView.value}
            onChoose={(id) => void show(id)}
            tabs={[
              { id: "form", label: said().form },
              { id: "json", label: "JSON" },
            ]}
          >
            <Boundary operation={operationId.value}>
              {inputView.value === "form" ? <Form key={operationId.value} /> : <JsonView key={operationId.value} />}
            </Boundary>
          </Tabs>
        </main>
        <Side />
        {narrow && <BottomBar />}
      </div>
      <Shortcuts />
      <Announcer />
    </div>
  );
}

/** The fragment of the address is for links to an operation, so these do not touch it. */
function SkipLinks() {
  const to = (id: string) => async (event: Event) => {
    event.preventDefault();
    if (id === "operations" && layout.peek() !== "wide") pickerOpen.value = true;
    else if (layout.peek() === "narrow") inputOnly.value = id !== "beside";
    await new Promise((done) => setTimeout(done));
    document.getElementById(id)?.focus();
  };
  return (
    <nav class="skip-links" aria-label={said().skip}>
      <a href="#input" onClick={(event) => void to("input")(event)}>
        {said().toInput}
      </a>
      <a href="#beside" onClick={(event) => void to("beside")(event)}>
        {said().toSide}
      </a>
      <a href="#operations" onClick={(event) => void to("operations")(event)}>
        {said().toOperations}
      </a>
    </nav>
  );
}

const said = words(
  {
    console: "console",
    input: "How the input is seen",
    form: "Form",
    skip: "Skip to",
    toInput: "Skip to the input",
    toSide: "Skip to problems, plan and sending",
    toOperations: "Skip to the operations",
  },
  {
    ko: {
      console: "콘솔",
      input: "입력 보기 방식",
      form: "양식",
      skip: "바로 가기",
      toInput: "입력으로 바로 가기",
      toSide: "문제, 계획, 전송으로 바로 가기",
      toOperations: "작업 목록으로 바로 가기",
    },
    "zh-CN": {
      console: "控制台",
      input: "输入的显示方式",
      form: "表单",
      skip: "跳转",
      toInput: "跳到输入",
      toSide: "跳到问题、计划与发送",
      toOperations: "跳到操作列表",
    },
    ja: {
      console: "コンソール",
      input: "入力の表示方法",
      form: "フォーム",
      skip: "移動",
      toInput: "入力へ移動",
      toSide: "問題・計画・送信へ移動",
      toOperations: "操作一覧へ移動",
    },
  },
);
