// The probe as a program.

import { readFileSync } from "node:fs";

import * as clearway from "clearway";
import * as fake from "clearway/fake";

import { probe } from "./probe.js";

probe({ clearway, fake }, JSON.parse(readFileSync("asked.json", "utf8"))).then((said) =>
  console.log(JSON.stringify(said)),
);
