import wasm from "../../fake.wasm?module";
import start from "../index.js";

start(wasm);

export * from "../index.js";
