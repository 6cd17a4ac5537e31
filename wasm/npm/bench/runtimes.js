// The same rows in Chromium and workerd, where nobody has node:crypto. What compiles text is not allowed there, so the validators are printed before.

import { createServer } from "node:http";
import { build } from "esbuild";
import { Miniflare } from "miniflare";
import { chromium } from "playwright-core";
import { material } from "./material.js";
import { standalone } from "./peers.js";

const POLICY = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'";

export async function runtimes() {
  return [...(await inWorkerd()), ...(await inChromium())];
}

/** Clocks are coarse there, so that slices are longer. */
const MEASURE = `
  import { inTurn } from "./measure.js";
  import { canaryByWebCrypto, planned } from "./rows.js";
  import * as validators from "validators";
  import material from "material";
  const validated = (validate) => (input) => {
    if (!validate(input)) throw new Error(JSON.stringify(validate.errors));
    return input;
  };
  export async function measure(where) {
    const slices = { rounds: 21, sliceMs: 25 };
    const plan = planned(material, "ajv", validated(validators.endpoint));
    const sign = await canaryByWebCrypto(material, "ajv + WebCrypto", validated(validators.canary));
    const now = () => performance.now();
    return [
      { ...(await inTurn(plan, now, slices)), name: where + ", " + plan.name },
      { ...(await inTurn({ ...sign, budget: 0.5 }, now, slices)), name: where + ", " + sign.name },
    ];
  }
`;

const WORKER = `${MEASURE}
  export default { fetch: async () => Response.json(await measure("workerd")) };
`;

const PAGE = `${MEASURE}
  measure("Chromium").then((rows) => (globalThis.rows = rows), (error) => (globalThis.rows = String(error.stack)));
`;

async function inWorkerd() {
  const files = await bundled(WORKER, ["workerd"]);
  const modules = files.map(({ path, contents }) => ({
    type: path.endsWith(".wasm") ? "CompiledWasm" : "ESModule",
    path,
    contents,
  }));
  // Without `cf` it would ask Cloudflare what a request looks like there.
  const worker = new Miniflare({ modules, modulesRoot: "/", compatibilityDate: "2026-04-01", cf: false });
  try {
    const response = await worker.dispatchFetch("http://worker/");
    if (!response.ok) throw new Error(await response.text());
    return await response.json();
  } finally {
    await worker.dispose();
  }
}

async function inChromium() {
  const [{ contents }] = await bundled(PAGE, []);
  const server = createServer(({ url }, response) => {
    const isScript = url === "/page.js";
    response.setHeader("content-security-policy", POLICY);
    response.setHeader("content-type", isScript ? "text/javascript" : "text/html");
    response.end(isScript ? contents : '<!doctype html><script type="module" src="page.js"></script>');
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox"] });
  try {
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${server.address().port}/`);
    const measured = await page.waitForFunction("globalThis.rows", undefined, { timeout: 120_000 });
    const rows = await measured.jsonValue();
    if (typeof rows === "string") throw new Error(rows);
    return rows;
  } finally {
    await browser.close();
    server.close();
  }
}

/** Modules of a source, the source itself first. */
async function bundled(source, conditions) {
  const virtual = { validators: standalone(), material: `export default ${JSON.stringify(material)}` };
  const { outputFiles } = await build({
    stdin: { contents: source, resolveDir: import.meta.dirname },
    bundle: true,
    format: "esm",
    target: "es2022",
    outdir: "/",
    write: false,
    conditions: [...conditions, "import"],
    loader: { ".wasm": "copy" },
    plugins: [
      {
        name: "virtual",
        setup({ onResolve, onLoad }) {
          onResolve({ filter: /^(validators|material)$/ }, ({ path }) => ({ path, namespace: "virtual" }));
          onLoad({ filter: /.*/, namespace: "virtual" }, ({ path }) => ({
            contents: virtual[path],
            resolveDir: import.meta.dirname,
          }));
        },
      },
    ],
  });
  const isScript = ({ path }) => path.endsWith(".js");
  return [...outputFiles.filter(isScript), ...outputFiles.filter((file) => !isScript(file))];
}
