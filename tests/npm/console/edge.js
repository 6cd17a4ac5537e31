// The page through the edge function: its calls are signed there, and answered by fake vendors over HTTP.

import assert from "node:assert/strict";

import { withPage } from "../harness/console.js";
import { button, control, exampleOf, open, send, show } from "./using.js";

export function edge(world) {
  // What is refused is told by the browser, too.
  return withPage(
    world,
    { tolerated: [/Failed to load resource: the server responded with a status of (401|422)/] },
    async (page) => {
      const requests = [];
      page.on("request", (request) => requests.push(request));
      await open(page, "edgegap.list_tags", exampleOf("edgegap.list_tags"));
      await show(page, "send");
      await page.getByRole("radio", { name: "Edge function" }).check();
      await page.getByRole("button", { name: "Ask what it offers" }).click();
      await page.getByText("It offers 47 operations").waitFor();

      const call = await sent(page, "aieev.list_endpoints", {});
      assert.equal(call, "Reply");
      await page.locator(".outcome table tbody tr").first().waitFor();
      assert.ok(requests.some((request) => new URL(request.url()).pathname === "/edge/call/aieev.list_endpoints"));

      await pages(page);
      await waits(page);
      await planned(page);
      await asked(page);
      await refused(page);
      const origin = new URL(page.url()).origin;
      for (const request of requests) assert.equal(new URL(request.url()).origin, origin, "the page asks nobody else");
      return `${requests.filter((request) => request.url().includes("/edge/")).length} requests to the edge function`;
    },
  );
}

async function sent(page, id, input) {
  await open(page, id, input);
  return send(page);
}

/** A list goes on where the last page ended, each page signed anew. */
async function pages(page) {
  assert.equal(await sent(page, "ppio.list_endpoints", { pageSize: 10 }), "Reply");
  const rows = page.locator(".outcome tbody tr");
  await page.waitForFunction(() => document.querySelectorAll(".outcome tbody tr").length === 10);
  await button(page, "Next page").click();
  await page.waitForFunction(() => document.querySelectorAll(".outcome tbody tr").length === 20);
  await button(page, "All pages").click();
  await page.waitForFunction(() => document.querySelectorAll(".outcome tbody tr").length === 27);
  assert.equal(await button(page, "Next page").count(), 0, "there is no page after the last one");
  assert.equal(await rows.count(), 27);
}

/** An endpoint that is started is waited for until it runs. */
async function waits(page) {
  const { endpoint_id } = exampleOf("aieev.start_endpoint");
  assert.equal(await sent(page, "aieev.start_endpoint", { endpoint_id }), "Reply");
  await page.locator(".waits-offers button").first().click();
  const timeline = page.locator(".timeline").first();
  await timeline.locator('.timeline-end[data-end="done"]').waitFor({ timeout: 30_000 });
  assert.match(await timeline.locator(".timeline-state").last().innerText(), /RUNNING/);
}

/** The plan is the one that the edge function makes: it has the credentials. */
async function planned(page) {
  await open(page, "ncloud.get_stage", exampleOf("ncloud.get_stage"));
  await show(page, "plan");
  await button(page, "Ask for the signed one").click();
  await page.getByText("As the edge function signed it").waitFor();
  await show(page, "plan-http");
  assert.match(await page.locator("#panel-plan-http pre").innerText(), /signature/i);
}

/** What is not safe to repeat is asked about first, and whoever goes on typing is not disturbed by the question. */
async function asked(page) {
  await open(page, "edgegap.deploy", exampleOf("edgegap.deploy"));
  await show(page, "send");
  await button(page.locator(".sending"), "Send").click();
  const sure = button(page, "Yes, send it");
  await sure.waitFor();
  await control(page, "/application").focus();
  await page.keyboard.type("my game");
  assert.ok(await page.evaluate(() => document.activeElement.id === "field-/application"), "the focus was taken away");
  assert.match(await control(page, "/application").inputValue(), /my game/);
  await sure.click();
  await page.locator('.outcome[aria-busy="false"]').waitFor();
  assert.equal(await sure.count(), 0);
  assert.ok(await page.evaluate(() => document.activeElement.id === "send"), "the focus is lost");
}

/** Somebody without the right key hears so; an input that is not clear is not even sent by the page. */
async function refused(page) {
  await open(page, "aieev.whoami", "{}");
  await show(page, "send");
  const key = page.locator("#edge-key");
  const right = await key.inputValue();
  await key.fill("nobody-knows-this-key");
  assert.equal(await send(page), "It did not work");
  assert.match(await page.locator(".outcome .failure").innerText(), /401/);
  await key.fill(right);
  assert.equal(await send(page), "Reply");

  // A page could be wrong about what is clear: the edge function looks for itself.
  const { status, type, problems } = await page.evaluate(async (key) => {
    const headers = { authorization: `Bearer ${key}`, "clearway-via": "1", "content-type": "application/json" };
    const body = JSON.stringify({ input: {}, timeout: 5000 });
    const response = await fetch("/edge/call/aieev.get_endpoint", { method: "POST", headers, body });
    const answer = await response.json();
    return {
      status: response.status,
      type: response.headers.get("content-type"),
      problems: answer.errors ?? answer.violations,
    };
  }, right);
  assert.equal(status, 422);
  assert.match(type, /^application\/problem\+json/);
  assert.ok(problems.length > 0, "the problems are told");
}
