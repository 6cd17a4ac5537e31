// Vercel's edge runtime is as workerd is, and calls such modules otherwise.

import wasm from "../clearway.wasm?module";
import start from "../clearway.js";

start(wasm);

export * from "../clearway.js";
