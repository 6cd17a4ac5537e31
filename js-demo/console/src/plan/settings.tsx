// What a request is planned with beside its input: the place it goes to, the form it has, who signs it, and what is known of the resource.

import { useComputed, useSignal } from "@preact/signals";
import type { ObjectTree, ValueTree } from "clearway";
import type { TargetedEvent } from "preact";

import { connection, credentials, fakes, vendorCredentials } from "../connection.js";
import { words } from "../language.js";
import { allowUnknown, current, operationId, revision, site, tree, vendor } from "../store.js";
import { Badge, Button, Disclosure, SecretInput } from "../ui/ui.js";

export function Settings() {
  const said = says();
  const { sites, siteOption } = vendor.value;
  const { revisions } = tree.value;
  const chosen = revisions.find(({ name }) => name === revision.value);
  return (
    <div class="plan-settings">
      <div class="plan-choice">
        <label for="plan-site">{siteOption === "region" ? said.region : said.site}</label>
        <select
          id="plan-site"
          value={site.value ?? sites[0]}
          onChange={(event) => (site.value = chosenOf(event, sites[0]!))}
        >
          {sites.map((name) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </select>
      </div>
      {revisions.length > 0 && (
        <div class="plan-choice">
          <label for="plan-revision">{said.revision}</label>
          <select
            id="plan-revision"
            value={revision.value ?? ""}
            aria-describedby={chosen === undefined ? undefined : "plan-revision-doc"}
            onChange={(event) => (revision.value = chosenOf(event, ""))}
          >
            <option value="">{said.usual}</option>
            {revisions.map(({ name, path }) => (
              <option key={name} value={name}>
                {path === tree.value.path ? name : `${name} — ${path}`}
              </option>
            ))}
          </select>
          {chosen !== undefined && (
            <p id="plan-revision-doc" class="plan-hint" lang="en">
              {chosen.doc.startsWith("https://") ? (
                <a href={chosen.doc} target="_blank" rel="noreferrer">
                  {new URL(chosen.doc).host}
                </a>
              ) : (
                chosen.doc
              )}
            </p>
          )}
        </div>
      )}
      <label class="plan-check">
        <input
          type="checkbox"
          checked={allowUnknown.value}
          onChange={(event) => (allowUnknown.value = event.currentTarget.checked)}
        />
        {said.allowUnknown}
      </label>
      {connection.value.kind === "fakes" && <VendorCredentials key={vendor.value.id} />}
      <Resource key={operationId.value} />
    </div>
  );
}

/** What was chosen; null for what counts by itself. */
function chosenOf(event: TargetedEvent<HTMLSelectElement>, usual: string): string | null {
  const { value } = event.currentTarget;
  return value === usual ? null : value;
}

function VendorCredentials() {
  const said = says();
  const { id, name } = vendor.value;
  const own = credentials.value[id] ?? {};
  const fake = (fakes.value?.credentials as Record<string, Record<string, string>> | undefined)?.[id];
  const isFake = fake !== undefined && JSON.stringify(fake) === JSON.stringify(own);
  const isSet = vendorCredentials.value !== undefined;
  return (
    <div class="plan-disclosure">
      <Disclosure
        summary={
          <>
            {said.credentials} {isSet && <Badge tone={isFake ? "ok" : "plain"}>{isFake ? said.fakes : said.own}</Badge>}
          </>
        }
      >
        <p class="plan-hint">{said.keys}</p>
        {vendor.value.credentials.map(({ name, environment }) => (
          <Credential key={name} name={name} environment={environment} />
        ))}
        {fake !== undefined && !isFake && (
          <Button onClick={() => (credentials.value = { ...credentials.value, [id]: fake })}>
            {said.useFakes(name)}
          </Button>
        )}
      </Disclosure>
    </div>
  );
}

function Credential({ name, environment }: { name: string; environment: readonly string[] }) {
  const said = says();
  const { id } = vendor.value;
  const own = credentials.value[id] ?? {};
  const field = `plan-credential-${name}`;
  const change = ({ currentTarget: { value } }: TargetedEvent<HTMLInputElement>) => {
    const { [name]: _, ...others } = own;
    credentials.value = { ...credentials.value, [id]: value === "" ? others : { ...others, [name]: value } };
  };
  return (
    <div class="plan-setting">
      <label for={field}>
        <code>{name}</code>
      </label>
      <SecretInput
        name={name}
        id={field}
        value={own[name] ?? ""}
        aria-describedby={environment.length > 0 ? `${field}-hint` : undefined}
        onInput={change}
      />
      {environment.length > 0 && (
        <p id={`${field}-hint`} class="plan-hint">
          {said.environment} <code>{environment[0]}</code>
        </p>
      )}
    </div>
  );
}

/** The resource as last known, where rules look at it. */
function Resource() {
  const said = says();
  const isLookedAt = useComputed(() => looksAtResource(tree.value));
  const text = useSignal(current.peek());
  const isJson = text.value.trim() === "" || parses(text.value);
  if (!isLookedAt.value) return null;
  return (
    <div class="plan-disclosure">
      <Disclosure
        summary={
          <>
            {said.resource} {current.value.trim() !== "" && <Badge tone="accent">{said.given}</Badge>}
          </>
        }
      >
        <label for="plan-resource" class="plan-hint">
          {said.resourceHint}
        </label>
        <textarea
          id="plan-resource"
          rows={5}
          spellcheck={false}
          value={text.value}
          aria-invalid={!isJson}
          aria-describedby={isJson ? undefined : "plan-resource-error"}
          onInput={({ currentTarget: { value } }) => {
            text.value = value;
            // Text that is no JSON would be refused by every check until it is some.
            current.value = parses(value) ? value : "";
          }}
        />
        {!isJson && (
          <p id="plan-resource-error" class="plan-error" role="status">
            {said.noJson}
          </p>
        )}
      </Disclosure>
    </div>
  );
}

function parses(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function looksAtResource({ fields = [], rules = [], items, values }: Partial<ObjectTree & ValueTree>): boolean {
  return (
    rules.some(({ code, current }) => code === "state" || current !== undefined) ||
    [...fields, items, values].some((inside) => inside !== undefined && looksAtResource(inside))
  );
}

const says = words(
  {
    site: "Site",
    region: "Region",
    revision: "Revision",
    usual: "current documentation",
    allowUnknown: "Allow unknown fields",
    credentials: "Credentials",
    fakes: "fake vendor’s",
    own: "your own",
    keys: "Kept in the memory of this page only: never stored, never in the address. Keys in a page are for trying things out; in production an edge function signs, and the page has none.",
    environment: "In programs:",
    useFakes: (vendor: string) => `Use those of the fake ${vendor}`,
    resource: "Resource as last known",
    given: "given",
    resourceHint:
      "Some rules of this operation depend on the state that the resource is in. Paste the vendor’s last answer about it (JSON), and they are checked, too.",
    noJson: "This is not JSON yet, so it does not count.",
  },
  {
    ko: {
      site: "사이트",
      region: "리전",
      revision: "개정판",
      usual: "현재 문서",
      allowUnknown: "알 수 없는 필드 허용",
      credentials: "인증 정보",
      fakes: "모의 벤더용",
      own: "직접 입력",
      keys: "이 페이지의 메모리에만 있으며, 저장되거나 주소에 포함되지 않습니다. 페이지에 키를 두는 것은 시험용입니다. 실제 서비스에서는 엣지 함수가 서명하고 페이지에는 키가 없습니다.",
      environment: "프로그램에서:",
      useFakes: (vendor) => `모의 ${vendor}의 인증 정보 사용`,
      resource: "마지막으로 확인한 리소스",
      given: "입력됨",
      resourceHint:
        "이 작업에는 리소스의 상태에 따라 달라지는 규칙이 있습니다. 벤더의 마지막 응답(JSON)을 붙여 넣으면 그 규칙도 검사합니다.",
      noJson: "아직 JSON이 아니므로 반영되지 않습니다.",
    },
    "zh-CN": {
      site: "站点",
      region: "区域",
      revision: "版本",
      usual: "当前文档",
      allowUnknown: "允许未知字段",
      credentials: "凭据",
      fakes: "模拟厂商的",
      own: "自己的",
      keys: "只保存在本页面的内存中：不会存储，也不会出现在地址栏。在页面中使用密钥仅供试用；正式环境由边缘函数签名，页面不持有密钥。",
      environment: "程序中：",
      useFakes: (vendor) => `使用模拟 ${vendor} 的凭据`,
      resource: "资源的最近已知状态",
      given: "已提供",
      resourceHint: "此操作的部分规则取决于资源的状态。粘贴厂商最近一次返回的资源内容（JSON）后，也会检查这些规则。",
      noJson: "目前还不是 JSON，因此不会生效。",
    },
    ja: {
      site: "サイト",
      region: "リージョン",
      revision: "リビジョン",
      usual: "現在のドキュメント",
      allowUnknown: "未知のフィールドを許可",
      credentials: "認証情報",
      fakes: "模擬ベンダー用",
      own: "自分の認証情報",
      keys: "このページのメモリーにだけ置かれ、保存もアドレスへの記載もされません。ページ内のキーは試用のためのものです。本番ではエッジ関数が署名し、ページはキーを持ちません。",
      environment: "プログラムでは:",
      useFakes: (vendor) => `模擬 ${vendor} の認証情報を使う`,
      resource: "最後に確認したリソース",
      given: "入力あり",
      resourceHint:
        "この操作には、リソースの状態によって変わるルールがあります。ベンダーの最新の応答（JSON）を貼り付けると、そのルールも確認します。",
      noJson: "まだ JSON ではないため、反映されません。",
    },
  },
);
