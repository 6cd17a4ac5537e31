// The fake vendors over real HTTP on loopback: those of the Python package, which let pages of any origin in.

import { spawn } from "node:child_process";
import { once } from "node:events";

const PYTHON = new URL("../../../.venv/bin/python", import.meta.url).pathname;

export async function startFakes() {
  const server = spawn(PYTHON, ["-m", "clearway.fake", "--port", "0", "--cors", "--quiet"], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  server.on("error", () => undefined);
  const [printed] = await Promise.race([
    once(server.stdout, "data"),
    once(server, "close").then(() => Promise.reject(new Error(`${PYTHON} -m clearway.fake does not start: make wheel, and install it`))),
  ]);
  return {
    url: /http:\/\/127\.0\.0\.1:\d+/.exec(printed)[0],
    async close() {
      server.kill();
      await once(server, "close");
    },
  };
}
