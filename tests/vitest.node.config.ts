import { defineConfig } from "vitest/config";
import { root, shared, testTimeout } from "./vitest.shared.ts";

/** Everything that runs in Node: pure code, the build, the server. */
export default defineConfig({
  ...shared,
  test: {
    root,
    testTimeout,
    hookTimeout: testTimeout,
    name: "node",
    environment: "node",
    include: [
      "src/**/*.test.{ts,tsx}",
      "tests/{contract,integration}/**/*.test.ts",
    ],
    exclude: ["**/*.browser.test.{ts,tsx}"],
  },
});
