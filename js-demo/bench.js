// What it takes until a keystroke shows in the largest form, and until the page can be used at first: `node js-demo/bench.js`, in Chromium, on what
// `npm run build` made. `--json` prints the figures alone.

import { existsSync } from "node:fs";

import { operations } from "clearway";

import { chromium } from "../tests/npm/node_modules/playwright-core/index.mjs";
import { openConsole } from "./server/console.js";
import { Unready } from "./server/unready.js";

/** The form with the most fields, filled with its documented example. */
const OPERATION = "huaweicloud.update_endpoint";
const KEYSTROKES = 200;
const LOADS = 5;
const CHROMIUM = "/usr/bin/chromium";

const isJson = process.argv.includes("--json");
const served = await ready();
const browser = await chromium.launch({ executablePath: CHROMIUM, args: ["--no-sandbox"] });
try {
  const rows = [await firstLoad(1), await firstLoad(4), await keystrokes(1), await keystrokes(4)].flat();
  if (isJson) console.log(JSON.stringify(rows));
  else for (const row of rows) print(row);
  process.exitCode = rows.every(isOk) ? 0 : 1;
} finally {
  await browser.close();
  await served.close();
}

async function ready() {
  try {
    if (!existsSync(CHROMIUM)) throw new Unready(`${CHROMIUM} is not there: apt-get install chromium`);
    if (!operations().some(({ id }) => id === OPERATION)) throw new Unready(`there is no ${OPERATION}`);
    return await openConsole({ ports: [0] });
  } catch (error) {
    if (!(error instanceof Unready)) throw error;
    console.error(`bench.js: ${error.message}`);
    process.exit(1);
  }
}

/** Bytes by kind, as they come with gzip, and the time until the form can be typed into. */
async function firstLoad(slowdown) {
  const times = [];
  let sizes = new Map();
  for (let load = 0; load < LOADS; load++) {
    const context = await browser.newContext();
    const { page, session } = await slowPage(context, slowdown);
    await session.send("Network.enable");
    await session.send("Network.setExtraHTTPHeaders", { headers: { "accept-encoding": "gzip" } });
    sizes = new Map();
    const kinds = new Map();
    session.on("Network.responseReceived", ({ requestId, type }) => kinds.set(requestId, type));
    session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
      const kind = kinds.get(requestId) ?? "Other";
      sizes.set(kind, (sizes.get(kind) ?? 0) + encodedDataLength);
    });
    await page.goto(served.url);
    times.push(await page.evaluate(usable));
    await page.waitForLoadState("networkidle");
    await context.close();
  }
  const time = { name: `time to the first form that can be used${slowly(slowdown)}`, unit: "ms", value: median(times) };
  if (slowdown > 1) return [time];
  const total = [...sizes.values()].reduce((sum, size) => sum + size, 0);
  const byKind = Array.from(sizes, ([kind, size]) => ({ name: `first load, ${kind}`, unit: "kB", value: size / 1000 }));
  return [{ name: "first load with gzip, all", unit: "kB", value: total / 1000, budget: 250 }, ...byKind, time];
}

/** Milliseconds from the navigation on until a field is there and what comes with it is laid out. */
function usable() {
  return new Promise((resolve) => {
    const look = () => {
      const field = document.querySelector("[data-pointer] :is(input, select, textarea)");
      if (field === null) return requestAnimationFrame(look);
      field.getBoundingClientRect();
      resolve(performance.now());
    };
    look();
  });
}

/**
 * Keystrokes into a text and into a number. Each one is timed in the page from the keydown event on, before anybody else hears of it, until the form shows
 * what follows from it and is laid out. In the number every keystroke makes the input wrong, or right again; where the form did not say so at once,
 * the time goes on until it does.
 */
async function keystrokes(slowdown) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const { page, session } = await slowPage(context, 1);
  await page.goto(served.url);
  await page.evaluate((id) => (location.hash = `operation=${id}`), OPERATION);
  await page
    .getByRole("button", { name: /vendor.s example/ })
    .first()
    .click();
  await page.waitForFunction(() => document.querySelectorAll("[data-pointer]").length > 60);
  await page.waitForTimeout(1000);
  const places = await page.locator("[data-pointer]").count();
  const text = page.locator('[data-pointer] input[type="text"]:not([inputmode])').first();
  const number = page.locator('[data-pointer] input[inputmode="numeric"]:not(.is-absent)').first();
  await session.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
  const all = [];
  for (const [kind, field, keys] of [
    ["text", text, ["a", "b"]],
    ["number", number, ["x", "Backspace"]],
  ]) {
    await field.focus();
    await page.keyboard.press("End");
    await page.evaluate(watch, kind === "number");
    for (let at = 0; at < KEYSTROKES; at++) {
      await page.keyboard.press(keys[at % keys.length]);
      await page.waitForFunction((count) => globalThis.times.length >= count, at + 1, { polling: 1 });
    }
    const times = await page.evaluate(() => globalThis.times);
    const budget = slowdown === 1 ? 8 : undefined;
    const name = `keystroke to form, ${kind}, of ${KEYSTROKES}, ${places} places${slowly(slowdown)}`;
    all.push({ name: `${name}: median`, unit: "ms", value: median(times), budget });
    all.push({ name: `${name}: 95 of 100`, unit: "ms", value: quantile(times, 0.95) });
  }
  await context.close();
  return all;
}

/** Times keystrokes in the page into `times`. */
function watch(flips) {
  globalThis.times = [];
  globalThis.unwatch?.();
  const form = document.querySelector("[data-pointer]").parentElement;
  const afterwards = new MessageChannel();
  let began = 0;
  let expected = "";
  const onKeyDown = (event) => {
    expected = flips ? String(event.key !== "Backspace") : "";
    began = performance.now();
  };
  // What is put off to the end of a listener is done when the event has come up to the window. What is put off further is done when a message comes,
  // often with a frame painted before.
  const onInput = () => {
    form.getBoundingClientRect();
    document.documentElement.getBoundingClientRect();
    const field = document.activeElement;
    if (expected !== "" && field.getAttribute("aria-invalid") !== expected) return afterwards.port2.postMessage(null);
    globalThis.times.push(performance.now() - began);
  };
  afterwards.port1.onmessage = onInput;
  addEventListener("keydown", onKeyDown, true);
  addEventListener("input", onInput);
  globalThis.unwatch = () => {
    removeEventListener("keydown", onKeyDown, true);
    removeEventListener("input", onInput);
  };
}

async function slowPage(context, rate) {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate });
  return { page, session };
}

function slowly(slowdown) {
  return slowdown === 1 ? "" : `, ${slowdown}x slower CPU`;
}

function quantile(values, share) {
  return values.toSorted((a, b) => a - b)[Math.round(share * (values.length - 1))];
}

function median(values) {
  return quantile(values, 0.5);
}

function isOk({ value, budget }) {
  return budget === undefined || value <= budget;
}

function print({ name, unit, value, budget }) {
  const limit = budget === undefined ? "" : `, budget ${budget} ${unit}${value <= budget ? "" : ": MISSED"}`;
  console.log(`${name.padEnd(72)} ${value.toFixed(1).padStart(8)} ${unit}${limit}`);
}
