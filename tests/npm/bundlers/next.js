// Next.js with its own bundler: a page, a route that runs in Node, and one that runs in its edge runtime.

import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { ask } from "../harness/browser.js";
import { command, listening, program } from "../harness/process.js";

/** Above the project, so that what it has not installed itself is found: next and react. */
const ROOT = new URL("..", import.meta.url).pathname;

const route = (runtime, fake) => `
import * as clearway from "clearway";
${fake}
import { probe } from "../../probe.js";

export const runtime = "${runtime}";
export const POST = async (request) => Response.json(await probe({ clearway, fake }, await request.json()));
`;

const FILES = {
  "next.config.js": `export default { turbopack: { root: ${JSON.stringify(ROOT)} } };\n`,
  "app/layout.js": "export default ({ children }) => <html><body>{children}</body></html>;\n",
  "app/page.js": `"use client";
import { useEffect } from "react";
import { check } from "clearway";

// Rendered on the server first, then in the page, which goes on with the probe.
export default function Page() {
  useEffect(() => void import("../page.js"), []);
  return <p>{check("ncloud.get_stage", {}).violations.length} violations</p>;
}
`,
  "app/node/route.js": route("nodejs", 'import * as fake from "clearway/fake";'),
  // No bytes are compiled there, and so no fake vendors.
  "app/edge/route.js": route("edge", "const fake = undefined;"),
};

export const next = {
  name: "next",
  async run(world) {
    const folder = await world.folder("next", join(ROOT, ".work"));
    for (const [file, content] of Object.entries(FILES)) {
      mkdirSync(join(folder, file, ".."), { recursive: true });
      writeFileSync(join(folder, file), content);
    }
    mkdirSync(join(folder, "public"));
    writeFileSync(join(folder, "public/asked.json"), world.asked);
    await command(program("next"), ["build"], { cwd: folder });
    return listening(
      program("next"),
      ["start", "--hostname", "127.0.0.1", "--port", "0"],
      { cwd: folder },
      async (url) => {
        const page = await (await fetch(url)).text();
        if (!/<p>3(<!-- -->)? violations/.test(page)) throw new Error(`the page was rendered as ${page}`);
        const said = [world.judge(await ask(world, url))];
        for (const route of ["node", "edge"]) {
          const response = await fetch(`${url}/${route}`, { method: "POST", body: world.asked });
          if (!response.ok) throw new Error(`${route}: ${response.status} ${await response.text()}`);
          said.push(world.judge(await response.json()));
        }
        return `page, node and edge: ${said[0]}`;
      },
    );
  },
};
