#!/usr/bin/env node
// A gate for deployments: whether deploy requests are clear, and what is wrong with them. It works offline and has no secret: the package knows the rules.

import { readFile } from "node:fs/promises";
import { parseArgs } from "node:util";

const HELP = `usage: node gate.js [--language TAG] [--allow-unknown] OPERATION FILE...

Checks each FILE, an input of OPERATION as JSON, and prints each violation: where, what, what to do, and the page that says so. Nothing is
sent to anybody.

  OPERATION          an operation's id, such as vendor.verb_noun
  FILE               the deploy request
  --language TAG     language of messages: en, ja, ko or zh-CN
  --allow-unknown    fields that the operation does not have are worth a warning only
  --help

environment:
  GITHUB_ACTIONS     where it is set, findings are annotations of the file

exit: 0 all requests are clear, 1 one is not, 2 nothing could be checked`;

/** Nothing could be checked; the message says what to do next. */
class Unchecked extends Error {}

try {
  process.exitCode = await main();
} catch (error) {
  if (!(error instanceof Unchecked)) throw error;
  console.error(`gate: ${shown(error.message)}`);
  process.exitCode = 2;
}

async function main() {
  const { values, positionals } = parsed();
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  const [operation, ...files] = positionals;
  if (files.length === 0) throw new Unchecked("give OPERATION and FILE; --help says more");
  const clearway = await rules();
  const known = clearway.operations().map(({ id }) => id);
  if (!known.includes(operation)) throw new Unchecked(`unknown operation ${operation}; there are ${known.join(", ")}`);
  const options = { locale: values.language, allowUnknown: values["allow-unknown"] };
  // All are read before any is judged, so that 2 is said without half of the findings.
  const inputs = await Promise.all(files.map(read));
  const results = files.map((file, index) => judge(clearway, file, operation, inputs[index], options));
  return results.every(Boolean) ? 0 : 1;
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
    throw new Unchecked(`${error.message}; --help says more`);
  }
}

function read(file) {
  return readFile(file).catch((error) => {
    throw new Unchecked(`${file} cannot be read (${error.code}); name the file of the deploy request`);
  });
}

/** The package, with its languages. */
async function rules() {
  try {
    const languages = ["ja", "ko", "zh-CN"].map((language) => import(`clearway/locales/${language}`));
    return (await Promise.all([import("clearway"), ...languages]))[0];
  } catch (error) {
    if (error.code !== "ERR_MODULE_NOT_FOUND") throw error;
    throw new Unchecked("the package clearway is not there: npm install clearway");
  }
}

/** Prints what is wrong with an input; whether it is clear. */
function judge(clearway, file, operation, input, options) {
  const { ok, violations, warnings } = report(clearway, operation, input, options);
  for (const warning of warnings) print("warning", file, operation, warning);
  for (const violation of violations) print("error", file, operation, violation);
  console.log(ok ? `clear for ${operation}: ${shown(file)}` : `not clear for ${operation}, see above: ${shown(file)}`);
  return ok;
}

function report({ check, UsageError }, operation, input, options) {
  try {
    // As bytes: parsing first would lose doubled keys, long numbers and NaN.
    return check(operation, input, options);
  } catch (error) {
    if (error instanceof UsageError) throw new Unchecked(error.message);
    throw error;
  }
}

function print(grade, file, operation, { path, message, fix, source }) {
  const lines = [`${path || "(the whole input)"}: ${message}`];
  if (fix) lines.push(`  to do: ${fix}`);
  lines.push(`  source: ${source}`);
  const safe = lines.map(shown);
  if (!process.env.GITHUB_ACTIONS) console.log(`${grade}: ${safe.join("\n")}\n`);
  else console.log(`::${grade} file=${property(file)},title=${property(operation)}::${data(safe.join("\n"))}`);
}

/**
 * A text without what a terminal or a CI would obey: control and format characters, line separators, and the start of a workflow command, ##[, which GitHub
 * looks for anywhere in a line.
 */
function shown(text) {
  return text.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]|#(?=#\[)/gu, (character) =>
    Array.from(
      { length: character.length },
      (_, at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, "0")}`,
    ).join(""),
  );
}

/** As workflow commands have it: https://docs.github.com/actions/reference/workflow-commands-for-github-actions */
function data(text) {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function property(text) {
  return data(shown(text)).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
