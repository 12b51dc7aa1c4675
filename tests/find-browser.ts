import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { installWithApt } from "./install-with-apt.ts";

/** Quiet and self-contained: no sandbox (CI runs as root), no graphics card, and no call home. */
export const browserFlags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
] as const;

const names = ["chromium", "chromium-browser", "google-chrome"];

/**
 * The path of a Chromium for the tests: `CHROMIUM_PATH`, or one on the PATH, or else Debian's, installed on the spot when
 * this machine lets us. Playwright's own download is not used: it would bring a second browser, and many networks refuse it.
 */
export function findBrowser(): string {
  const given = process.env["CHROMIUM_PATH"];
  if (given !== undefined && given !== "") {
    if (!isExecutable(given)) {
      throw new Error(`CHROMIUM_PATH is ${given}, and no program is there.`);
    }
    return given;
  }
  return onPath(names) ?? installed() ?? giveUp();
}

function onPath(candidates: readonly string[]): string | undefined {
  const folders = (process.env["PATH"] ?? "")
    .split(delimiter)
    .filter((folder) => folder !== "");
  return candidates
    .flatMap((name) => folders.map((folder) => join(folder, name)))
    .find((path) => isExecutable(path));
}

function installed(): string | undefined {
  return installWithApt("chromium", "the browser tests")
    ? onPath(names)
    : undefined;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function giveUp(): never {
  throw new Error(
    "The browser tests need Chromium. Install it (Debian: apt-get install chromium) or say where it is: CHROMIUM_PATH=/path/to/chromium npm test",
  );
}
