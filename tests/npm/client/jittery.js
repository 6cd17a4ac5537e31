// The fake vendors over HTTP in a thread of their own, where up to 50 ms pass on the way to them, and as many on the way back.

import { parentPort } from "node:worker_threads";
import { Vendors } from "clearway/fake";
import { serve } from "../fake/server.js";

const jitter = () => new Promise((resolve) => setTimeout(resolve, Math.random() * 50));
const vendors = new Vendors({ realTime: true });
const { url } = await serve({
  async fetch(request, init) {
    await jitter();
    const answer = await vendors.fetch(request, init);
    await jitter();
    return answer;
  },
});
parentPort.postMessage(url);
// Whoever asks is told what came.
parentPort.on("message", () => parentPort.postMessage(vendors.seen));
