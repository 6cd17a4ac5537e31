// plan, sign and parse against what people would write instead. No API of Node is in here: pages and workers run it, too.

import { Huaweicloud, Ncloud, parse, plan } from "clearway";

const TOKEN = "MIIPexampleToken-0123456789+/=";
const HUAWEI = {
  accessKey: "HWAKEXAMPLE000000001",
  secretKey: "hwSecretKeyExample/0000000000000000000001",
  projectId: "0a1b2c3d4e5f60718293a4b5c6d7e8f9",
};
export const NAVER = {
  accessKey: "ncp_iam_TESTACCESSKEY0000001",
  secretKey: "ncp_iam_TestSecretKey0000000000000000001",
};
/** Headers of their answers. */
const HEADERS = {
  ppio: { "content-type": "application/json" },
  huaweicloud: { "content-type": "application/json", "x-request-id": "2b7f8c0e6a5d4c3b9a1f0e2d3c4b5a69" },
};
/** Keys are examples; a page in a browser has to ask for signing. */
const HERE = { dangerouslyAllowBrowser: true };

/** The Huawei example with a token, to a validator and JSON.stringify. */
export function planned({ endpoint }, name, validated) {
  const client = new Huaweicloud({ token: TOKEN, ...HERE });
  const body = () => JSON.stringify(validated(endpoint));
  sameBody(client.plan.updateEndpoint(endpoint).body, body());
  const peer = () => read(body());
  const ours = () => sent(client.plan.updateEndpoint(endpoint));
  return { name: `plan, Huawei example, to ${name} + JSON.stringify`, ours, peer };
}

/** The same by the function, which is given its credentials each time. */
export function plannedByFunction({ endpoint }, name, validated) {
  const ours = () => sent(plan("huaweicloud.update_endpoint", endpoint, { credentials: { token: TOKEN }, ...HERE }));
  return { name: "  the same by the function plan()", ours, peer: () => read(JSON.stringify(validated(endpoint))) };
}

/** The Huawei example signed, which hashes the body, to a validator, JSON.stringify and SHA-256. */
export function hashed({ endpoint }, name, validated, sha256) {
  const client = new Huaweicloud({ ...HUAWEI, ...HERE });
  const ours = () => signed(client.plan.updateEndpoint(endpoint));
  const peer = () => {
    const body = JSON.stringify(validated(endpoint));
    return body.length + sha256(body).length;
  };
  return { name: `sign, Huawei AK/SK, to ${name} + JSON.stringify + SHA-256`, ours, peer };
}

/** A canary's update signed, to a validator and a signature by hand: `hmac` gives base64. */
export function canary({ canary: input }, name, validated, hmac) {
  const client = new Ncloud({ ...NAVER, ...HERE });
  const peer = () => {
    const { path, now, text, body } = naverParts(validated(input));
    return naverRequest(path, now, hmac(text), body);
  };
  sameRequest(client.plan.updateCanary(input), peer());
  return { name: `sign, NAVER canary, to ${name}`, ours: () => signed(client.plan.updateCanary(input)), peer };
}

/** The same by WebCrypto, which can only be awaited. */
export async function canaryByWebCrypto({ canary: input }, name, validated) {
  const client = new Ncloud({ ...NAVER, ...HERE });
  const encoder = new TextEncoder();
  const algorithm = { name: "HMAC", hash: "SHA-256" };
  const key = await crypto.subtle.importKey("raw", encoder.encode(NAVER.secretKey), algorithm, false, ["sign"]);
  const peer = async () => {
    const { path, now, text, body } = naverParts(validated(input));
    const signature = new Uint8Array(await crypto.subtle.sign("HMAC", key, encoder.encode(text)));
    return naverRequest(path, now, btoa(String.fromCharCode(...signature)), body);
  };
  sameRequest(client.plan.updateCanary(input), await peer());
  return { name: `sign, NAVER canary, to ${name}`, ours: () => signed(client.plan.updateCanary(input)), peer };
}

function naverParts({ productId, apiId, stageId, ...content }) {
  const [product, api, stage] = [encodeURIComponent(productId), encodeURIComponent(apiId), encodeURIComponent(stageId)];
  const path = `/api/v1/products/${product}/apis/${api}/stages/${stage}/canary`;
  const now = String(Date.now());
  const body = JSON.stringify(content);
  read(body);
  return { path, now, text: `PATCH ${path}\n${now}\n${NAVER.accessKey}`, body };
}

function naverRequest(path, now, signature, body) {
  const headers = {
    Accept: "application/json",
    "Content-Type": "application/json",
    "x-ncp-apigw-timestamp": now,
    "x-ncp-iam-access-key": NAVER.accessKey,
    "x-ncp-apigw-signature-v2": signature,
  };
  return { method: "PATCH", url: `https://apigateway.apigw.ntruss.com${path}`, headers, body };
}

/** A page of 100 items, drift included. */
export function parsed({ pages }, vendor) {
  const [operation, page] = [`${vendor}.list_endpoints`, pages[vendor]];
  const headers = HEADERS[vendor];
  const reply = parse(operation, 200, headers, page);
  demand(reply.drift.length === 0 && JSON.stringify(reply.data) === page, `${operation} reads the page as it is`);
  const ours = () => {
    const { data, drift } = parse(operation, 200, headers, page);
    return data.endpoints.length + drift.length;
  };
  const name = `parse, 100 items of ${vendor} (${Math.floor(page.length / 1000)} kB), to JSON.parse`;
  return { name, ours, peer: () => JSON.parse(page).endpoints.length };
}

/** The same of bytes, as they come from the network. */
export function parsedBytes({ pages }, vendor) {
  const { ours: _, peer: __, name } = parsed({ pages }, vendor);
  const page = new TextEncoder().encode(pages[vendor]);
  const headers = HEADERS[vendor];
  const decoder = new TextDecoder();
  const ours = () => {
    const { data, drift } = parse(`${vendor}.list_endpoints`, 200, headers, page);
    return data.endpoints.length + drift.length;
  };
  return {
    name: `  the same of bytes, to TextDecoder + JSON.parse`,
    ours,
    peer: () => JSON.parse(decoder.decode(page)).endpoints.length,
  };
}

/** What a fetch is given of a request whose headers are always the same. */
function sent({ url, body }) {
  return url.length + read(body);
}

/** All of a signed request. */
function signed({ method, url, headers, body }) {
  return { method, url, headers, body: read(body) };
}

/** What JSON.stringify gives is in pieces, which V8 puts together when they are read; as everything is that is sent. */
function read(body) {
  return body.charCodeAt(0);
}

function sameRequest(ours, { method, url, headers, body }) {
  demand(ours.method === method && ours.url === url, "the peer builds the same URL");
  const names = (of) => Object.keys(of).sort().join();
  demand(names(ours.headers) === names(headers), "the peer builds the same headers");
  sameBody(ours.body, body);
}

/** Peers may write the ids of the path, too; all else is the same. */
function sameBody(ours, theirs) {
  const { workspace_id, endpoint_id, ...content } = JSON.parse(theirs);
  demand(ours === JSON.stringify(content), "the peer writes the same body");
}

function demand(condition, claim) {
  if (!condition) throw new Error(`it does not hold that ${claim}`);
}
