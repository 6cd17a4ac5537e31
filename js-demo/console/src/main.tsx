import { render } from "preact";

import { watchErrors } from "./shell/boundary.js";
import { start } from "./shell/history.js";
import { Shell } from "./shell/shell.js";
import { listenToKeys } from "./shell/shortcuts.js";

watchErrors();
listenToKeys();
try {
  await start();
} finally {
  const page = document.getElementById("console")!;
  page.replaceChildren();
  render(<Shell />, page);
}
