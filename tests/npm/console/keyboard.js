// From the first look to a reply without a mouse, and the focus is always seen.

import assert from "node:assert/strict";

import { withPage } from "../harness/console.js";

const OPERATION = "aieev.start_endpoint";

export function keyboard(world) {
  return withPage(world, { script: countMouse }, async (page) => {
    const steps = [];
    const focus = async (step) => {
      const seen = await page.evaluate(visibleFocus);
      assert.equal(seen.trouble, undefined, `${step}: ${seen.trouble}: ${seen.what}`);
      steps.push(step);
      return seen.what;
    };
    const press = async (step, ...keys) => {
      for (const key of keys) await page.keyboard.press(key);
      return focus(step);
    };
    /** Goes on by Tab until something that a selector means has the focus. */
    const tabTo = async (step, selector, key = "Tab") => {
      for (let count = 0; count < 120; count++) {
        if (await page.evaluate((wanted) => document.activeElement.matches(wanted), selector)) return focus(step);
        await press(`${step}, on the way`, key);
      }
      throw new Error(`${step}: nobody gets to ${selector} by ${key}`);
    };

    await press("the first Tab is a way to skip", "Tab");
    assert.ok(await page.evaluate(() => document.activeElement.matches("a[href^='#']")), "nothing can be skipped");
    await press("search", "/");
    await page.keyboard.type("start aieev");
    await tabTo("the operation that is found", 'a[href^="#operation="]', "ArrowDown");
    await page.keyboard.press("Enter");
    await page.locator("main code", { hasText: OPERATION }).first().waitFor();
    await focus("the operation is open");

    await tabTo("example", ".head-tools button");
    await page.keyboard.press("Enter");
    await page.locator(".filled").waitFor();
    await focus("the example is filled in");
    await tabTo("the field", '[id="field-/endpoint_id"]');
    await press("it is emptied", "Control+a", "Backspace");
    await page.waitForFunction(() => document.querySelector(".problem-jump") !== null);

    await tabTo("the problem", ".problem-jump");
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => document.activeElement.id === "field-/endpoint_id");
    await focus("it leads to its field");
    await page.keyboard.type("51c910f7-ecde-4c6c-88f8-d8e37ca9d598");
    await page.waitForFunction(() => document.querySelector(".problem-jump") === null);

    await tabTo("the parts beside", '.side [role="tab"][aria-selected="true"]');
    await press("sending", "ArrowRight");
    assert.ok(await page.evaluate(() => document.activeElement.id === "tab-send"));
    await tabTo("send", "#send");
    await page.keyboard.press("Enter");
    await page.locator('.outcome[aria-busy="false"] .reply').waitFor();
    await focus("the reply");
    // It runs, so a wait until it is stopped goes on.
    await tabTo("a wait", ".waits-offers button:last-child");
    await page.keyboard.press("Enter");
    await page.locator(".timeline").first().waitFor();
    await tabTo("its end", ".timeline .button-danger");
    await page.keyboard.press("Enter");
    await page.locator('.timeline-end[data-end="cancelled"]').waitFor();
    await focus("the wait is cancelled");

    await press("shortcuts", "Escape", "?");
    await page.locator("dialog[open]").waitFor();
    await focus("shortcuts");
    await press("they are closed", "Escape");
    assert.equal(await page.locator("dialog[open]").count(), 0);
    assert.deepEqual(await page.evaluate(() => globalThis.mouse), [], "a mouse was there");
    return `${steps.length} looks at the focus`;
  });
}

function countMouse() {
  globalThis.mouse = [];
  for (const type of ["mousedown", "pointerdown", "mousemove", "touchstart"])
    addEventListener(type, (event) => event.isTrusted && globalThis.mouse.push(type), true);
}

/** What has the focus, and what is the matter where that is not to be seen. */
function visibleFocus() {
  const element = document.activeElement;
  const what = `${element.localName}#${element.id}.${element.className} ${element.textContent.slice(0, 40)}`;
  const { outlineStyle, outlineWidth, boxShadow, visibility } = getComputedStyle(element);
  const { width, height, bottom, right, top } = element.getBoundingClientRect();
  if (element === document.body || element === document.documentElement)
    return { what, trouble: "nothing has the focus" };
  if (!element.matches(":focus-visible")) return { what, trouble: "the focus is not shown" };
  if (width < 2 || height < 2 || visibility !== "visible") return { what, trouble: "what has the focus is not seen" };
  if (bottom < 0 || right < 0 || top > innerHeight) return { what, trouble: "what has the focus is out of sight" };
  const marked = [element, ...[...element.children], element.parentElement].some((one) => {
    const style = getComputedStyle(one);
    return style.outlineStyle !== "none" || style.boxShadow !== "none";
  });
  if (outlineStyle === "none" && boxShadow === "none" && outlineWidth !== "" && !marked)
    return { what, trouble: "nothing marks the focus" };
  return { what };
}
