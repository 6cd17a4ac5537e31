// Saved calls that nobody else can read, change or make: AES-GCM, bound to their caller and waiter, and to an end of life.

import { Refusal } from "./answers.js";

const VERSION = 1;
const NONCE_BYTES = 12;

/**
 * @typedef {object} Sealed
 * @property {number} expires Unix time in milliseconds
 * @property {string} [site] of the vendor
 * @property {unknown} call as it is saved
 */

/**
 * @param {Uint8Array<ArrayBuffer>} key
 * @param {string[]} bound who may open it again, and for what
 * @param {Sealed} content
 */
export async function seal(key, bound, content) {
  const nonce = crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
  const plain = new TextEncoder().encode(JSON.stringify(content));
  const cipher = new Uint8Array(await crypto.subtle.encrypt(algorithm(nonce, bound), await imported(key), plain));
  return base64url(Uint8Array.of(VERSION, ...nonce, ...cipher));
}

/**
 * @param {Uint8Array<ArrayBuffer>} key
 * @param {string[]} bound
 * @param {string} text
 * @returns {Promise<Sealed>}
 */
export async function open(key, bound, text) {
  try {
    const bytes = Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (one) => one.charCodeAt(0));
    const nonce = bytes.slice(1, 1 + NONCE_BYTES);
    const plain = await crypto.subtle.decrypt(
      algorithm(nonce, bound),
      await imported(key),
      bytes.slice(1 + NONCE_BYTES),
    );
    const content = JSON.parse(new TextDecoder().decode(plain));
    // Nothing else reads as the same bytes, so that a call has one text only.
    if (bytes[0] === VERSION && base64url(bytes) === text && Date.now() < content.expires) return content;
  } catch {
    // Why is nobody's business.
  }
  throw new Refusal(
    400,
    "no call of yours that goes on: it was changed, is another caller's or another waiter's, or is over; begin anew with input",
  );
}

/**
 * @param {Uint8Array<ArrayBuffer>} nonce
 * @param {string[]} bound
 */
function algorithm(nonce, bound) {
  return { name: "AES-GCM", iv: nonce, additionalData: new TextEncoder().encode(JSON.stringify([VERSION, ...bound])) };
}

/** @param {Uint8Array<ArrayBuffer>} key */
function imported(key) {
  return crypto.subtle.importKey("raw", key, "AES-GCM", false, ["encrypt", "decrypt"]);
}

/** @param {Uint8Array} bytes */
function base64url(bytes) {
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
  return btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}
