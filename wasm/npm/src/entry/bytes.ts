// A wasm out of the text that `scripts/text.js` makes of it.

export interface AsText {
  /** Characters by their numbers. */
  alphabet: string;
  /** How many at the alphabet's end announce a rarer byte. */
  shifts: number;
  /** Bytes by how often they are there. */
  order: readonly number[];
  size: number;
  text: string;
}

export function bytesOf({ alphabet, shifts, order, size, text }: AsText): Uint8Array<ArrayBuffer> {
  const numbers = new Uint8Array(128);
  for (let number = 0; number < alphabet.length; number++) numbers[alphabet.charCodeAt(number)] = number;
  const byPlace = Uint8Array.from(order);
  const single = alphabet.length - shifts;
  const bytes = new Uint8Array(size);
  let to = 0;
  let place = 0;
  for (let at = 0; at < text.length; at++) {
    const number = numbers[text.charCodeAt(at)] as number;
    if (number < single) {
      bytes[to++] = byPlace[place + number] as number;
      place = 0;
    } else {
      place = (number - single + 1) * single;
    }
  }
  return bytes;
}
