// Secrets are typed, planned and sent, and are nowhere to be read unless somebody asks for them.

import assert from "node:assert/strict";

import { withPage } from "../harness/console.js";
import { mustHide } from "./looks.js";
import { button, control, copied, open, place, send, show } from "./using.js";

const OPERATION = "edgegap.deploy_v1";
const SECRET = "https://hooks.example/secret-1f0c";
const VARIABLE = "variable-secret-77aa";
const TOKEN = "typed-token-5e2b";

export function secrets(world) {
  return withPage(world, {}, async (page) => {
    await open(page, OPERATION, { app_name: "kart-racing", ip_list: ["203.0.113.7"] });
    await control(page, "/webhook_url").fill(SECRET);
    await button(place(page, "/env_vars"), "Add item to env_vars").click();
    await control(page, "/env_vars/0/key").fill("MODE");
    await control(page, "/env_vars/0/value").fill(VARIABLE);
    assert.equal(await control(page, "/webhook_url").getAttribute("type"), "password");
    await show(page, "plan");
    await page.locator(".plan-disclosure summary").first().click();
    await page.locator("#plan-credential-token").fill(TOKEN);
    const all = [SECRET, VARIABLE, TOKEN];
    const hidden = async () => {
      // The address follows a moment later.
      await page.waitForTimeout(600);
      await mustHide(page, all);
      await show(page, "json");
      await mustHide(page, all);
      await show(page, "form");
      for (const view of ["plan-http", "plan-curl", "plan-fetch", "plan-python"]) {
        await show(page, view);
        await mustHide(page, all);
        const text = await copied(page, page.locator(`#panel-${view} .code > .button`).first());
        assert.ok(text.length > 20 && !all.some((secret) => text.includes(secret)), `${view} is copied with a secret`);
      }
    };
    await hidden();

    await show(page, "plan-curl");
    await button(page, "Reveal secrets").click();
    const revealed = await page.locator("#panel-plan-curl pre").innerText();
    for (const secret of all) assert.ok(revealed.includes(secret), `${secret} is not revealed`);
    await button(page, "Reveal secrets").click();
    await button(place(page, "/webhook_url"), "Show webhook_url").click();
    assert.equal(await control(page, "/webhook_url").getAttribute("type"), "text");
    await button(place(page, "/webhook_url"), "Hide webhook_url").click();

    await send(page);
    await mustHide(page, all);
    await show(page, "plan");
    await hidden();
    const link = await copied(page, page.locator(".head-tools").getByRole("button", { name: "Copy link" }));
    assert.ok(!all.some((secret) => decodeURIComponent(link).includes(secret)), "the link holds a secret");
    assert.match(await page.locator(".head").innerText(), /2 secret values/);
    return `${all.length} secrets`;
  });
}
