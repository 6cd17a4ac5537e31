// The request that the draft makes, before it is sent.

import { signal, useSignal, useSignalEffect, type Signal } from "@preact/signals";
import { useEffect, useMemo } from "preact/hooks";

import { connection } from "../connection.js";
import { read, write } from "../draft.js";
import { language, words } from "../language.js";
import { operationId, site, revision, allowUnknown, tree, vendor } from "../store.js";
import { Badge, Button, Notice, Tabs } from "../ui/ui.js";
import { Code } from "./code.js";
import { AskEdge } from "./edge.js";
import { maskedInput } from "../masked.js";
import { ask, question, shownOf, signedElsewhere, usedCredentials, type Outcome, type Shown } from "./planned.js";
import "./plan.css";
import { Settings } from "./settings.js";
import { StringToSign } from "./string-to-sign.js";
import { httpText, javascriptClient, javascriptPlan, pythonClient, type Recipe } from "./snippets.js";

type Planned = Outcome & { kind: "planned" };
type View = "plan-http" | "plan-curl" | "plan-fetch" | "plan-python" | "plan-signature";

// These stay when somebody goes from operation to operation.
const chosen = signal<View>("plan-http");
const isPretty = signal(true);

export function Plan() {
  const said = says();
  const outcome = useMemo(() => signal(ask(question.peek())), []);
  const isRevealed = useSignal(false);
  useSignalEffect(() => afterPaint(question.value, (asked) => (outcome.value = ask(asked))));
  useSignalEffect(() => {
    void operationId.value;
    isRevealed.value = false;
  });
  const now = outcome.value;
  return (
    <section class="panel plan" aria-labelledby="plan-title">
      <header class="plan-head">
        <h2 id="plan-title">{said.title}</h2>
        {now.kind === "planned" && <Facts planned={now} />}
      </header>
      <Settings />
      {now.kind === "unclear" && (
        <Notice>
          <p>{said.unclear(now.problems)}</p>
        </Notice>
      )}
      {now.kind === "refused" && (
        <Notice tone="danger">
          <p role="status">
            {said.refused} <span lang="en">{now.words}</span>
          </p>
        </Notice>
      )}
      {now.kind === "planned" && <Planned planned={now} outcome={outcome} isRevealed={isRevealed} />}
    </section>
  );
}

/** Does it when the form has been drawn: a keystroke does not wait for the plan. What comes in between takes its place. */
function afterPaint<T>(value: T, act: (value: T) => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const frame = requestAnimationFrame(() => (timer = setTimeout(() => act(value))));
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
}

function Facts({ planned: { request } }: { planned: Planned }) {
  const said = says();
  const warnings = request.report.warnings.length + request.report.moreWarnings;
  const { body } = request;
  return (
    <p class="plan-facts">
      {body !== null && <Badge>{said.size(sizeOf(body))}</Badge>}
      {warnings > 0 && <Badge tone="warning">{said.warnings(warnings)}</Badge>}
    </p>
  );
}

function sizeOf(body: string): string {
  const bytes = new TextEncoder().encode(body).length;
  const format = (value: number, unit: string, unitDisplay: "long" | "short") =>
    value.toLocaleString(language.value, { style: "unit", unit, unitDisplay, maximumFractionDigits: 1 });
  return bytes < 1000 ? format(bytes, "byte", "long") : format(bytes / 1000, "kilobyte", "short");
}

function Planned({
  planned,
  outcome,
  isRevealed,
}: {
  planned: Planned;
  outcome: Signal<Outcome>;
  isRevealed: Signal<boolean>;
}) {
  const said = says();
  const elsewhere = signedElsewhere.value;
  const isElsewhere = elsewhere !== null && elsewhere.question === planned.question;
  const shown = isElsewhere ? elsewhere.shown : shownOf(planned, isRevealed.value);
  // No outcome of an operation that somebody has left.
  const isCurrent = planned.question.operation === operationId.value;
  const isProgram = chosen.value === "plan-fetch" || chosen.value === "plan-python";
  const recipe = isProgram ? recipeOf(planned, isRevealed.value) : null;
  const tabs = [
    { id: "plan-http", label: "HTTP" },
    { id: "plan-curl", label: "curl" },
    { id: "plan-fetch", label: "fetch" },
    { id: "plan-python", label: "Python" },
    ...(shown.stringToSign === null ? [] : [{ id: "plan-signature", label: said.signature }]),
  ] as { id: View; label: string }[];
  const view = tabs.some(({ id }) => id === chosen.value) ? chosen.value : "plan-http";

  // A signature grows old: what is copied is signed then.
  const fresh = (text: (shown: Shown) => string) => () => {
    if (isElsewhere) return text(shown);
    const now = ask(question.peek());
    if (now.kind !== "planned") return text(shown);
    outcome.value = now;
    return text(shownOf(now, isRevealed.value));
  };
  const http = ({ body, ...others }: Shown) => httpText(others, body !== null && isPretty.value ? pretty(body) : body);
  useEffect(() => () => void (signedElsewhere.value = null), []);
  if (!isCurrent) return null;
  return (
    <>
      <Signing planned={planned} shown={shown} isElsewhere={isElsewhere} outcome={outcome} />
      <div class="plan-row">
        {!isElsewhere && (
          <Button aria-pressed={isRevealed.value} onClick={() => (isRevealed.value = !isRevealed.value)}>
            {said.reveal}
          </Button>
        )}
        {view === "plan-http" && shown.body !== null && (
          <label class="plan-check">
            <input
              type="checkbox"
              checked={isPretty.value}
              onChange={(event) => (isPretty.value = event.currentTarget.checked)}
            />
            {said.pretty}
          </label>
        )}
      </div>
      {!isElsewhere && <div role="status">{isRevealed.value && <Notice tone="warning">{said.revealed}</Notice>}</div>}
      <Tabs label={said.views} chosen={view} onChoose={(id) => (chosen.value = id)} tabs={tabs}>
        {view === "plan-http" && (
          <>
            <Code label={said.http} text={http(shown)} wrap copied={fresh(http)} />
          </>
        )}
        {view === "plan-curl" && <Code label={said.curl} text={shown.curl} wrap copied={fresh(({ curl }) => curl)} />}
        {view === "plan-fetch" && recipe !== null && (
          <>
            <h3>{said.withClient}</h3>
            <Code label={said.withClient} text={javascriptClient(recipe)} />
            {recipe.via === null && (
              <>
                <h3>{said.withPlan}</h3>
                <Code label={said.withPlan} text={javascriptPlan(recipe)} />
              </>
            )}
          </>
        )}
        {view === "plan-python" && recipe !== null && <Code label={said.python} text={pythonClient(recipe)} />}
        {view === "plan-signature" && shown.stringToSign !== null && (
          <StringToSign planned={isElsewhere ? null : planned} shown={shown} text={shown.stringToSign} />
        )}
      </Tabs>
    </>
  );
}

/** Who has signed it, and when. */
function Signing({
  planned,
  shown,
  isElsewhere,
  outcome,
}: {
  planned: Planned;
  shown: Shown;
  isElsewhere: boolean;
  outcome: Signal<Outcome>;
}) {
  const said = says();
  if (connection.value.kind === "edge") return <AskEdge planned={planned} isSigned={isElsewhere} />;
  if (planned.question.credentials === undefined) return <p class="plan-hint">{said.unsigned}</p>;
  if (shown.stringToSign === null) return null;
  const time = new Date(planned.at).toLocaleTimeString(language.value);
  return (
    <div class="plan-row">
      <p class="plan-hint">{said.signedAt(time)}</p>
      <Button kind="quiet" onClick={() => (outcome.value = ask(question.peek()))}>
        {said.signAgain}
      </Button>
    </div>
  );
}

/** The body over several lines; its numbers stay as they are written. */
function pretty(body: string): string {
  const value = read(body);
  return value === undefined ? body : write(value, "  ");
}

function recipeOf(planned: Planned, isRevealed: boolean): Recipe {
  const { question } = planned;
  const input = read(question.input) ?? question.input;
  return {
    operation: question.operation,
    vendor: vendor.value,
    input: isRevealed ? input : maskedInput(input, tree.value),
    isList: tree.value.pages !== null,
    credentials: question.credentials === undefined ? usualCredentials() : usedCredentials(planned),
    site: site.value,
    revision: revision.value,
    allowUnknown: allowUnknown.value,
    via: connection.value.kind === "edge" ? connection.value.url : null,
  };
}

/** Those that users of the vendor keep in their environment. */
function usualCredentials(): string[] {
  return vendor.value.credentials.filter(({ environment }) => environment.length > 0).map(({ name }) => name);
}

const says = words(
  {
    title: "Request",
    unclear: (count: number) =>
      count === 1
        ? "One problem is left. The request is shown here as soon as it is solved."
        : `${count} problems are left. The request is shown here as soon as they are solved.`,
    refused: "This cannot be planned:",
    size: (size: string) => `body ${size}`,
    warnings: (count: number) => (count === 1 ? "1 warning" : `${count} warnings`),
    views: "The request as",
    signature: "String to sign",
    pretty: "Body over several lines",
    http: "HTTP request",
    curl: "curl command",
    withClient: "With a client",
    withPlan: "With plan and fetch",
    python: "Python program",
    reveal: "Reveal secrets",
    revealed: "Secrets are shown, and copied, until you open another operation.",
    unsigned: "Not signed: no credentials are known.",
    signedAt: (time: string) => `Signed at ${time}. Copies are signed anew.`,
    signAgain: "Sign again",
  },
  {
    ko: {
      title: "요청",
      unclear: (count) => `문제가 ${count}개 남았습니다. 해결되면 여기에 요청이 표시됩니다.`,
      refused: "요청을 만들 수 없습니다:",
      size: (size) => `본문 ${size}`,
      warnings: (count) => `경고 ${count}개`,
      views: "요청 보기 형식",
      signature: "서명 문자열",
      pretty: "본문을 여러 줄로",
      http: "HTTP 요청",
      curl: "curl 명령",
      withClient: "클라이언트로",
      withPlan: "plan과 fetch로",
      python: "Python 프로그램",
      reveal: "비밀 값 표시",
      revealed: "다른 작업을 열 때까지 비밀 값이 표시되고 복사됩니다.",
      unsigned: "인증 정보가 없어 서명되지 않았습니다.",
      signedAt: (time) => `${time}에 서명했습니다. 복사할 때 새로 서명합니다.`,
      signAgain: "다시 서명",
    },
    "zh-CN": {
      title: "请求",
      unclear: (count) => `还有 ${count} 个问题。解决后，请求会显示在这里。`,
      refused: "无法生成请求：",
      size: (size) => `正文 ${size}`,
      warnings: (count) => `${count} 个警告`,
      views: "请求的形式",
      signature: "待签名字符串",
      pretty: "正文分行显示",
      http: "HTTP 请求",
      curl: "curl 命令",
      withClient: "使用客户端",
      withPlan: "使用 plan 和 fetch",
      python: "Python 程序",
      reveal: "显示机密",
      revealed: "在打开其他操作之前，机密会显示并可被复制。",
      unsigned: "未签名：没有可用的凭据。",
      signedAt: (time) => `签名时间 ${time}。复制时会重新签名。`,
      signAgain: "重新签名",
    },
    ja: {
      title: "リクエスト",
      unclear: (count) => `問題が ${count} 件残っています。解決すると、ここにリクエストが表示されます。`,
      refused: "リクエストを作成できません:",
      size: (size) => `本文 ${size}`,
      warnings: (count) => `警告 ${count} 件`,
      views: "リクエストの表示形式",
      signature: "署名対象の文字列",
      pretty: "本文を複数行で表示",
      http: "HTTP リクエスト",
      curl: "curl コマンド",
      withClient: "クライアントで",
      withPlan: "plan と fetch で",
      python: "Python プログラム",
      reveal: "秘密の値を表示",
      revealed: "別の操作を開くまで、秘密の値が表示され、コピーにも含まれます。",
      unsigned: "認証情報がないため、署名されていません。",
      signedAt: (time) => `${time} に署名しました。コピー時に署名し直します。`,
      signAgain: "署名し直す",
    },
  },
);
