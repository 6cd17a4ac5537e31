// The made-up vendor from the packed tarball.

import assert from "node:assert/strict";
import { Acme, NotFound, check, describe, operation, sign } from "clearway";
import { Vendors, acme as fixtures } from "clearway/fake";

const create = "acme.create_server";
assert.equal(describe(create, { size: "custom" }).get("/cpus").requirement, "required");
assert.deepEqual(
  check(create, { size: "tiny" }).violations.map((found) => found.code),
  ["choice", "required"],
);
const credentials = { acmeKey: "0f4c7b52e458" };
const signed = sign("acme", "GET", "https://api.acme.example/anything", {}, null, { credentials, now: 1000 });
assert.deepEqual(signed, { "X-Acme-Key": "Key 0f4c7b52e458" });

const acme = new Acme({ ...credentials, fetch: new Vendors({ start: 1_768_465_800_000 }).fetch });
const created = await acme.createServer({ name: "web", size: "small" });
assert.equal(created.data.state, "starting");
const running = await acme.wait("server_running", { server_id: created.data.id });
assert.equal(running.data.state, "running");
const ids = [];
for await (const server of acme.listServers()) ids.push(server.id);
assert.deepEqual(ids, [fixtures.SERVER, "srv-1"]);
await assert.rejects(acme.getServer({ server_id: "srv-9" }), (error) => error instanceof NotFound && error.code === "NO_SERVER");
assert.equal(operation(create).fields[0].name, "name");
console.log("JavaScript: the made-up vendor works");
