// Standard Schema: the specification's types, what validate gives, and a form library.

import assert from "node:assert/strict";
import { test } from "node:test";
import { FieldApi, FormApi } from "@tanstack/form-core";
import { UsageError, check, schema } from "clearway";

const DRAFT = { useDistributionRate: false, canaryConditions: [{}] };
const VALID = {
  productId: "p",
  apiId: "a",
  stageId: "s",
  useDistributionRate: true,
  canaryDistributionRate: 10,
  canaryEndpointDomain: "https://canary.example.com",
};
const validate = (value, options) => schema("ncloud.update_canary", options)["~standard"].validate(value);

test("what is valid is given back as it is", () => {
  const { version, vendor } = schema("ncloud.update_canary")["~standard"];
  assert.deepEqual([version, vendor], [1, "clearway"]);
  const result = validate(VALID);
  assert.equal(result.value, VALID);
  assert.equal(result.issues, undefined);
});

test("issues are the check's violations, with the numbers of items", () => {
  const { issues, value } = validate(DRAFT);
  assert.equal(value, undefined);
  const { violations } = check("ncloud.update_canary", DRAFT);
  assert.equal(issues.length, violations.length);
  assert.deepEqual(
    issues.map(({ path }) => `/${path.join("/")}`),
    violations.map(({ path }) => path),
  );
  assert.ok(issues.every(({ message }, at) => message.startsWith(violations[at].message)));
  const item = issues.find(({ path }) => path.length === 3);
  assert.deepEqual(item.path, ["canaryConditions", 0, "parameterName"]);
  const keyed = validate({ ...VALID, "a/b~c": 1 }).issues;
  assert.deepEqual(
    keyed.map(({ path }) => path),
    [["a/b~c"]],
  );
  const named = schema("edgegap.deploy")["~standard"].validate({ users: { 0: {} } });
  assert.ok(named.issues.every(({ path }) => path.every((segment) => typeof segment === "string")));
});

test("what is no object is wrong, and never read as JSON text", () => {
  for (const value of [
    JSON.stringify(VALID),
    new TextEncoder().encode(JSON.stringify(VALID)),
    undefined,
    null,
    1,
    [],
    new Date(),
  ]) {
    const { issues } = validate(value);
    assert.equal(issues.length > 0, true, String(value));
    assert.deepEqual(issues[0].path, []);
  }
});

test("options are the check's", () => {
  const empties = { ...VALID, canaryThrottleRps: "" };
  assert.ok(validate(empties).issues);
  assert.equal(validate(empties, { emptyAsAbsent: true }).value, empties);
  assert.ok(validate({ ...VALID, odd: 1 }).issues);
  assert.ok(validate({ ...VALID, odd: 1 }, { allowUnknown: true }).value);
  assert.throws(() => schema("ncloud.update_canary", { nonsense: 1 }), UsageError);
  assert.throws(() => schema("ncloud.nothing"), UsageError);
});

/** A form as an application has it, and what was submitted. */
function formOf(defaultValues) {
  const submitted = [];
  const form = new FormApi({
    defaultValues,
    validators: { onSubmit: schema("ncloud.update_canary", { emptyAsAbsent: true }) },
    onSubmit: ({ value }) => void submitted.push(value),
  });
  form.mount();
  const fieldOf = (name) => {
    const field = new FieldApi({ form, name });
    field.mount();
    return field;
  };
  return { form, fieldOf, submitted };
}

test("a form is filled in, refused, mended and submitted", async () => {
  const { form, fieldOf, submitted } = formOf({ ...VALID, productId: "", canaryThrottleRps: "" });
  const field = fieldOf("productId");
  await form.handleSubmit();
  assert.deepEqual(submitted, []);
  assert.match(field.state.meta.errors[0].message, /productId is required/);
  field.setValue("product");
  await form.handleSubmit();
  assert.deepEqual(submitted, [{ ...VALID, productId: "product", canaryThrottleRps: "" }]);
  assert.deepEqual(field.state.meta.errors, []);
});

test("an error within a list is shown at the field of its item", async () => {
  const { form, fieldOf, submitted } = formOf({ ...VALID, ...DRAFT });
  const field = fieldOf("canaryConditions[0].parameterName");
  await form.handleSubmit();
  assert.match(field.state.meta.errors[0].message, /parameterName is required/);
  assert.deepEqual(submitted, []);
});
