// Lists, as they stand in the environment.

/**
 * Words separated by commas or blanks.
 * @param {string} text
 */
export function words(text) {
  return text.split(/[\s,]+/).filter((word) => word !== "");
}

/**
 * @template Value
 * @param {string} name
 * @param {Value} value
 * @returns {[string, Value]}
 */
export function pair(name, value) {
  return [name, value];
}
