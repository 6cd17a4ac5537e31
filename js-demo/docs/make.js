// Takes the screenshots beside this file: `node js-demo/docs/make.js [name…]`, in Chromium, of what `npm run build` made. The page's clock stands still and the
// fake vendors know no chance, so that pictures of the same page differ by nothing but how long answers took.

import { statSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { chromium } from "../../tests/npm/node_modules/playwright-core/index.mjs";
import sharp from "../../tests/npm/node_modules/sharp/lib/index.js";
import { openConsole } from "../server/console.js";

const CHROMIUM = "/usr/bin/chromium";
const NOW = new Date("2026-01-15T10:00:00Z");
const WIDE = { width: 1440, height: 900 };
const TALL = { width: 1440, height: 1240 };
const PHONE = { width: 390, height: 844 };
const MOST_KB = 150;

const CANARY = "ncloud.update_canary";
/** What somebody has got wrong who writes it in a hurry. */
const HURRIED = {
  productId: "x23oik7hdq",
  apiId: "spqnhzaqr1",
  stageId: "k5g0runfax",
  canaryCacheTtlSec: 7200,
  useDistributionRate: true,
  canaryEndpointDomain: "https://canary.example.com",
  canaryTrottleRps: 6,
};

const PICTURES = {
  form: { viewport: TALL, act: (page) => open(page, CANARY, HURRIED) },
  korean: { viewport: TALL, locale: "ko-KR", act: (page) => open(page, CANARY, HURRIED) },
  phone: { viewport: PHONE, act: (page) => atField(page, CANARY, HURRIED, "/canaryCacheTtlSec") },
  dark: { colorScheme: "dark", act: (page) => example(page, "huaweicloud.update_endpoint") },
  async plan(page) {
    await example(page, CANARY);
    await page.locator("#tab-plan-curl").click();
    await toTop(page, ".plan .tabs");
  },
  async timeline(page) {
    await deployed(page);
    await toTop(page, ".waits");
  },
  async table(page) {
    await open(page, "ppio.list_endpoints", { pageSize: 10 });
    await send(page);
    await page.locator(".outcome tbody tr").first().waitFor();
    await enlarged(page);
  },
  async plot(page) {
    const id = await deployed(page);
    await minutesLater(page);
    await open(page, "edgegap.get_deployment_metrics", { request_id: id, steps: "5s" });
    await send(page);
    await page.locator(".plot canvas").first().waitFor();
    await enlarged(page);
  },
};

const wanted = process.argv.slice(2);
const served = await openConsole({ ports: [0] });
const browser = await chromium.launch({
  executablePath: CHROMIUM,
  args: ["--no-sandbox", "--font-render-hinting=none"],
});
try {
  for (const [name, picture] of Object.entries(PICTURES)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    const file = fileURLToPath(new URL(`${name}.png`, import.meta.url));
    await take(file, typeof picture === "function" ? { act: picture } : picture);
    const size = statSync(file).size / 1000;
    console.log(`${name}.png ${size.toFixed(0)} kB`);
    if (size > MOST_KB) throw new Error(`${name}.png is larger than ${MOST_KB} kB`);
  }
} finally {
  await browser.close();
  await served.close();
}

async function take(path, { act, ...profile }) {
  const context = await browser.newContext({
    ...{ locale: "en-US", timezoneId: "UTC", viewport: WIDE, colorScheme: "light", reducedMotion: "reduce" },
    ...profile,
  });
  const page = await context.newPage();
  await page.clock.setFixedTime(NOW);
  await page.goto(served.url);
  await page.locator("[data-pointer]").first().waitFor();
  // The fake vendors and their credentials come with the first touch.
  await page.keyboard.press("Shift");
  await page.waitForLoadState("networkidle");
  await act(page);
  await page.waitForTimeout(500);
  const picture = await page.screenshot({ animations: "disabled", caret: "hide" });
  // Few colours are seen, and a quarter of the bytes is enough for them.
  await sharp(picture).png({ palette: true, quality: 90, dither: 0, effort: 10, compressionLevel: 9 }).toFile(path);
  await context.close();
}

async function open(page, operation, input) {
  const link = new URLSearchParams({ operation, ...(input && { input: JSON.stringify(input) }) });
  await page.evaluate((fragment) => (location.hash = fragment), String(link));
  await page.locator("main code", { hasText: operation }).first().waitFor({ state: "attached" });
}

async function atField(page, operation, input, pointer) {
  await open(page, operation, input);
  await page.locator(`[data-pointer="${pointer}"]`).evaluate((place) => place.scrollIntoView({ block: "start" }));
}

async function example(page, operation) {
  await open(page, operation);
  await page.locator(".head-tools button").first().click();
  await page.locator(".filled").waitFor();
  await page.locator(".filled-actions button").last().click();
}

async function send(page) {
  await page.locator("#tab-send").click();
  await page.locator("#send").click();
  await page.locator('.outcome[aria-busy="false"]').waitFor();
}

/** Deploys, and waits until the deployment is ready while the vendors' time goes ahead; gives its id. */
async function deployed(page) {
  await example(page, "edgegap.deploy");
  await send(page);
  await page.getByRole("checkbox", { name: /^Skip waiting/ }).check();
  await page.locator(".waits-offers button").first().click();
  await page.locator('.timeline-end[data-end="done"]').waitFor();
  return (await page.locator(".timeline-of").first().innerText()).trim();
}

/** Waits for something that nobody does, so that time goes on. */
async function minutesLater(page) {
  await page.locator(".waits-offers button").last().click();
  await page.waitForTimeout(4000);
  await page.locator(".timeline .button-danger").click();
}

async function enlarged(page) {
  await page.getByRole("button", { name: "Enlarge" }).click();
  await page.mouse.move(0, 0);
}

async function toTop(page, selector) {
  const part = page.locator(selector).first();
  await part.evaluate((element) => element.scrollIntoView());
}
