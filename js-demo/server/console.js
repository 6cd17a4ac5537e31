// The built page, the edge function of the same origin, and fake vendors on another port. All of it on loopback.

import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { vendors } from "clearway";
import { credentials, Vendors } from "clearway/fake";
import { serve } from "srvx";
import { staticMiddleware } from "srvx/static";

import { escaped } from "../edge/log.js";
import worker from "../edge/worker.js";
import { Unready } from "./unready.js";

const BUILT = fileURLToPath(new URL("../dist/", import.meta.url));
const LOOPBACK = "127.0.0.1";

/** Serves the console at the first of the ports that is free; 0 is any. The page calls the edge function beside it unless it is told of another one. */
export async function openConsole({ ports, edge: otherEdge }) {
  if (!existsSync(`${BUILT}index.html`))
    throw new Unready(
      "the page is not built: run `npm run build` in js-demo, or `make demo`, which does all that it takes",
    );
  const key = randomBytes(24).toString("base64url");
  const connect = otherEdge === undefined ? { url: "/edge", key } : { url: readUrl(otherEdge), key: "" };
  const fakes = await serveVendors();
  const origins = [];
  const edge = edgeAt("/edge", { key, vendorsUrl: fakes.url, origins });
  const pages = pagesOf(connect);
  let server;
  try {
    server = await listen(ports, {
      middleware: [(request, next) => onlyAsked(request, origins, next), edge, pages.headers, pages.files],
      fetch: () => new Response("there is no such file\n", { status: 404 }),
    });
  } catch (error) {
    await fakes.close();
    throw error;
  }
  const { port } = new URL(server.url);
  // Pages are asked for by these names alone, so no name of somebody's domain that leads to this machine opens them.
  origins.push(`http://${LOOPBACK}:${port}`, `http://localhost:${port}`);
  return {
    url: server.url,
    vendors: fakes.url,
    edge: { url: new URL(connect.url, server.url).href, key: connect.key },
    close: () => Promise.all([server.close(true), fakes.close()]),
  };
}

/** Fake vendors over HTTP, in real time; where one breaks off, its connection does. */
async function serveVendors() {
  const all = new Vendors({ realTime: true });
  const server = await listen([0], {
    fetch: (request) => all.fetch(plain(request, request.url), { signal: request.signal }),
    error: () => new Response(new ReadableStream({ start: (body) => body.error(new Error("broken off")) })),
  });
  return { url: server.url.replace(/\/$/, ""), close: () => server.close(true) };
}

/** The edge function under a path. Its environment is that of an edge that offers everything, with the credentials that the fake vendors know. */
function edgeAt(path, { key, vendorsUrl, origins }) {
  let environment;
  return (request, next) => {
    const url = new URL(request.url);
    if (!url.pathname.startsWith(`${path}/`)) return next();
    environment ??= {
      ...credentialsInEnvironment(),
      CLEARWAY_CALLERS: JSON.stringify([{ name: "console", key, routes: ["check", "plan", "call", "wait"] }]),
      CLEARWAY_OPERATIONS: vendors()
        .map(({ id }) => `${id}.*`)
        .join(" "),
      CLEARWAY_ORIGINS: origins.join(" "),
      CLEARWAY_CALL_KEY: randomBytes(32).toString("base64"),
      CLEARWAY_BASE_URL: vendorsUrl,
    };
    url.pathname = url.pathname.slice(path.length);
    return worker.fetch(plain(request, url), environment);
  };
}

function credentialsInEnvironment() {
  const set = vendors().flatMap((vendor) =>
    vendor.credentials.flatMap(({ name, environment: [variable] }) => {
      const value = credentials[vendor.id][name];
      return variable === undefined || value === undefined ? [] : [[variable, value]];
    }),
  );
  return Object.fromEntries(set);
}

/** The files of the page, which learns from its head where its edge function is and by which key that knows it. */
function pagesOf({ url, key }) {
  const policy = policyFor(url);
  const metas = `<meta name="clearway-edge" content="${url}" /><meta name="clearway-edge-key" content="${key}" />`;
  return {
    async headers(request, next) {
      const response = await next();
      const isHashed = response.ok && new URL(request.url).pathname.startsWith("/assets/");
      const headers = {
        "content-security-policy": policy,
        "x-content-type-options": "nosniff",
        "referrer-policy": "no-referrer",
        "cross-origin-opener-policy": "same-origin",
        "cross-origin-resource-policy": "same-origin",
        // Names of assets carry a hash of what is in them.
        "cache-control": isHashed ? "public, max-age=31536000, immutable" : "no-store",
      };
      for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
      return response;
    },
    files: staticMiddleware({
      dir: BUILT,
      renderHTML: ({ html }) =>
        new Response(html.replace("</head>", `${metas}</head>`), {
          headers: { "content-type": "text/html; charset=utf-8" },
        }),
    }),
  };
}

function policyFor(edge) {
  const origin = URL.canParse(edge) ? ` ${new URL(edge).origin}` : "";
  return [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "style-src 'self'",
    "img-src 'self' data:",
    `connect-src 'self'${origin}`,
    "font-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
}

/** Refuses what did not ask for this server by its own name. */
function onlyAsked(request, origins, next) {
  const host = request.headers.get("host");
  if (origins.includes(`http://${host}`)) return next();
  return new Response(`this is ${origins[0]}/, and nothing else\n`, { status: 421 });
}

/** The first port that is free. */
async function listen([port, ...others], options) {
  const server = serve({ ...options, hostname: LOOPBACK, port, manual: true, silent: true, gracefulShutdown: false });
  try {
    return await server.serve();
  } catch (error) {
    if (error.code !== "EADDRINUSE") throw error;
    if (others.length > 0) return listen(others, options);
    throw new Unready(`port ${port} is taken: give another one with --port, or --port 0 for any that is free`);
  }
}

/** The request as a standard one, at another address. */
function plain(request, url) {
  const { method, headers, body, signal } = request;
  return new Request(url, { method, headers, body, signal, duplex: "half", redirect: "manual" });
}

function readUrl(text) {
  if (URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)) return new URL(text).href.replace(/\/$/, "");
  throw new Unready(`--edge is an address such as http://127.0.0.1:8787, and not ${escaped(JSON.stringify(text))}`);
}
