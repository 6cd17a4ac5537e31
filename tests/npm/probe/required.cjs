// The probe as a program that requires the package.

const { readFileSync } = require("node:fs");

const clearway = require("clearway");

import("./probe.js")
  .then(({ probe }) => probe(clearway, JSON.parse(readFileSync("asked.json", "utf8"))))
  .then((said) => console.log(JSON.stringify(said)));
