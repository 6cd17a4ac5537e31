// What people do on the page.

import { readFileSync } from "node:fs";

/** The main control of a place of the input. */
export const control = (page, pointer) => page.locator(`[id="field-${pointer}"]`);
/** All that the form shows of a place of the input. */
export const place = (page, pointer) => page.locator(`[data-pointer="${pointer}"]`);
/** What the form says right at a place, without what it says further inside. */
export const saidAt = (page, pointer) => place(page, pointer).locator("> .says");
export const button = (within, name) => within.getByRole("button", { name, exact: true });

/** Goes to an operation by a link, with an input where one is given as a value or as JSON text. */
export async function open(page, id, input) {
  const text = input === undefined || typeof input === "string" ? input : JSON.stringify(input);
  const link = new URLSearchParams({ operation: id, ...(text !== undefined && { input: text }) });
  await page.evaluate((fragment) => (location.hash = fragment), String(link));
  await page
    .locator("main code", { hasText: new RegExp(`^${id.replace(".", "\\.")}$`) })
    .first()
    .waitFor();
}

/** An operation's documented example, as the package has it. */
export function exampleOf(id) {
  return JSON.parse(readFileSync(new URL(import.meta.resolve(`clearway/schemas/${id}.json`)), "utf8")).examples[0];
}

/** Fills the form with the vendor's documented example by the button for that, and waits for the notice that it did. */
export async function fillExample(page) {
  await page.getByRole("button", { name: /^Fill in the vendor.s example$/ }).click();
  await page.locator(".filled").waitFor();
}

/** Brings one of the parts of the page to the front. */
export async function show(page, part) {
  const tab = page.locator(`#tab-${part}`);
  if ((await tab.count()) > 0) return tab.click();
  const place = page.locator(".bottom-bar button");
  await place.nth({ form: 0, problems: 1, plan: 2, send: 3 }[part]).click();
}

/** The input as it is now, as the JSON view has it, secrets shown; the form is in front again afterwards. */
export async function inputText(page) {
  await show(page, "json");
  const reveal = button(page, "Show them and edit");
  if (await reveal.isVisible()) await reveal.click();
  const text = await page.locator("#json-text").inputValue();
  await show(page, "form");
  return text;
}

export const inputOf = async (page) => JSON.parse(await inputText(page));

/** How many problems the page counts. */
export async function problems(page) {
  const text = await page.locator("#problems-title").innerText();
  return text === "Clear to send" ? 0 : Number.parseInt(text, 10);
}

/** Sends what is there and waits for what comes of it: "Reply", or what went wrong. */
export async function send(page) {
  await show(page, "send");
  const before = await page.locator("#outcome-title").count();
  const run = before === 0 ? null : await page.locator("#outcome-title").elementHandle();
  await button(page.locator(".sending"), "Send").click();
  // What came of the last one is replaced.
  if (run !== null) await page.waitForFunction((old) => !old.isConnected, run);
  await page.locator('.outcome[aria-busy="false"]').waitFor({ timeout: 20_000 });
  return page.locator("#outcome-title").innerText();
}
