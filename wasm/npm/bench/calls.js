// Whole calls, checked, signed, sent and read, by the CPU time of the client, against the same by hand, which checks nothing.

import { fork } from "node:child_process";
import { Ppio } from "clearway";
import { material } from "./material.js";
import { inTurn } from "./measure.js";
import { cpuMs } from "./verbs.js";

const KEY = "sk_0123456789abcdef";
const PATH = "/gpu-instance/openapi/v1/endpoint?id=ep-7c1f";

export async function calls() {
  const injected = async () => new Response(material.single, { headers: { "content-type": "application/json" } });
  const rows = [
    await against("calls a CPU second, fetch is injected, to that fetch alone", "https://api.ppinfra.com", injected),
  ];
  const server = fork(new URL("server.js", import.meta.url), { stdio: ["ignore", "inherit", "inherit", "ipc"] });
  try {
    const port = await new Promise((resolve) => server.once("message", resolve));
    const sent = (url, init) => fetch(url, init);
    rows.push(await against("calls a CPU second, over loopback, to fetch alone", `http://127.0.0.1:${port}`, sent));
  } finally {
    server.kill();
  }
  return rows;
}

async function against(name, baseUrl, fetch) {
  const client = new Ppio({ apiKey: KEY, baseUrl, fetch });
  const headers = { Accept: "application/json", Authorization: `Bearer ${KEY}` };
  const ours = async () => (await client.getEndpoint({ id: "ep-7c1f" })).data;
  const peer = async () => (await fetch(`${baseUrl}${PATH}`, { headers })).json();
  const row = await inTurn({ name, ours, peer }, cpuMs, { sliceMs: 12 });
  return { ...row, value: 1 / row.value };
}
