// Streams of bytes, read with a limit.

/**
 * All bytes of a stream, or null where there are more than so many. An abort of the signal ends it with the signal's reason.
 * @param {ReadableStream<Uint8Array<ArrayBuffer>> | null} stream
 * @param {number} most
 * @param {AbortSignal} signal
 * @param {number} [spare] how many more are read, and forgotten, before the stream is cancelled
 */
export async function readAll(stream, most, signal, spare = 0) {
  if (stream === null) return new Uint8Array();
  const reader = stream.getReader();
  try {
    return await Promise.race([readOn(reader, most, spare), rejectionOf(signal)]);
  } catch (error) {
    leave(reader);
    throw error;
  }
}

/**
 * @param {ReadableStreamDefaultReader<Uint8Array<ArrayBuffer>>} reader
 * @param {number} most
 * @param {number} spare
 */
async function readOn(reader, most, spare) {
  const chunks = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return size > most ? null : joined(chunks, size);
    size += value.length;
    if (size <= most) chunks.push(value);
    else chunks.length = 0;
    if (size > most + spare) {
      leave(reader);
      return null;
    }
  }
}

/**
 * @param {Uint8Array<ArrayBuffer>[]} chunks
 * @param {number} size
 */
function joined(chunks, size) {
  if (chunks.length === 1 && chunks[0] !== undefined) return chunks[0];
  const all = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}

/** @param {ReadableStreamDefaultReader<unknown>} reader */
function leave(reader) {
  reader.cancel().catch(() => undefined);
}

/**
 * Rejects with the signal's reason once it aborts.
 * @param {AbortSignal} signal
 * @returns {Promise<never>}
 */
export function rejectionOf(signal) {
  return new Promise((_, reject) => {
    if (signal.aborted) reject(signal.reason);
    else signal.addEventListener("abort", () => reject(signal.reason), { once: true });
  });
}
