// The page through the edge function: its calls are signed there, and answered by fake vendors over HTTP.

import assert from "node:assert/strict";

import { withPage } from "../harness/console.js";
import { exampleOf, open, send, show } from "./using.js";

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
