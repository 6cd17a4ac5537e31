import { render } from "preact";

import { keepChanges } from "./changes.js";
import { watchErrors } from "./shell/boundary.js";
import { start } from "./shell/history.js";
import { Shell } from "./shell/shell.js";
import { listenToKeys } from "./shell/shortcuts.js";

watchErrors();
listenToKeys();
try {
  await start();
} finally {
  keepChanges();
  const page = document.getElementById("console")!;
  page.replaceChildren();
  render(<Shell />, page);
}
