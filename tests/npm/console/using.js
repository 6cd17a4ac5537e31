// What people do on the page.

import { readFileSync } from "node:fs";

/** The main control of a place of the input. */
export const control = (page, pointer) => page.locator(`[id="field-${pointer}"]`);
/** All that the form shows of a place of the input. */
export const place = (page, pointer) => page.locator(`[data-pointer="${pointer}"]`);
/** What the form says right at a place, without what it says further inside. */
export const saidAt = (page, pointer) => place(page, pointer).locator("> .says");
/** Waits until the form says this right at a place. */
export const says = (page, pointer, text) => saidAt(page, pointer).filter({ hasText: text }).waitFor();
export const button = (within, name) => within.getByRole("button", { name, exact: true });

/** Waits until the main control of a place has the focus. */
export const focused = (page, pointer) =>
  page.waitForFunction((id) => document.activeElement.id === id, `field-${pointer}`);

/** Runs the parts of a job; the one that fails is named. */
export async function inParts(world, parts) {
  for (const part of parts)
    await part(world).catch((error) =>
      Promise.reject(Object.assign(error, { message: `${part.name}: ${error.message}` })),
    );
  return parts.map(({ name }) => name).join(", ");
}

/** Goes to an operation by a link, with an input where one is given as a value or as JSON text. */
export async function open(page, id, input) {
  const text = input === undefined || typeof input === "string" ? input : JSON.stringify(input);
  const link = new URLSearchParams({ operation: id, ...(text !== undefined && { input: text }) });
  await page.evaluate((fragment) => (location.hash = fragment), String(link));
  await page
    .locator("main code", { hasText: new RegExp(`^${id.replace(".", "\\.")}$`) })
    .first()
    .waitFor({ state: "attached" });
  // The page has read the link when it has marked it as one of its own.
  await page.waitForFunction(() => history.state !== null);
}

/** Presses a button that copies, and gives what it copied. */
export async function copied(page, button) {
  await page.evaluate(() => navigator.clipboard.writeText(""));
  await button.click();
  const text = await page.waitForFunction(async () => (await navigator.clipboard.readText()) || undefined);
  return text.jsonValue();
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

/** Brings one of the parts of the page to the front, or one view of a part. */
export function show(page, part) {
  return page.evaluate((part) => {
    const click = (element) => element?.checkVisibility() && element.click();
    // Where there is room for one part only.
    const inBar = ["input", "problems", "plan", "send"].indexOf(part === "form" || part === "json" ? "input" : part);
    if (inBar >= 0) click(document.querySelectorAll(".bottom-bar button")[inBar]);
    // When what follows from that is there.
    return new Promise((resolve) =>
      setTimeout(() => {
        click(document.getElementById(`tab-${part}`));
        setTimeout(resolve);
      }),
    );
  }, part);
}

/** Waits until what follows from the form is drawn: its plan. */
export function drawn(page) {
  return page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
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

/** Sends a deployment and waits until it is ready and some minutes old, by a clock that goes ahead; gives its id. */
export async function deploy(page, id) {
  await open(page, id, exampleOf(id));
  await send(page);
  await page.getByRole("checkbox", { name: /^Skip waiting/ }).check();
  const offers = page.locator(".waits-offers button");
  await offers.first().click();
  await page.locator('.timeline-end[data-end="done"]').waitFor();
  // Nobody stops it: time passes.
  await offers.last().click();
  await page.waitForTimeout(1500);
  await page.locator(".timeline .button-danger").click();
  await page.locator('.timeline-end[data-end="cancelled"]').waitFor();
  return (await page.locator(".timeline-of").first().innerText()).trim();
}
