// What the tests of clients stand on: servers on loopback, and a fetch in virtual time.

import { createServer as createHttpServer } from "node:http";
import { createServer as createTcpServer } from "node:net";

/** An input of `ncloud.update_canary` that breaks no rule. */
export const CANARY = {
  productId: "p",
  apiId: "a",
  stageId: "s",
  useDistributionRate: true,
  canaryDistributionRate: 10,
  canaryEndpointDomain: "https://canary.example.com",
};

/** Serves over HTTP until the test is over, and gives the base URL. */
export function serve(test, handler) {
  return listen(test, createHttpServer(handler));
}

/** Whatever a socket may do to a client. `onRequest` gets the socket once the head of a request has come. */
export function serveRaw(test, onRequest) {
  const server = createTcpServer((socket) => {
    socket.on("error", () => {});
    socket.once("data", () => onRequest(socket));
  });
  return listen(test, server);
}

async function listen(test, server) {
  const sockets = new Set();
  server.on("connection", (socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  test.after(() => {
    sockets.forEach((socket) => socket.destroy());
    return new Promise((resolve) => server.close(resolve));
  });
  return `http://127.0.0.1:${server.address().port}`;
}

/** The body of a request that came in. */
export async function bodyOf(request) {
  let text = "";
  for await (const chunk of request.setEncoding("utf8")) text += chunk;
  return text;
}

/** An answer in JSON. */
export function json(status, body, headers = {}) {
  return { status, headers: { "content-type": "application/json", ...headers }, body: JSON.stringify(body) };
}

/**
 * A fetch with a clock of its own, on which nothing takes time but sleeping. It gives the answers one after the other, and the last one again and again;
 * errors are thrown, functions called. `sent` and `slept` tell what was done.
 */
export function scripted(...answers) {
  let time = 1_700_000_000_000;
  const fetch = async (url, init) => {
    const answer = answers[Math.min(fetch.sent.length, answers.length - 1)];
    fetch.sent.push({ url, ...init });
    const given = typeof answer === "function" ? await answer(url, init) : answer;
    if (given instanceof Error) throw given;
    return given instanceof Response ? given : new Response(given.body === "" ? null : given.body, given);
  };
  fetch.sent = [];
  fetch.slept = [];
  fetch.now = () => time;
  fetch.pass = (ms) => void (time += ms);
  fetch.sleep = async (ms) => {
    fetch.slept.push(ms);
    time += ms;
  };
  return fetch;
}

/** What a promise is rejected with. */
export async function rejection(promise) {
  try {
    await promise;
  } catch (error) {
    return error;
  }
  throw new Error("it was not rejected");
}

/** How a failure on the way looks in Node. */
export function lost(code) {
  return new TypeError("fetch failed", { cause: Object.assign(new Error(`socket: ${code}`), { code }) });
}
