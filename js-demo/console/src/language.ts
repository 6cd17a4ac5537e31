// The four languages: of this page's own words, and of Clearway's messages.

import { effect, signal } from "@preact/signals";

export const LANGUAGES = { en: "English", ko: "한국어", "zh-CN": "简体中文", ja: "日本語" } as const;
export type Language = keyof typeof LANGUAGES;

const modules: Record<Exclude<Language, "en">, () => Promise<unknown>> = {
  ko: () => import("clearway/locales/ko"),
  "zh-CN": () => import("clearway/locales/zh-CN"),
  ja: () => import("clearway/locales/ja"),
};

/** The language that everything is shown in. Its messages are there when it changes. */
export const language = signal<Language>("en");

let wish: Language = "en";

export async function speak(wanted: Language): Promise<void> {
  wish = wanted;
  if (wanted !== "en") await modules[wanted]();
  // What was chosen last counts, whichever comes first.
  if (wish === wanted) language.value = wanted;
}

effect(() => {
  document.documentElement.lang = language.value;
});

/** The language of ours that the reader's browser asks for first. */
export function preferred(): Language {
  const known = Object.keys(LANGUAGES) as Language[];
  for (const tag of navigator.languages) {
    const found = known.find((one) => one === tag) ?? known.find((one) => one.split("-")[0] === tag.split("-")[0]);
    if (found !== undefined) return found;
  }
  return "en";
}

/**
 * Words of one part of the page in each language. What comes back is a function that gives those of the moment: whoever calls it while rendering is
 * rendered again when the language changes.
 */
export function words<Words extends Record<string, unknown>>(
  en: Words,
  others: Record<Exclude<Language, "en">, { [Key in keyof Words]: Words[Key] extends string ? string : Words[Key] }>,
): () => Words {
  const all = { en, ...others } as Record<Language, Words>;
  return () => all[language.value];
}
