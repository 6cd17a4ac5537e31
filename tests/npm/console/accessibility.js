// axe-core on the states that people see, light and dark, on a phone and on a wide screen.

import { withPage } from "../harness/console.js";
import { mustBeAccessible, mustNotOverflow } from "./looks.js";
import { deploy, exampleOf, open, send, show } from "./using.js";

const DEPLOY = "edgegap.deploy";
const PROFILES = [
  { colorScheme: "light", viewport: { width: 1440, height: 900 } },
  { colorScheme: "dark", viewport: { width: 390, height: 800 } },
];
/** Of the other half of the combinations, what a theme and a width change. */
const ALSO = [
  { colorScheme: "dark", viewport: { width: 1440, height: 900 } },
  { colorScheme: "light", viewport: { width: 390, height: 800 } },
];
const OF_LOOKS = ["color-contrast", "target-size", "scrollable-region-focusable"];

export async function accessibility(world) {
  let states = 0;
  for (const profile of [...PROFILES, ...ALSO]) {
    const rules = PROFILES.includes(profile) ? undefined : OF_LOOKS;
    states += await withPage(world, profile, (page) => everyState(page, profile, rules));
  }
  return `${states} states`;
}

async function everyState(page, { colorScheme, viewport }, rules) {
  let count = 0;
  const look = async (state) => {
    const where = `${state}, ${colorScheme}, ${viewport.width} pixels`;
    await mustBeAccessible(page, where, rules);
    await mustNotOverflow(page, where);
    count++;
  };
  await open(page, DEPLOY);
  await look("empty");
  await open(page, DEPLOY, exampleOf(DEPLOY));
  await look("filled");
  await open(page, DEPLOY, { ...exampleOf(DEPLOY), application: "", users: [{ user_type: "x" }], frob: 1 });
  await look("violations");
  await show(page, "json");
  await look("JSON");
  await show(page, "form");
  await page.locator("#paste-button").click();
  await look("paste dialog");
  await page.keyboard.press("Escape");

  await open(page, DEPLOY, exampleOf(DEPLOY));
  await show(page, "plan");
  await page.locator("#panel-plan-http pre").waitFor();
  await look("plan");
  await send(page);
  await look("reply");
  const id = await deploy(page, DEPLOY);
  await look("timeline");
  await open(page, "edgegap.get_deployment_metrics", { request_id: id, steps: "1s" });
  await send(page);
  await page.locator("#tab-reply-plot").click();
  await page.locator(".plot canvas, .plot svg").first().waitFor();
  await look("plot");
  await open(page, "edgegap.get_container_logs", { request_id: id });
  await send(page);
  await look("log");
  await open(page, "ppio.list_endpoints", { pageSize: 10 });
  await send(page);
  await page.locator(".outcome tbody tr").first().waitFor();
  await look("table");
  await open(page, "aieev.scale_endpoint", exampleOf("aieev.scale_endpoint"));
  await page.getByLabel("What goes wrong with the next request").selectOption("quota");
  await send(page);
  await look("error");
  return count;
}
