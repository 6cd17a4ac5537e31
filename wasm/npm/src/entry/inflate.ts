/*! With inflate of fflate: MIT License, Copyright (c) 2026 Arjun Barrett */

// The wasm out of a text: deflated, since base64 of anything else would not be compressed well on its way; and all at once, since who imports
// the package does not wait.

import { inflateSync } from "fflate";

interface World {
  Uint8Array: { fromBase64?: (text: string) => Uint8Array<ArrayBuffer> };
  process?: { getBuiltinModule?: (name: string) => { inflateRawSync: typeof inflateSync } | undefined };
}

/** The bytes of a deflated text in base64. */
export function inflate(base64: string): BufferSource {
  const world = globalThis as unknown as World;
  const deflated = world.Uint8Array.fromBase64?.(base64) ?? Uint8Array.from(atob(base64), (byte) => byte.charCodeAt(0));
  // Where Node's modules are at hand, as in Deno and Bun, theirs is ten times as fast.
  const inflateRaw = world.process?.getBuiltinModule?.("node:zlib")?.inflateRawSync ?? inflateSync;
  return inflateRaw(deflated) as Uint8Array<ArrayBuffer>;
}
