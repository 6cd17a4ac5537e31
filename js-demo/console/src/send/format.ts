// Numbers and times in the reader's language.

import { language } from "../language.js";

/** A time that passed, in the reader's words. */
export function duration(ms: number): string {
  const format = (value: number, unit: "millisecond" | "second" | "minute", digits = 0) =>
    new Intl.NumberFormat(language.value, {
      style: "unit",
      unit,
      unitDisplay: "short",
      maximumFractionDigits: digits,
    }).format(value);
  if (ms < 1000) return format(Math.round(ms), "millisecond");
  if (ms < 60_000) return format(ms / 1000, "second", ms < 10_000 ? 1 : 0);
  const minutes = Math.floor(ms / 60_000);
  const seconds = Math.floor((ms % 60_000) / 1000);
  return seconds === 0 ? format(minutes, "minute") : `${format(minutes, "minute")} ${format(seconds, "second")}`;
}

/** A number as there is room for it. */
export function short(value: number): string {
  return value.toLocaleString(language.value, { notation: "compact", maximumSignificantDigits: 4 });
}
