// Serves the built console on this machine, with an edge function of its own and fake vendors behind it: `node serve.js --help`.

import { parseArgs } from "node:util";

import { escaped } from "./edge/log.js";
import { Unready } from "./server/unready.js";

const PORT = 5180;
const HELP = `Serves the console on loopback, beside it the edge function under /edge, and fake vendors for it to forward to.

  node serve.js              at port ${PORT}, or the next one that is free
  node serve.js --port 8080  at this port; 0 is any that is free
  node serve.js --edge URL   the page calls another edge function, such as http://127.0.0.1:8787
  node serve.js --check      tries the page and the edge function, says what came of it, and ends
  node serve.js --help

Ctrl-C ends it. The page is built by: npm run build`;

for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => process.exit(0));
try {
  await main(readArguments());
} catch (error) {
  if (!(error instanceof Unready)) throw error;
  console.error(`serve.js: ${error.message}`);
  process.exit(1);
}

async function main({ help, check, port, edge }) {
  if (help) {
    console.log(HELP);
    return;
  }
  const [{ openConsole }, { checkConsole }] = await modules();
  if (check) {
    const page = await openConsole({ ports: [0] });
    const isWell = await checkConsole(page);
    await page.close();
    process.exit(isWell ? 0 : 1);
  }
  const ports = port === undefined ? Array.from({ length: 20 }, (_, index) => PORT + index) : [readPort(port)];
  const page = await openConsole({ ports, edge });
  console.log(`fake vendors: ${page.vendors}`);
  console.log(`edge function: ${page.edge.url}`);
  console.log("Ctrl-C ends all of it");
  console.log(`console: ${page.url}`);
}

/** They import what has to be installed first. */
async function modules() {
  try {
    return await Promise.all([import("./server/console.js"), import("./server/check.js")]);
  } catch (error) {
    if (error.code !== "ERR_MODULE_NOT_FOUND") throw error;
    throw new Unready(
      `packages are missing: run \`make demo\` once, which installs and builds what it takes (${error.message})`,
    );
  }
}

function readArguments() {
  const options = {
    help: { type: "boolean" },
    check: { type: "boolean" },
    port: { type: "string" },
    edge: { type: "string" },
  };
  try {
    return parseArgs({ options }).values;
  } catch (error) {
    throw new Unready(`${escaped(error.message)}\n\n${HELP}`);
  }
}

function readPort(text) {
  const port = Number(text);
  if (/^\d+$/.test(text) && port < 65536) return port;
  throw new Unready(`--port is a number from 0 to 65535, and not ${escaped(JSON.stringify(text))}`);
}
