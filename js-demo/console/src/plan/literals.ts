// Values as literals of a programming language.

import { isFields, isList, Numeral, Unfinished, write, type Value } from "../draft.js";

const WIDTH = 80;

interface Style {
  readonly indent: string;
  readonly words: { readonly null: string; readonly true: string; readonly false: string };
  readonly name: (name: string) => string;
  readonly number: (text: string) => string;
  /** What stands inside the braces of an object on one line. */
  readonly padding: string;
}

const JAVASCRIPT: Style = {
  indent: "  ",
  words: { null: "null", true: "true", false: "false" },
  // Written as a plain name, this one is no field but sets the prototype.
  name: (name) =>
    name === "__proto__" ? `["${name}"]` : /^[A-Za-z_$][\w$]*$/.test(name) ? name : JSON.stringify(name),
  // Integers beyond what a number holds exactly.
  number: (text) => (/^-?\d+$/.test(text) && !Number.isSafeInteger(Number(text)) ? `${text}n` : text),
  padding: " ",
};

const PYTHON: Style = {
  indent: "    ",
  words: { null: "None", true: "True", false: "False" },
  // Whatever JSON may escape, Python escapes the same way.
  name: (name) => JSON.stringify(name),
  number: (text) => text,
  padding: "",
};

/** A JavaScript expression for a value. `margin` is a line's beginning where it stands. */
export const javascriptOf = (value: Value, margin = "\n"): string => literal(value, JAVASCRIPT, margin);

/** A Python expression for a value. */
export const pythonOf = (value: Value, margin = "\n"): string => literal(value, PYTHON, margin);

function literal(value: Value, style: Style, margin: string): string {
  // Clients of both languages take an input as JSON text, too.
  return isFaithful(value) ? spell(value, style, margin) : JSON.stringify(write(value));
}

/** Whether literals of the two languages say the very same: a number of 30 digits after the point would lose some. */
function isFaithful(value: Value): boolean {
  if (isList(value)) return value.every(isFaithful);
  if (isFields(value)) return [...value.values()].every(isFaithful);
  if (value instanceof Numeral) return isFaithfulNumber(value.text);
  return !(value instanceof Unfinished);
}

function isFaithfulNumber(text: string): boolean {
  // Python refuses integers of more than 4300 digits.
  if (/^-?\d{1,300}$/.test(text)) return true;
  const digits = text.replace(/e.*/i, "").replaceAll(/\D/g, "").replace(/^0+/, "");
  // So many a number of 64 bits always keeps.
  const isKept = digits.length <= 15 && Number.isFinite(Number(text));
  return isKept && (digits === "" || Number(text) !== 0);
}

function spell(value: Value, style: Style, margin: string): string {
  if (value === null) return style.words.null;
  if (typeof value === "boolean") return value ? style.words.true : style.words.false;
  if (typeof value === "string") return JSON.stringify(value);
  if (value instanceof Numeral) return style.number(value.text);
  if (!isFields(value) && !isList(value)) return JSON.stringify(value.text);
  const [open, close] = isList(value) ? "[]" : "{}";
  const inner = margin + style.indent;
  const items = isList(value)
    ? value.map((item) => spell(item, style, inner))
    : Array.from(value, ([name, item]) => `${style.name(name)}: ${spell(item, style, inner)}`);
  if (items.length === 0) return `${open}${close}`;
  const padding = isList(value) ? "" : style.padding;
  const line = `${open}${padding}${items.join(", ")}${padding}${close}`;
  if (line.length <= WIDTH - margin.length && !line.includes("\n")) return line;
  return `${open}${inner}${items.join(`,${inner}`)},${margin}${close}`;
}
