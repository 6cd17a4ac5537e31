// What TypeScript says of the made-up vendor.

import { Acme } from "clearway";

const acme = new Acme({ acmeKey: "0f4c7b52e458" });
export const size: Promise<string> = acme.createServer({ name: "web", size: "small" }).then((reply) => reply.data.size);
// @ts-expect-error there is no such size
void acme.createServer({ name: "web", size: "tiny" });
// @ts-expect-error the name is required
void acme.createServer({ size: "small" });
