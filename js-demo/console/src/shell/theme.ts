import { effect, signal } from "@preact/signals";

import { remember, remembered } from "./remembered.js";

export const THEMES = ["system", "light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

export const theme = signal<Theme>(THEMES.find((one) => one === remembered("theme")) ?? "system");

effect(() => {
  if (theme.value === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme.value;
});

export function chooseTheme(wanted: Theme): void {
  theme.value = wanted;
  remember("theme", wanted);
}
