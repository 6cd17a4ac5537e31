import { bytesOf } from "../../entry/bytes.js";
import { wasm } from "../../wasm/fake-text.js";
import start from "../index.js";

start(bytesOf(wasm));

export * from "../index.js";
