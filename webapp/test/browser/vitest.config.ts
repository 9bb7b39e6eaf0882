import { defineConfig } from "vitest/config";

// The web app as its server serves it, in a real browser. The tests run here, in Node.js, and steer the browser.
export default defineConfig({
  test: {
    include: ["test/browser/**/*.test.ts"],
    environment: "node",
    globalSetup: ["test/browser/setup.ts"],
    setupFiles: ["test/browser/each.ts"],
    // One server and one browser for two cores: what runs beside it only makes it slower.
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 180_000,
  },
});
