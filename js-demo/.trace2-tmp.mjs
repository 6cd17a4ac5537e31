import { readFileSync } from "node:fs";
import { chromium } from "../tests/npm/node_modules/playwright-core/index.mjs";
import { openConsole } from "./server/console.js";
const watch = new Function("return " + readFileSync("bench.js", "utf8").match(/function watch\(flips\) \{[\s\S]*?\n\}\n/)[0])();
const served = await openConsole({ ports: [0] });
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox"] });
const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, bypassCSP: true }); const page = await context.newPage();
await page.goto(served.url);
await page.evaluate((id) => (location.hash = `operation=${id}`), "huaweicloud.update_endpoint");
await page.getByRole("button", { name: /vendor.s example/ }).first().click();
await page.waitForFunction(() => document.querySelectorAll("[data-pointer]").length > 60);
if (process.argv[2]) await page.addStyleTag({ content: process.argv[2] });
await page.waitForTimeout(1500);
const N = 60;
for (const [kind, sel, keys] of [["text",'[data-pointer] input[type="text"]:not([inputmode])',["a","b"]],["number",'[data-pointer] input[inputmode="numeric"]:not(.is-absent)',["x","Backspace"]]]) {
  const field = page.locator(sel).first(); await field.focus(); await page.keyboard.press("End");
  await page.evaluate(watch, kind === "number");
  for (let i = 0; i < 20; i++) { await page.keyboard.press(keys[i % 2]); await page.waitForTimeout(30); }
  await browser.startTracing(page, { path: "/tmp/w/trace3.json", categories: ["devtools.timeline", "toplevel"] });
  for (let i = 0; i < N; i++) { await page.keyboard.press(keys[i % 2]); await page.waitForTimeout(120); }
  await browser.stopTracing();
  const times = await page.evaluate(() => globalThis.times.slice(-60)); times.sort((a, b) => a - b);
  const ev = JSON.parse(readFileSync("/tmp/w/trace3.json")).traceEvents;
  const m = ev.find((e) => e.name === "EventDispatch" && e.args.data?.type === "keydown");
  const mine = ev.filter((e) => e.pid === m.pid && e.tid === m.tid && e.ph === "X").sort((a, b) => a.ts - b.ts);
  const cpu = [], parts = {};
  for (const k of mine.filter((e) => e.name === "EventDispatch" && e.args.data?.type === "keydown")) {
    // the message that ends it: the first one after an input event
    const input = mine.find((e) => e.ts > k.ts && e.name === "EventDispatch" && e.args.data?.type === "input");
    if (!input) continue;
    const end = mine.find((e) => e.ts > input.ts && e.name === "EventDispatch" && e.args.data?.type === "message");
    if (!end) continue;
    let sum = 0;
    for (const e of mine) { if (e.ts >= k.ts && e.ts + e.dur <= end.ts + end.dur) {
        const key = e.name + (e.name === "EventDispatch" ? " " + e.args.data?.type : ""); parts[key] = (parts[key] ?? 0) + (e.tdur ?? 0) / 1000;
        if (["EventDispatch keydown", "EventDispatch keypress", "EventDispatch message", "EventDispatch textInput"].includes(key) && key !== "EventDispatch textInput") sum += e.tdur;
        if (["Paint", "PrePaint", "Layerize", "Commit"].includes(e.name)) sum += e.tdur; } }
    cpu.push(sum / 1000);
  }
  cpu.sort((a, b) => a - b);
  console.log(kind, "wall median", times[30]?.toFixed(2), "cpu median", cpu[cpu.length >> 1]?.toFixed(2));
  console.log(Object.entries(parts).sort((a, b) => b[1] - a[1]).slice(0, 14).map(([k, v]) => `   ${(v / cpu.length).toFixed(2)} ${k}`).join("\n"));
}
await browser.close(); await served.close();
