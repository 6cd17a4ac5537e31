// Runs the shared vectors (tests/vectors/README.md) on the package, in each form that an input can have. Plain JavaScript, for any runtime.

/** `cases` is what vectors-load.js makes. */
export function run(clearway, cases) {
  const failed = [];
  let passed = 0;
  const counts = { inputs: 0, responses: 0, requests: 0, described: 0, signatures: 0, saved: 0 };
  for (const one of cases) {
    try {
      if ("signer" in one) signature(clearway, one);
      if ("saved" in one) taken(clearway, one);
      if ("text" in one) inputs(clearway, one);
      if ("response" in one) response(clearway, one);
      counts.inputs += "text" in one;
      counts.responses += "response" in one;
      counts.requests += "request" in one;
      counts.described += "describe" in one;
      counts.signatures += "signer" in one;
      counts.saved += "saved" in one;
      passed += 1;
    } catch (error) {
      failed.push({ name: one.name, why: error instanceof Failure ? error.message : String(error.stack ?? error) });
    }
  }
  for (const [what, least] of Object.entries(LEAST)) {
    if (counts[what] < least)
      failed.push({ name: "the list of cases", why: `${counts[what]} ${what}, where there are ${least} at least` });
  }
  return { passed, failed };
}

/** No case is lost on its way. */
const LEAST = { inputs: 4330, responses: 463, requests: 2195, described: 73, signatures: 8, saved: 12 };

class Failure extends Error {}

function expect(what, actual, expected) {
  const [is, wanted] = [canonical(actual), canonical(expected)];
  if (is !== wanted) throw new Failure(`${what}\n  is       ${is}\n  expected ${wanted}`);
}

/** JSON with names in order. */
function canonical(value) {
  const sorted = (_, inner) => {
    const isObject = typeof inner === "object" && inner !== null && !Array.isArray(inner);
    return isObject ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1))) : inner;
  };
  return JSON.stringify(value, sorted) ?? "undefined";
}

/** What a call throws, which must be of this class. */
function thrown(type, call) {
  try {
    call();
  } catch (error) {
    if (error instanceof type) return error;
    throw error;
  }
  throw new Failure(`no ${type.name} is thrown`);
}

function inputs(clearway, one) {
  const forms = { text: one.text, bytes: new TextEncoder().encode(one.text) };
  if ("input" in one) forms.value = one.input;
  const judged = Object.entries(forms).map(([form, given]) => {
    try {
      return judge(clearway, one, given);
    } catch (error) {
      if (error instanceof Failure) error.message = `as ${form}: ${error.message}`;
      throw error;
    }
  });
  for (const other of judged.slice(1)) expect("the forms of the input", other, judged[0]);
}

/** What becomes of one form of the input, after it was found to be right. */
function judge(clearway, one, given) {
  const { allow_unknown, empty_as_absent, current } = one.options ?? {};
  const options = { allowUnknown: allow_unknown, emptyAsAbsent: empty_as_absent, current };
  const report = clearway.check(one.operation, given, options);
  findings("violations", report.violations, one.violations ?? []);
  findings("warnings", report.warnings, one.warnings ?? []);
  expect("the report's sums", [report.ok, report.more, report.moreWarnings], [report.violations.length === 0, 0, 0]);
  const description = described(clearway, one, given, options, report);
  return { report: JSON.stringify(report), description, sent: planned(clearway, one, given, options, report) };
}

function findings(what, found, expected) {
  const place = ({ code, path }) => `${code} ${path}`;
  expect(what, found.map(place), expected.map(place));
  expected.forEach(({ params = {}, ...wanted }, at) => {
    for (const [name, value] of Object.entries(params))
      expect(`${name} of ${place(wanted)}`, found[at].params[name], value);
  });
}

/** What describe says of the input: what the case names, and the very fields that check misses. */
function described(clearway, one, given, options, report) {
  const reported = (...codes) => report.violations.filter(({ code }) => codes.includes(code)).map(({ path }) => path);
  if (reported("invalid_json", "too_large").length > 0) {
    thrown(clearway.UsageError, () => clearway.describe(one.operation, given, options));
    return null;
  }
  const description = clearway.describe(one.operation, given, options);
  const fields = [...description];
  const missing = fields.filter(({ requirement, present }) => requirement === "required" && !present);
  const forbidden = fields.filter(({ requirement, present, reason }) => {
    return requirement === "forbidden" && present && reason?.code === "not_allowed" && reason.grade === "violation";
  });
  const paths = (states) => states.map(({ path }) => path).sort();
  // What stands at the wrong level counts for the check where it belongs, and not for the form.
  if (!report.violations.some(({ params }) => ["wrapper", "inside"].includes(params.reason))) {
    expect("describe's required and absent fields", paths(missing), reported("required", "required_if").sort());
    expect("describe's forbidden and present fields", paths(forbidden), reported("not_allowed").sort());
  }
  for (const [path, wanted] of Object.entries(one.describe ?? {})) {
    const state = description.get(path);
    if (state === undefined) throw new Failure(`describe does not know ${path}`);
    const known = {
      requirement: state.requirement,
      present: state.present,
      code: state.reason?.code,
      awaits: state.awaits,
    };
    for (const [name, value] of Object.entries(wanted)) expect(`${name} of ${path}`, known[name], value);
  }
  return JSON.stringify(description);
}

/** What is sent, or null where nothing is. */
function planned(clearway, one, given, options, report) {
  const { credentials, now_ms = 0, site, base_url, revision, ...wanted } = one.request ?? {};
  const plan = { ...options, now: now_ms, dangerouslyAllowBrowser: true };
  if (credentials !== undefined) plan.credentials = camelCase(credentials);
  if (site !== undefined) plan.site = site;
  if (base_url !== undefined) plan.baseUrl = base_url;
  if (revision !== undefined) plan.revision = revision;
  if (!report.ok) {
    const error = thrown(clearway.ValidationError, () => clearway.plan(one.operation, given, plan));
    expect("what plan refuses", JSON.stringify(error.report), JSON.stringify(report));
    return null;
  }
  const request = clearway.plan(one.operation, given, plan);
  expect("what plan warns of", JSON.stringify(request.report), JSON.stringify(report));
  const { method, url, headers, body, stringToSign: string_to_sign } = request;
  const sent = { method, url, headers, body, string_to_sign };
  if ("request" in one) {
    for (const [name, value] of Object.entries({ body: null, ...wanted })) expect(name, sent[name], value);
  }
  return sent;
}

function camelCase(named) {
  const camel = (name) => name.replace(/_(.)/g, (_, letter) => letter.toUpperCase());
  return Object.fromEntries(Object.entries(named).map(([name, value]) => [camel(name), value]));
}

function response(clearway, one) {
  const { status, headers = {}, body } = one.response;
  for (const given of [body, new TextEncoder().encode(body)]) {
    const parse = () => clearway.parse(one.operation, status, headers, given);
    if ("error" in one) refused(clearway, thrown(clearway.ApiError, parse), one.error);
    else replied(parse(), one);
  }
}

function replied(reply, { reply: wanted, response: { body } }) {
  expect("status", reply.status, wanted.status);
  expect("request_id", reply.requestId, wanted.request_id ?? null);
  expect("text", reply.text, body.trim() === "" ? "" : body.replace(/^\ufeff/, ""));
  expect("data", reply.data, "data" in wanted ? wanted.data : JSON.parse(reply.text));
  expect("warnings", reply.warnings, wanted.warnings ?? []);
  const place = ({ kind, path }) => `${kind} ${path}`;
  expect("drift", reply.drift.map(place), wanted.drift.map(place));
}

function refused(clearway, error, { hint, retry_after = null, request_id = null, code = null, message, ...wanted }) {
  if (typeof hint === "boolean") expect("whether there is a hint", error.hint !== null, hint);
  else if (hint !== undefined) expect("hint", error.hint, hint);
  if (message !== undefined) expect("message", error.vendorMessage, message);
  expect("retry_after", error.retryAfter, retry_after === null ? null : retry_after * 1000);
  expect("request_id", error.requestId, request_id);
  expect("code", error.code, code);
  for (const [name, value] of Object.entries(wanted)) expect(name, error[name], value);
  const name = error.kind.replace(/(^|_)(.)/g, (_, __, letter) => letter.toUpperCase());
  expect("class", [error.name, error instanceof clearway[name]], [name, true]);
}

/** A saved call is taken up, and steps on. */
function taken(clearway, { saved, now, next }) {
  const call = clearway.Call.from(saved);
  const vendor = call.operation.split(".")[0];
  const client = new clearway[vendor[0].toUpperCase() + vendor.slice(1)]();
  const step = () => {
    if (call.over) return "over";
    try {
      return call.step(client, { now }).type;
    } catch (error) {
      if (error instanceof clearway.OutcomeUnknown) return "outcome_unknown";
      return error instanceof clearway.UsageError ? "usage" : error.message;
    }
  };
  expect("what is next", step(), next);
  const behind = JSON.stringify(call);
  expect("the call as it is saved behind it", JSON.stringify(clearway.Call.from(behind)), behind);
}

function signature(clearway, { signer, given, credentials, added }) {
  const { method, url, headers, body, now } = given;
  const options = { credentials, now, dangerouslyAllowBrowser: true };
  for (const content of body === null ? [null, ""] : [body, new TextEncoder().encode(body)]) {
    expect("the signature", clearway.sign(signer, method, url, headers, content, options), added);
  }
}
