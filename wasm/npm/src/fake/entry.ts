// The fake vendors carry their wasm as text everywhere: as bytes besides, the package would weigh half as much again. workerd compiles it, too,
// while it starts, from the compatibility date 2025-06-01 on.

import { bytesOf } from "../entry/bytes.js";
import { wasm } from "../wasm/fake-text.js";
import start from "./index.js";

start(bytesOf(wasm));

export * from "./index.js";
