// The link to the page as it is, and what there is to say of the one that somebody came by.

import { words } from "../language.js";
import { announce, Button, Icon, Notice, useCopy } from "../ui/ui.js";
import { currentLink, lacks, remarks, wayTo, type Remark } from "./history.js";
import { go } from "./picker.js";

export function CopyLink() {
  const { state, copy } = useCopy();
  const copyLink = async () => announce(said()[await copy(await currentLink())]);
  const { secrets, tooLong, resource } = lacks.value;
  return (
    <>
      <Button onClick={() => void copyLink()}>
        <Icon name="link" />
        {said()[state]}
      </Button>
      <span role="status" class="head-lacks">
        {[tooLong ? said().tooLong : secrets > 0 && said().secrets(secrets), resource && said().resource]
          .filter(Boolean)
          .join(" ")}
      </span>
    </>
  );
}

/** Remarks on the link that somebody came by. */
export function Remarks() {
  if (remarks.value.length === 0) return null;
  return (
    <div class="remarks" role="status">
      {remarks.value.map((remark) => (
        <Notice key={remark.kind} tone={remark.kind === "secrets" || remark.kind === "welcome" ? "accent" : "warning"}>
          <div class="remark">
            <span>{textOf(remark)}</span>
            <Button
              kind="quiet"
              class="button-icon"
              aria-label={said().dismiss}
              onClick={() => {
                remarks.value = remarks.peek().filter((one) => one !== remark);
                document.getElementById("operation-name")?.focus();
              }}
            >
              <Icon name="close" />
            </Button>
          </div>
          {remark.kind === "unknownOperation" && remark.nearest.length > 0 && (
            <>
              <p>{said().nearest}</p>
              <ul>
                {remark.nearest.map((id) => (
                  <li key={id}>
                    <a
                      href={wayTo(id)}
                      lang="en"
                      onClick={(event) => {
                        event.preventDefault();
                        remarks.value = [];
                        go(id);
                      }}
                    >
                      <code>{id}</code>
                    </a>
                  </li>
                ))}
              </ul>
            </>
          )}
        </Notice>
      ))}
    </div>
  );
}

function textOf(remark: Remark): string {
  switch (remark.kind) {
    case "welcome":
      return said().welcome;
    case "broken":
      return said().broken;
    case "tooLong":
      return said().wasTooLong;
    case "unknownOperation":
      return said().unknownOperation(remark.name);
    case "unknownSite":
      return said().unknownSite(remark.name);
    case "unknownRevision":
      return said().unknownRevision(remark.name);
    case "secrets":
      return said().wereSecrets(remark.count);
  }
}

const said = words(
  {
    copy: "Copy link",
    copied: "Link copied",
    refused: "Copy it from the address bar",
    secrets: (count: number) => `${count} secret ${count === 1 ? "value is" : "values are"} not in the link.`,
    tooLong: "The input is too long for a link: it holds the operation only.",
    resource: "The resource as last known is not in the link.",
    dismiss: "Dismiss",
    welcome:
      "Choose an operation, fill in its form, and see at every keystroke what is wrong, what would be sent and, once you send it, what comes back. Requests go to fake vendors in this page: you need no account, and nothing leaves your browser.",
    broken: "This link is damaged or was cut, so nothing of it was used. Ask for it again, or choose an operation.",
    wasTooLong: "The input was too long for a link: ask for it as a file, and paste it here.",
    unknownOperation: (name: string) => `The link names an operation that is not known here: ${name}.`,
    nearest: "Did it mean one of these?",
    unknownSite: (name: string) =>
      `The link names a site that this vendor does not have: ${name}. The first one is used.`,
    unknownRevision: (name: string) =>
      `The link names a revision that this operation does not have: ${name}. The default is used.`,
    wereSecrets: (count: number) =>
      `Whoever made this link had ${count} secret ${count === 1 ? "value, which is" : "values, which are"} not in it: fill in your own.`,
  },
  {
    ko: {
      copy: "링크 복사",
      copied: "링크 복사됨",
      refused: "주소창에서 복사해 주십시오",
      secrets: (count) => `비밀 값 ${count}개는 링크에 포함되지 않습니다.`,
      tooLong: "입력이 너무 길어 링크에는 작업만 포함됩니다.",
      resource: "마지막으로 확인한 리소스는 링크에 포함되지 않습니다.",
      dismiss: "닫기",
      welcome:
        "작업을 선택하고 양식을 채우면, 입력할 때마다 무엇이 잘못되었고 어떤 요청이 전송될지 보여 줍니다. 전송하면 응답도 확인할 수 있습니다. 요청은 이 페이지 안의 모의 벤더로 전송되므로 계정이 필요 없고, 브라우저 밖으로 나가지 않습니다.",
      broken: "링크가 손상되었거나 잘려서 사용하지 않았습니다. 링크를 다시 받거나 작업을 선택해 주십시오.",
      wasTooLong: "입력이 너무 길어 링크에 포함되지 않았습니다. 파일로 받아 여기에 붙여 넣어 주십시오.",
      unknownOperation: (name) => `링크에 있는 작업을 찾을 수 없습니다: ${name}`,
      nearest: "혹시 다음 작업입니까?",
      unknownSite: (name) => `링크에 있는 사이트가 이 벤더에 없어 첫 번째 사이트를 사용합니다: ${name}`,
      unknownRevision: (name) => `링크에 있는 revision이 이 작업에 없어 기본값을 사용합니다: ${name}`,
      wereSecrets: (count) =>
        `링크를 만든 사람이 입력한 비밀 값 ${count}개는 포함되어 있지 않습니다. 직접 입력해 주십시오.`,
    },
    "zh-CN": {
      copy: "复制链接",
      copied: "链接已复制",
      refused: "请从地址栏复制",
      secrets: (count) => `${count} 个机密值未包含在链接中。`,
      tooLong: "输入过长，链接中只包含操作。",
      resource: "最近一次获知的资源未包含在链接中。",
      dismiss: "关闭",
      welcome:
        "选择一个操作并填写表单，每次输入都会显示哪里有误、将发送什么请求；发送后还能看到响应。请求发往本页面内的模拟厂商，无需账号，也不会离开浏览器。",
      broken: "链接已损坏或被截断，因此未使用其中的内容。请重新获取链接，或选择一个操作。",
      wasTooLong: "输入过长，未包含在链接中。请索取文件并粘贴到此处。",
      unknownOperation: (name) => `链接中的操作不存在：${name}`,
      nearest: "是否想找以下操作？",
      unknownSite: (name) => `该厂商没有链接中的站点：${name}。已使用第一个站点。`,
      unknownRevision: (name) => `此操作没有链接中的 revision：${name}。已使用默认值。`,
      wereSecrets: (count) => `链接的创建者填写的 ${count} 个机密值未包含在内，请填写您自己的值。`,
    },
    ja: {
      copy: "リンクをコピー",
      copied: "コピーしました",
      refused: "アドレスバーからコピーしてください",
      secrets: (count) => `秘密の値 ${count} 件はリンクに含まれません。`,
      tooLong: "入力が長すぎるため、リンクには操作だけが含まれます。",
      resource: "最後に確認したリソースはリンクに含まれません。",
      dismiss: "閉じる",
      welcome:
        "操作を選んでフォームに入力すると、入力のたびに、どこに問題があり何が送信されるかが表示されます。送信すれば応答も確認できます。リクエストはこのページ内の模擬ベンダーに送られるため、アカウントは不要で、ブラウザーの外には出ません。",
      broken:
        "リンクが壊れているか途中で切れているため、使用しませんでした。リンクをもらい直すか、操作を選んでください。",
      wasTooLong: "入力が長すぎてリンクに含まれていません。ファイルで受け取り、ここに貼り付けてください。",
      unknownOperation: (name) => `リンクにある操作は見つかりません：${name}`,
      nearest: "次の操作のことですか？",
      unknownSite: (name) => `リンクにあるサイトはこのベンダーにありません：${name}。最初のサイトを使います。`,
      unknownRevision: (name) => `リンクにある revision はこの操作にありません：${name}。既定のものを使います。`,
      wereSecrets: (count) =>
        `リンクの作成者が入力した秘密の値 ${count} 件は含まれていません。ご自身の値を入力してください。`,
    },
  },
);
