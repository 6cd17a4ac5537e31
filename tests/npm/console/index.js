// The console, in Chromium as people use it, and what is said of it without running it.

/** Modules come when they are run: by then the package that they import is there. */
const job = (name, file, what) => ({
  name: `console ${name}`,
  run: async (world) => (await import(`./${file}.js`))[what](world),
});

export const consoleJobs = [
  job("build", "build", "build"),
  job("serve", "serve", "serve"),
  job("house rule", "house-rule", "houseRule"),
  job("examples", "examples", "examples"),
  job("forms", "examples", "forms"),
  job("conditions", "conditions", "conditions"),
  job("editing", "editing", "editing"),
  job("undoing", "undoing", "undoing"),
  job("secrets", "secrets", "secrets"),
  job("edge", "edge", "edge"),
  job("languages", "languages", "languages"),
  job("faults", "faults", "faults"),
  job("keyboard", "keyboard", "keyboard"),
  job("accessibility", "accessibility", "accessibility"),
];
