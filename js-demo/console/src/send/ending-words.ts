// What can go wrong with a request, and what to do then, in all four languages.

import { words } from "../language.js";

/** What it means, and the next step. */
export interface Explained {
  readonly means: string;
  readonly next: string;
}

export const KINDS = [
  "invalid_request",
  "unauthorized",
  "forbidden",
  "not_found",
  "conflict",
  "gone",
  "too_large",
  "throttled",
  "quota_exceeded",
  "server",
  "unavailable",
  "vendor_timeout",
  "redirect",
  "malformed",
] as const;
/** Kinds of errors of the vendor's, and the other ends that a call can have. */
export type Ending =
  | (typeof KINDS)[number]
  | "other"
  | "validation"
  | "connect_failed"
  | "timed_out"
  | "broken"
  | "answer_too_large"
  | "outcome_unknown"
  | "wait_failed"
  | "wait_timed_out"
  | "via_caller"
  | "via_operation"
  | "via_rate"
  | "via"
  | "usage"
  | "unexpected";

export const endings = words<Record<Ending, Explained>>(
  {
    invalid_request: {
      means: "The vendor finds the request wrong.",
      next: "Change what the vendor names, then send it again.",
    },
    unauthorized: {
      means: "The credentials are missing, wrong or expired.",
      next: "Look at the credentials. Sending the same again may lock the key.",
    },
    forbidden: {
      means: "The credentials are good, but not for this.",
      next: "Ask whoever gives out rights at the vendor, or use another account.",
    },
    not_found: {
      means: "There is no such thing at the vendor.",
      next: "Look at the ids in the input; a list shows which ones there are.",
    },
    conflict: {
      means: "The state of the resource does not allow it now.",
      next: "Look at its state, wait until it has settled, then send it again.",
    },
    gone: { means: "It was there, and is not any more.", next: "Nothing is left to do with this id." },
    too_large: { means: "The request is larger than the vendor takes.", next: "Make the input smaller." },
    throttled: { means: "Too many requests in a short time.", next: "Wait a moment, then send it again." },
    quota_exceeded: {
      means: "A quota is used up. Waiting some seconds does not help.",
      next: "Raise the quota at the vendor, or wait for the next day or month.",
    },
    server: {
      means: "The vendor failed.",
      next: "Look whether it took effect before you send it again; tell the vendor the request id if it stays.",
    },
    unavailable: { means: "The vendor cannot answer now.", next: "Send it again in a while." },
    vendor_timeout: {
      means: "The vendor gave up waiting for itself.",
      next: "The request may have taken effect: look at the resource before you send it again.",
    },
    redirect: {
      means: "The answer points elsewhere, which is not followed.",
      next: "Look at the site that was chosen: requests should not be led to a login page.",
    },
    malformed: {
      means: "This is no answer that the vendor documents.",
      next: "Look whether a proxy answered instead; then send it again.",
    },
    other: { means: "The vendor said no.", next: "Read the vendor's message below." },
    validation: {
      means: "The input is not clear, so nothing was sent.",
      next: "Mend what the list of problems names.",
    },
    connect_failed: {
      means: "No connection came about, so nothing was sent.",
      next: "Look at the network, then send it again: it is safe.",
    },
    timed_out: {
      means: "No whole answer came in time.",
      next: "The request may have taken effect: look at the resource before you change anything.",
    },
    broken: {
      means: "The connection broke before the answer was whole.",
      next: "The request may have taken effect: look at the resource, then send it again.",
    },
    answer_too_large: {
      means: "The answer is larger than is read.",
      next: "Ask for less: a smaller page, or a shorter range.",
    },
    outcome_unknown: {
      means: "It was sent, and nobody knows whether it took effect. It is not safe to repeat, so it was not.",
      next: "Look at the resource first. Send it again only if it is not there or did not change.",
    },
    wait_failed: {
      means: "The state will not come.",
      next: "Look at the vendor's reason and the resource, change what is wrong, then wait anew.",
    },
    wait_timed_out: {
      means: "The state did not come in time; it still may.",
      next: "Wait again, or look at the resource now.",
    },
    via_caller: {
      means: "The edge function does not know this caller.",
      next: "Look at the key of the edge function.",
    },
    via_operation: {
      means: "The edge function does not offer this operation.",
      next: "Look at the edge function's URL; allow the operation in its settings, or choose one that it offers.",
    },
    via_rate: { means: "The edge function takes no more requests now.", next: "Wait a moment, then send it again." },
    via: {
      means: "The edge function refused, or does not answer as one.",
      next: "Look at its URL, and at what it says below.",
    },
    usage: {
      means: "It was asked for in a way that cannot work, so nothing was sent.",
      next: "Change what the message names: mostly the credentials, the site or the edge function's URL.",
    },
    unexpected: {
      means: "Something happened that nobody expected.",
      next: "Send it again; if it stays, tell us the text below.",
    },
  },
  {
    ko: {
      invalid_request: {
        means: "벤더가 요청이 잘못되었다고 합니다.",
        next: "벤더가 지적한 곳을 고친 뒤 다시 보내세요.",
      },
      unauthorized: {
        means: "인증 정보가 없거나 틀렸거나 만료되었습니다.",
        next: "인증 정보를 확인하세요. 같은 요청을 되풀이하면 키가 잠길 수 있습니다.",
      },
      forbidden: {
        means: "인증 정보는 맞지만 이 작업의 권한이 없습니다.",
        next: "벤더에서 권한을 주는 사람에게 요청하거나 다른 계정을 쓰세요.",
      },
      not_found: {
        means: "벤더에 그런 대상이 없습니다.",
        next: "입력의 ID를 확인하세요. 목록 작업으로 있는 것을 볼 수 있습니다.",
      },
      conflict: {
        means: "대상의 현재 상태에서는 할 수 없습니다.",
        next: "상태를 보고, 안정될 때까지 기다린 뒤 다시 보내세요.",
      },
      gone: { means: "있었지만 이제는 없습니다.", next: "이 ID로 더 할 일은 없습니다." },
      too_large: { means: "요청이 벤더가 받는 크기보다 큽니다.", next: "입력을 줄이세요." },
      throttled: { means: "짧은 시간에 요청이 너무 많았습니다.", next: "잠시 기다린 뒤 다시 보내세요." },
      quota_exceeded: {
        means: "할당량을 다 썼습니다. 몇 초 기다려도 소용없습니다.",
        next: "벤더에서 할당량을 늘리거나 다음 날 또는 다음 달까지 기다리세요.",
      },
      server: {
        means: "벤더 쪽에서 실패했습니다.",
        next: "다시 보내기 전에 적용되었는지 확인하세요. 계속되면 벤더에 요청 ID를 알려 주세요.",
      },
      unavailable: { means: "벤더가 지금은 응답할 수 없습니다.", next: "잠시 뒤에 다시 보내세요." },
      vendor_timeout: {
        means: "벤더가 내부에서 기다리다 포기했습니다.",
        next: "요청이 적용되었을 수 있으니, 다시 보내기 전에 대상을 확인하세요.",
      },
      redirect: {
        means: "응답이 다른 곳을 가리키며, 따라가지 않았습니다.",
        next: "선택한 사이트를 확인하세요. 요청이 로그인 페이지로 가서는 안 됩니다.",
      },
      malformed: {
        means: "벤더 문서에 있는 응답이 아닙니다.",
        next: "프록시가 대신 응답했는지 확인한 뒤 다시 보내세요.",
      },
      other: { means: "벤더가 거절했습니다.", next: "아래 벤더의 메시지를 읽어 보세요." },
      validation: { means: "입력에 문제가 있어 아무것도 보내지 않았습니다.", next: "문제 목록에 나온 것을 고치세요." },
      connect_failed: {
        means: "연결되지 않아 아무것도 보내지 않았습니다.",
        next: "네트워크를 확인하고 다시 보내세요. 다시 보내도 안전합니다.",
      },
      timed_out: {
        means: "제시간에 응답이 다 오지 않았습니다.",
        next: "요청이 적용되었을 수 있으니 바꾸기 전에 대상을 확인하세요.",
      },
      broken: {
        means: "응답이 다 오기 전에 연결이 끊겼습니다.",
        next: "요청이 적용되었을 수 있으니 대상을 확인한 뒤 다시 보내세요.",
      },
      answer_too_large: {
        means: "응답이 읽을 수 있는 크기보다 큽니다.",
        next: "더 작은 페이지나 더 짧은 범위로 요청하세요.",
      },
      outcome_unknown: {
        means: "보냈지만 적용되었는지 아무도 모릅니다. 반복하면 안전하지 않아 다시 보내지 않았습니다.",
        next: "먼저 대상을 확인하세요. 없거나 바뀌지 않았을 때만 다시 보내세요.",
      },
      wait_failed: {
        means: "그 상태에는 이르지 못합니다.",
        next: "벤더가 밝힌 이유와 대상을 확인하고 문제를 고친 뒤 다시 기다리세요.",
      },
      wait_timed_out: {
        means: "제시간에 그 상태가 되지 않았습니다. 나중에 될 수도 있습니다.",
        next: "다시 기다리거나 지금 대상을 확인하세요.",
      },
      via_caller: { means: "엣지 함수가 이 호출자를 모릅니다.", next: "엣지 함수의 키를 확인하세요." },
      via_operation: {
        means: "엣지 함수가 이 작업을 제공하지 않습니다.",
        next: "엣지 함수의 URL을 확인하고, 설정에서 이 작업을 허용하거나 제공되는 작업을 고르세요.",
      },
      via_rate: { means: "엣지 함수가 지금은 요청을 더 받지 않습니다.", next: "잠시 기다린 뒤 다시 보내세요." },
      via: {
        means: "엣지 함수가 거절했거나 엣지 함수로서 응답하지 않습니다.",
        next: "URL과 아래의 응답 내용을 확인하세요.",
      },
      usage: {
        means: "될 수 없는 방식이어서 아무것도 보내지 않았습니다.",
        next: "메시지에 나온 것을 바꾸세요. 대개 인증 정보, 사이트 또는 엣지 함수의 URL입니다.",
      },
      unexpected: {
        means: "예상하지 못한 일이 일어났습니다.",
        next: "다시 보내 보고, 계속되면 아래 내용을 알려 주세요.",
      },
    },
    "zh-CN": {
      invalid_request: { means: "厂商认为请求有误。", next: "修改厂商指出的内容后再次发送。" },
      unauthorized: { means: "凭据缺失、错误或已过期。", next: "请检查凭据。重复发送同样的请求可能会锁定密钥。" },
      forbidden: { means: "凭据有效，但无权执行此操作。", next: "请向厂商处的权限管理员申请，或换用其他账号。" },
      not_found: { means: "厂商处没有这个对象。", next: "请检查输入中的 ID；列表操作可以看到有哪些。" },
      conflict: { means: "资源当前的状态不允许这样做。", next: "查看其状态，等稳定后再次发送。" },
      gone: { means: "它曾经存在，现在已经没有了。", next: "对这个 ID 已无事可做。" },
      too_large: { means: "请求超过厂商接受的大小。", next: "请缩小输入。" },
      throttled: { means: "短时间内请求过多。", next: "稍等片刻再发送。" },
      quota_exceeded: { means: "配额已用尽，等几秒也没有用。", next: "请在厂商处提高配额，或等到次日或次月。" },
      server: { means: "厂商出了故障。", next: "再次发送前请确认是否已生效；若一直如此，请把请求 ID 告诉厂商。" },
      unavailable: { means: "厂商现在无法响应。", next: "过一会儿再发送。" },
      vendor_timeout: { means: "厂商内部等待超时。", next: "请求可能已经生效：再次发送前请先查看资源。" },
      redirect: { means: "响应指向别处，没有跟随。", next: "请检查所选站点：请求不应被引到登录页。" },
      malformed: { means: "这不是厂商文档中的响应。", next: "请检查是否由代理响应，然后再次发送。" },
      other: { means: "厂商拒绝了请求。", next: "请阅读下面厂商的消息。" },
      validation: { means: "输入有问题，因此没有发送。", next: "请修正问题列表中的内容。" },
      connect_failed: { means: "未能建立连接，因此没有发送。", next: "请检查网络后再次发送，这是安全的。" },
      timed_out: { means: "未在规定时间内收到完整响应。", next: "请求可能已经生效：更改之前请先查看资源。" },
      broken: { means: "响应未完整，连接就断开了。", next: "请求可能已经生效：请查看资源后再次发送。" },
      answer_too_large: { means: "响应超过可读取的大小。", next: "请求更少的内容：更小的页或更短的范围。" },
      outcome_unknown: {
        means: "请求已发出，但无人知道是否生效。重复发送不安全，因此没有重发。",
        next: "请先查看资源。只有当它不存在或没有变化时才再次发送。",
      },
      wait_failed: { means: "无法达到该状态。", next: "请查看厂商给出的原因和资源，修正后重新等待。" },
      wait_timed_out: { means: "未在规定时间内达到该状态，之后仍可能达到。", next: "请再次等待，或现在查看资源。" },
      via_caller: { means: "边缘函数不认识这个调用者。", next: "请检查边缘函数的密钥。" },
      via_operation: {
        means: "边缘函数不提供此操作。",
        next: "请检查边缘函数的 URL；在其设置中允许此操作，或选择它提供的操作。",
      },
      via_rate: { means: "边缘函数现在不再接受请求。", next: "稍等片刻再发送。" },
      via: { means: "边缘函数拒绝了请求，或对方不是边缘函数。", next: "请检查其 URL 以及下面的内容。" },
      usage: {
        means: "这样的调用方式行不通，因此没有发送。",
        next: "请修改消息指出的内容，通常是凭据、站点或边缘函数的 URL。",
      },
      unexpected: { means: "发生了意料之外的事情。", next: "请再次发送；若一直如此，请把下面的文字告诉我们。" },
    },
    ja: {
      invalid_request: {
        means: "ベンダーがリクエストを誤りと判断しました。",
        next: "ベンダーが指摘した箇所を直して、もう一度送信してください。",
      },
      unauthorized: {
        means: "認証情報がないか、誤っているか、期限切れです。",
        next: "認証情報を確認してください。同じ送信を繰り返すとキーがロックされることがあります。",
      },
      forbidden: {
        means: "認証情報は正しいですが、この操作の権限がありません。",
        next: "ベンダーで権限を与える人に依頼するか、別のアカウントを使ってください。",
      },
      not_found: {
        means: "ベンダーにその対象はありません。",
        next: "入力の ID を確認してください。一覧の操作であるものを確認できます。",
      },
      conflict: {
        means: "リソースの今の状態では実行できません。",
        next: "状態を確認し、落ち着いてからもう一度送信してください。",
      },
      gone: { means: "以前はありましたが、もうありません。", next: "この ID でできることはもうありません。" },
      too_large: {
        means: "リクエストがベンダーの受け付ける大きさを超えています。",
        next: "入力を小さくしてください。",
      },
      throttled: { means: "短い時間にリクエストが多すぎました。", next: "少し待ってから、もう一度送信してください。" },
      quota_exceeded: {
        means: "割り当てを使い切りました。数秒待っても変わりません。",
        next: "ベンダーで割り当てを増やすか、翌日または翌月まで待ってください。",
      },
      server: {
        means: "ベンダー側で失敗しました。",
        next: "再送する前に反映されたか確認してください。続く場合はリクエスト ID をベンダーに伝えてください。",
      },
      unavailable: { means: "ベンダーは今、応答できません。", next: "しばらくしてから、もう一度送信してください。" },
      vendor_timeout: {
        means: "ベンダーの内部で時間切れになりました。",
        next: "反映されている可能性があります。再送する前にリソースを確認してください。",
      },
      redirect: {
        means: "応答が別の場所を指しており、追跡しませんでした。",
        next: "選んだサイトを確認してください。ログインページに導かれるはずはありません。",
      },
      malformed: {
        means: "ベンダーのドキュメントにある応答ではありません。",
        next: "プロキシが応答していないか確認し、もう一度送信してください。",
      },
      other: { means: "ベンダーに断られました。", next: "下のベンダーのメッセージを読んでください。" },
      validation: {
        means: "入力に問題があるため、何も送信していません。",
        next: "問題の一覧にあるものを直してください。",
      },
      connect_failed: {
        means: "接続できなかったため、何も送信されていません。",
        next: "ネットワークを確認して再送してください。再送は安全です。",
      },
      timed_out: {
        means: "時間内に応答が揃いませんでした。",
        next: "反映されている可能性があります。変更する前にリソースを確認してください。",
      },
      broken: {
        means: "応答が揃う前に接続が切れました。",
        next: "反映されている可能性があります。リソースを確認してから再送してください。",
      },
      answer_too_large: {
        means: "応答が読み取れる大きさを超えています。",
        next: "小さなページか短い範囲で要求してください。",
      },
      outcome_unknown: {
        means: "送信しましたが、反映されたかどうか分かりません。繰り返すと安全でないため再送していません。",
        next: "まずリソースを確認してください。ない場合、または変わっていない場合だけ再送してください。",
      },
      wait_failed: {
        means: "その状態にはなりません。",
        next: "ベンダーの示す理由とリソースを確認し、直してからもう一度待ってください。",
      },
      wait_timed_out: {
        means: "時間内にその状態になりませんでした。後でなる可能性はあります。",
        next: "もう一度待つか、今リソースを確認してください。",
      },
      via_caller: { means: "エッジ関数がこの呼び出し元を知りません。", next: "エッジ関数のキーを確認してください。" },
      via_operation: {
        means: "エッジ関数はこの操作を提供していません。",
        next: "エッジ関数の URL を確認し、設定でこの操作を許可するか、提供される操作を選んでください。",
      },
      via_rate: {
        means: "エッジ関数は今、リクエストをこれ以上受け付けません。",
        next: "少し待ってから、もう一度送信してください。",
      },
      via: {
        means: "エッジ関数に断られたか、エッジ関数として応答していません。",
        next: "URL と下の内容を確認してください。",
      },
      usage: {
        means: "成り立たない呼び出し方のため、何も送信していません。",
        next: "メッセージが示すものを変えてください。多くは認証情報、サイト、エッジ関数の URL です。",
      },
      unexpected: {
        means: "予期しないことが起きました。",
        next: "もう一度送信し、続く場合は下の文面をお知らせください。",
      },
    },
  },
);
