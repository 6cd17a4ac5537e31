// What nobody expected: it is said, with what to do, and the rest of the page goes on.

import { signal } from "@preact/signals";
import { Component, type ComponentChildren } from "preact";

import { words } from "../language.js";
import { operationId } from "../store.js";
import { Button, Copy, Notice } from "../ui/ui.js";

/** Keeps an error of one part of the page to that part. It is tried again when the operation is another one. */
export class Boundary extends Component<{ operation: string; children: ComponentChildren }, { error: unknown }> {
  override state = { error: undefined as unknown };
  override componentDidCatch(error: unknown) {
    this.setState({ error: error ?? new Error("nothing was thrown") });
  }
  override componentDidUpdate(before: { operation: string }) {
    if (before.operation !== this.props.operation && this.state.error !== undefined)
      this.setState({ error: undefined });
  }
  render() {
    if (this.state.error === undefined) return this.props.children;
    return <Unexpected error={this.state.error} onTryAgain={() => this.setState({ error: undefined })} />;
  }
}

const outside = signal<unknown>(undefined);

/** Errors of parts of the page that could not be fetched: browsers try that once, until the page is loaded again. */
const unfetched = new WeakSet<Error>();

/** Has errors shown that come from no component. */
export function watchErrors(): void {
  addEventListener("vite:preloadError", (event) => unfetched.add(event.payload));
  addEventListener("error", (event) => (outside.value = event.error ?? new Error(event.message)));
  addEventListener("unhandledrejection", (event) => (outside.value = event.reason ?? new Error("rejected")));
}

/** Errors of everything that runs beside the components. */
export function OutsideErrors() {
  if (outside.value === undefined) return null;
  return <Unexpected error={outside.value} onTryAgain={() => (outside.value = undefined)} />;
}

function Unexpected({ error, onTryAgain }: { error: unknown; onTryAgain: () => void }) {
  if (error instanceof Error && unfetched.has(error)) return <Unfetched onGoOn={onTryAgain} />;
  return (
    <div class="unexpected" role="alert">
      <Notice tone="danger">
        <strong>{said().title}</strong>
        <p>{said().advice}</p>
        <div class="row">
          <Button onClick={onTryAgain}>{said().again}</Button>
          <Button
            onClick={() => {
              history.replaceState(null, "", location.pathname);
              location.reload();
            }}
          >
            {said().anew}
          </Button>
          <Copy spelled label={said().copy} text={() => details(error)} />
        </div>
      </Notice>
    </div>
  );
}

function Unfetched({ onGoOn }: { onGoOn: () => void }) {
  return (
    <div class="unexpected" role="alert">
      <Notice tone="warning">
        <strong>{said().unfetched}</strong>
        <p>{said().unfetchedAdvice}</p>
        <div class="row">
          <Button onClick={() => location.reload()}>{said().reload}</Button>
          <Button onClick={onGoOn}>{said().again}</Button>
        </div>
      </Notice>
    </div>
  );
}

// An error's message may quote what was typed, so it stays out: where it came from is enough to find it.
function details(error: unknown): string {
  const { name, stack = "" } = error instanceof Error ? error : { name: typeof error };
  const frames = stack.split("\n").filter((line) => /^\s*at |@/.test(line) && /:\d+:\d+\)?$/.test(line));
  return [`Clearway console: ${name} at ${operationId.peek()}`, ...frames, navigator.userAgent].join("\n");
}

const said = words(
  {
    title: "Something went wrong in this page",
    advice:
      "It is a mistake of the page, not of your input. Go on, or start anew without an input. The details hold nothing of what you typed.",
    again: "Go on",
    anew: "Start anew",
    copy: "Copy details",
    unfetched: "A part of the page could not be loaded",
    unfetchedAdvice:
      "Look at the connection, then load the page again: the input in the address comes back, secret values do not.",
    reload: "Load again",
  },
  {
    ko: {
      title: "페이지에 문제가 생겼습니다",
      advice:
        "입력한 내용이 아니라 페이지의 오류입니다. 계속하거나, 입력 없이 처음부터 시작해 주십시오. 복사되는 정보에는 입력한 내용이 포함되지 않습니다.",
      again: "계속",
      anew: "처음부터 시작",
      copy: "오류 정보 복사",
      unfetched: "페이지의 일부를 불러오지 못했습니다",
      unfetchedAdvice: "연결을 확인한 뒤 페이지를 새로 고치십시오. 주소에 담긴 입력은 남고, 비밀 값은 남지 않습니다.",
      reload: "새로 고침",
    },
    "zh-CN": {
      title: "页面出了问题",
      advice: "这是页面的错误，与您的输入无关。可以继续，也可以不带输入重新开始。复制的信息不含您输入的内容。",
      again: "继续",
      anew: "重新开始",
      copy: "复制错误信息",
      unfetched: "页面的一部分未能加载",
      unfetchedAdvice: "请检查网络连接，然后重新加载页面。地址中的输入会保留，机密值不会。",
      reload: "重新加载",
    },
    ja: {
      title: "ページで問題が発生しました",
      advice:
        "入力内容ではなく、ページの不具合です。このまま続けるか、入力のない状態からやり直してください。コピーされる情報に入力内容は含まれません。",
      again: "続ける",
      anew: "最初からやり直す",
      copy: "エラー情報をコピー",
      unfetched: "ページの一部を読み込めませんでした",
      unfetchedAdvice:
        "接続を確認し、ページを再読み込みしてください。アドレスに含まれる入力は残りますが、秘密の値は残りません。",
      reload: "再読み込み",
    },
  },
);
