// The console, in Chromium as people use it, and what is said of it without running it.

import { build } from "./build.js";
import { houseRule } from "./house-rule.js";
import { serve } from "./serve.js";

export const consoleJobs = [
  { name: "console build", run: build },
  { name: "console house rule", run: houseRule },
  { name: "console serve", run: serve },
];
