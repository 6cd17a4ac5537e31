// The way back from each change of the input, and forth again.

import assert from "node:assert/strict";

import { withPage } from "../harness/console.js";
import { button, control, exampleOf, fillExample, focused, inParts, inputOf, open, place, show } from "./using.js";

const TREE = "huaweicloud.update_endpoint";
const DEPLOY = "edgegap.deploy_v1";
const NULLS = "aieev.update_endpoint";

export function undoing(world) {
  return inParts(world, [clearing, steps, elsewhere]);
}

/** Who empties the form can take it back, and stands where that is done. */
function clearing(world) {
  return withPage(world, {}, async (page) => {
    await open(page, NULLS, { endpoint_id: "e", container_port: 80 });
    await button(page, "Clear").click();
    await page.waitForFunction(() => document.activeElement.id === "undo-button");
    assert.deepEqual(await inputOf(page), {});
    await button(page, "Undo the last change").press("Enter");
    assert.deepEqual(await inputOf(page), { endpoint_id: "e", container_port: 80 });
  });
}

/** Each change has a way back and forth again, by buttons and by keys, which lead to what has changed. */
function steps(world) {
  return withPage(world, {}, async (page) => {
    const input = { app_name: "kart", ip_list: ["203.0.113.7", "203.0.113.8"], location: { latitude: 45.5 } };
    await open(page, DEPLOY, input);
    const [undo, redo] = [button(page, "Undo the last change"), button(page, "Make the change again")];
    const isPossible = async (step) => (await step.getAttribute("aria-disabled")) !== "true";
    const type = async (pointer, text) => {
      await control(page, pointer).focus();
      await page.keyboard.press("End");
      await page.keyboard.insertText(text);
    };
    await type("/app_name", "-rac");
    await page.keyboard.insertText("ing");
    await type("/ip_list/1", "9");
    await button(place(page, "/location"), "Take location away").click();
    const last = { app_name: "kart-racing", ip_list: ["203.0.113.7", "203.0.113.89"] };
    assert.deepEqual(await inputOf(page), last);

    await undo.click();
    assert.deepEqual((await inputOf(page)).location, input.location);
    await control(page, "/app_name").focus();
    await page.keyboard.press("Control+z");
    await focused(page, "/ip_list/1");
    assert.deepEqual((await inputOf(page)).ip_list, input.ip_list);
    // What is typed on in a field is one change; one step too many changes nothing.
    await page.locator("body").press("Control+z");
    await focused(page, "/app_name");
    await page.keyboard.press("Control+z");
    assert.ok(!(await isPossible(undo)));
    assert.deepEqual(await inputOf(page), input);
    for (const [keys, pointer] of [
      ["Control+y", "/app_name"],
      ["Control+Shift+z", "/ip_list/1"],
    ]) {
      await control(page, "/ip_list/0").focus();
      await page.keyboard.press(keys);
      await focused(page, pointer);
    }
    await redo.click();
    assert.deepEqual(await inputOf(page), last);
    assert.ok(!(await isPossible(redo)));

    // After a pause another change begins, and what is taken away again is none.
    await type("/app_name", "a");
    await page.waitForTimeout(1100);
    await page.keyboard.insertText("b");
    await page.keyboard.insertText("c");
    await page.keyboard.press("Backspace");
    await page.keyboard.press("Backspace");
    await undo.click();
    assert.deepEqual(await inputOf(page), last);

    // What an input method composes is one change, however long somebody looks at its candidates.
    const methods = await page.context().newCDPSession(page);
    await control(page, "/app_name").focus();
    await page.keyboard.press("End");
    for (const text of ["と", "とう"]) {
      await methods.send("Input.imeSetComposition", { text, selectionStart: text.length, selectionEnd: text.length });
      await page.waitForTimeout(1100);
    }
    await page.keyboard.insertText("東");
    assert.equal((await inputOf(page)).app_name, `${last.app_name}東`);
    await undo.click();
    assert.deepEqual(await inputOf(page), last);

    // Another operation has its own.
    await open(page, NULLS, { endpoint_id: "e" });
    await type("/endpoint_id", "f");
    await undo.click();
    assert.deepEqual(await inputOf(page), { endpoint_id: "e" });
    await page.goBack();
    await control(page, "/app_name").waitFor();
    await undo.click();
    assert.deepEqual(await inputOf(page), { ...last, location: input.location });
  });
}

/** Steps between the form and its JSON text, in long texts, and past what stays hidden. */
function elsewhere(world) {
  return withPage(world, {}, async (page) => {
    const [undo, redo] = [button(page, "Undo the last change"), button(page, "Make the change again")];
    await open(page, DEPLOY, { app_name: "kart", ip_list: ["203.0.113.7"] });
    // The keys of the JSON text are its own; text on its way to be an input is no stop, and is not lost where it is left.
    await show(page, "json");
    const text = page.locator("#json-text");
    await text.focus();
    await page.keyboard.press("Control+a");
    await page.keyboard.insertText('{ "app_name": "other"');
    await page.keyboard.press("Control+z");
    assert.equal(JSON.parse(await text.inputValue()).app_name, "kart");
    await page.keyboard.press("Control+a");
    await page.keyboard.insertText('{ "app_name": "other"');
    await page.waitForTimeout(1100);
    await page.keyboard.insertText(" }");
    await show(page, "form");
    await undo.click();
    assert.equal((await inputOf(page)).app_name, "kart");
    await show(page, "json");
    await text.fill('{ "half');
    await show(page, "form");
    await button(page, "Back to the last good input").click();
    await undo.click();
    await page.waitForFunction(() => document.activeElement.id === "json-text");
    assert.equal(await text.inputValue(), '{ "half');

    // A secret that nobody has revealed stays hidden when an item comes back before one that somebody has.
    const variables = ["A", "B"].map((key) => ({ key, value: `secret-${key}`, is_hidden: true }));
    await open(page, DEPLOY, { app_name: "kart", ip_list: ["203.0.113.7"], env_vars: variables });
    await show(page, "form");
    await button(place(page, "/env_vars/1/value"), "Show value").click();
    await button(page, "Remove env_vars 1").click();
    assert.equal(await control(page, "/env_vars/0/value").getAttribute("type"), "text");
    await undo.click();
    assert.equal(await control(page, "/env_vars/0/value").getAttribute("type"), "password");
    assert.equal(await control(page, "/env_vars/1/value").getAttribute("type"), "text");

    // Long texts in the form are on the way, too.
    await open(page, TREE);
    await fillExample(page);
    for (const pointer of ["/workspace_id", "/description"]) await control(page, pointer).fill("x");
    assert.equal(await control(page, "/description").evaluate(({ localName }) => localName), "textarea");
    await control(page, "/name").fill("x");
    for (const pointer of ["/name", "/description", "/workspace_id"]) {
      await page.keyboard.press("Control+z");
      await focused(page, pointer);
    }
    assert.deepEqual(await inputOf(page), exampleOf(TREE));
    assert.equal(await page.locator(".filled").count(), 0, "the notice is about another input");
    await page.locator("body").press("Control+Shift+z");
    await focused(page, "/workspace_id");
    assert.equal(await redo.getAttribute("aria-disabled"), "false");
  });
}
