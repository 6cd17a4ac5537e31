// Fills the form: with what somebody pastes, or with the vendor's documented example.

import { batch, useSignal } from "@preact/signals";
import type { OperationId } from "clearway";
import type { TargetedDragEvent } from "preact";
import { useId, useRef } from "preact/hooks";

import { NO_FIELDS, write } from "../draft.js";
import { words } from "../language.js";
import { draft, exampleOf, looseText, open, operationId, revision, site, take, vendor, vendorOf } from "../store.js";
import { Button, Dialog } from "../ui/ui.js";
import { filled, FilledNotice, PASTE_BUTTON, snapshot } from "./filled.js";
import type { Filling, Why } from "./reading.js";
import type { WrittenRequest } from "./curl.js";
import "./paste.css";

/** Larger than any input may be. */
const MOST_BYTES = 12_000_000;

type Problem =
  | { readonly why: Why | "too_large" | "no_file"; readonly line?: number }
  | { readonly why: "no_operation"; readonly method: string; readonly path: string; readonly others: string };

/** A button that opens a dialog for an example in any usual form, and the notice of what came of it. */
export function Paste() {
  const said = says();
  const isOpen = useSignal(false);
  const area = useRef<HTMLTextAreaElement>(null);
  const text = useSignal("");
  const problem = useSignal<Problem | null>(null);
  const isOver = useSignal(false);
  const id = useId();

  const show = () => {
    text.value = "";
    problem.value = null;
    isOpen.value = true;
  };
  const fill = async (given: string) => {
    problem.value = given.length > MOST_BYTES ? { why: "too_large" } : await use(given);
    if (problem.value === null) isOpen.value = false;
    else area.current?.focus();
  };
  const takeFile = async (file: File | undefined) => {
    if (file === undefined) return;
    if (file.size > MOST_BYTES) {
      problem.value = { why: "too_large" };
      return;
    }
    try {
      text.value = await file.text();
      await fill(text.value);
    } catch {
      problem.value = { why: "no_file" };
    }
  };
  const drop = (event: TargetedDragEvent<HTMLFormElement>) => {
    isOver.value = false;
    const file = event.dataTransfer?.files[0];
    // Text that is dropped goes where every text field takes it.
    if (file === undefined) return;
    event.preventDefault();
    void takeFile(file);
  };
  return (
    <>
      <Button id={PASTE_BUTTON} onClick={show}>
        {said.paste}
      </Button>
      <FilledNotice />
      <Dialog title={said.title} class="paste" open={isOpen.value} onClose={() => (isOpen.value = false)}>
        <form
          class={isOver.value ? "paste-over" : ""}
          onDragOver={(event) => {
            event.preventDefault();
            isOver.value = true;
          }}
          onDragLeave={() => (isOver.value = false)}
          onDrop={drop}
          onSubmit={(event) => {
            event.preventDefault();
            void fill(text.value);
          }}
        >
          <p id={`${id}-hint`} class="paste-hint">
            {said.hint}
          </p>
          <label for={`${id}-text`}>{said.label}</label>
          <textarea
            id={`${id}-text`}
            ref={area}
            autofocus
            rows={12}
            spellcheck={false}
            autocomplete="off"
            value={text.value}
            aria-invalid={problem.value !== null}
            aria-describedby={`${id}-hint ${id}-problem`}
            onInput={(event) => (text.value = event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
                event.preventDefault();
                void fill(text.value);
              }
            }}
          />
          <p id={`${id}-problem`} class="paste-problem" role="alert">
            {problem.value !== null && said.problem(problem.value)}
          </p>
          <div class="paste-file">
            <label for={`${id}-file`}>{said.file}</label>
            <input
              id={`${id}-file`}
              type="file"
              accept=".json,.jsonc,.txt,.sh,.http,.curl,text/plain,application/json"
              onChange={({ currentTarget }) => {
                const file = currentTarget.files?.[0];
                void takeFile(file).then(() => (currentTarget.value = ""));
              }}
            />
          </div>
          <div class="paste-actions">
            <Button onClick={() => (isOpen.value = false)}>{said.cancel}</Button>
            <Button kind="primary" type="submit">
              {said.fill}
            </Button>
          </div>
        </form>
      </Dialog>
    </>
  );
}

/** A button that fills the form with what the vendor's page gives as its example. */
export function Example() {
  const said = says();
  const fill = async () => {
    const id = operationId.peek();
    const example = await exampleOf(id);
    // Somebody may have gone on meanwhile.
    if (operationId.peek() !== id) return;
    const before = snapshot();
    take(example);
    const undo = before.isEmpty ? null : before.restore;
    filled.value = { operation: id, what: "example", leftOut: [], unknown: [], others: [], undo };
  };
  return <Button onClick={() => void fill()}>{said.example}</Button>;
}

/** Fills the form with a text; what is wrong with it where that cannot be. */
async function use(text: string): Promise<Problem | null> {
  const { readPasted, ofJson, ofRequest, onPath } = await import("./reading.js");
  const reading = readPasted(text);
  if (reading.kind === "unreadable") return reading;
  if (reading.kind === "json") {
    const before = looseText.peek() === null ? draft.peek() : NO_FIELDS;
    await put(ofJson(reading.value, operationId.peek(), before, revision.peek()), [], null);
    return null;
  }
  const { request } = reading;
  const [best, ...others] = ofRequest(request);
  if (best === undefined) {
    const { method, url } = request;
    const known = new Set(onPath(request).map((summary) => `${summary.method} ${summary.path}`));
    const path = url.replace(/[?#].*/, "").slice(0, 200);
    return { why: "no_operation", method, path, others: [...known].join(", ") };
  }
  await put(best, others, request);
  return null;
}

async function put(filling: Filling, others: readonly Filling[], request: WrittenRequest | null): Promise<void> {
  const { operation: id, input: fields, unknown } = filling;
  const place = request?.host == null ? null : await placeOf(request.host, id);
  const here = snapshot();
  let there = here;
  batch(() => {
    if (id !== operationId.peek()) {
      open(id);
      there = snapshot();
    }
    take(write(fields));
    revision.value = filling.revision;
    if (typeof place === "string") site.value = place === vendor.peek().sites[0] ? null : place;
  });
  filled.value = {
    operation: id,
    what: request === null ? "json" : "request",
    leftOut: [...filling.leftOut, ...(place === undefined && request?.host != null ? [request.host] : [])],
    unknown,
    others: others.map((other) => ({ operation: other.operation, fill: () => void put(other, [], request) })),
    undo:
      here.isEmpty && there.isEmpty
        ? null
        : () => {
            there.restore();
            here.restore();
          },
  };
}

/** The vendor's site with this host; undefined where it has none. */
async function placeOf(host: string, id: OperationId): Promise<string | undefined> {
  const { siteOf } = await import("./reading.js");
  return siteOf(host, vendorOf(id), id, await exampleOf(id));
}

const says = words(
  {
    paste: "Paste…",
    example: "Fill in the vendor’s example",
    title: "Paste an example",
    hint: "JSON of an input or a body fills the operation that is open. A curl command or a raw HTTP request opens the operation that it is of. Nothing is sent, and credentials in it are not kept.",
    label: "JSON, curl command or HTTP request",
    file: "Or a file (you can drop it here, too)",
    cancel: "Cancel",
    fill: "Fill in",
    problem: (problem: Problem): string => {
      switch (problem.why) {
        case "empty":
          return "There is nothing in it yet: paste an example.";
        case "unknown":
          return "This is neither JSON nor a curl command nor an HTTP request. A request begins with its method and path, such as GET /path.";
        case "no_object":
          return "An input is a JSON object: it begins with { and has fields.";
        case "no_json":
          return `This is not JSON: look at line ${problem.line ?? 1}, or for a field that stands there twice.`;
        case "unclosed_quote":
          return "A quotation in the command does not end: is all of it copied?";
        case "no_url":
          return "The command has no URL: is all of it copied?";
        case "too_large":
          return "This is larger than 12 MB, more than any input may be.";
        case "no_file":
          return "The file cannot be read: paste its text instead.";
        case "no_operation":
          return problem.others === ""
            ? `No operation here is ${problem.method} ${problem.path}. To fill in its body alone, open an operation and paste the JSON.`
            : `No operation here is ${problem.method} ${problem.path}. On this path there is ${problem.others}.`;
      }
    },
  },
  {
    ko: {
      paste: "붙여넣기…",
      example: "벤더의 예시로 채우기",
      title: "예시 붙여넣기",
      hint: "입력이나 본문의 JSON은 현재 열린 작업을 채웁니다. curl 명령이나 HTTP 요청 원문은 해당하는 작업을 엽니다. 아무것도 전송되지 않으며, 포함된 인증 정보는 보관하지 않습니다.",
      label: "JSON, curl 명령 또는 HTTP 요청",
      file: "또는 파일(여기로 끌어다 놓을 수도 있습니다)",
      cancel: "취소",
      fill: "채우기",
      problem: (problem) => {
        switch (problem.why) {
          case "empty":
            return "아직 내용이 없습니다. 예시를 붙여 넣으세요.";
          case "unknown":
            return "JSON, curl 명령, HTTP 요청 중 어느 것도 아닙니다. 요청은 GET /path처럼 메서드와 경로로 시작합니다.";
          case "no_object":
            return "입력은 { 로 시작하고 필드가 있는 JSON 객체여야 합니다.";
          case "no_json":
            return `JSON이 아닙니다. ${problem.line ?? 1}번째 줄을 확인하거나 두 번 나오는 필드가 있는지 확인하세요.`;
          case "unclosed_quote":
            return "명령에서 따옴표가 닫히지 않았습니다. 전체를 복사했는지 확인하세요.";
          case "no_url":
            return "명령에 URL이 없습니다. 전체를 복사했는지 확인하세요.";
          case "too_large":
            return "12 MB를 넘습니다. 입력은 이보다 클 수 없습니다.";
          case "no_file":
            return "파일을 읽을 수 없습니다. 내용을 붙여 넣으세요.";
          case "no_operation":
            return problem.others === ""
              ? `${problem.method} ${problem.path}에 해당하는 작업이 없습니다. 본문만 채우려면 작업을 열고 JSON을 붙여 넣으세요.`
              : `${problem.method} ${problem.path}에 해당하는 작업이 없습니다. 이 경로에는 ${problem.others}이(가) 있습니다.`;
        }
      },
    },
    "zh-CN": {
      paste: "粘贴…",
      example: "填入厂商示例",
      title: "粘贴示例",
      hint: "输入或正文的 JSON 会填入当前打开的操作；curl 命令或原始 HTTP 请求会打开对应的操作。不会发送任何内容，其中的凭据也不会保留。",
      label: "JSON、curl 命令或 HTTP 请求",
      file: "或选择文件（也可以拖放到这里）",
      cancel: "取消",
      fill: "填入",
      problem: (problem) => {
        switch (problem.why) {
          case "empty":
            return "还没有内容：请粘贴示例。";
          case "unknown":
            return "这既不是 JSON，也不是 curl 命令或 HTTP 请求。请求以方法和路径开头，例如 GET /path。";
          case "no_object":
            return "输入必须是 JSON 对象：以 { 开头并包含字段。";
          case "no_json":
            return `这不是 JSON：请检查第 ${problem.line ?? 1} 行，或是否有重复的字段。`;
          case "unclosed_quote":
            return "命令中的引号没有闭合：是否完整复制？";
          case "no_url":
            return "命令中没有 URL：是否完整复制？";
          case "too_large":
            return "内容超过 12 MB，超出输入的上限。";
          case "no_file":
            return "无法读取文件：请直接粘贴其内容。";
          case "no_operation":
            return problem.others === ""
              ? `这里没有 ${problem.method} ${problem.path} 对应的操作。如只需填入正文，请打开一个操作并粘贴 JSON。`
              : `这里没有 ${problem.method} ${problem.path} 对应的操作。该路径上有 ${problem.others}。`;
        }
      },
    },
    ja: {
      paste: "貼り付け…",
      example: "ベンダーの例を入力",
      title: "例を貼り付け",
      hint: "入力または本文の JSON は、開いている操作に入力されます。curl コマンドや HTTP リクエストは、該当する操作を開きます。何も送信されず、含まれる認証情報は保持されません。",
      label: "JSON、curl コマンド、または HTTP リクエスト",
      file: "またはファイル（ここにドロップもできます）",
      cancel: "キャンセル",
      fill: "入力する",
      problem: (problem) => {
        switch (problem.why) {
          case "empty":
            return "まだ内容がありません。例を貼り付けてください。";
          case "unknown":
            return "JSON でも curl コマンドでも HTTP リクエストでもありません。リクエストは GET /path のようにメソッドとパスで始まります。";
          case "no_object":
            return "入力は、{ で始まりフィールドを持つ JSON オブジェクトです。";
          case "no_json":
            return `JSON ではありません。${problem.line ?? 1} 行目、または重複したフィールドを確認してください。`;
          case "unclosed_quote":
            return "コマンドの引用符が閉じていません。全体をコピーしたか確認してください。";
          case "no_url":
            return "コマンドに URL がありません。全体をコピーしたか確認してください。";
          case "too_large":
            return "12 MB を超えています。入力の上限より大きい内容です。";
          case "no_file":
            return "ファイルを読み取れません。内容を貼り付けてください。";
          case "no_operation":
            return problem.others === ""
              ? `${problem.method} ${problem.path} に該当する操作はありません。本文だけを入力するには、操作を開いて JSON を貼り付けてください。`
              : `${problem.method} ${problem.path} に該当する操作はありません。このパスには ${problem.others} があります。`;
        }
      },
    },
  },
);
