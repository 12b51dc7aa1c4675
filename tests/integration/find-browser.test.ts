import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { findBrowser } from "../find-browser.ts";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "browsers-"));
  vi.stubEnv("CHROMIUM_PATH", "");
  vi.stubEnv("PATH", folder);
});

afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

const place = (name: string, mode: number) =>
  writeFileSync(join(folder, name), "", { mode });

test("takes the browser it is told of before any other", () => {
  place("chromium", 0o755);
  place("mine", 0o755);
  vi.stubEnv("CHROMIUM_PATH", join(folder, "mine"));
  expect(findBrowser()).toBe(join(folder, "mine"));
});

test("says so when what it is told of is not there, and does not take another in silence", () => {
  place("chromium", 0o755);
  vi.stubEnv("CHROMIUM_PATH", join(folder, "gone"));
  expect(() => findBrowser()).toThrow(
    `CHROMIUM_PATH is ${join(folder, "gone")}`,
  );
});

test("looks for Chromium first, and for Chrome when there is none that runs", () => {
  place("google-chrome", 0o755);
  place("chromium", 0o644);
  expect(findBrowser()).toBe(join(folder, "google-chrome"));
  place("chromium-browser", 0o755);
  expect(findBrowser()).toBe(join(folder, "chromium-browser"));
});

test("where there is none and nothing to install it with, says the way out", () => {
  expect(() => findBrowser()).toThrow(
    "CHROMIUM_PATH=/path/to/chromium npm test",
  );
});
