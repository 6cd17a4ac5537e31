// The four languages: switched live, in the page's words and in Clearway's messages, with nothing left over in English and nothing too long.

import assert from "node:assert/strict";

import { operation, vendors } from "clearway";

import { withPage } from "../harness/console.js";
import { englishLeft, mustNotOverflow } from "./looks.js";
import { exampleOf, open, show } from "./using.js";

const OPERATION = "ncloud.update_canary";
/** Wrong in many ways. */
const WRONG = {
  ...exampleOf(OPERATION),
  productId: "",
  canaryDistributionRate: 200,
  canaryConditions: [{ parameterCode: "X" }],
  frob: 1,
};
const OTHERS = { ko: /[가-힣]/, "zh-CN": /[一-鿿]/, ja: /[ぁ-ヿ一-鿿]/ };
const WIDTHS = [360, 768, 1200];
const PARTS = ["form", "json", "problems", "plan", "send"];

export async function languages(world) {
  await switched(world);
  await preferred(world);
  for (const language of ["en", ...Object.keys(OTHERS)]) await everywhere(world, language);
  return `4 languages, ${WIDTHS.join(", ")} pixels wide`;
}

const picker = (page) => page.locator("header select, .topbar select").first();

/** What was typed, and where one is, stays; everything says it in the other language at once. */
function switched(world) {
  return withPage(world, {}, async (page, { url }) => {
    await open(page, OPERATION, WRONG);
    const messages = page.locator(".problem-message");
    const english = await messages.allInnerTexts();
    assert.ok(english.length >= 3, "there is little wrong");
    for (const [language, letters] of Object.entries(OTHERS)) {
      await picker(page).selectOption(language);
      await page.waitForFunction((wanted) => document.documentElement.lang === wanted, language);
      const said = await messages.allInnerTexts();
      assert.equal(said.length, english.length, "another language knows other problems");
      for (const message of said) assert.match(message, letters, `${language}: ${message}`);
      assert.match(await page.locator(".say-violation").first().innerText(), letters);
      assert.match(await page.locator("#tab-form").innerText(), /[^\x00-\x7f]/);
    }
    await page.goto("about:blank");
    await page.goto(url);
    await page.waitForFunction(() => document.documentElement.lang === "ja");
    await open(page, OPERATION, WRONG);
    assert.deepEqual(
      await page.evaluate(() => Object.keys(localStorage)),
      ["clearway.language"],
      "and nothing else is",
    );
    await picker(page).selectOption("en");
    await page.waitForFunction(() => document.documentElement.lang === "en");
    assert.deepEqual(await messages.allInnerTexts(), english);
  });
}

/** Who comes first reads it in the language of the browser. */
function preferred(world) {
  return withPage(world, { locale: "ko-KR" }, async (page) => {
    await page.waitForFunction(() => document.documentElement.lang === "ko");
  });
}

/** All parts of the page, with much to say in them. */
function everywhere(world, language) {
  return withPage(world, { viewport: { width: WIDTHS[0], height: 800 } }, async (page) => {
    await open(page, OPERATION, exampleOf(OPERATION));
    await page.evaluate((wanted) => localStorage.setItem("clearway.language", wanted), language);
    await page.reload();
    await page.waitForFunction((wanted) => document.documentElement.lang === wanted, language);
    await page.locator("[data-pointer] input").first().waitFor();
    const left = new Set();
    const names = namesIn(operation(OPERATION));
    const look = async (state) => {
      await mustNotOverflow(page, `${language}, ${page.viewportSize().width} pixels, ${state}`);
      for (const text of await englishLeft(page, names)) left.add(`${state}: ${text}`);
    };
    for (const input of [exampleOf(OPERATION), WRONG])
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 800 });
        await open(page, OPERATION, input);
        for (const part of PARTS) {
          if (part === "problems" && width === 1200) continue;
          await show(page, part);
          await page
            .locator(part === "json" ? "#json-text" : part === "form" ? ".form-inputs" : `#panel-${part} h2`)
            .first()
            .waitFor();
          await look(part);
        }
      }
    // What comes of it, and the dialogs.
    await page.setViewportSize({ width: WIDTHS[0], height: 800 });
    await open(page, OPERATION, exampleOf(OPERATION));
    await show(page, "send");
    await page.locator("#send").click();
    await page.locator('.outcome[aria-busy="false"]').waitFor();
    await look("reply");
    await open(page, "edgegap.get_tag", exampleOf("edgegap.get_tag"));
    await show(page, "send");
    await page.locator("#send").click();
    await page.locator(".outcome .failure").waitFor();
    await look("error");
    await show(page, "form");
    await page.locator("#paste-button").click();
    await look("paste");
    await page.keyboard.press("Escape");
    assert.deepEqual([...left], [], `${language}: English words are left`);
    await page.evaluate(() => document.querySelector("main").append("left over"));
    if (language !== "en") assert.deepEqual(await englishLeft(page, names), ["left over"], "nobody would notice");
  });
}

/** What vendors call things stands as it is in every language. */
function namesIn(tree) {
  const ofFields = [];
  JSON.stringify(tree, (key, value) => {
    if (typeof value?.name === "string") ofFields.push(value.name);
    return value;
  });
  const ofVendors = vendors().flatMap(({ name, client, sites, credentials, waiters }) => [
    ...[name, client, ...sites],
    ...waiters.map(({ id }) => id.split(".")[1].replaceAll("_", " ")),
    ...credentials.flatMap(({ name, environment }) => [name, ...environment]),
  ]);
  return [...ofFields, ...ofVendors, ...Object.keys(WRONG)];
}
