// Browsers, Deno, Bun and bundles: the wasm is in here as text.

import start from "../clearway.js";
import { wasm } from "../wasm/clearway-text.js";
import { bytesOf } from "./bytes.js";

start(bytesOf(wasm));

export * from "../clearway.js";
