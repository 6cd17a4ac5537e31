// Streams of bytes, read with a limit, and the time that they may take. Nothing here outlives what it waits for: a timer or a listener that is left
// behind keeps the bytes that were read alive until it fires.

/** The reason of a signal whose time is over. */
export const LATE = new DOMException("the time is over", "TimeoutError");

/**
 * Runs something with a signal that aborts after so many milliseconds, with LATE as its reason, or when another signal aborts.
 * @template Value
 * @param {number} ms
 * @param {AbortSignal | null} other
 * @param {(signal: AbortSignal) => Promise<Value>} use
 * @returns {Promise<Value>}
 */
export async function within(ms, other, use) {
  // Not AbortSignal.timeout and AbortSignal.any: runtimes hold them, and all that listens to them, until the time is over.
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(LATE), ms);
  const abort = () => controller.abort(other?.reason);
  if (other?.aborted) abort();
  other?.addEventListener("abort", abort);
  try {
    return await use(controller.signal);
  } finally {
    clearTimeout(timer);
    other?.removeEventListener("abort", abort);
  }
}

/**
 * What a promise gives, unless the signal aborts first: then the signal's reason is thrown.
 * @template Value
 * @param {Promise<Value>} promise
 * @param {AbortSignal} signal
 * @returns {Promise<Value>}
 */
export function unlessAborted(promise, signal) {
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason);
    if (signal.aborted) abort();
    signal.addEventListener("abort", abort);
    promise.then(resolve, reject).finally(() => signal.removeEventListener("abort", abort));
  });
}

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
    return await unlessAborted(readOn(reader, most, spare), signal);
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
