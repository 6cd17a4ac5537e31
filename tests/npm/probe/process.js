// The probe as a program.

import { readFileSync } from "node:fs";

import * as clearway from "clearway";

import { probe } from "./probe.js";

probe(clearway, JSON.parse(readFileSync("asked.json", "utf8"))).then((said) => console.log(JSON.stringify(said)));
