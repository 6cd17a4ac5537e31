import { readFileSync } from "node:fs";
import start from "../index.js";

start(readFileSync(new URL("../../fake.wasm", import.meta.url)));

export * from "../index.js";
