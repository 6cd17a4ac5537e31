// Vercel's edge runtime is as workerd is, and calls such modules otherwise.

import wasm from "../clearway.wasm?module";
import start from "../clearway.js";

// Next.js runs its own on Node, where the module comes from outside and is no WebAssembly.Module by the names of inside.
start(Object.setPrototypeOf(wasm, WebAssembly.Module.prototype) as WebAssembly.Module);

export * from "../clearway.js";
