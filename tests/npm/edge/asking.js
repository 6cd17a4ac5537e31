// Asks an edge function by raw HTTP, and judges what holds of every answer.

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { request as send } from "node:http";

/** What may be in no answer. */
export const CALLERS = {
  page: "page-key-0123456789-abcdefghijklmn",
  // The page's next key, which is its own already.
  next: "page-key-9876543210-abcdefghijklmn",
  ci: "ci-key-abcdefghijkl-0123456789-opq",
  gate: "gate-key-abcdefghijkl-0123456789-r",
  lists: "lists-key-abcdefghijkl-0123456789s",
};
/** The settings' text of these: what each may do. */
export const CALLERS_TEXT = JSON.stringify([
  { name: "page", key: CALLERS.page, routes: ["check", "plan", "call", "wait"] },
  { name: "page", key: CALLERS.next, routes: ["check", "plan", "call", "wait"] },
  { name: "ci", key_sha256: createHash("sha256").update(CALLERS.ci).digest("hex"), routes: ["call", "wait"] },
  { name: "gate", key: CALLERS.gate, operations: ["edgegap.*"] },
  { name: "lists", key: CALLERS.lists, routes: ["call", "wait"], operations: ["ppio.list_endpoints"] },
]);
export const CALL_KEY = Buffer.alloc(32, "k").toString("base64");
export const TOKEN = 'sec"ret-Edgegap-1234567';
export const PPIO_KEY = "ppio-key-0123456789";
export const ORIGIN = "https://console.example.com";

/** What is asked where a case says nothing else: a good call. */
const USUAL = { method: "POST", key: CALLERS.page, headers: {} };

/** Milliseconds that an answer may take to be read when nothing more can be sent. */
const GRACE_MS = 500;

/**
 * Sends one request and gives the whole answer. A body is text, bytes, a value for JSON, or an async iterable, which is sent in chunks.
 * `path` goes out as it is.
 */
export async function ask(base, asked) {
  const { method, path, key, headers, body, signal } = { ...USUAL, ...asked };
  const url = new URL(base);
  const all = { ...(key === null ? {} : { authorization: `Bearer ${key}` }), ...headers };
  const isChunked = typeof body?.[Symbol.asyncIterator] === "function";
  const bytes = isChunked || body === undefined ? undefined : bytesOf(body);
  if (bytes !== undefined) all["content-length"] ??= bytes.length;
  const answer = await new Promise((resolve, reject) => {
    const outgoing = send({ hostname: url.hostname, port: url.port, path, method, headers: all, agent: false });
    // A connection that is only closed on one side may still be listened to: workerd would go on.
    signal?.addEventListener("abort", () => outgoing.socket.resetAndDestroy());
    // An answer may come before all was sent, and the connection end with it.
    let isAnswered = false;
    outgoing.on("error", (error) => setTimeout(() => isAnswered || reject(error), GRACE_MS));
    outgoing.on("response", (incoming) => {
      isAnswered = true;
      collected(incoming).then(resolve, reject);
    });
    if (isChunked) void pour(body, outgoing);
    else outgoing.end(bytes);
  });
  judge(answer, asked);
  return answer;
}

function bytesOf(body) {
  return Buffer.isBuffer(body) ? body : Buffer.from(typeof body === "string" ? body : JSON.stringify(body));
}

async function pour(chunks, outgoing) {
  const closed = new Promise((resolve) => outgoing.once("close", resolve));
  for await (const chunk of chunks) {
    if (outgoing.destroyed) return;
    if (!outgoing.write(chunk)) await Promise.race([closed, new Promise((resolve) => outgoing.once("drain", resolve))]);
  }
  outgoing.end();
}

async function collected(incoming) {
  const chunks = [];
  for await (const chunk of incoming) chunks.push(chunk);
  incoming.destroy();
  const text = Buffer.concat(chunks).toString();
  return { status: incoming.statusCode, headers: incoming.headers, raw: incoming.rawHeaders, text, json: parsed(text) };
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const SECRETS = [
  ...Object.values(CALLERS),
  CALL_KEY,
  PPIO_KEY,
  TOKEN,
  JSON.stringify(TOKEN).slice(1, -1),
  encodeURIComponent(TOKEN),
];

/** What holds of every answer, good or bad. */
export function judge({ status, headers, raw, text, json }, asked = {}) {
  const whole = `${raw.join("\n")}\n${text}`;
  for (const secret of [...SECRETS, ...(asked.secrets ?? [])])
    assert.ok(!whole.includes(secret), `a secret is in ${whole}`);
  assert.equal(headers["cache-control"], "no-store");
  assert.equal(headers["x-content-type-options"], "nosniff");
  assert.match(headers.vary, /Origin/);
  assert.ok(!/\n\s+at |node_modules|worker\.js/.test(text), `a stack is in ${text}`);
  const allowed = asked.headers?.origin === ORIGIN ? ORIGIN : undefined;
  assert.equal(headers["access-control-allow-origin"], allowed);
  assert.match(headers["x-request-id"], /^[\w-]{8,}$/);
  if (status === 204) return;
  assert.equal(headers["content-type"], status < 400 ? "application/json" : "application/problem+json");
  if (status < 400) return;
  assert.equal(json.status, status);
  assert.ok(json.title.length > 0 && json.detail.length > 10, text);
}
