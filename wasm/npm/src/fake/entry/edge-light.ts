import wasm from "../../fake.wasm?module";
import start from "../index.js";

// As in `src/entry/edge-light.ts`.
start(Object.setPrototypeOf(wasm, WebAssembly.Module.prototype) as WebAssembly.Module);

export * from "../index.js";
