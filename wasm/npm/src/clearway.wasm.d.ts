/** The compiled wasm, where a runtime or a bundler makes one of the file: for `init` of `clearway/slim`. */
declare const wasm: WebAssembly.Module;
export default wasm;
