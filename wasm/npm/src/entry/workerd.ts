// Cloudflare's workerd compiles no bytes while it runs: the wasm is a module of the deployment.

import wasm from "../clearway.wasm";
import start from "../clearway.js";

start(wasm);

export * from "../clearway.js";
