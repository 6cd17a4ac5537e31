// Holds the package against what Rust says of generated cases (tests/src/bin/parity): `node judge.js FILE`. Each input is given as text, as bytes,
// and as a value where JSON.parse keeps all of it.

import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import * as clearway from "clearway";
import "clearway/locales/ko";
import "clearway/locales/zh-CN";
import "clearway/locales/ja";

const { ApiError, Call, check, describe, parse, plan, sign, UsageError, ValidationError } = clearway;
const judges = { input: inputs, reply: replies, call: calls };
const counts = { text: 0, value: 0, reply: 0, call: 0, step: 0 };
const differences = [];

const CLEAR = '{"ok":true,"violations":[],"warnings":[],"more":0,"more_warnings":0}';

/** Credentials have JavaScript's names in what it says of them. */
const CREDENTIALS = /\b(apiKey|accessKey|secretKey|securityToken|projectId|deleteToken)\b/g;

readFileSync(process.argv[2], "utf8")
  .trimEnd()
  .split("\n")
  .forEach((line, index) => {
    const { given, hashes } = JSON.parse(line);
    for (const [form, answers] of judges[given.kind](given)) {
      for (const [verb, wanted] of Object.entries(hashes)) {
        const answer = answers[verb]();
        if (hash(answer) !== wanted) differences.push({ line: index, form, verb, answer });
      }
    }
  });
console.log(JSON.stringify({ counts, differences: differences.length, first: differences.slice(0, 5) }));

function* inputs(given) {
  counts.text += 1;
  yield ["text", judged(given, given.text, given.current)];
  yield ["bytes", judged(given, new TextEncoder().encode(given.text), given.current)];
  const kept = value(given.text);
  if (kept === undefined) return;
  counts.value += 1;
  yield ["value", judged(given, kept, given.current === null ? null : JSON.parse(given.current))];
}

/** The value of a JSON text; undefined where it has lost something: a key twice, a number's spelling or digits, blanks, the order of keys. */
function value(text) {
  try {
    const value = JSON.parse(text);
    return JSON.stringify(value) === text && typeof value !== "string" ? value : undefined;
  } catch {
    return undefined;
  }
}

function judged({ operation, locale, allow_unknown: allowUnknown, ...given }, input, current) {
  const options = { allowUnknown, ...(locale !== null && { locale }), ...(current !== null && { current }) };
  const credentials = camelCase(given.credentials);
  const hasCredentials = Object.keys(credentials).length > 0;
  const planned = () => {
    const plan_ = { ...options, now: given.now_ms };
    if (hasCredentials) plan_.credentials = credentials;
    if (given.site !== null) plan_.site = given.site;
    if (given.revision !== null) plan_.revision = given.revision;
    return plan(operation, input, plan_);
  };
  return {
    check: () => told(() => shown(check(operation, input, options))),
    describe: () => told(() => JSON.stringify(describe(operation, input, options))),
    plan: () =>
      told(() => {
        const request = planned();
        return [requested(request), shown(request.report)].join("\n");
      }),
    sign: () =>
      told(() => {
        const { method, url, body } = planned();
        const headers = { "Content-Type": "application/json", "X-Custom": "한 a" };
        const vendor = operation.split(".")[0];
        return listed(sign(vendor, method, url, headers, body, { credentials, now: given.now_ms }));
      }),
  };
}

function* replies({ operation, status, headers, body }) {
  counts.reply += 1;
  for (const content of [body, new TextEncoder().encode(body)]) {
    const answer = () =>
      told(() => {
        return replied(parse(operation, status, headers, content));
      });
    yield [typeof content === "string" ? "text" : "bytes", { parse: answer }];
  }
}

function replied(reply) {
  const drift = reply.drift.map(
    ({ kind, path, expected, actual }) => `${kind} ${path} ${expected.join(",")} ${actual}`,
  );
  const head = [reply.status, reply.requestId ?? "-", reply.total ?? "-", `${asked(reply)} ${reply.gone}`];
  // `parse` has seen no input, and so JavaScript has no report where the others have one that is clear.
  const report = reply.report === null ? CLEAR : shown(reply.report);
  return [...head, report, ...reply.warnings, ...drift, reply.text].join("\n");
}

/** The request that a reply or an error belongs to. */
function asked({ operation, method, url, attempts }) {
  return [operation ?? "-", method ?? "-", url ?? "-", attempts].join(" ");
}

function* calls(given) {
  counts.call += 1;
  const { mode, id, input, steps } = given;
  const client = new clearway[given.vendor[0].toUpperCase() + given.vendor.slice(1)](camelCase(given.credentials));
  const options = { timeout: given.timeout_ms, deadline: given.deadline_ms, maxRetries: given.max_retries };
  const made = {
    once: () => new Call(id, input, options),
    pages: () => Call.pages(id, input, options),
    wait: () => Call.wait(id, input, { ...options, waitTimeout: given.wait_timeout_ms }),
  };
  const answers = { new: () => told(() => JSON.stringify(made[mode]())) };
  steps.forEach((step, at) => {
    answers[`step ${at + 1}`] = () => stepped(client, step);
  });
  yield ["call", answers];
}

/** One step of a saved call, and the call as it is saved behind it. */
function stepped(client, { saved, now_ms: now, fraction, event }) {
  counts.step += 1;
  const call = Call.from(saved);
  const happened =
    event?.failed === undefined ? event : { failed: { kind: event.failed[0], message: event.failed[1] } };
  const { random } = Math;
  Math.random = () => fraction;
  try {
    return [told(() => next(call.step(client, { now, ...happened }))), JSON.stringify(call)].join("\n");
  } finally {
    Math.random = random;
  }
}

function next(step) {
  switch (step.type) {
    case "send":
      return [`send within ${step.timeout}`, requested(step.request)].join("\n");
    case "wait":
      return `wait ${step.ms} ${step.why} ${step.detail}`;
    case "page":
      return `page\n${replied(step.reply)}`;
    default:
      return `done\n${step.reply === null ? "-" : replied(step.reply)}`;
  }
}

function requested({ method, url, headers, body, stringToSign }) {
  return [method, url, listed(headers), body ?? "-", stringToSign ?? "-"].join("\n");
}

/** What went wrong on the way, without what the class says beside it. */
function bare({ message }) {
  return message.replace(/^it is not known whether the request took effect: /, "").replace(/ \(attempt \d+\)$/, "");
}

/** What a call gives or throws, as text. */
function told(call) {
  try {
    return call();
  } catch (error) {
    if (error instanceof ValidationError) return shown(error.report);
    if (error instanceof ApiError) return JSON.stringify(error);
    if (error instanceof clearway.TransportError) return `lost: ${error.kind} ${asked(error)} ${bare(error)}`;
    if (error instanceof clearway.OutcomeUnknown) return `unknown: ${error.kind} ${asked(error)} ${bare(error)}`;
    if (error instanceof clearway.WaitFailed) {
      return `no ${error.resource}: ${error.state}, ${error.reason}, ${error.waited}, ${error.message}`;
    }
    if (error instanceof UsageError) return `usage: ${error.message.replace(CREDENTIALS, snakeCase)}`;
    throw error;
  }
}

/** A report as JSON. The limits of 64 bits are beyond doubles: JavaScript shows them rounded. */
function shown(report) {
  const json = JSON.stringify(report);
  return json.replace(
    /(?<="(maximum|minimum)":)(-?)9223372036854776000/g,
    (_, name, sign) => `${sign}${sign ? 2n ** 63n : 2n ** 63n - 1n}`,
  );
}

function listed(headers) {
  return Object.entries(headers)
    .map(([name, value]) => `${name}: ${value}`)
    .join("\n");
}

function snakeCase(name) {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

function camelCase(named) {
  const camel = (name) => name.replace(/_(.)/g, (_, letter) => letter.toUpperCase());
  return Object.fromEntries(Object.entries(named).map(([name, value]) => [camel(name), value]));
}

function hash(text) {
  return createHash("sha256").update(text).digest("hex").slice(0, 32);
}
