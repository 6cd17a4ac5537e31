// What it costs to mask a credential in 12 MB from outside, against one search for it: all of a text, as the wasm does it, with the way there and
// back; and a whole call that is answered so, whose error has the start of it.

import { readFileSync } from "node:fs";
import { Ppio } from "clearway";
import * as glue from "../src/wasm/clearway.js";
import { inTurn } from "./measure.js";
import { cpuMs } from "./verbs.js";

const KEY = "sk_0123456789abcdef0123456789";
const TEXTS = {
  "a log": "2026-11-30T22:00:00Z GET /gpu-instance/openapi/v1/endpoint?id=ep-7c1f 200 12 ms\n",
  "starts of the key": "sk_sk_0123456789abcdef012345678 ",
  "the key": `${KEY} `,
};
const LENGTH = 12_000_000;
const ROUNDS = { rounds: 9, sliceMs: 50 };

export async function masking() {
  const mask = maskWith(KEY);
  const rows = [];
  for (const [what, piece] of Object.entries(TEXTS)) {
    const text = piece.repeat(LENGTH / piece.length);
    if (mask(text).includes(KEY)) throw new Error("the key is shown");
    const fetch = async () => ({ status: 400, headers: { "content-type": "text/plain" }, body: text });
    const client = new Ppio({ apiKey: KEY, fetch });
    const answered = () => client.getEndpoint({ id: "a" }).catch((error) => error.body);
    const peer = () => text.includes(`${KEY}x`);
    const name = `12 MB (${what})`;
    rows.push(
      await inTurn(
        { name: `masking ${name} to one includes`, ours: () => mask(text), peer, budget: 30 },
        cpuMs,
        ROUNDS,
      ),
    );
    rows.push(
      await inTurn({ name: `an error of ${name} to one includes`, ours: answered, peer, budget: 30 }, cpuMs, ROUNDS),
    );
  }
  return rows;
}

/** Masks as `wasm/npm/src/session.ts` does: the text goes into the wasm's memory, and comes back. */
function maskWith(key) {
  const file = new URL("../src/wasm/clearway.wasm", import.meta.url);
  const { memory } = glue.initSync({ module: readFileSync(file) });
  const [encoder, decoder] = [new TextEncoder(), new TextDecoder()];
  const write = (text) => {
    const at = glue.room(3 * text.length);
    return encoder.encodeInto(text, new Uint8Array(memory.buffer, at, 3 * text.length)).written;
  };
  const part = (at) =>
    decoder.decode(new Uint8Array(memory.buffer, at + 4 * 12, new Uint32Array(memory.buffer, at, 5)[4]));
  const session = [0, 1, 2, 3, 4]
    .map((vendor) => glue.Session.of(vendor))
    .find((one) => {
      const answer = one.open(write(`api_key\0${key}\0`), true, 0, 0, false, NaN);
      return new Uint32Array(memory.buffer, answer, 1)[0] === 0;
    });
  return (text) => part(session.hidden(write(text)));
}
