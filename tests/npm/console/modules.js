// Modules of the console, as a test can import them.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { operations } from "clearway";

const HERE = new URL(".", import.meta.url).pathname;
const SOURCES = join(HERE, "../../../js-demo/console/src");

/** What modules of the console export, all together: they share what they stand on. The package is the one that these tests are of. */
export async function load(...files) {
  const { outputFiles } = await build({
    stdin: { contents: files.map((file) => `export * from "./${file}";`).join("\n"), resolveDir: SOURCES },
    bundle: true,
    write: false,
    format: "esm",
    platform: "node",
    mainFields: ["module", "main"],
    logLevel: "error",
    plugins: [packageAsItIs],
  });
  const code = Buffer.from(outputFiles[0].contents).toString("base64");
  return import(`data:text/javascript;base64,${code}`);
}

/** A module that is text has no folder to look for packages from. */
const packageAsItIs = {
  name: "package",
  setup({ onResolve }) {
    onResolve({ filter: /^clearway$/ }, () => ({ path: import.meta.resolve("clearway"), external: true }));
  },
};

/** The vendors' documented example of every operation, as JSON text. */
export function examples() {
  return operations().map(({ id }) => {
    const schema = JSON.parse(readFileSync(new URL(import.meta.resolve(`clearway/schemas/${id}.json`)), "utf8"));
    return { id, text: JSON.stringify(schema.examples[0]) };
  });
}
