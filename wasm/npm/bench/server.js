// Answers everything with one endpoint. A process of its own, so that its time is not the client's.

import { createServer } from "node:http";
import { material } from "./material.js";

const server = createServer((request, response) => {
  request.resume();
  response.writeHead(200, { "content-type": "application/json" }).end(material.single);
});
server.keepAliveTimeout = 60_000;
server.listen(0, "127.0.0.1", () => process.send(server.address().port));
process.once("disconnect", () => process.exit());
