// The probe as a program that requires the package.

const { readFileSync } = require("node:fs");

const clearway = require("clearway");
const fake = require("clearway/fake");

import("./probe.js")
  .then(({ probe }) => probe({ clearway, fake }, JSON.parse(readFileSync("asked.json", "utf8"))))
  .then((said) => console.log(JSON.stringify(said)));
