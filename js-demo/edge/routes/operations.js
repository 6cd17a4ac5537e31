// `GET /operations` and `GET /schema/:operation`: what is offered, and what an input looks like.

import { operations } from "clearway";

import { schemas } from "../schemas.js";

/**
 * @param {import("../worker.js").Visit} visit
 * @returns {import("../answers.js").Answer}
 */
export function listOperations({ settings }) {
  return { status: 200, body: operations().filter(({ id }) => settings.operations.has(id)) };
}

/**
 * @param {import("../worker.js").Visit} visit
 * @returns {Promise<import("../answers.js").Answer>}
 */
export async function schemaOf({ name }) {
  const { default: schema } = await schemas[name]();
  return { status: 200, body: schema };
}
