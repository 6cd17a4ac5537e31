// What can be said of a page as it stands, whatever is on it.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";

const AXE = readFileSync(new URL(import.meta.resolve("axe-core/axe.min.js")), "utf8");

/** Fails where axe finds something serious. `rules` are those to try; all, where left out. */
export async function mustBeAccessible(page, state, rules) {
  // Not as a script of the page: its policy would refuse that.
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(AXE);
  const { violations, passes } = await page.evaluate(async (only) => {
    const found = await globalThis.axe.run(document, {
      resultTypes: ["violations"],
      ...(only && { runOnly: { type: "rule", values: only } }),
    });
    return { violations: found.violations, passes: found.passes.length };
  }, rules);
  const serious = violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .flatMap(({ id, help, nodes }) =>
      nodes.slice(0, 5).map(({ target, failureSummary }) => `${id} (${help}): ${target.join(" ")}\n${failureSummary}`),
    );
  assert.equal(serious.length, 0, `axe, ${state}:\n${serious.join("\n")}`);
  assert.ok(passes > 0, "axe tried nothing");
}

/** Fails where something is wider than its place: the page itself, or what cannot be scrolled to. */
export async function mustNotOverflow(page, state) {
  const found = await page.evaluate(() => {
    const root = document.documentElement;
    const named = (element) =>
      `${element.localName}.${[...element.classList].join(".")}: ${element.textContent.slice(0, 60)}`;
    const wide = [];
    if (root.scrollWidth > root.clientWidth) {
      const outside = [...document.body.querySelectorAll("*")].filter(
        (element) => element.getBoundingClientRect().right > root.clientWidth + 1 && !isInScroller(element),
      );
      wide.push(
        `the page is ${root.scrollWidth} wide, and its window ${root.clientWidth}`,
        ...outside.slice(-3).map(named),
      );
    }
    for (const element of document.body.querySelectorAll("*")) {
      const { overflowX, textOverflow, display } = getComputedStyle(element);
      if (display === "inline" || textOverflow === "ellipsis" || /auto|scroll/.test(overflowX)) continue;
      // A text for who hears the page takes no room.
      if (element.clientWidth <= 1 || ["select", "input", "textarea", "svg"].includes(element.localName)) continue;
      if (element.scrollWidth > element.clientWidth + 1 && overflowX !== "visible") wide.push(`cut: ${named(element)}`);
    }
    return wide;

    function isInScroller(element) {
      for (let around = element.parentElement; around !== null; around = around.parentElement)
        if (/auto|scroll|hidden|clip/.test(getComputedStyle(around).overflowX)) return true;
      return false;
    }
  });
  assert.deepEqual(found, [], `${state}: something does not fit`);
}

/**
 * The texts of the page that are in English although another language is chosen: words outside of code, of what is marked as English, and of names.
 * Labels that are only heard, titles and placeholders count. `names` are further names, as of fields.
 */
export function englishLeft(page, names) {
  return page.evaluate(
    (names) => {
      const left = [];
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const element = node.nodeType === Node.TEXT_NODE ? node.parentElement : node;
        if (isLeftAsItIs(element)) continue;
        const texts =
          node.nodeType === Node.TEXT_NODE
            ? [node.nodeValue]
            : ["aria-label", "title", "placeholder", "alt"].map((name) => element.getAttribute(name) ?? "");
        for (const text of texts) {
          const rest = names.reduce(
            (rest, name) => rest.replaceAll(name, " "),
            text.replaceAll(/\S*[\d_./@:{}[\]()=]\S*/g, " "),
          );
          if (/[A-Za-z]{3,}/.test(rest)) left.push(text.trim());
        }
      }
      return [...new Set(left)];

      function isLeftAsItIs(element) {
        const language = element.closest("[lang]")?.lang;
        return (
          language === "en" ||
          element.closest("code, pre, kbd, samp, textarea, option[lang], script, style, noscript") !== null
        );
      }
    },
    [...names, ...NAMES].toSorted((one, other) => other.length - one.length),
  );
}

/** Names are the same everywhere: of products, protocols and formats, and of the languages in themselves. */
const NAMES = [
  ...[
    "Clearway",
    "GitHub",
    "English",
    "NAVER Cloud",
    "NAVER",
    "Huawei Cloud",
    "Huawei",
    "Edgegap",
    "AIEEV",
    "PPIO",
    "Aircloud",
  ],
  ...[
    "HTTP",
    "JSON",
    "URL",
    "curl",
    "fetch",
    "Python",
    "JavaScript",
    "CSV",
    "UTC",
    "CORS",
    "CPU",
    "GPU",
    "API",
    "NONE",
  ],
  ...[
    "GET",
    "POST",
    "PUT",
    "PATCH",
    "DELETE",
    "Ctrl",
    "Enter",
    "Esc",
    "Alt",
    "Tab",
    "Shift",
    "null",
    "true",
    "false",
    "byte",
  ],
];

/** Fails where a secret can be read: in the address, in what is kept, or in the page. */
export async function mustHide(page, secrets) {
  const places = await page.evaluate(async () => {
    const shown = [];
    for (const element of document.querySelectorAll("*")) {
      if (element instanceof HTMLInputElement && element.type === "password") continue;
      if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) shown.push(element.value);
      for (const { value } of element.attributes) shown.push(value);
    }
    const stored = [localStorage, sessionStorage].map((storage) => JSON.stringify(storage));
    return {
      address: decodeURIComponent(location.href),
      storage: [...stored, JSON.stringify(await indexedDB.databases()), document.cookie].join("\n"),
      "the page": [document.body.textContent, ...shown].join("\n"),
    };
  });
  assert.ok(secrets.length > 0, "there is no secret to look for");
  for (const [place, text] of Object.entries(places))
    for (const secret of secrets) assert.ok(!text.includes(secret), `${place} shows ${secret}`);
}
