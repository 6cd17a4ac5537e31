// The fake vendors over HTTP on this machine, in real time: `node tests/npm/fake/server.js [PORT]` prints its address. Pages of any origin may use it.

import { createServer } from "node:http";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { pathToFileURL } from "node:url";
import { Vendors } from "clearway/fake";

const CORS = {
  "access-control-allow-origin": "*",
  "access-control-allow-headers": "authorization, *",
  "access-control-allow-methods": "GET, POST, PUT, PATCH, DELETE",
  "access-control-expose-headers": "*",
};

/** Serves the vendors under `/<vendor>/`; port 0 is any free one. */
export async function serve(vendors, port = 0) {
  const server = createServer((incoming, outgoing) => {
    answer(vendors, incoming, outgoing).catch(() => incoming.socket.destroy());
  });
  await new Promise((resolve, reject) => server.once("error", reject).listen(port, "127.0.0.1", resolve));
  const close = () => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(resolve));
  };
  return { url: `http://127.0.0.1:${server.address().port}`, close };
}

async function answer(vendors, incoming, outgoing) {
  const { method, url, headers } = incoming;
  const closed = new AbortController();
  outgoing.once("close", () => closed.abort());
  if (method === "OPTIONS") {
    outgoing.writeHead(204, CORS).end();
    return;
  }
  const body = method === "GET" || method === "HEAD" ? null : Readable.toWeb(incoming);
  const request = new Request(`http://${headers.host}${url}`, {
    method,
    headers,
    body,
    duplex: "half",
    redirect: "manual",
  });
  let response;
  try {
    response = await vendors.fetch(request, { signal: closed.signal });
  } catch {
    incoming.socket.resetAndDestroy();
    return;
  }
  outgoing.writeHead(response.status, { ...Object.fromEntries(response.headers), ...CORS });
  if (response.body === null) outgoing.end();
  // Where the body breaks off, the connection does.
  else await pipeline(Readable.fromWeb(response.body), outgoing);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const { url } = await serve(new Vendors({ realTime: true }), Number(process.argv[2] ?? 0));
  console.log(url);
}
