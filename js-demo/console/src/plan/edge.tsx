// The signed request as the edge function makes it, which has the credentials.

import { useSignal } from "@preact/signals";
import { ViaError } from "clearway";

import { connection } from "../connection.js";
import { words } from "../language.js";
import { Button, Notice } from "../ui/ui.js";
import { signElsewhere, type Outcome } from "./planned.js";

export function AskEdge({ planned, isSigned }: { planned: Outcome & { kind: "planned" }; isSigned: boolean }) {
  const said = says();
  const isAsking = useSignal(false);
  const problem = useSignal<string | null>(null);
  const edge = connection.value;
  if (edge.kind !== "edge") return null;
  const asks = async () => {
    isAsking.value = true;
    problem.value = null;
    try {
      await signElsewhere(planned.question, edge);
    } catch (error) {
      problem.value =
        error instanceof ViaError
          ? said.refused(error.status, error.problem === null ? "" : error.message)
          : said.silent(edge.url);
    }
    isAsking.value = false;
  };
  return (
    <>
      <div class="plan-row">
        <p class="plan-hint">{isSigned ? said.signed : said.unsigned}</p>
        <Button aria-busy={isAsking.value} onClick={() => void (isAsking.value || asks())}>
          {isAsking.value ? said.asking : isSigned ? said.again : said.ask}
        </Button>
      </div>
      <div role="alert">{problem.value !== null && <Notice tone="danger">{problem.value}</Notice>}</div>
    </>
  );
}

const says = words(
  {
    unsigned: "Not signed here: the edge function has the credentials.",
    signed: "As the edge function signed it. Its secrets stay there, and are masked.",
    ask: "Ask for the signed one",
    asking: "Asking…",
    again: "Ask again",
    refused: (status: number, words: string) =>
      `The edge function answered ${status}${words === "" ? ". Check its address and the key." : `: ${words}`}`,
    silent: (url: string) =>
      `No answer from ${url}. Check that it runs, that its address is right, and that it lets this page’s origin in.`,
  },
  {
    ko: {
      unsigned: "여기서는 서명하지 않습니다. 인증 정보는 엣지 함수에 있습니다.",
      signed: "엣지 함수가 서명한 요청입니다. 비밀 값은 엣지 함수에만 있고 가려져 있습니다.",
      ask: "서명된 요청 받기",
      asking: "요청 중…",
      again: "다시 받기",
      refused: (status, words) =>
        `엣지 함수가 ${status}(으)로 응답했습니다${words === "" ? ". 주소와 키를 확인하세요." : `: ${words}`}`,
      silent: (url) =>
        `${url}에서 응답이 없습니다. 실행 중인지, 주소가 맞는지, 이 페이지의 출처를 허용하는지 확인하세요.`,
    },
    "zh-CN": {
      unsigned: "此处不签名：凭据在边缘函数中。",
      signed: "由边缘函数签名。机密留在那里，并已遮盖。",
      ask: "获取已签名的请求",
      asking: "正在获取…",
      again: "重新获取",
      refused: (status, words) => `边缘函数返回 ${status}${words === "" ? "。请检查其地址和密钥。" : `：${words}`}`,
      silent: (url) => `${url} 没有响应。请检查它是否在运行、地址是否正确，以及是否允许本页面的来源。`,
    },
    ja: {
      unsigned: "ここでは署名しません。認証情報はエッジ関数にあります。",
      signed: "エッジ関数が署名したものです。秘密の値はそこに留まり、伏せられています。",
      ask: "署名済みのリクエストを取得",
      asking: "取得中…",
      again: "取得し直す",
      refused: (status, words) =>
        `エッジ関数が ${status} を返しました${words === "" ? "。アドレスとキーを確認してください。" : `: ${words}`}`,
      silent: (url) =>
        `${url} から応答がありません。動作しているか、アドレスが正しいか、このページのオリジンを許可しているかを確認してください。`,
    },
  },
);
