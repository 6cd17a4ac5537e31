// What servers and fetches may do to a client.

import assert from "node:assert/strict";
import { createServer } from "node:net";
import { Readable } from "node:stream";
import { test } from "node:test";
import { runInNewContext } from "node:vm";
import { gzipSync } from "node:zlib";
import { Edgegap, OutcomeUnknown, Ppio, TransportError, UsageError } from "clearway";
import { json, lost, rejection, scripted, serve, serveRaw } from "./harness.js";

const get = (options) => new Ppio({ apiKey: "sk_example", maxRetries: 0, ...options }).getEndpoint({ id: "a" });
const MIB = 1024 * 1024;
const DEPLOY = {
  application: "game",
  version: "1",
  users: [{ user_type: "ip_address", user_data: { ip_address: "1.2.3.4" } }],
};

/** A server that says this and ends. */
const says = (test, text) => serveRaw(test, (socket) => socket.end(text));
const head = (...lines) => `HTTP/1.1 ${lines.join("\r\n")}\r\n\r\n`;

test("an answer comes whole, however it is cut", async (t) => {
  const body = JSON.stringify({ id: "a", note: "ü€😀".repeat(5000) });
  const url = await serve(t, async (request, response) => {
    response.writeHead(200, { "content-type": "application/json", "content-encoding": "gzip" });
    const bytes = gzipSync(body);
    for (let at = 0; at < bytes.length; at += 37) {
      response.write(bytes.subarray(at, at + 37));
      if (at % 370 === 0) await new Promise((resolve) => setImmediate(resolve));
    }
    response.end();
  });
  const reply = await get({ baseUrl: url });
  assert.equal(reply.text, body);
  assert.equal(reply.data.note.length, 4 * 5000);
});

test("bodies that end early, sockets that die, and nonsense are broken connections", async (t) => {
  const answers = [
    head("200 OK", "content-length: 100") + '{"id":"a"}',
    head("200 OK", "transfer-encoding: chunked") + '5\r\n{"id"',
    head("200 OK", "content-encoding: gzip", "content-length: 3") + "abc",
    "",
    "nonsense\r\n\r\n",
    "HTTP/1.1 200",
  ];
  for (const text of answers) {
    const error = await rejection(get({ baseUrl: await says(t, text) }));
    assert.deepEqual([error.name, error.kind], ["TransportError", "broken"], `${JSON.stringify(text)}: ${error}`);
    assert.ok(error.cause instanceof Error);
    assert.ok(!/^fetch failed$|^terminated$/.test(error.message), error.message);
  }
  const resets = await serveRaw(t, (socket) => socket.resetAndDestroy());
  assert.equal((await rejection(get({ baseUrl: resets }))).kind, "broken");
  assert.ok((await rejection(new Edgegap({ token: "t", baseUrl: resets }).deploy(DEPLOY))) instanceof OutcomeUnknown);
});

test("where nothing listens, nothing was sent", async () => {
  const port = await new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const found = server.address().port;
      server.close(() => resolve(found));
    });
  });
  const error = await rejection(get({ baseUrl: `http://127.0.0.1:${port}` }));
  assert.equal(error.name, "ConnectFailed");
  assert.match(error.message, /ECONNREFUSED/);
});

test("a connection that ends between two calls does not break the second", async (t) => {
  const url = await serveRaw(t, (socket) =>
    socket.end(head("200 OK", "content-length: 10", "connection: keep-alive") + '{"id":"a"}'),
  );
  for (let turn = 0; turn < 3; turn++) {
    assert.equal((await get({ baseUrl: url, maxRetries: 2 })).data.id, "a");
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
});

test("an answer beyond 32 MiB is not read to its end", async (t) => {
  let written = 0;
  let closed;
  const isClosed = new Promise((resolve) => (closed = resolve));
  const url = await serve(t, (request, response) => {
    response.writeHead(200);
    const more = Buffer.alloc(MIB, " ");
    const source = Readable.from(
      (function* () {
        for (; written < 200; written++) yield more;
      })(),
    );
    response.on("close", closed);
    source.pipe(response);
  });
  const error = await rejection(get({ baseUrl: url, maxRetries: 5 }));
  assert.deepEqual([error.name, error.kind, error.attempts], ["TransportError", "too_large", 1]);
  await isClosed;
  assert.ok(written < 120, `${written} MiB were sent`);
});

test("a body that inflates beyond 32 MiB is not inflated to its end", async (t) => {
  const bomb = gzipSync(Buffer.alloc(400 * MIB, " "), { level: 9 });
  const url = await serve(t, (request, response) => {
    response.writeHead(200, { "content-encoding": "gzip", "content-length": bomb.length }).end(bomb);
  });
  const before = process.memoryUsage.rss();
  assert.equal((await rejection(get({ baseUrl: url }))).kind, "too_large");
  assert.ok(process.memoryUsage.rss() - before < 250 * MIB);
});

test("statuses without bodies, pages in HTML, and redirects", async (t) => {
  const url = await serve(t, (request, response) => {
    const status = Number(/\d{3}/.exec(request.url)[0]);
    response
      .writeHead(status, { "content-type": "text/html", location: "/elsewhere" })
      .end(status < 300 && status !== 200 ? undefined : "<html>no</html>");
  });
  const named = async (status) => {
    const client = new Ppio({ apiKey: "k", baseUrl: `${url}/${status}`, maxRetries: 0 });
    return client.getEndpoint({ id: "a" }).then(
      (reply) => [reply.status, reply.data],
      ({ name, kind }) => name ?? kind,
    );
  };
  assert.deepEqual(await named(204), [204, null]);
  assert.deepEqual(await named(205), [205, null]);
  assert.equal(await named(200), "Malformed");
  assert.equal(await named(502), "Unavailable");
  assert.equal(await named(302), "Redirect");
  assert.equal(await named(307), "Redirect");
  assert.equal(await named(304), "Redirect");
});

test("a page's redirect has no status, and is one all the same", async () => {
  const opaque = { status: 0, type: "opaqueredirect", headers: new Headers(), body: null };
  assert.equal((await rejection(get({ fetch: async () => opaque }))).name, "Redirect");
});

test("what comes before an answer is passed over", async (t) => {
  const url = await says(
    t,
    head("103 Early Hints", "link: </x>") + head("200 OK", "content-length: 10") + '{"id":"a"}',
  );
  assert.equal((await get({ baseUrl: url })).data.id, "a");
});

test("answers of many kinds are read", async () => {
  const body = '{"id":"a"}';
  const bytes = new TextEncoder().encode(body);
  const answers = [
    () => new Response(body),
    async () => new Response(new Blob([body])),
    () => ({ status: 200, headers: { "x-one": "1" }, text: async () => body }),
    () => ({ status: 200, headers: [["x-one", "1"]], arrayBuffer: async () => bytes.buffer }),
    () => ({ status: 200, headers: new Map([["x-one", "1"]]), body: bytes }),
    () => ({ status: 200, body }),
    () => ({
      status: 200,
      headers: { "x-one": ["1", "2"], gone: undefined },
      body,
      arrayBuffer: async () => bytes.buffer,
    }),
    () => ({ status: 200, body: Readable.toWeb(Readable.from([Buffer.from(body)])) }),
    () => ({ status: 200, body: Readable.from([Buffer.from(body)]), arrayBuffer: async () => bytes.buffer }),
  ];
  for (const fetch of answers) assert.equal((await get({ fetch })).text, body, String(fetch));
  const one = await get({ fetch: answers[6] });
  assert.equal(one.headers.get("x-one"), "1, 2");
});

test("a fetch that gives no response is told so", async () => {
  const read = new Response("{}");
  await read.text();
  const locked = new Response("{}");
  locked.body.getReader();
  const slips = [
    [() => undefined, /undefined.*return/],
    [async () => null, /null/],
    [async () => "{}", /string/],
    [async () => ({ id: "a" }), /status/],
    [async () => ({ status: "200" }), /status/],
    [async () => read, /clone/],
    [async () => locked, /clone/],
    [
      async () => ({ status: 200, body: new ReadableStream({ pull: (to) => (to.enqueue("{}"), to.close()) }) }),
      /bytes/,
    ],
    [async () => ({ status: 200, body: 7 }), /body/],
  ];
  for (const [fetch, wanted] of slips) {
    const error = await rejection(get({ fetch, maxRetries: 5 }));
    assert.ok(error instanceof UsageError, String(error));
    assert.match(error.message, wanted);
  }
});

test("what fetches throw is a failure to send, or the caller's own mistake", async () => {
  const named = (name, message = "it") => Object.assign(new Error(message), { name });
  const coded = (code, more) => Object.assign(new Error("it"), { code, ...more });
  const failures = [
    [lost("ECONNREFUSED"), "connect_failed"],
    [lost("ENOTFOUND"), "connect_failed"],
    [lost("EAI_AGAIN"), "connect_failed"],
    [lost("UND_ERR_CONNECT_TIMEOUT"), "connect_failed"],
    [lost("CERT_HAS_EXPIRED"), "connect_failed"],
    [lost("DEPTH_ZERO_SELF_SIGNED_CERT"), "connect_failed"],
    [
      new TypeError("fetch failed", { cause: new AggregateError([coded("ECONNREFUSED"), coded("ECONNREFUSED")]) }),
      "connect_failed",
    ],
    [new TypeError("fetch failed", { cause: coded("EHOSTUNREACH", { syscall: "connect" }) }), "connect_failed"],
    [new TypeError("fetch failed", { cause: coded("EHOSTUNREACH", { syscall: "read" }) }), "broken"],
    [coded("ConnectionRefused"), "connect_failed"],
    [coded("FailedToOpenSocket"), "connect_failed"],
    [coded("ConnectionClosed"), "broken"],
    [
      new TypeError("error sending request for url (http://x/): client error (Connect): tcp connect error"),
      "connect_failed",
    ],
    [new TypeError("error sending request for url (http://x/): connection closed before message completed"), "broken"],
    [new TypeError("Fetch failed: Requests to port 9 are blocked"), "connect_failed"],
    [named("NotCapable", 'Requires net access to "x:443", run again with the --allow-net flag'), "connect_failed"],
    [
      named("PermissionDenied", 'Requires net access to "x:443", run again with the --allow-net flag'),
      "connect_failed",
    ],
    [named("NotCapable", 'Requires read access to "x", run again with the --allow-read flag'), "broken"],
    [lost("ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED"), "broken"],
    [lost("ECONNRESET"), "broken"],
    [lost("UND_ERR_SOCKET"), "broken"],
    [lost("UND_ERR_HEADERS_TIMEOUT"), "timed_out"],
    [coded("ETIMEDOUT", { syscall: "read" }), "timed_out"],
    [named("TimeoutError"), "timed_out"],
    [new DOMException("no", "TimeoutError"), "timed_out"],
    [new DOMException("no", "AbortError"), "broken"],
    [named("FetchError", "request to http://x failed, reason: read ECONNRESET"), "broken"],
    [new TypeError("Failed to fetch"), "broken"],
    [new TypeError("NetworkError when attempting to fetch resource."), "broken"],
    [new TypeError("Load failed"), "broken"],
    [new Error("Network connection lost."), "broken"],
    [new TypeError("terminated", { cause: coded("UND_ERR_SOCKET") }), "broken"],
  ];
  for (const [thrown, kind] of failures) {
    const error = await rejection(get({ fetch: scripted(thrown) }));
    assert.ok(error instanceof TransportError, String(error));
    assert.equal(error.kind, kind, `${thrown}: ${error.message}`);
    assert.equal(error.cause, thrown);
  }
  const invalid = Object.assign(new TypeError("Invalid URL"), { code: "ERR_INVALID_URL" });
  for (const thrown of [
    new TypeError("Cannot read properties of undefined (reading 'network')"),
    new RangeError("no"),
    runInNewContext("new ReferenceError('response is not defined')"),
    new assert.AssertionError({ message: "a test's" }),
    invalid,
  ]) {
    const fetch = () => {
      throw thrown;
    };
    const client = new Ppio({ apiKey: "k", fetch });
    assert.equal(await client.getEndpoint({ id: "a" }).catch((error) => error), thrown);
  }
});

test("whatever else a fetch throws is a failure to send: at once or later, an error or not", async () => {
  const hostile = {
    get message() {
      throw new Error("no");
    },
  };
  const things = [
    [new Error("my proxy is out"), "my proxy is out"],
    [runInNewContext("new Error('of another realm')"), "of another realm"],
    [Object.assign(new Error(), { name: "ProxyError" }), "ProxyError"],
    [{ message: "no luck" }, "no luck"],
    [{ code: "E_PROXY" }, "E_PROXY"],
    ["a text", "a text"],
    [undefined, "fetch threw something without a message"],
    [null, "fetch threw something without a message"],
    [{}, "fetch threw something without a message"],
    [7, "7"],
    [Symbol("x"), "fetch threw something without a message"],
    [hostile, "fetch threw something without a message"],
  ];
  for (const [thrown, message] of things) {
    const later = () => Promise.reject(thrown);
    const atOnce = () => {
      throw thrown;
    };
    for (const fetch of [later, atOnce]) {
      const error = await rejection(get({ fetch }));
      assert.ok(error instanceof TransportError, String(error));
      assert.deepEqual([error.kind, error.message], ["broken", message]);
      const deploy = await rejection(new Edgegap({ token: "t", fetch }).deploy(DEPLOY));
      assert.ok(deploy instanceof OutcomeUnknown, String(deploy));
      const requested = await rejection(new Ppio({ apiKey: "k", fetch }).request("GET", "/x"));
      assert.deepEqual([requested.name, requested.message], ["TransportError", message]);
    }
  }
});

test("an error of ours from a fetch is what it says", async () => {
  const first = new Ppio({ apiKey: "k", fetch: scripted(lost("ECONNREFUSED")), maxRetries: 0 });
  const fetch = async () => (await first.getEndpoint({ id: "b" }), json(200, {}));
  assert.equal((await rejection(get({ fetch }))).kind, "connect_failed");
  const misused = async () => new Ppio({ nonsense: 1 });
  assert.ok((await rejection(get({ fetch: misused }))) instanceof UsageError);
});

test("a vendor that repeats what it was sent is masked in errors", async (t) => {
  const url = await serve(t, (request, response) => {
    response
      .writeHead(500, { "content-type": "application/json" })
      .end(JSON.stringify({ message: request.headers.authorization }));
  });
  const error = await rejection(get({ baseUrl: url }));
  assert.equal(error.name, "Server");
  assert.ok(![error.message, error.body, JSON.stringify(error), error.stack].join().includes("sk_example"));
});
