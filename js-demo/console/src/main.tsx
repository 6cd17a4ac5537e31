import { render } from "preact";

import { preferred, speak } from "./language.js";
import { Shell } from "./shell/shell.js";

await speak(preferred());
render(<Shell />, document.getElementById("console")!);
