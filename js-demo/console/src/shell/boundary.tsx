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

/** Has errors shown that come from no component. */
export function watchErrors(): void {
  addEventListener("error", (event) => (outside.value = event.error ?? new Error(event.message)));
  addEventListener("unhandledrejection", (event) => (outside.value = event.reason ?? new Error("rejected")));
}

/** Errors of everything that runs beside the components. */
export function OutsideErrors() {
  if (outside.value === undefined) return null;
  return <Unexpected error={outside.value} onTryAgain={() => (outside.value = undefined)} />;
}

function Unexpected({ error, onTryAgain }: { error: unknown; onTryAgain: () => void }) {
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
  },
  {
    ko: {
      title: "페이지에 문제가 생겼습니다",
      advice:
        "입력한 내용이 아니라 페이지의 오류입니다. 계속하거나, 입력 없이 처음부터 시작해 주십시오. 복사되는 정보에는 입력한 내용이 포함되지 않습니다.",
      again: "계속",
      anew: "처음부터 시작",
      copy: "오류 정보 복사",
    },
    "zh-CN": {
      title: "页面出了问题",
      advice: "这是页面的错误，与您的输入无关。可以继续，也可以不带输入重新开始。复制的信息不含您输入的内容。",
      again: "继续",
      anew: "重新开始",
      copy: "复制错误信息",
    },
    ja: {
      title: "ページで問題が発生しました",
      advice:
        "入力内容ではなく、ページの不具合です。このまま続けるか、入力のない状態からやり直してください。コピーされる情報に入力内容は含まれません。",
      again: "続ける",
      anew: "最初からやり直す",
      copy: "エラー情報をコピー",
    },
  },
);
