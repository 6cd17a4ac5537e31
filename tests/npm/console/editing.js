// An input in all its shapes: lists, objects, maps, free JSON, null, digits; as a form, as JSON, pasted, and as a link.

import assert from "node:assert/strict";

import { withPage } from "../harness/console.js";
import {
  button,
  control,
  copied,
  exampleOf,
  focused,
  inParts,
  inputOf,
  inputText,
  open,
  place,
  problems,
  says,
  show,
} from "./using.js";

const TREE = "huaweicloud.update_endpoint";
const DEPLOY = "edgegap.deploy_v1";
const CANARY = "ncloud.update_canary";
const NULLS = "aieev.update_endpoint";

export function editing(world) {
  return inParts(world, [lists, maps, freeJson, nulls, digits, unknowns, jsonView, leaving, pasting, links]);
}

/** Items of lists are added, moved and removed, objects in them, too; the focus goes along. */
function lists(world) {
  return withPage(world, {}, async (page) => {
    await open(page, DEPLOY, { app_name: "kart-racing", ip_list: [] });
    const list = place(page, "/ip_list");
    assert.deepEqual((await inputOf(page)).ip_list, [], "an empty list is none that is absent");
    for (const [index, address] of ["203.0.113.7", "203.0.113.8", "203.0.113.9"].entries()) {
      await button(list, "Add item to ip_list").click();
      await focused(page, `/ip_list/${index}`);
      await page.keyboard.type(address);
    }
    await button(list, "Move ip_list 3 up").click();
    assert.deepEqual((await inputOf(page)).ip_list, ["203.0.113.7", "203.0.113.9", "203.0.113.8"]);
    await button(list, "Remove ip_list 1").click();
    assert.deepEqual((await inputOf(page)).ip_list, ["203.0.113.9", "203.0.113.8"]);
    await open(page, DEPLOY, { app_name: "kart-racing", ip_list: ["203.0.113.7"] });
    await button(list, "Remove ip_list 1").click();
    await page.waitForFunction(() => document.activeElement.closest('[data-pointer="/ip_list"]') !== null);

    const many = Array.from({ length: 250 }, (_, index) => (index === 230 ? 5 : `203.0.113.${index}`));
    await open(page, DEPLOY, { app_name: "kart-racing", ip_list: many });
    const items = list.locator('[data-pointer^="/ip_list/"]');
    assert.equal(await items.count(), 100, "a long list is shown by parts");
    await button(list, "Show 100 more of 150: ip_list").click();
    assert.equal(await items.count(), 200);
    await focused(page, "/ip_list/100");
    // Also where the list is folded.
    await button(page, "Fold all").click();
    await page.locator(".problems").getByText("/ip_list/230").click();
    await focused(page, "/ip_list/230");
    await button(page, "Undo the last change").click();
    assert.deepEqual((await inputOf(page)).ip_list, []);
    assert.equal(await items.count(), 0);
    await button(page, "Make the change again").click();
    assert.equal(await items.count(), 100, "from the beginning");

    await button(place(page, "/filters"), "Add item to filters").click();
    await control(page, "/filters/0/field").fill("city");
    await button(place(page, "/filters/0/values"), "Add item to values").click();
    await control(page, "/filters/0/values/0").fill("Montreal");
    assert.deepEqual((await inputOf(page)).filters[0], { field: "city", values: ["Montreal"] });

    await button(place(page, "/location"), "Add location").click();
    await control(page, "/location/latitude").fill("45.5");
    assert.deepEqual((await inputOf(page)).location, { latitude: 45.5 });
    await button(place(page, "/location"), "Take location away").click();
    assert.equal((await inputOf(page)).location, undefined);
  });
}

/** Entries of a map are added, renamed and removed; no key can be there twice. */
function maps(world) {
  return withPage(world, {}, async (page) => {
    const map = "/config/ray_service_config/ray_serve_config/applications/0/runtime_env/env_vars";
    const input = structuredClone(exampleOf(TREE));
    const [application] = input.config.ray_service_config.ray_serve_config.applications;
    application.runtime_env = { ...application.runtime_env, env_vars: { MODE: "ranked" } };
    await open(page, TREE, input);
    const entries = place(page, map);
    const read = async () =>
      (await inputOf(page)).config.ray_service_config.ray_serve_config.applications[0].runtime_env.env_vars;
    await button(entries, "Add key").click();
    await page.waitForFunction(() => /^Key of/.test(document.activeElement.getAttribute("aria-label")));
    await page.keyboard.press("Control+a");
    await page.keyboard.type("MODE");
    assert.match(await entries.getByRole("alert").innerText(), /MODE is there already/);
    await page.keyboard.press("Tab");
    assert.match(await entries.getByRole("alert").innerText(), /MODE is there already/, "it stays to be mended");
    await page.keyboard.press("Shift+Tab");
    await page.keyboard.press("End");
    await page.keyboard.type("S");
    assert.equal(await entries.getByRole("alert").count(), 0);
    assert.deepEqual(await read(), { MODE: "ranked", MODES: "" });
    await button(entries, "Take MODE away").click();
    assert.deepEqual(await read(), { MODES: "" });

    // A large one is shown by parts, and so are fields that nobody knows.
    const many = (start) => Object.fromEntries(Array.from({ length: 250 }, (_, index) => [`${start}${index}`, "x"]));
    application.runtime_env.env_vars = { ...many("K"), K230: 5 };
    await open(page, TREE, { ...input, ...many("unknown") });
    await place(page, `${map}/K99`).waitFor();
    assert.equal(await place(page, `${map}/K100`).count(), 0);
    await button(entries, "Show 100 more of 150: env_vars").click();
    assert.equal(await place(page, `${map}/K199`).count(), 1);
    await page.locator(".problems").getByText(`${map}/K230`).click();
    await focused(page, `${map}/K230`);
    await button(entries, "Add key").click();
    await page.waitForFunction(() => /^Key of/.test(document.activeElement.getAttribute("aria-label")));
    assert.equal(await place(page, "/unknown99").count(), 1);
    assert.equal(await place(page, "/unknown100").count(), 0);
    await page.locator(".problems").getByText("/unknown130", { exact: true }).click();
    await focused(page, "/unknown130");
  });
}

/** Where any JSON may be, text that is none yet stays, is told, and is not lost. */
function freeJson(world) {
  return withPage(world, {}, async (page) => {
    const free = "/config/ray_service_config/ray_serve_config/applications/0/deployments/0/user_config";
    const input = structuredClone(exampleOf(TREE));
    input.config.ray_service_config.ray_serve_config.applications[0].deployments[0].user_config = { a: 1 };
    await open(page, TREE, input);
    const before = await problems(page);
    await control(page, free).fill('{ "a": 1.0, "b": [12345678901234567890');
    assert.ok((await problems(page)) > before, "what is no JSON is a problem");
    assert.match(await place(page, free).innerText(), /This is no JSON yet/);
    await control(page, free).fill('{ "a": 1.0, "b": [12345678901234567890]}');
    assert.equal(await problems(page), before);
    assert.match(await inputText(page), /"a": 1\.0,\s+"b": \[\s*12345678901234567890\s*\]/);
  });
}

/** Null, empty text and nothing at all are three things. */
function nulls(world) {
  return withPage(world, {}, async (page) => {
    await open(page, NULLS, { endpoint_id: "e" });
    const command = place(page, "/container_start_command");
    const read = async () => (await inputOf(page)).container_start_command;
    assert.equal(await read(), undefined);
    await button(command, "null for container_start_command").click();
    assert.equal(await read(), null);
    assert.equal(await control(page, "/container_start_command").getAttribute("placeholder"), "null");
    await button(command, "null for container_start_command").click();
    assert.equal(await read(), undefined);
    await control(page, "/container_start_command").fill("x");
    await button(command, "Take container_start_command away").click();
    assert.equal(await read(), undefined);
    assert.equal(await control(page, "/container_start_command").getAttribute("placeholder"), "not set");
    await open(page, NULLS, { endpoint_id: "e", container_start_command: "" });
    assert.equal(await control(page, "/container_start_command").getAttribute("placeholder"), "empty text");
    assert.equal(await read(), "");
  });
}

/** Numbers keep the digits that were typed; what is no number stays and is told. */
function digits(world) {
  return withPage(world, {}, async (page) => {
    await open(page, NULLS, '{"endpoint_id":"e","container_port":8080.0}');
    assert.equal(await control(page, "/container_port").inputValue(), "8080.0");
    assert.match(await inputText(page), /"container_port": 8080\.0/);
    for (const text of ["12345678901234567890123", "1e400", "-0.10", "80 80"]) {
      await control(page, "/container_port").fill(text);
      const isNumber = text !== "80 80";
      assert.ok((await inputText(page)).includes(`"container_port": ${isNumber ? text : JSON.stringify(text)}`), text);
      assert.equal(await control(page, "/container_port").inputValue(), text);
    }
    await says(page, "/container_port", /container_port/);
  });
}

/** A field that nobody knows gets the name that it was meant to have, unless another field has it. */
function unknowns(world) {
  return withPage(world, {}, async (page) => {
    await open(page, DEPLOY, { app_nam: "kart-racing", ip_list: ["203.0.113.7"] });
    const rename = button(place(page, "/app_nam"), "Rename to app_name");
    await rename.click();
    assert.deepEqual(await inputOf(page), { app_name: "kart-racing", ip_list: ["203.0.113.7"] });
    await open(page, DEPLOY, { app_name: "other", app_nam: "kart-racing" });
    await place(page, "/app_nam").waitFor();
    assert.equal(await rename.count(), 0, "it would take the place of another");
  });
}

/** Text and form are the same input. */
function jsonView(world) {
  return withPage(world, {}, async (page) => {
    await open(page, DEPLOY, "{}");
    await show(page, "json");
    const text = page.locator("#json-text");
    await text.fill('{"app_name": "kart-racing",\n "ip_list": ["203.0.113.7"]');
    assert.equal(await text.getAttribute("aria-invalid"), "true");
    await page.getByRole("button", { name: /^Go to line 2/ }).click();
    await page.waitForFunction(() => document.activeElement.id === "json-text");
    await show(page, "form");
    assert.ok(await page.locator(".form-inputs").evaluate((form) => form.inert), "the form waits");
    await page.getByRole("button", { name: "Go to the JSON text" }).click();
    await text.focus();
    await page.keyboard.press("Control+End");
    await page.keyboard.type("}");
    assert.equal(await problems(page), 0);
    assert.match(await text.inputValue(), /^\{"app_name": "kart-racing",\n/, "nobody has formatted what was typed");
    await show(page, "form");
    assert.equal(await control(page, "/app_name").inputValue(), "kart-racing");
    await control(page, "/app_name").fill("other");
    assert.deepEqual(await inputOf(page), { app_name: "other", ip_list: ["203.0.113.7"] });
  });
}

/** Who comes back, or opens what is open already, finds all as it was left. */
function leaving(world) {
  return withPage(world, {}, async (page) => {
    await open(page, CANARY, { ...exampleOf(CANARY), canaryConditions: undefined });
    await page.locator(".picker-row[aria-current]").click();
    await control(page, "/useDistributionRate").selectOption("false");
    await says(page, "/canaryConditions", /canaryConditions/);

    await open(page, DEPLOY);
    const half = '{"app_name": "half';
    await show(page, "json");
    await page.locator("#json-text").fill(half);
    await page.locator(".picker-group[open] .picker-row:not([aria-current])").first().click();
    await show(page, "json");
    assert.equal(await page.locator("#json-text").inputValue(), "{}");
    await page.goBack();
    await page.locator("main code", { hasText: DEPLOY }).first().waitFor();
    assert.equal(await page.locator("#json-text").inputValue(), half);
  });
}

/** What a vendor's page shows fills the form: a whole curl command opens its operation. */
function pasting(world) {
  return withPage(world, {}, async (page) => {
    await open(page, DEPLOY, "{}");
    const paste = async (text) => {
      await page.locator("#paste-button").click();
      await page.locator("dialog[open] textarea").fill(text);
      await page.locator('dialog[open] button[type="submit"]').click();
    };
    await paste(
      [
        "curl --location --request PATCH 'https://apigateway.apigw.ntruss.com/api/v1/products/p1/apis/a1/stages/s1/canary' \\",
        "  --header 'x-ncp-iam-access-key: NOBODYS-ACCESS-KEY' \\",
        "  --header 'Content-Type: application/json' \\",
        `  --data '{"useDistributionRate": true, "canaryDistributionRate": 12.50, "canaryEndpointDomain": "NONE"}'`,
      ].join("\n"),
    );
    await holds(page, "/canaryDistributionRate", "12.50");
    assert.equal(await control(page, "/productId").inputValue(), "p1");
    assert.match(await page.locator(".filled").innerText(), /x-ncp-iam-access-key/);
    assert.doesNotMatch(await page.content(), /NOBODYS-ACCESS-KEY/, "credentials are not kept");

    await paste('{"canaryDistributionRate": 50}');
    await holds(page, "/canaryDistributionRate", "50");
    assert.equal(await control(page, "/productId").inputValue(), "p1", "path fields stay");
    await page.getByRole("button", { name: "Undo", exact: true }).click();
    await holds(page, "/canaryDistributionRate", "12.50");

    // The key that fills sends nothing, although it does so elsewhere.
    await page.locator("#paste-button").click();
    await page.locator("dialog[open] textarea").fill('{"canaryDistributionRate": 51}');
    await page.keyboard.press("Control+Enter");
    await page.waitForFunction(() => document.querySelector("dialog[open]") === null);
    assert.equal(await control(page, "/canaryDistributionRate").inputValue(), "51");
    assert.equal(await page.locator(".outcome").count(), 0);

    await paste("neither JSON nor a request");
    await page.locator("dialog[open] [role=alert]", { hasText: /./ }).waitFor();
    await page.keyboard.press("Escape");
    assert.equal(await page.locator("dialog[open]").count(), 0);
  });
}

/** A link gives somebody else the same report; a hostile one gives a notice. */
async function links(world) {
  const link = await withPage(world, {}, async (page) => {
    await open(page, DEPLOY, { app_name: "가", ip_list: [], tags: ["a&b=c#d", "1"], version_name: "v" });
    const copy = page.locator(".head-tools").getByRole("button", { name: "Copy link" });
    return {
      hash: new URL(await copied(page, copy)).hash,
      problems: await page.locator(".problem-list").first().innerText(),
      text: await inputText(page),
    };
  });
  await withPage(world, { fragment: link.hash }, async (page) => {
    await page.locator(".problem-list").first().waitFor();
    assert.equal(await page.locator(".problem-list").first().innerText(), link.problems);
    assert.equal(await inputText(page), link.text);
    // A link without a site means the first one.
    await page.locator("#plan-site").selectOption({ index: 1 });
    await open(page, DEPLOY, link.text);
    await page.waitForFunction(() => document.querySelector("#plan-site").selectedIndex === 0);
    await open(page, NULLS);
    await page.goBack();
    await control(page, "/app_name").waitFor();
    assert.equal(await inputText(page), link.text, "the way back leads back");
  });
  for (const fragment of [
    "#operation=nobody.knows_this",
    "#operation=edgegap.deploy_v1&packed=broken",
    "#%",
    "#<script>",
  ])
    await withPage(world, { fragment }, async (page) => {
      await page.getByRole("heading", { level: 1 }).waitFor();
      // Somebody says what is wrong with it.
      await page.locator("main .notice").first().waitFor();
    });
}

const holds = (page, pointer, text) =>
  page.waitForFunction(([id, wanted]) => document.getElementById(id)?.value === wanted, [`field-${pointer}`, text]);
