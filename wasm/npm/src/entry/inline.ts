// Browsers, Deno, Bun and bundles: the wasm is in here as text.

import start from "../clearway.js";
import wasm from "../wasm/clearway.wasm.deflate";
import { inflate } from "./inflate.js";

start(inflate(wasm));

export * from "../clearway.js";
