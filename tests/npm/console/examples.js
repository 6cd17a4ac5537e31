// Every operation's documented example: filled in, checked, planned and sent. And every operation's form, empty, typed into.

import assert from "node:assert/strict";

import { check, operation, operations } from "clearway";
import { credentials } from "clearway/fake";

import { withPage } from "../harness/console.js";
import { mustHide } from "./looks.js";
import { control, drawn, exampleOf, fillExample, inputOf, open, problems, send, show } from "./using.js";

const PLANS = ["plan-http", "plan-curl", "plan-fetch", "plan-python"];

/** Those that the page itself offers, which are all that there are. */
async function offered(page) {
  const links = await page.locator('nav a[href^="#operation="]').evaluateAll((all) => all.map(({ hash }) => hash));
  const ids = links.map((hash) => new URLSearchParams(hash.slice(1)).get("operation"));
  assert.deepEqual(
    ids.toSorted(),
    operations()
      .map(({ id }) => id)
      .toSorted(),
    "the page offers other operations than there are",
  );
  return ids;
}

export function examples(world) {
  return withPage(world, {}, async (page) => {
    const ids = await offered(page);
    const outcomes = new Map();
    for (const id of ids) {
      await open(page, id);
      await fillExample(page);
      assert.equal(await problems(page), 0, `${id}: its example is not clear`);
      assert.deepEqual(await inputOf(page), exampleOf(id), `${id}: the form holds something else than its example`);
      await planned(page, id);
      const outcome = await send(page);
      assert.ok(["Reply", "It did not work"].includes(outcome), `${id}: ${outcome}`);
      if (outcome === "Reply") await page.locator(".outcome .reply").waitFor();
      else await explained(page, id);
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
    }
    assert.ok(outcomes.get("Reply") >= ids.length / 2, "hardly any example has a reply");
    return `${ids.length} examples: ${Array.from(outcomes, ([outcome, count]) => `${outcome} ${count}`).join(", ")}`;
  });
}

/** Planned in every form, with no secret in sight. */
async function planned(page, id) {
  await show(page, "plan");
  await drawn(page);
  const { method } = operations().find((one) => one.id === id);
  for (const view of PLANS) {
    await show(page, view);
    const text = await page.locator(`#panel-${view}`).locator("pre").first().innerText();
    assert.ok(text.length > 20, `${id}: ${view} is empty`);
    if (view === "plan-http") assert.ok(text.startsWith(method), `${id}: the request does not begin with ${method}`);
  }
  const [vendor] = id.split(".");
  await mustHide(page, Object.values(credentials[vendor]));
}

async function explained(page, id) {
  const text = await page.locator(".outcome .failure").innerText();
  assert.match(text, /What to do|Next/i, `${id}: nobody says what to do next`);
}

/** Every form as it is first seen: as many problems as there are, and each control that is simple takes what is typed. */
export function forms(world) {
  return withPage(world, {}, async (page) => {
    let typed = 0;
    const ids = await offered(page);
    for (const id of ids) {
      await open(page, id, "{}");
      const { violations, more } = check(id, "{}");
      assert.equal(await problems(page), violations.length + more, `${id}: another number of problems`);
      const { fields } = operation(id);
      const expected = {};
      for (const { name } of fields.filter(isSimple)) {
        const value = exampleOf(id)[name];
        const field = control(page, `/${name}`);
        // What another value has put out of the question is not there any more.
        if (value === undefined || value === null || !(await field.isVisible())) continue;
        expected[name] = value;
        await type(page, field, value);
        typed++;
      }
      assert.deepEqual(await inputOf(page), expected, `${id}: the input is not what was typed`);
    }
    return `${ids.length} forms, ${typed} values typed`;
  });
}

/** Where there is one way to write a value. */
function isSimple({ types }) {
  const kinds = new Set(types.map((type) => (["integer", "number"].includes(type) ? "number" : type)));
  kinds.delete("null");
  kinds.delete("digits");
  return kinds.size === 1 && !kinds.has("list") && !kinds.has("object");
}

async function type(page, field, value) {
  await field.focus();
  const text = String(value);
  const isChoice = (await field.evaluate(({ localName }) => localName)) === "select";
  // A choice is typed, too: by its beginning. Of a long text the end comes at once.
  await page.keyboard.type(isChoice ? text : text.slice(0, 4));
  if (!isChoice && text.length > 4) await page.keyboard.insertText(text.slice(4));
  if (isChoice) assert.equal(await field.inputValue(), `=${value}`);
}
