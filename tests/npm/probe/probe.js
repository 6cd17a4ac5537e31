// The same work in every runtime and bundle: all shared vectors, calls over HTTP, and a trap that must not be felt afterwards.

import { run } from "./vectors.js";

/** An input that claims more bytes than there are in 32 bits: the wasm traps when it is asked for so much room. */
class Endless extends Uint8Array {
  get length() {
    return 0xffff_ff00;
  }

  subarray() {
    return this;
  }
}

export async function probe({ clearway, fake }, { cases, fakes, nobody, breaks }) {
  const problems = [];
  const must = (holds, what) => void (holds || problems.push(what));
  const vectors = run(clearway, cases);
  const calls = [await overHttp(clearway, fakes, must), await lost(clearway, { nobody, breaks }, must)];
  if (fake !== undefined) calls.push(await inside(clearway, fake, must));
  trap(clearway, must);
  return { vectors, calls: calls.reduce((sum, number) => sum + number), problems };
}

const COMMON = { allowHttp: true, dangerouslyAllowBrowser: true };

/** Clients talk to the fake vendors over HTTP: one with a bearer, one that signs, and one that is refused. */
async function overHttp(clearway, fakes, must) {
  const ppio = new clearway.Ppio({ ...COMMON, apiKey: "any", baseUrl: `${fakes}/ppio` });
  const endpoints = await ppio.listEndpoints();
  must(endpoints.status === 200, `a list answered ${endpoints.status}`);
  let items = 0;
  for await (const endpoint of ppio.listEndpoints()) items += typeof endpoint === "object" ? 1 : 0;
  must(
    items > endpoints.items.length && items === endpoints.total,
    `${items} of ${endpoints.total} items on all pages`,
  );

  const keys = { accessKey: "ncp_iam_FAKEACCESSKEY00000001", secretKey: "ncp_iam_FakeSecretKey0000000000000000001" };
  const ncloud = new clearway.Ncloud({ ...COMMON, ...keys, baseUrl: `${fakes}/ncloud` });
  const refused = await ncloud.getStage({ productId: "none", apiId: "none", stageId: "none" }).catch((error) => error);
  must(refused instanceof clearway.NotFound, `a stage that there is not answered ${refused}`);

  const invalid = await ppio.getEndpoint({}).catch((error) => error);
  must(invalid instanceof clearway.ValidationError, `an input without its only field answered ${invalid}`);
  return 4;
}

/**
 * Where nothing listens, and where Deno forbids to ask, nothing was sent, so that a deploy may be sent again; where the connection breaks behind the
 * request, it may not. Pages do not tell one from the other.
 */
async function lost(clearway, { nobody, breaks }, must) {
  const { document, WorkerGlobalScope, Deno, WebSocketPair } = globalThis;
  const isPage = (document ?? WorkerGlobalScope) !== undefined && (Deno ?? WebSocketPair) === undefined;
  const unsent = isPage ? "OutcomeUnknown broken" : "ConnectFailed connect_failed";
  const users = [{ user_type: "ip_address", user_data: { ip_address: "203.0.113.7" } }];
  for (const [baseUrl, wanted] of [
    [nobody, unsent],
    [breaks, "OutcomeUnknown broken"],
  ]) {
    const edgegap = new clearway.Edgegap({ ...COMMON, token: "any", baseUrl, maxRetries: 0 });
    const error = await edgegap.deploy({ application: "a", version: "1", users }).catch((one) => one);
    must(`${error.name} ${error.kind}` === wanted, `a deploy to ${baseUrl} ended as ${error.kind}, ${error}`);
  }
  return 2;
}

/** And to those that are in the package. */
async function inside(clearway, fake, must) {
  const edgegap = new clearway.Edgegap({ ...COMMON, token: "any", fetch: new fake.Vendors().fetch });
  const locations = await edgegap.listLocations();
  must(locations.items.length > 0, "there are no locations");
  const refused = await edgegap.getDeployment({ request_id: "none" }).catch((error) => error);
  must(refused instanceof clearway.ApiError, `a deployment that there is not answered ${refused}`);
  return 2;
}

function trap(clearway, must) {
  const options = {
    credentials: { accessKey: "a", secretKey: "b" },
    now: 1_700_000_000_000,
    dangerouslyAllowBrowser: true,
  };
  const plan = () =>
    JSON.stringify(clearway.plan("ncloud.get_stage", { productId: "p", apiId: "a", stageId: "s" }, options));
  const before = plan();
  for (let time = 0; time < 3; time++) {
    let thrown;
    try {
      clearway.check("ncloud.get_stage", new Endless(1));
    } catch (error) {
      thrown = error;
    }
    must(thrown instanceof clearway.ClearwayError && thrown.cause instanceof Error, `a trap was ${thrown}`);
    must(plan() === before, "a request is another one after a trap");
  }
}
