import { defineConfig } from "vite";

export default defineConfig({
  root: "console",
  // The page works wherever it is put.
  base: "./",
  build: {
    outDir: "../dist",
    emptyOutDir: true,
    target: "es2023",
    // Styles and images are files: the policy of the page allows no inline ones.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // The fake vendors are that large, and come when they are needed; the budget of the first load has its own test.
    chunkSizeWarningLimit: 800,
  },
});
