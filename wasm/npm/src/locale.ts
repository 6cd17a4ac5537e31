// Languages of messages. English is built in; each other one is a module of its own, which registers itself when it is imported.

import { begin, generation, number, part, run, status, text } from "./engine.js";
import { UsageError } from "./errors.js";
import { STATUS_FINE } from "./generated/border.js";
import * as glue from "./wasm/clearway.js";

interface Registered {
  file: string;
  /** What the wasm of this generation knows it by. */
  generation: number;
  number: number;
}

const registered = new Map<string, Registered>();

/** Registers a language by its BCP 47 tag: its templates by key, as in `core/locales/`. `import "clearway/locales/ko"` does so. */
export function registerLocale(tag: string, templates: Readonly<Record<string, string>>): void {
  registered.set(tag.toLowerCase(), { file: JSON.stringify(templates), generation: 0, number: 0 });
}

/** The number by which the wasm knows a language; 0 is English. */
export function localeNumber(tag: string | undefined): number {
  if (tag === undefined) return 0;
  const found = lookup(String(tag));
  if (found === undefined) return 0;
  if (found.generation !== generation) {
    begin();
    const length = text(found.file);
    const answer = run(() => glue.add_locale(length));
    if (status(answer) !== STATUS_FINE) throw new UsageError(part(answer, 0));
    found.number = number(answer, 0);
    found.generation = generation;
  }
  return found.number;
}

/** Finds `ko` for `ko-KR`, and `zh-CN` for `zh-Hans-CN` and `zh`: undefined for English. */
function lookup(tag: string): Registered | undefined {
  const wanted = tag.toLowerCase();
  const language = wanted.split("-")[0] as string;
  if (language === "en") return undefined;
  const same = registered.get(wanted) ?? registered.get(language);
  const found = same ?? [...registered].find(([known]) => known.split("-")[0] === language)?.[1];
  if (found !== undefined) return found;
  const modules: Record<string, string> = { ko: "ko", zh: "zh-CN", ja: "ja" };
  const module = modules[language];
  const how = module === undefined ? "there are en, ko, zh-CN and ja" : `import "clearway/locales/${module}" first`;
  throw new UsageError(`the locale ${JSON.stringify(tag)} is not registered: ${how}`);
}
