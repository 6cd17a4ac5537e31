// The fake vendors, and behind some ids one that behaves badly: what it does is the id itself.

import { Vendors } from "clearway/fake";

import { serve } from "../fake/server.js";

/** Ids of Edgegap deployments that are answered in another way. */
export const BAD = {
  echo: "echo",
  escaped: "escaped",
  error: "error",
  cookies: "cookies",
  redirect: "redirect",
  slow: "slow",
  stuck: "stuck",
  cut: "cut",
  reset: "reset",
  large: "large",
  wide: "wide",
  "not-utf8": "not-utf8",
};

/** Bytes of the answer that is too large. */
const LARGE = 33 * 1024 * 1024;
/** And of one that is not. */
const WIDE = 10_000_000;

/** Starts vendors on loopback. `seen` is every request that came, `left` every slow one whose caller went away. */
export async function openVendor() {
  const fakes = new Vendors({ realTime: true });
  const seen = [];
  const left = [];
  const elsewhere = await serve({ fetch: strange("elsewhere") });
  const { url, close } = await serve({ fetch: answer });

  function strange(what) {
    return async (request) => {
      seen.push({ strange: what, url: request.url });
      return new Response("somebody else");
    };
  }

  async function answer(request, init) {
    const copy = request.clone();
    const body = await copy.text();
    const { host, pathname } = new URL(request.url);
    if (host !== new URL(url).host) return strange("another host")(request);
    seen.push({ method: request.method, path: pathname, headers: request.headers, body });
    // Of a deployment that is not there yet it is the application.
    const how = [pathname.split("/").at(-1), body.match(/"application":"(\w+)"/)?.[1]].find((id) =>
      Object.hasOwn(BAD, id ?? ""),
    );
    return how === undefined ? fakes.fetch(request, init) : behave(how, request, init);
  }

  function behave(how, request, { signal }) {
    const sent = Object.fromEntries(request.headers);
    switch (how) {
      case "echo":
        return Response.json({ error: sent }, { status: 401, headers: { "x-echo": sent.authorization } });
      case "escaped":
        return Response.json({
          inside: JSON.stringify(JSON.stringify(sent)),
          of: encodeURIComponent(sent.authorization),
        });
      case "error":
        return Response.json({ message: "internal" }, { status: 500 });
      case "cookies":
        return Response.json({}, { headers: { "set-cookie": "vendor=1", "keep-alive": "timeout=5", "x-kept": "yes" } });
      case "redirect":
        return new Response(null, { status: 302, headers: { location: `${elsewhere.url}/login` } });
      case "slow":
        return new Promise((_, reject) =>
          signal.addEventListener("abort", () => (left.push(how), reject(signal.reason))),
        );
      case "stuck":
        return new Response(new ReadableStream({ start: (stream) => stream.enqueue(new TextEncoder().encode("{")) }));
      case "cut":
        return new Response(new ReadableStream({ pull: cutAfter("{") }));
      case "reset":
        throw new Error("gone");
      case "large":
        return new Response(new Uint8Array(LARGE));
      case "wide":
        return new Response(new Uint8Array(WIDE).fill(120));
      default:
        return new Response(Uint8Array.of(0xef, 0xbb, 0xbf, 0x22, 0xff, 0x22));
    }
  }

  return {
    url,
    host: new URL(url).host,
    fakes,
    seen,
    left,
    async close() {
      await close();
      await elsewhere.close();
    },
  };
}

function cutAfter(text) {
  let isFirst = true;
  return (stream) => {
    if (!isFirst) stream.error(new Error("cut"));
    else stream.enqueue(new TextEncoder().encode(text));
    isFirst = false;
  };
}
