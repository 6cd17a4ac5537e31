// What the page keeps in the browser: the language and the theme, nothing else.

export function remembered(name: "language" | "theme"): string | null {
  try {
    return localStorage.getItem(`clearway.${name}`);
  } catch {
    // A browser that keeps nothing for this page.
    return null;
  }
}

export function remember(name: "language" | "theme", value: string): void {
  try {
    localStorage.setItem(`clearway.${name}`, value);
  } catch {
    // It holds until the page is left.
  }
}
