// A page whose worker does the probing.

const worker = new Worker(new URL("./page.js", import.meta.url), { type: "module" });
globalThis.said = new Promise((resolve, reject) => {
  worker.onmessage = ({ data }) => resolve(data);
  worker.onerror = (event) => reject(new Error(event.message ?? "the worker does not start"));
});
