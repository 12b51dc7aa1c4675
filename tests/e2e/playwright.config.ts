import { resolve } from "node:path";
import { defineConfig } from "@playwright/test";
import { browserFlags, findBrowser } from "../find-browser.ts";

const results = resolve(import.meta.dirname, "../../test-results");

export default defineConfig({
  testDir: ".",
  outputDir: `${results}/e2e`,
  // Builds what is stale and starts the server, on a port of its own.
  globalSetup: "./global-setup.ts",
  fullyParallel: true,
  workers: 2,
  // A test that passes at the second try hides a member's lost note.
  retries: 0,
  // Two slow cores, and other work beside: a test waits for what it expects, and no longer than it must.
  timeout: 60_000,
  expect: { timeout: 15_000 },
  forbidOnly: process.env["CI"] !== undefined,
  reporter: [["list"], ["json", { outputFile: `${results}/e2e.json` }]],
  use: {
    baseURL: process.env["E2E_URL"],
    locale: "en-GB",
    timezoneId: "Europe/London",
    launchOptions: { executablePath: findBrowser(), args: [...browserFlags] },
  },
});
