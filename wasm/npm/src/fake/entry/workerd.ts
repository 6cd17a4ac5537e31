import wasm from "../../fake.wasm";
import start from "../index.js";

start(wasm);

export * from "../index.js";
