#!/usr/bin/env node
// A gate for deployments: asks an edge function whether a deploy request is clear, and prints what is wrong with it.

import { readFile } from "node:fs/promises";
import { parseArgs } from "node:util";

const HELP = `usage: node gate.js [--language TAG] [--allow-unknown] EDGE OPERATION FILE

Posts FILE, the input of OPERATION as JSON, to EDGE/check/OPERATION, and prints each violation: where, what, what to do, and the page
that says so. Nothing is sent to the vendor.

  EDGE               address of the edge function, such as https://edge.example.com
  OPERATION          an operation that it offers, such as edgegap.deploy
  FILE               the deploy request
  --language TAG     language of messages: en, ja, ko or zh-CN
  --allow-unknown    fields that the operation does not have are worth a warning only
  --help

environment:
  CLEARWAY_KEY       the caller's key, as CLEARWAY_CALLERS of the edge function has it
  GITHUB_ACTIONS     where it is set, findings are annotations of the file

exit: 0 the request is clear, 1 it is not, 2 nobody could be asked`;

const PATIENCE_MS = 30_000;

/** Nobody could be asked; the message says what to do next. */
class Unasked extends Error {}

try {
  process.exitCode = await main();
} catch (error) {
  if (!(error instanceof Unasked)) throw error;
  console.error(`gate: ${error.message}`);
  process.exitCode = 2;
}

async function main() {
  const { values, positionals } = parsed();
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  const [edge, operation, file] = positionals;
  if (positionals.length !== 3) throw new Unasked("give EDGE, OPERATION and FILE; --help says more");
  // What a secret is kept in may end its line.
  const key = (process.env.CLEARWAY_KEY ?? "").trim();
  if (!/^[!-~]+$/.test(key)) throw new Unasked("set CLEARWAY_KEY to the key that the edge function knows you by");
  const input = await readFile(file).catch((error) => {
    throw new Unasked(`${file} cannot be read (${error.code}); name the file of the deploy request`);
  });
  if (!/^[A-Za-z0-9-]+$/.test(values.language)) throw new Unasked("--language is a tag such as en, ja, ko or zh-CN");
  const url = addressOf(edge, operation, values["allow-unknown"]);
  const { ok, violations, warnings } = await ask(url, key, values.language, input);
  for (const warning of warnings) print("warning", file, operation, warning);
  for (const violation of violations) print("error", file, operation, violation);
  console.log(ok ? `${file}: clear for ${operation}` : `${file}: not clear for ${operation}, see above`);
  return ok ? 0 : 1;
}

function parsed() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        language: { type: "string", default: "en" },
        "allow-unknown": { type: "boolean", default: false },
        help: { type: "boolean", default: false },
      },
    });
  } catch (error) {
    throw new Unasked(`${error.message}; --help says more`);
  }
}

function addressOf(edge, operation, allowUnknown) {
  const base = URL.canParse(edge) ? new URL(edge) : undefined;
  if (base === undefined || !/^https?:$/.test(base.protocol))
    throw new Unasked("EDGE is an address such as https://edge.example.com");
  if (base.protocol === "http:" && !/^(localhost|127\.[\d.]+|\[::1\])$/.test(base.hostname))
    throw new Unasked("EDGE is an https address: plain http would show the key to the network");
  const path = `${base.pathname.replace(/\/+$/, "")}/check/${encodeURIComponent(operation)}`;
  return new URL(allowUnknown ? `${path}?allowUnknown` : path, base);
}

/** What the edge function finds, in the form of a report. */
async function ask(url, key, language, input) {
  const headers = {
    authorization: `Bearer ${key}`,
    "accept-language": language,
    "content-type": "application/json",
  };
  // A redirect would take the key elsewhere.
  const init = { method: "POST", headers, body: input, redirect: "manual", signal: AbortSignal.timeout(PATIENCE_MS) };
  const response = await fetch(url, init).catch((error) => {
    const why = error.cause?.code ?? error.name;
    throw new Unasked(`no answer from ${url.origin} (${why}): is the edge function running, and the address right?`);
  });
  const body = await response.json().catch(() => undefined);
  const isReport = Array.isArray(body?.violations) && Array.isArray(body?.warnings);
  if (isReport && (response.status === 200 || response.status === 422)) return { ...body, ok: response.status === 200 };
  const offered = body?.operations === undefined ? "" : ` (${body.operations.join(", ")})`;
  throw new Unasked(
    body?.detail === undefined
      ? `${url.origin} answers ${response.status} and is no edge function of this kind: look at the address`
      : `${url.origin} answers ${response.status}: ${body.detail}${offered}`,
  );
}

function print(grade, file, operation, { path, message, fix, source }) {
  const lines = [`${path || "(the whole input)"}: ${message}`];
  if (fix) lines.push(`  to do: ${fix}`);
  lines.push(`  source: ${source}`);
  if (!process.env.GITHUB_ACTIONS) console.log(`${grade}: ${lines.join("\n")}\n`);
  else console.log(`::${grade} file=${property(file)},title=${property(operation)}::${data(lines.join("\n"))}`);
}

/** As workflow commands have it: https://docs.github.com/actions/reference/workflow-commands-for-github-actions */
function data(text) {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function property(text) {
  return data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
