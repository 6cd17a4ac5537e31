// Everything that can go wrong with a request to the fake vendors in the page: what its reader is told, on a phone.

import assert from "node:assert/strict";

import { withPage } from "../harness/console.js";
import { mustBeAccessible, mustNotOverflow } from "./looks.js";
import { exampleOf, open, send, show } from "./using.js";

/** What comes of each: "Reply", or what the failure is called. Of what may be sent again, and of what may not. */
const FAULTS = {
  none: ["Reply", "Reply"],
  throttled: ["Reply", "Reply"],
  unavailable: ["Reply", "unavailable"],
  error: ["server", "server"],
  quota: ["Reply", "Reply"],
  redirect: ["redirect", "redirect"],
  gatewayTimeout: ["Reply", "vendor_timeout"],
  slow: ["Reply", "Reply"],
  reset: ["Reply", "OutcomeUnknown"],
  truncated: ["Reply", "OutcomeUnknown"],
  unknownState: ["Reply", "Reply"],
  drift: ["malformed", "Reply"],
};
const ASKED = ["aieev.list_endpoints", "edgegap.deploy"];

export function faults(world) {
  return withPage(world, { viewport: { width: 360, height: 800 } }, async (page) => {
    const select = page.locator(".target-options select");
    const outcome = page.locator(".outcome");
    const told = new Set();
    for (const [fault, expected] of Object.entries(FAULTS)) {
      for (const [at, id] of ASKED.entries()) {
        await open(page, id, exampleOf(id));
        await show(page, "send");
        await page.getByRole("checkbox", { name: /^Skip waiting/ }).check();
        await select.selectOption(fault);
        const title = await send(page);
        const state = `${fault}, ${id}`;
        assert.equal(title === "Reply", expected[at] === "Reply", `${state}: ${await outcome.innerText()}`);
        assert.equal(await select.inputValue(), "none", "the next request only");
        if (title === "Reply") continue;
        assert.match(await outcome.innerText(), new RegExp(`\\b${expected[at]}\\b`), state);
        assert.match(await outcome.innerText(), /Next: \S/, state);
        await mustNotOverflow(page, state);
        if (!told.has(expected[at])) await mustBeAccessible(page, state);
        told.add(expected[at]);
      }
    }
    assert.deepEqual(
      await select.locator("option").evaluateAll((all) => all.map(({ value }) => value)),
      Object.keys(FAULTS),
    );

    // The last one was a deployment whose answer has another shape.
    assert.match(await outcome.innerText(), /2 differences from what is documented/);
    assert.equal(await outcome.locator(".line-undocumented").count(), 1);
    assert.equal(await outcome.locator(".line-missing").count(), 1);
    await mustBeAccessible(page, "drift");
    return `${Object.keys(FAULTS).length} faults, ${told.size} kinds of failures`;
  });
}
