// Without a wasm: who imports this brings it along.

import start from "../clearway.js";

/**
 * Starts the package with the bytes of `clearway/clearway.wasm`, or with what was compiled of them. Once is enough: later calls have no effect.
 */
export function init(wasm: BufferSource | WebAssembly.Module): void {
  start(wasm);
}

export * from "../clearway.js";
