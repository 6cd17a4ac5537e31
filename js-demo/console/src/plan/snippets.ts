// Programs that make the request that is planned.

import type { OperationId, VendorSummary } from "clearway";

import type { Value } from "../draft.js";
import { methodName, shortName } from "../operations.js";
import { javascriptOf, pythonOf } from "./literals.js";

/** What a program is made from. */
export interface Recipe {
  readonly operation: OperationId;
  readonly vendor: VendorSummary;
  readonly input: Value;
  /** Whether the operation is a list, which clients go through page by page. */
  readonly isList: boolean;
  /** Names of the credentials that the request is signed with. */
  readonly credentials: readonly string[];
  readonly site: string | null;
  readonly revision: string | null;
  readonly allowUnknown: boolean;
  /** The edge function that has the credentials, where one is used. */
  readonly via: string | null;
}

/** By a client in JavaScript: it checks, signs, sends, repeats where that is safe, and reads. */
export function javascriptClient(recipe: Recipe): string {
  const { vendor, isList } = recipe;
  const options = recipe.via === null ? credentialsIn(recipe) : [`via: ${viaOf(recipe.via)}`];
  const call = `${vendor.id}.${methodName(recipe.operation)}(${javascriptOf(recipe.input)})`;
  return lines(
    `import { ${vendor.client} } from "clearway";`,
    "",
    `const ${vendor.id} = new ${vendor.client}(${optionsOf([...options, ...settingsIn(recipe)])});`,
    ...(isList
      ? [`for await (const item of ${call}) {`, "  console.log(item);", "}"]
      : [`const reply = await ${call};`, "console.log(reply.data);"]),
  );
}

/** By `plan` and a `fetch` of one's own. */
export function javascriptPlan(recipe: Recipe): string {
  const { operation } = recipe;
  const credentials = credentialsIn(recipe);
  const options = [
    ...(credentials.length === 0 ? [] : [`credentials: {\n    ${credentials.join(",\n    ")},\n  }`]),
    ...settingsIn(recipe),
  ];
  const given = options.length === 0 ? "" : `, ${optionsOf(options)}`;
  const id = JSON.stringify(operation);
  return lines(
    'import { parse, plan } from "clearway";',
    "",
    `const input = ${javascriptOf(recipe.input)};`,
    `const request = plan(${id}, input${given});`,
    "const answer = await fetch(request.toFetch());",
    `const reply = parse(${id}, answer.status, answer.headers, await answer.text());`,
    "console.log(reply.data);",
  );
}

/** By a client in Python. */
export function pythonClient(recipe: Recipe): string {
  const { vendor, isList } = recipe;
  const options = [
    ...recipe.credentials.map((name) => `${snake(name)}=os.environ["${environmentOf(vendor, name)}"]`),
    ...(recipe.site === null ? [] : [`${vendor.siteOption}=${JSON.stringify(recipe.site)}`]),
    ...(recipe.revision === null ? [] : [`revision=${JSON.stringify(recipe.revision)}`]),
    ...(recipe.allowUnknown ? ["allow_unknown=True"] : []),
  ];
  const made = options.length === 0 ? "()" : `(\n    ${options.join(",\n    ")},\n)`;
  const call = `${vendor.id}.${shortName(recipe.operation)}(${pythonOf(recipe.input)})`;
  return lines(
    ...(recipe.credentials.length === 0 ? [] : ["import os", ""]),
    "import clearway",
    "",
    `${vendor.id} = clearway.${vendor.client}${made}`,
    ...(isList ? [`for item in ${call}:`, "    print(item)"] : [`reply = ${call}`, "print(reply.data)"]),
  );
}

/** The request as it goes over the wire, or nearly: a body may be written over several lines. */
export function httpText(
  { method, url, headers }: { method: string; url: string; headers: Readonly<Record<string, string>> },
  body: string | null,
): string {
  const { host, pathname, search } = new URL(url);
  return lines(
    `${method} ${pathname}${search} HTTP/1.1`,
    `Host: ${host}`,
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
    ...(body === null ? [] : ["", body]),
  );
}

/** The environment variable that a credential is read from: one that users of the vendor know, where there is one. */
export function environmentOf(vendor: VendorSummary, credential: string): string {
  const known = vendor.credentials.find(({ name }) => name === credential)?.environment[0];
  return known ?? `${vendor.id}_${snake(credential)}`.toUpperCase();
}

function credentialsIn({ vendor, credentials }: Recipe): string[] {
  return credentials.map((name) => `${name}: process.env.${environmentOf(vendor, name)}`);
}

function settingsIn({ vendor, site, revision, allowUnknown }: Recipe): string[] {
  return [
    ...(site === null ? [] : [`${vendor.siteOption}: ${JSON.stringify(site)}`]),
    ...(revision === null ? [] : [`revision: ${JSON.stringify(revision)}`]),
    ...(allowUnknown ? ["allowUnknown: true"] : []),
  ];
}

const optionsOf = (options: readonly string[]) =>
  options.length === 0 ? "" : `{\n${options.map((option) => `  ${option},\n`).join("")}}`;

const viaOf = (url: string) =>
  `{\n    url: ${JSON.stringify(url)},\n    headers: { authorization: \`Bearer \${process.env.CLEARWAY_KEY}\` },\n  }`;

const snake = (name: string) => name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
const lines = (...all: string[]) => all.join("\n");
