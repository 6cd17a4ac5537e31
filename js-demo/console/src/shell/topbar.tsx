import { connection } from "../connection.js";
import { language, LANGUAGES, speak, words, type Language } from "../language.js";
import { Button, Icon } from "../ui/ui.js";
import { Docs } from "./docs.js";
import { pickerOpen } from "./picker.js";
import { remember } from "./remembered.js";
import { shortcutsOpen } from "./shortcuts.js";
import { chooseTheme, theme, THEMES } from "./theme.js";
import { layout, show } from "./view.js";
import "./topbar.css";

export function Topbar() {
  const wide = layout.value === "wide";
  return (
    <header class="topbar">
      {!wide && (
        <Button
          kind="quiet"
          class="button-icon"
          aria-label={said().operations}
          aria-haspopup="dialog"
          onClick={() => (pickerOpen.value = true)}
        >
          <Icon name="menu" />
        </Button>
      )}
      <a class="topbar-name" href={location.pathname}>
        <svg viewBox="0 0 32 32" aria-hidden="true">
          <rect width="32" height="32" rx="8" />
          <path d="m8.5 16.5 5.25 5.25L23.5 10.5" />
        </svg>
        <strong>Clearway</strong>
        {layout.value !== "narrow" && <span>{said().console}</span>}
      </a>
      <Connected />
      <LanguagePicker />
      <ThemeButton />
      {layout.value !== "narrow" && (
        <>
          <Button
            kind="quiet"
            class="button-icon"
            aria-label={said().shortcuts}
            title={`${said().shortcuts} (?)`}
            aria-haspopup="dialog"
            onClick={() => (shortcutsOpen.value = true)}
          >
            <Icon name="keyboard" />
          </Button>
          <Docs />
        </>
      )}
    </header>
  );
}

/** Where requests go; who wants another place finds it where they are sent. */
function Connected() {
  const edge = connection.value.kind === "edge";
  const short = edge ? said().edge : said().fakes;
  return (
    <button
      type="button"
      class={`connected ${edge ? "connected-edge" : ""}`}
      title={edge ? said().edgeLong : said().fakesLong}
      onClick={() => void show("send").then(() => document.getElementById("tab-send")?.focus())}
    >
      <span class="visually-hidden">{said().connection}: </span>
      <span class="connected-name">{short}</span>
    </button>
  );
}

function LanguagePicker() {
  const choose = async (select: HTMLSelectElement) => {
    const wanted = select.value as Language;
    try {
      await speak(wanted);
      remember("language", language.peek());
    } finally {
      // Where its words could not be fetched it is not the language of the page, and why is shown.
      select.value = language.peek();
    }
  };
  return (
    <select
      class="topbar-language"
      aria-label={said().language}
      value={language.value}
      onChange={(event) => void choose(event.currentTarget)}
    >
      {Object.entries(LANGUAGES).map(([tag, name]) => (
        <option key={tag} value={tag} lang={tag}>
          {name}
        </option>
      ))}
    </select>
  );
}

function ThemeButton() {
  const next = THEMES[(THEMES.indexOf(theme.value) + 1) % THEMES.length]!;
  const label = said().theme(said()[theme.value], said()[next]);
  return (
    <Button kind="quiet" class="button-icon" aria-label={label} title={label} onClick={() => chooseTheme(next)}>
      <Icon name={theme.value} />
    </Button>
  );
}

const said = words(
  {
    console: "console",
    operations: "Choose an operation",
    connection: "Requests go to",
    fakes: "Fake vendors",
    fakesLong: "Requests go to fake vendors in this page: nothing leaves your browser",
    edge: "Edge function",
    edgeLong: "Requests go through an edge function, which has the credentials",
    language: "Language",
    theme: (now: string, next: string) => `Theme: ${now}. Change to ${next}`,
    system: "as the system",
    light: "light",
    dark: "dark",
    shortcuts: "Keyboard shortcuts",
  },
  {
    ko: {
      console: "콘솔",
      operations: "작업 선택",
      connection: "요청을 보내는 곳",
      fakes: "모의 벤더",
      fakesLong: "요청은 이 페이지 안의 모의 벤더로 전송되며, 브라우저 밖으로 나가지 않습니다",
      edge: "엣지 함수",
      edgeLong: "요청은 인증 정보를 가진 엣지 함수를 거쳐 전송됩니다",
      language: "언어",
      theme: (now, next) => `테마: ${now}. ${next}(으)로 변경`,
      system: "시스템 설정",
      light: "밝게",
      dark: "어둡게",
      shortcuts: "키보드 단축키",
    },
    "zh-CN": {
      console: "控制台",
      operations: "选择操作",
      connection: "请求发往",
      fakes: "模拟厂商",
      fakesLong: "请求发往本页面内的模拟厂商，不会离开浏览器",
      edge: "边缘函数",
      edgeLong: "请求经由持有凭据的边缘函数发送",
      language: "语言",
      theme: (now, next) => `主题：${now}。切换为${next}`,
      system: "跟随系统",
      light: "浅色",
      dark: "深色",
      shortcuts: "键盘快捷键",
    },
    ja: {
      console: "コンソール",
      operations: "操作を選ぶ",
      connection: "リクエストの送信先",
      fakes: "模擬ベンダー",
      fakesLong: "リクエストはこのページ内の模擬ベンダーに送られ、ブラウザーの外には出ません",
      edge: "エッジ関数",
      edgeLong: "リクエストは認証情報を持つエッジ関数を経由して送られます",
      language: "言語",
      theme: (now, next) => `テーマ：${now}。${next}に変更`,
      system: "システムに合わせる",
      light: "ライト",
      dark: "ダーク",
      shortcuts: "キーボードショートカット",
    },
  },
);
