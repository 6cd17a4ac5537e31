// `GET /operations` and `GET /schema/:operation`: what is offered to the caller, and what an input looks like.

import { operations } from "clearway";

import { mayUse } from "../callers.js";
import { schemas } from "../schemas.js";

/**
 * @param {import("../worker.js").Visit} visit
 * @returns {import("../answers.js").Answer}
 */
export function listOperations({ settings, caller }) {
  return { status: 200, body: operations().filter(({ id }) => settings.operations.has(id) && mayUse(caller, id)) };
}

/**
 * @param {import("../worker.js").Visit} visit
 * @returns {Promise<import("../answers.js").Answer>}
 */
export async function schemaOf({ name }) {
  const { default: schema } = await schemas[name]();
  return { status: 200, body: schema };
}
