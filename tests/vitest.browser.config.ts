import { playwright } from "@vitest/browser-playwright";
import { defineConfig } from "vitest/config";
import { browserFlags, findBrowser } from "./find-browser.ts";
import { root, shared, testTimeout } from "./vitest.shared.ts";

/** What only a real browser can prove: IndexedDB, components, accessibility. */
export default defineConfig({
  ...shared,
  // Named here so that none of them is discovered in mid-run, which would reload the page under a test.
  optimizeDeps: {
    ...shared.optimizeDeps,
    include: [
      "@preact/signals",
      "@testing-library/preact",
      "axe-core",
      "docx",
      "fast-check",
      "fractional-indexing",
      "idb",
      "marked",
      "minisearch",
      "preact",
      "preact/hooks",
      "preact/jsx-dev-runtime",
      "preact/jsx-runtime",
      "yjs",
    ],
  },
  test: {
    root,
    testTimeout,
    hookTimeout: testTimeout,
    name: "browser",
    include: [
      "src/**/*.browser.test.{ts,tsx}",
      "tests/contract/**/*.browser.test.ts",
    ],
    browser: {
      enabled: true,
      headless: true,
      screenshotFailures: false,
      provider: playwright({
        launchOptions: {
          executablePath: findBrowser(),
          args: [...browserFlags],
        },
      }),
      instances: [{ browser: "chromium" }],
    },
  },
});
