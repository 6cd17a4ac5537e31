// Fields that appear, become required and drop out as one types.

import assert from "node:assert/strict";

import { withPage } from "../harness/console.js";
import { button, control, exampleOf, fillExample, inputOf, open, place, problems, saidAt, says } from "./using.js";

const CANARY = "ncloud.update_canary";
const DEPLOY = "edgegap.deploy_v1";

export async function conditions(world) {
  await canary(world);
  await deploy(world);
  return `${CANARY} and ${DEPLOY}`;
}

/** A percentage of requests, or those that meet conditions: the one makes the rate required, the other the conditions. */
function canary(world) {
  return withPage(world, {}, async (page) => {
    await open(page, CANARY);
    await fillExample(page);
    assert.equal(await problems(page), 0);
    const rate = place(page, "/canaryDistributionRate");
    const conditions = place(page, "/canaryConditions");
    assert.match(await rate.innerText(), /required/);

    await control(page, "/canaryDistributionRate").fill("");
    assert.equal(await problems(page), 1);
    await says(page, "/canaryDistributionRate", /canaryDistributionRate is required/);
    assert.equal(await control(page, "/canaryDistributionRate").getAttribute("aria-invalid"), "true");

    // What was required is not any more, and something else is.
    await control(page, "/useDistributionRate").selectOption("false");
    assert.equal(await problems(page), 0);
    assert.equal(await control(page, "/canaryDistributionRate").getAttribute("aria-invalid"), "false");
    assert.doesNotMatch(await marksOf(page, "/canaryDistributionRate"), /required/);
    assert.match(await marksOf(page, "/canaryConditions"), /required/);
    assert.match(await marksOf(page, "/canaryConditions/0/parameterCode"), /required/);

    await button(conditions, "Take canaryConditions away").click();
    assert.equal(await problems(page), 1);
    await says(page, "/canaryConditions", /canaryConditions/);

    // The problem leads to its place, which makes it good again.
    await page.locator(".problem-jump").first().click();
    await page.waitForFunction(
      () => document.activeElement.closest("[data-pointer]")?.dataset.pointer === "/canaryConditions",
    );
    await page.keyboard.press("Enter");
    await control(page, "/canaryConditions/0/parameterName").waitFor();
    const missing = await problems(page);
    assert.ok(missing >= 3, `an empty condition has ${missing} problems`);
    const { canaryConditions } = exampleOf(CANARY);
    for (const [name, value] of Object.entries(canaryConditions[0])) {
      const field = control(page, `/canaryConditions/0/${name}`);
      if ((await field.evaluate(({ localName }) => localName)) === "select") await field.selectOption(value);
      else await field.fill(value);
    }
    assert.equal(await problems(page), 0);
    assert.deepEqual((await inputOf(page)).canaryConditions, canaryConditions);
  });
}

/** Exactly one of two lists. */
function deploy(world) {
  return withPage(world, {}, async (page) => {
    await open(page, DEPLOY, { app_name: "kart-racing" });
    assert.ok((await problems(page)) > 0);
    const [ips, places] = ["/ip_list", "/geo_ip_list"].map((pointer) => place(page, pointer));
    assert.ok((await ips.isVisible()) && (await places.isVisible()), "both lists are offered while there is none");

    await button(ips, "Add item to ip_list").click();
    await page.waitForFunction(() => document.activeElement.id === "field-/ip_list/0");
    await page.keyboard.type("203.0.113.7");
    assert.equal(await problems(page), 0);
    assert.equal(await places.count(), 0, "the other list drops out");

    await open(page, DEPLOY, { app_name: "kart-racing", ip_list: ["203.0.113.7"], geo_ip_list: [] });
    assert.ok((await problems(page)) > 0, "both lists are too many");
    assert.ok(await places.isVisible(), "what holds a value does not drop out");
    assert.ok((await saidAt(page, "/geo_ip_list").innerText()) + (await saidAt(page, "/ip_list").innerText()) !== "");
    await button(ips, "Take ip_list away").click();
    assert.equal(await ips.count(), 0, "now the first one drops out");
    assert.equal((await inputOf(page)).ip_list, undefined);
  });
}

async function marksOf(page, pointer) {
  return (await place(page, pointer).locator("> .place-head .place-marks").allInnerTexts()).join(" ");
}
