// Validators and hashes that the package is measured against, each by the way its makers recommend for speed.

import { createHash, createHmac, createSecretKey } from "node:crypto";
import Ajv2020 from "ajv/dist/2020.js";
import standaloneCode from "ajv/dist/standalone/index.js";
import { schemas } from "./material.js";
import { updateEndpoint } from "./zod-models.js";

const SETTINGS = { allErrors: true, strict: false, validateFormats: false };

/** A compiled schema as a function that gives a valid input back. */
function byAjv(schema) {
  const validate = new Ajv2020.default(SETTINGS).compile(schema);
  return (input) => {
    if (!validate(input)) throw new Error(JSON.stringify(validate.errors));
    return input;
  };
}

export const ajv = { endpoint: byAjv(schemas.endpoint), canary: byAjv(schemas.canary) };
export const zod = { endpoint: (input) => updateEndpoint.parse(input) };

/** The same validators as the source of a module, for runtimes that compile no text. */
export function standalone() {
  const instance = new Ajv2020.default({
    ...SETTINGS,
    schemas: Object.values(schemas),
    code: { source: true, esm: true },
  });
  return standaloneCode.default(instance, { endpoint: schemas.endpoint.$id, canary: schemas.canary.$id });
}

export function hmacBy(secret) {
  const key = createSecretKey(secret, "utf8");
  return (text) => createHmac("sha256", key).update(text).digest("base64");
}

export const sha256 = (text) => createHash("sha256").update(text).digest("hex");
