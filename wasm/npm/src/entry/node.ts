// Node: the wasm is read from beside. Who bundles for Node gets `inline`, since nothing would be beside a bundle.

import { readFileSync } from "node:fs";
import start from "../clearway.js";

start(readFileSync(new URL("../clearway.wasm", import.meta.url)));

export * from "../clearway.js";
