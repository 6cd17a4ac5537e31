import { words } from "../language.js";
import { Icon } from "../ui/ui.js";

/** The way to what is written of Clearway. */
export function Docs() {
  return (
    <a class="button button-quiet docs" href="https://github.com/clearway/clearway#readme">
      <Icon name="book" />
      {said().docs}
    </a>
  );
}
const said = words({ docs: "Docs" }, { ko: { docs: "문서" }, "zh-CN": { docs: "文档" }, ja: { docs: "ドキュメント" } });
