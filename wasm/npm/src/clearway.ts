// What every entry hands on. Its default is what an entry itself calls with the wasm: `export *` leaves that one out.

export * from "./index.js";
export { start as default } from "./engine.js";
