// What the keyboard does, and the list of it.

import { signal } from "@preact/signals";

import { words } from "../language.js";
import { isTextInput } from "../ui/text-input.js";
import { Dialog } from "../ui/ui.js";
import { search } from "./picker.js";
import { step, stepLabel } from "./steps.js";
import { show, type Place } from "./view.js";
import "./shortcuts.css";

export const shortcutsOpen = signal(false);

/** By the key's place: what a letter makes with Alt differs from keyboard to keyboard. */
const places: Readonly<Record<string, { place: Place; focus: string }>> = {
  Digit1: { place: "form", focus: "tab-form" },
  Digit2: { place: "json", focus: "tab-json" },
  Digit3: { place: "problems", focus: "problems" },
  Digit4: { place: "plan", focus: "tab-plan" },
  Digit5: { place: "send", focus: "tab-send" },
};

export function listenToKeys(): void {
  addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.isComposing) return;
    if (event.ctrlKey || event.metaKey) return takeStep(event);
    const chosen = places[event.code];
    if (event.altKey && event.shiftKey && chosen !== undefined) {
      event.preventDefault();
      void show(chosen.place).then(() => focusOn(chosen.focus));
    } else if (!event.altKey && !typing(event.target) && document.querySelector("dialog[open]") === null) {
      if (event.key === "/") search();
      else if (event.key === "?") shortcutsOpen.value = true;
      else return;
      event.preventDefault();
    }
  });
}

/** Where a tab is out of sight, its panel. */
function focusOn(id: string): void {
  const element = document.getElementById(id);
  if (element?.checkVisibility()) element.focus();
  else document.getElementById(id.replace("tab-", "panel-"))?.focus();
}

/** Steps of the input, also in its fields; other texts have their own. */
function takeStep(event: KeyboardEvent): void {
  const { target, shiftKey, altKey, metaKey } = event;
  if (altKey || document.querySelector("dialog[open]") !== null) return;
  if (isTextInput(target) && target.closest(".form-inputs") === null) return;
  // Where keys make no Latin letters, by their place.
  const key = /^[a-z]$/i.test(event.key) ? event.key.toLowerCase() : event.code.replace("Key", "").toLowerCase();
  if (key === "z") step(shiftKey ? "redo" : "undo", true);
  else if (key === "y" && !shiftKey && !metaKey) step("redo", true);
  else return;
  event.preventDefault();
}

const typing = (target: EventTarget | null) => isTextInput(target) || target instanceof HTMLSelectElement;

export function Shortcuts() {
  const keys: [string[], string][] = [
    [["/"], said().search],
    [["↑", "↓"], said().walk],
    [["Enter"], said().choose],
    [["Alt", "Shift", "1"], said().form],
    [["Alt", "Shift", "2"], said().json],
    [["Alt", "Shift", "3"], said().problems],
    [["Alt", "Shift", "4"], said().plan],
    [["Alt", "Shift", "5"], said().sending],
    [["Ctrl", "Z"], stepLabel("undo")],
    [["Ctrl", "Shift", "Z"], stepLabel("redo")],
    [["Ctrl", "Enter"], said().send],
    [["Esc"], said().close],
    [["?"], said().this],
  ];
  return (
    <Dialog title={said().title} open={shortcutsOpen.value} onClose={() => (shortcutsOpen.value = false)}>
      <table class="shortcuts">
        <tbody>
          {keys.map(([names, does]) => (
            <tr key={does}>
              <th scope="row">
                {names.map((name) => (
                  <kbd key={name}>{name}</kbd>
                ))}
              </th>
              <td>{does}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Dialog>
  );
}

const said = words(
  {
    title: "Keyboard shortcuts",
    search: "Search operations",
    walk: "Go through the operations found; from tab to tab: ← →",
    choose: "In the search: open the first operation found",
    form: "The form",
    json: "The input as JSON",
    problems: "What is wrong with the input",
    plan: "The request as it would be sent",
    sending: "Sending and its reply",
    send: "Send the request",
    close: "Close what is open",
    this: "This list",
  },
  {
    ko: {
      title: "키보드 단축키",
      search: "작업 검색",
      walk: "찾은 작업 사이를 이동, 탭 사이는 ← →",
      choose: "검색창에서: 처음 찾은 작업 열기",
      form: "양식",
      json: "JSON 입력",
      problems: "입력의 문제",
      plan: "전송될 요청",
      sending: "전송과 응답",
      send: "요청 전송",
      close: "열린 창 닫기",
      this: "이 목록",
    },
    "zh-CN": {
      title: "键盘快捷键",
      search: "搜索操作",
      walk: "在找到的操作间移动；标签页之间用 ← →",
      choose: "在搜索框中：打开第一个结果",
      form: "表单",
      json: "JSON 形式的输入",
      problems: "输入中的问题",
      plan: "将要发送的请求",
      sending: "发送与响应",
      send: "发送请求",
      close: "关闭打开的窗口",
      this: "显示此列表",
    },
    ja: {
      title: "キーボードショートカット",
      search: "操作を検索",
      walk: "見つかった操作の間を移動、タブの間は ← →",
      choose: "検索欄で：最初に見つかった操作を開く",
      form: "フォーム",
      json: "JSON の入力",
      problems: "入力の問題",
      plan: "送信されるリクエスト",
      sending: "送信と応答",
      send: "リクエストを送信",
      close: "開いているものを閉じる",
      this: "この一覧",
    },
  },
);
