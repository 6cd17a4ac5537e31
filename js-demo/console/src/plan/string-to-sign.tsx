// What was signed, line by line, for whoever looks into a 401.

import { words } from "../language.js";
import { Disclosure } from "../ui/ui.js";
import { Code } from "./code.js";
import type { Outcome, Shown } from "./planned.js";
import { explain, type Part } from "./signature.js";

/** `planned` is null where the request was signed elsewhere: what is masked there is not known here. */
export function StringToSign({
  planned,
  shown,
  text,
}: {
  planned: (Outcome & { kind: "planned" }) | null;
  shown: Shown;
  text: string;
}) {
  const said = says();
  const masked = text.split("\n");
  const parts =
    planned === null
      ? explain(text, shown)
      : explain(planned.request.stringToSign ?? "", planned.request, planned.question.credentials);
  return (
    <>
      <Code label={said.title} text={text} wrap />
      <ol class="plan-lines">
        {parts.map(({ part }, at) => (
          <li key={at}>
            <code translate={false}>{masked[at] || said.nothing}</code>
            <span>{wordsOf(part)}</span>
          </li>
        ))}
      </ol>
      <Disclosure summary={said.why}>
        <ul class="plan-reasons">
          {said.reasons.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      </Disclosure>
    </>
  );
}

function wordsOf(part: Part): string {
  const { parts, header, credential } = says();
  if (part.kind === "header") return header(part.name);
  return part.kind === "credential" ? credential(part.name) : parts[part.kind];
}

const says = words(
  {
    title: "String to sign",
    nothing: "(empty)",
    header: (name: string) => `the same as in the header ${name}`,
    credential: (name: string) => `the credential ${name}`,
    parts: {
      request: "method, path and query, just as they are sent",
      method: "the method",
      path: "the path",
      query: "the query",
      body: "the body",
      digest: "a SHA-256 digest: of the request in the scheme’s canonical form",
      scheme: "the scheme’s name, which begins the Authorization header",
      masked: "masked: a credential",
      empty: "an empty line",
      other: "fixed by the scheme",
    },
    why: "The vendor answers 401: why?",
    reasons: [
      "The clock: the time that was signed must be within a few minutes of the vendor’s. Sign again, and check this machine’s clock.",
      "The path and the query: what is sent must be, byte by byte, what was signed. A proxy that changes the encoding or the order breaks it.",
      "The key: it may belong to another site or region, be disabled, or have a space at its end.",
      "Headers and body: where the scheme signs them, nothing on the way may change them.",
    ],
  },
  {
    ko: {
      title: "서명 문자열",
      nothing: "(비어 있음)",
      header: (name) => `${name} 헤더와 같은 값`,
      credential: (name) => `인증 정보 ${name}`,
      parts: {
        request: "전송되는 그대로의 메서드, 경로, 쿼리",
        method: "메서드",
        path: "경로",
        query: "쿼리",
        body: "본문",
        digest: "SHA-256 해시: 서명 방식의 정규 형식으로 쓴 요청의 해시",
        scheme: "서명 방식의 이름(Authorization 헤더의 시작 부분)",
        masked: "가려진 인증 정보",
        empty: "빈 줄",
        other: "서명 방식이 정한 값",
      },
      why: "벤더가 401로 응답하는 이유",
      reasons: [
        "시계: 서명한 시각이 벤더의 시각과 몇 분 이내여야 합니다. 다시 서명하고 이 컴퓨터의 시계를 확인하세요.",
        "경로와 쿼리: 전송되는 내용이 서명한 내용과 바이트까지 같아야 합니다. 인코딩이나 순서를 바꾸는 프록시가 있으면 어긋납니다.",
        "키: 다른 사이트나 리전의 키이거나, 비활성화되었거나, 끝에 공백이 있을 수 있습니다.",
        "헤더와 본문: 서명에 포함된다면 도중에 바뀌지 않아야 합니다.",
      ],
    },
    "zh-CN": {
      title: "待签名字符串",
      nothing: "（空）",
      header: (name) => `与请求头 ${name} 相同`,
      credential: (name) => `凭据 ${name}`,
      parts: {
        request: "方法、路径和查询，与发送内容完全一致",
        method: "方法",
        path: "路径",
        query: "查询",
        body: "正文",
        digest: "SHA-256 摘要：按签名方案的规范形式对请求计算",
        scheme: "签名方案的名称，位于 Authorization 请求头开头",
        masked: "已遮盖的凭据",
        empty: "空行",
        other: "由签名方案规定",
      },
      why: "厂商返回 401 的原因",
      reasons: [
        "时钟：签名时间与厂商时间的差距须在几分钟以内。请重新签名，并检查本机时钟。",
        "路径和查询：发送的内容必须与签名的内容逐字节一致。改变编码或顺序的代理会使签名失效。",
        "密钥：可能属于其他站点或区域、已被停用，或末尾带有空格。",
        "请求头和正文：如果参与签名，途中不得有任何改动。",
      ],
    },
    ja: {
      title: "署名対象の文字列",
      nothing: "（空）",
      header: (name) => `ヘッダー ${name} と同じ値`,
      credential: (name) => `認証情報 ${name}`,
      parts: {
        request: "送信されるとおりのメソッド、パス、クエリ",
        method: "メソッド",
        path: "パス",
        query: "クエリ",
        body: "本文",
        digest: "SHA-256 ダイジェスト: 署名方式の正規形にしたリクエストのもの",
        scheme: "署名方式の名前（Authorization ヘッダーの先頭）",
        masked: "伏せられた認証情報",
        empty: "空行",
        other: "署名方式が定めた値",
      },
      why: "ベンダーが 401 を返す理由",
      reasons: [
        "時計: 署名した時刻とベンダーの時刻の差は数分以内でなければなりません。署名し直し、このマシンの時計を確認してください。",
        "パスとクエリ: 送信する内容は、署名した内容とバイト単位で同じでなければなりません。エンコードや順序を変えるプロキシがあると一致しません。",
        "キー: 別のサイトやリージョンのもの、無効化されたもの、末尾に空白のあるものかもしれません。",
        "ヘッダーと本文: 署名に含まれる場合、途中で変わってはなりません。",
      ],
    },
  },
);
