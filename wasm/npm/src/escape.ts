// Text from outside as people see it, in terminals, logs and pages.

/** What could forge a line, steer a terminal or turn the order of what is read: the core's `escape` has the same. */
// eslint-disable-next-line no-control-regex
const UNSAFE = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;
const SHORT: Readonly<Record<string, string>> = { "\n": "\\n", "\r": "\\r", "\t": "\\t", "\b": "\\b", "\f": "\\f" };

/** A text on one line, with what is unsafe written as JSON writes it. What was escaped before stays as it is. */
export function escaped(text: string): string {
  return text.replace(UNSAFE, (one) => SHORT[one] ?? `\\u${one.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

/** A value of JSON, all of whose texts are escaped: names of members, too. */
export function allEscaped<T>(value: T): T {
  const within = (one: unknown): unknown => {
    if (typeof one === "string") return escaped(one);
    if (Array.isArray(one)) return one.map(within);
    if (typeof one !== "object" || one === null) return one;
    return Object.fromEntries(Object.entries(one).map(([name, member]) => [escaped(name), within(member)]));
  };
  return within(value) as T;
}
