// What the operation is: the first thing that is read of it.

import { words } from "../language.js";
import { allOperations, operationId, revision, tree, vendor } from "../store.js";
import { Badge, Icon, Method, Notice } from "../ui/ui.js";
import { CopyLink } from "./link.js";
import { Example, Paste } from "./fill.js";
import { go } from "./picker.js";
import { wayTo } from "./history.js";
import "./head.css";

export function Head() {
  const { summary, method, path, docs, deprecated, repeat, ratePerSecond, pages, revisions } = tree.value;
  const chosen = revisions.find(({ name }) => name === revision.value);
  return (
    <header class="head">
      <p class="head-id">
        <span lang="en">{vendor.value.name}</span>
        <code lang="en">{operationId}</code>
      </p>
      <h1 id="operation-name" tabIndex={-1} lang="en">
        {summary}
      </h1>
      <p class="head-path" lang="en">
        <Method name={method} />
        <Path path={chosen?.path ?? path} />
      </p>
      <ul class="head-facts" role="list">
        <li>
          <Badge tone={repeat === "never" ? "warning" : "plain"}>{said()[repeat]}</Badge>
        </li>
        {ratePerSecond !== null && (
          <li>
            <Badge>{said().rate(ratePerSecond)}</Badge>
          </li>
        )}
        {pages !== null && (
          <li>
            <Badge>{said().list}</Badge>
          </li>
        )}
        <li>
          <a href={docs} target="_blank" rel="noreferrer">
            {said().docs}
            <Icon name="external" />
            <span class="visually-hidden">{said().newTab}</span>
          </a>
        </li>
      </ul>
      {deprecated !== null && <Deprecated instead={deprecated} />}
      <div class="head-tools">
        <Example />
        <Paste />
        <CopyLink />
      </div>
    </header>
  );
}

/** A path with its parameters told apart. */
function Path({ path }: { path: string }) {
  return (
    <code>
      {path
        .split(/(\{[^}]*\})/)
        .map((part, at) => (part.startsWith("{") ? <b key={at}>{part}</b> : part.replaceAll("/", "/\u200b")))}
    </code>
  );
}

function Deprecated({ instead }: { instead: string }) {
  const known = allOperations.find(({ id }) => id === instead);
  return (
    <Notice tone="warning">
      {said().deprecated}{" "}
      {known === undefined ? (
        <span lang="en">{instead}</span>
      ) : (
        <a
          href={wayTo(known.id)}
          onClick={(event) => {
            event.preventDefault();
            go(known.id);
          }}
        >
          <code lang="en">{known.id}</code>
        </a>
      )}
    </Notice>
  );
}

const said = words(
  {
    safe: "Safe to repeat",
    idempotent: "Repeating changes nothing more",
    never: "Not to be repeated",
    rate: (rate: number) => `At most ${rate} ${rate === 1 ? "request" : "requests"} a second`,
    list: "Page by page",
    docs: "Vendor's page",
    newTab: " (opens a new tab)",
    deprecated: "This operation is deprecated. Use instead:",
  },
  {
    ko: {
      safe: "다시 보내도 안전함",
      idempotent: "다시 보내도 결과가 같음",
      never: "다시 보내면 안 됨",
      rate: (rate) => `초당 최대 ${rate}회`,
      list: "페이지 단위 목록",
      docs: "벤더 문서",
      newTab: " (새 탭에서 열림)",
      deprecated: "지원 중단 예정인 작업입니다. 대신 사용할 작업:",
    },
    "zh-CN": {
      safe: "可安全重发",
      idempotent: "重发结果不变",
      never: "不可重发",
      rate: (rate) => `每秒最多 ${rate} 次`,
      list: "分页列表",
      docs: "厂商文档",
      newTab: "（在新标签页中打开）",
      deprecated: "此操作已弃用，请改用：",
    },
    ja: {
      safe: "再送しても安全",
      idempotent: "再送しても結果は同じ",
      never: "再送不可",
      rate: (rate) => `毎秒 ${rate} 回まで`,
      list: "ページ単位の一覧",
      docs: "ベンダーのページ",
      newTab: "（新しいタブで開きます）",
      deprecated: "この操作は非推奨です。代わりに使う操作：",
    },
  },
);
