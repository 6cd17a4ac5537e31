// The shared vectors as one list, to be run by vectors.js wherever JavaScript runs. `node vectors-load.js > cases.json` prints it.

import { readdirSync, readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const ROOT = new URL("../vectors/", import.meta.url);

/** Every case with its operation, a name that no other has, and the input's own text; and every signature, and every saved call. */
export function load() {
  const files = readdirSync(ROOT, { recursive: true })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => path.endsWith(".json"))
    .sort();
  return files.flatMap((file) => {
    const text = readFileSync(new URL(file, ROOT), "utf8");
    if (file.startsWith("saved/")) return saved(file, text);
    return file.startsWith("signatures/") ? signatures(file, text) : cases(file, text);
  });
}

function cases(file, text) {
  const { operation, cases } = JSON.parse(text);
  const spelt = JSON.parse(
    text.replace(NUMBERS, (token) => (token.startsWith('"') ? token : `"\\u0000number ${token}"`)),
  ).cases;
  return cases.map((one, at) => ({
    ...one,
    name: `${file}: ${one.name}`,
    operation,
    ...("input" in one && { text: JSON.stringify(spelt[at].input).replace(/"\\u0000number ([^"]*)"/g, "$1") }),
  }));
}

/** Strings, and numbers: they keep their spelling where they pass as strings. */
const NUMBERS = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;

function saved(file, text) {
  const { now_ms: now, calls } = JSON.parse(text);
  return calls.map(({ name, saved, next }) => ({ name: `${file}: ${name}`, saved, now, next }));
}

function signatures(file, text) {
  const vendor = file.slice("signatures/".length, -".json".length);
  return JSON.parse(text).vectors.map((vector) => ({
    name: `${file}: ${vector.id ?? vector.name}`,
    signer: vendor,
    ...signed[vendor](vector),
  }));
}

/** What the vendors' own signers were given, and what they added to the headers. */
const signed = {
  ncloud({ input, expected_signature }) {
    const { method, url, timestamp_ms, access_key: accessKey, secret_key: secretKey } = input;
    const added = {
      "x-ncp-apigw-timestamp": timestamp_ms,
      "x-ncp-iam-access-key": accessKey,
      "x-ncp-apigw-signature-v2": expected_signature,
    };
    return {
      given: { method, url, headers: {}, body: null, now: Number(timestamp_ms) },
      credentials: { accessKey, secretKey },
      added,
    };
  },
  huaweicloud({ input, output }) {
    const { method, ak, sk, security_token, project_id, headers_before: headers, body_utf8: body } = input;
    const credentials = { accessKey: ak, secretKey: sk };
    if (security_token !== null) credentials.securityToken = security_token;
    if (project_id !== null) credentials.projectId = project_id;
    const isAdded = ([name]) => name !== "Host" && !(name in headers);
    const added = Object.fromEntries(Object.entries(output.headers_after).filter(isAdded));
    return { given: { method, url: output.url, headers, body, now: 0 }, credentials, added };
  },
};

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) process.stdout.write(JSON.stringify(load()));
