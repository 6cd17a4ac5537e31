// Who calls.

/**
 * The name of the caller whose key came, or null. It takes the same time whatever is wrong with the key: digests have one length, and
 * all callers' are compared to the end.
 * @param {Request} request
 * @param {import("./settings.js").Caller[]} callers
 */
export async function callerOf(request, callers) {
  const given = /^Bearer +(\S+) *$/i.exec(request.headers.get("authorization") ?? "")?.[1] ?? "";
  const digest = await digestOf(given);
  /** @type {string | null} */
  let found = null;
  for (const { name, key } of callers) {
    const expected = await digestOf(key);
    let difference = 0;
    for (let at = 0; at < digest.length; at++) difference |= /** @type {number} */ (digest[at]) ^ Number(expected[at]);
    if (difference === 0) found = name;
  }
  return found;
}

/** @param {string} text */
async function digestOf(text) {
  return new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text)));
}
