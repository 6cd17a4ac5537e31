import { readFileSync } from "node:fs";
import { chromium } from "../tests/npm/node_modules/playwright-core/index.mjs";
import { openConsole } from "./server/console.js";
const served = await openConsole({ ports: [0] });
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox"] });
const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, bypassCSP: true });
await page.goto(served.url);
await page.evaluate((id) => (location.hash = `operation=${id}`), "huaweicloud.update_endpoint");
await page.getByRole("button", { name: /vendor.s example/ }).first().click();
await page.waitForFunction(() => document.querySelectorAll("[data-pointer]").length > 60);
if (process.argv[2] === "send") await page.getByRole("tab", { name: "Send" }).click();
if (process.argv[3]) await page.addStyleTag({ content: process.argv[3] }); await page.waitForTimeout(1500);
const N = 40;
for (const [kind, sel, keys] of [["text",'[data-pointer] input[type="text"]:not([inputmode])',["a","b"]],["number",'[data-pointer] input[inputmode="numeric"]:not(.is-absent)',["x","Backspace"]]]) {
  const field = page.locator(sel).first(); await field.focus(); await page.keyboard.press("End");
  await browser.startTracing(page, { path: "/tmp/w/trace2.json", categories: ["devtools.timeline", "toplevel", "v8"] });
  for (let i = 0; i < N; i++) { await page.keyboard.press(keys[i % 2]); await page.waitForTimeout(60); }
  await browser.stopTracing();
  const ev = JSON.parse(readFileSync("/tmp/w/trace2.json")).traceEvents;
  const main = ev.find((e) => e.name === "thread_name" && e.args.name === "CrRendererMain" && ev.some((x) => x.tid === e.tid && x.pid === e.pid && x.name === "EventDispatch"));
  const sum = {};
  for (const e of ev) if (e.pid === main.pid && e.tid === main.tid && e.ph === "X") { const k = e.name + (e.name === "EventDispatch" ? " " + e.args.data?.type : ""); (sum[k] ??= [0, 0, 0]); sum[k][0] += e.tdur ?? 0; sum[k][1]++; sum[k][2] += e.dur ?? 0; }
  console.log(kind); console.log(Object.entries(sum).sort((a, b) => b[1][0] - a[1][0]).slice(0, 16).map(([k, [d, c, w]]) => "cpu " + (d / 1000 / N).toFixed(2) + "ms wall " + (w/1000/N).toFixed(2) + " x" + (c / N).toFixed(1) + " " + k).join("\n"));
}
await browser.close(); await served.close();
