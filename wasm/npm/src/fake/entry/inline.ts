import { inflate } from "../../entry/inflate.js";
import wasm from "../../wasm/fake.wasm.deflate";
import start from "../index.js";

start(inflate(wasm));

export * from "../index.js";
