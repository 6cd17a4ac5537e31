// `node write-schemas.js` writes schemas.js: one import for each operation of the package, since bundlers and Deno follow only those that they can read.

import { writeFileSync } from "node:fs";
import { operations } from "clearway";

const lines = operations().map(
  ({ id }) => `  "${id}": () => import("clearway/schemas/${id}.json", { with: { type: "json" } }),`,
);
const text = `// Written by write-schemas.js; do not edit.

/** JSON Schemas by operation, each loaded when it is asked for. @type {Record<string, () => Promise<{ default: unknown }>>} */
// prettier-ignore
export const schemas = {
${lines.join("\n")}
};
`;
writeFileSync(new URL("schemas.js", import.meta.url), text);
