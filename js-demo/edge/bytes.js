// Streams of bytes, read with a limit.

/**
 * All bytes of a stream, or null where there are more than so many. An abort of the signal ends it with the signal's reason.
 * @param {ReadableStream<Uint8Array<ArrayBuffer>> | null} stream
 * @param {number} most
 * @param {AbortSignal} signal
 * @param {number} [spare] how many more are read, and forgotten, before the stream is cancelled
 */
export async function readAll(stream, most, signal, spare = 0) {
  const chunks = [];
  let size = 0;
  if (stream !== null) {
    const reader = stream.getReader();
    const cancel = () => void reader.cancel().catch(() => undefined);
    const ended = rejectionOf(signal);
    for (;;) {
      const { done, value } = await Promise.race([reader.read(), ended]).catch((error) => {
        cancel();
        throw error;
      });
      if (done) break;
      size += value.length;
      if (size <= most) chunks.push(value);
      else chunks.length = 0;
      if (size > most + spare) {
        cancel();
        break;
      }
    }
  }
  if (size > most) return null;
  const all = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}

/**
 * Rejects with the signal's reason once it aborts.
 * @param {AbortSignal} signal
 * @returns {Promise<never>}
 */
export function rejectionOf(signal) {
  const rejection = new Promise((_, reject) => {
    if (signal.aborted) reject(signal.reason);
    else signal.addEventListener("abort", () => reject(signal.reason), { once: true });
  });
  // Where nobody waits for it any more, it is no failure.
  rejection.catch(() => undefined);
  return /** @type {Promise<never>} */ (rejection);
}
