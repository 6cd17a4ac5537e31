// What is pasted into the console becomes an input: vendors' examples in any usual form.

import assert from "node:assert/strict";
import { test } from "node:test";
import { operation, plan, vendors } from "clearway";
import { credentials } from "clearway/fake";

import { examples, load } from "./modules.js";

const { ofJson, ofRequest, onPath, read, readPasted, siteOf, splitWords, write } = await load(
  "draft.ts",
  "shell/curl.ts",
  "shell/reading.ts",
);

const vendorOf = (id) => vendors().find((vendor) => vendor.id === id.split(".")[0]);

function planned(id, text, options = {}) {
  return plan(id, text, { credentials: credentials[id.split(".")[0]], ...options });
}

function request(text) {
  const reading = readPasted(text);
  assert.equal(reading.kind, "request", JSON.stringify(reading));
  return reading.request;
}

/** The best filling, as plain data. */
function best(text) {
  const [first, ...others] = ofRequest(request(text));
  assert.ok(first, "no operation fits");
  return { ...first, input: JSON.parse(write(first.input)), others: others.map((other) => other.operation) };
}

const same = (one, other, message) => assert.deepEqual(JSON.parse(one), JSON.parse(other), message);

/** The times of a request as they are sent. */
function timesOf(url, id) {
  const { searchParams } = new URL(url);
  const names = operation(id).fields.filter(({ time }) => time === "utc_text");
  return Object.fromEntries(names.map(({ name }) => [name, searchParams.get(name)]));
}

for (const { id, text } of examples()) {
  test(`${id}: its example comes back from curl and from HTTP, and from each revision's`, () => {
    for (const revision of [undefined, ...operation(id).revisions.map(({ name }) => name)]) {
      const made = planned(id, text, { revision });
      const { pathname, search, host } = new URL(made.url);
      const headers = Object.entries(made.headers).map(([name, value]) => `${name}: ${value}`);
      const http = [`${made.method} ${pathname}${search} HTTP/1.1`, `Host: ${host}`, ...headers, "", made.body ?? ""];
      for (const written of [made.curl({ reveal: true }), http.join("\r\n")]) {
        const { operation: found, revision: form, input, unknown, leftOut } = best(written);
        assert.equal(found, id);
        assert.equal(form, revision ?? null);
        // Times come back as they were sent.
        assert.deepEqual(input, { ...JSON.parse(text), ...timesOf(made.url, id) });
        assert.deepEqual(unknown, []);
        assert.ok(leftOut.length > 0 && leftOut.every((name) => Object.hasOwn(made.headers, name)), leftOut.join());
        assert.equal(siteOf(host, vendorOf(id), found, text), vendorOf(id).sites[0]);
      }
    }
  });

  test(`${id}: its body fills the form beside path fields that are there already`, () => {
    const { fields } = operation(id);
    const all = read(text);
    const isIn = (place) => (name) => fields.find((field) => field.name === name).in === place;
    const path = new Map([...all].filter(([name]) => isIn("path")(name)));
    const rest = new Map([...all].filter(([name]) => !isIn("path")(name)));
    const before = new Map([...path, ["left-over", "x"]]);
    const { input, unknown } = ofJson(readPasted(write(rest, "  ")).value, id, before, null);
    same(write(input), text);
    assert.deepEqual(unknown, []);
  });
}

test("each site is found by its host", () => {
  for (const { id, text } of examples()) {
    const vendor = vendorOf(id);
    for (const site of vendor.sites) {
      const { host } = new URL(plan(id, text, { [vendor.siteOption]: site }).url);
      const found = siteOf(host, vendor, id, text);
      // Two names may stand for one host.
      assert.equal(new URL(plan(id, text, { [vendor.siteOption]: found }).url).host, host);
    }
    assert.equal(siteOf("elsewhere.example.com", vendor, id, text), undefined);
  }
});

test("words of a command are those of a shell", () => {
  const cases = [
    [`a 'b c' "d e" f\\ g`, ["a", "b c", "d e", "f g"]],
    [`a'b'"c"d`, ["abcd"]],
    [`"a\\"b\\\\c\\d\\$e"`, [`a"b\\c\\d$e`]],
    [`$'a\\'b\\n\\u00e9\\x41\\\\'`, ["a'b\né" + "A\\"]],
    ["a \\\n  b\\\r\n c", ["a", "b", "c"]],
    ["a \\   \n  -b", ["a", "-b"]],
    ["a | jq .", ["a"]],
    ["a; b", ["a"]],
    ["'' \"\"", ["", ""]],
    ["https://x.example/?a=1&b=2 -s", ["https://x.example/?a=1&b=2", "-s"]],
    ["a '", null],
    ['a "b', null],
  ];
  for (const [text, words] of cases) assert.deepEqual(splitWords(text), words, text);
});

test("curl as vendors' pages write it", () => {
  const url = "https://apigateway.apigw.ntruss.com/api/v1/products/p/apis/a/stages/s/canary";
  const forms = [
    `curl -X PATCH '${url}' -H 'x-ncp-iam-access-key: k' -d '{"canaryThrottleRps": 6}'`,
    `$ curl --location --request PATCH "${url}" \\\n --header "x-ncp-iam-access-key: k" \\\n --data-raw "{\\"canaryThrottleRps\\": 6}"`,
    `curl -sSLXPATCH ${url} \\\n  -H'x-ncp-iam-access-key: k' \\\n  --json '{\n  "canaryThrottleRps": 6, // one\n}' | jq .`,
    `curl --url ${url} --request=PATCH -H "X-Ncp-Iam-Access-Key: $KEY" --data-binary $'{"canaryThrottleRps":\\u0020 6}' -o out.json -k --compressed`,
    `export KEY=1\ncurl ${url} -X patch\n  -H "X-Ncp-Iam-Access-Key: $KEY"\n  -d '{"canaryThrottleRps": 6}'`,
  ];
  for (const form of forms) {
    const { operation: found, input, leftOut } = best(form);
    assert.equal(found, "ncloud.update_canary", form);
    assert.deepEqual(input, { productId: "p", apiId: "a", stageId: "s", canaryThrottleRps: 6 }, form);
    assert.deepEqual(
      leftOut.map((name) => name.toLowerCase()),
      ["x-ncp-iam-access-key"],
      form,
    );
  }
});

test("a method that is not written follows from the data", () => {
  const get = request("curl https://api.ppinfra.com/gpu-instance/openapi/v1/endpoint?id=e");
  assert.equal(get.method, "GET");
  assert.deepEqual(best("curl 'https://h/gpu-instance/openapi/v1/endpoint?id=e'").input, { id: "e" });
  const isGet = request(`curl -G https://h/gpu-instance/openapi/v1/endpoint -d id=e`);
  assert.deepEqual(
    [isGet.method, isGet.url, isGet.body],
    ["GET", "https://h/gpu-instance/openapi/v1/endpoint?id=e", null],
  );
  assert.equal(request("curl https://h/v2/deployments -d '{}'").method, "POST");
});

test("secrets and what is not used are named, and their values are nowhere", () => {
  const text = `curl -X POST https://h/v2/deployments?api_token=QUERY&sig=QUERY -u me:PASS -b 'sid=COOKIE' -H 'Authorization: token HEADER' -d @FILE`;
  const { input, leftOut } = best(text);
  assert.deepEqual(input, {});
  assert.deepEqual(leftOut.toSorted(), ["--cookie", "--user", "@FILE", "Authorization", "api_token", "sig"]);
  assert.doesNotMatch(JSON.stringify(best(text)), /QUERY|PASS|COOKIE|HEADER/);
});

test("a body that is no JSON object is said", () => {
  assert.deepEqual(best("curl https://h/v2/deployments -d 'application=a'").leftOut, ["application=a"]);
  assert.deepEqual(best("POST /v2/deployments\n\n[1]").leftOut, ["[1]"]);
});

test("what is to be filled in is left out; a base URL's path before, a slash behind do not matter", () => {
  const {
    operation: found,
    input,
    leftOut,
  } = best("GET https://proxy.example/huawei/v1/workspaces/{workspace_id}/endpoints/e%2F1/?version=CURRENT HTTP/1.1");
  assert.equal(found, "huaweicloud.show_endpoint");
  assert.deepEqual(input, { endpoint_id: "e/1", version: "CURRENT" });
  assert.deepEqual(leftOut, ["{workspace_id}"]);
});

test("of several that match, the one with the fewest unknown fields comes first", () => {
  const path = "https://h/gpu-instance/openapi/v1/endpoint";
  assert.deepEqual(
    [best(`GET ${path}?id=e`).operation, best(`GET ${path}?id=e`).others],
    ["ppio.get_endpoint", ["ppio.list_endpoints"]],
  );
  assert.deepEqual(
    [best(`GET ${path}`).operation, best(`GET ${path}`).others],
    ["ppio.list_endpoints", ["ppio.get_endpoint"]],
  );
  const renamed = best(`POST ${path}/delete\n\n{"id": "e"}`);
  assert.deepEqual([renamed.revision, renamed.input], ["id", { name: "e" }]);
});

test("names that are unknown stay, to be seen", () => {
  const { input, unknown } = best("curl https://h/v2/deployments?x=1 -d '{\"y\": [2]}'");
  assert.deepEqual([input, unknown], [{ x: "1", y: [2] }, ["x", "y"]]);
});

test("numbers keep their digits", () => {
  const { input } = ofRequest(request(`curl https://h/v2/deployments -d '{"n": 123456789012345678901, "f": 1.0}'`))[0];
  assert.equal(write(input), '{"n":123456789012345678901,"f":1.0}');
});

test("names on the wire are those of fields in JSON, too", () => {
  const { value } = readPasted('{"product-id": "p", "stageId": "s"}');
  const { input } = ofJson(value, "ncloud.update_canary", new Map([["apiId", "a"]]), null);
  assert.deepEqual(JSON.parse(write(input)), { apiId: "a", productId: "p", stageId: "s" });
});

test("what cannot be read says why", () => {
  const why = (text) => readPasted(text).why;
  assert.equal(why("  \n"), "empty");
  assert.equal(why("hello"), "unknown");
  assert.equal(why("[1, 2]"), "no_object");
  assert.equal(why("12"), "no_object");
  assert.equal(why("curl -X POST 'https://h/v2"), "unclosed_quote");
  assert.equal(why("curl -X POST -d '{}'"), "no_url");
  assert.deepEqual(readPasted('{\n"a": 1\n"b" 2\n}'), { kind: "unreadable", why: "no_json", line: 3 });
  assert.equal(why("[".repeat(100_000)), "no_json");
  assert.equal(why('{"a": 1, "a": 2}'), "no_json");
});

test("no operation, and another method on the path", () => {
  assert.deepEqual(ofRequest(request("GET /nowhere")), []);
  const wrong = request("PUT /v2/deployments");
  assert.deepEqual(ofRequest(wrong), []);
  assert.deepEqual(
    onPath(wrong).map(({ id }) => id),
    ["edgegap.deploy"],
  );
  assert.deepEqual(ofRequest(request("GET /v1/status/%E0%A4%A"))[0].input.get("request_id"), "%E0%A4%A");
});

test("long texts take no longer than they should", { timeout: 20_000 }, () => {
  const long = "a".repeat(1_000_000);
  for (const text of [
    `curl '${long}' -d "${long}"`,
    `GET /${"x/".repeat(100_000)}`,
    `curl ${"\\\n".repeat(100_000)}`,
    `{"a": "${long}"}`,
  ])
    readPasted(text);
  ofRequest(request(`GET /${"x/".repeat(20_000)}`));
});
