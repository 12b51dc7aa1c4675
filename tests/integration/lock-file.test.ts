import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, test } from "vitest";

interface Locked {
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const lock = JSON.parse(
  readFileSync(resolve(import.meta.dirname, "../../package-lock.json"), "utf8"),
) as { packages: Record<string, Locked> };

test("the lock file names the package of every platform, or npm ci refuses it", () => {
  // npm drops a platform's package from the lock when a registry does not have it, and later refuses the lock that lacks it.
  const missing = Object.entries(lock.packages).flatMap(
    ([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter(
        (name) =>
          !(`node_modules/${name}` in lock.packages) &&
          !(`${path}/node_modules/${name}` in lock.packages),
      ),
  );
  expect(missing).toEqual([]);
});

test("the lock file names no registry, so that it serves whichever one is configured", () => {
  expect(JSON.stringify(lock)).not.toMatch(/"resolved":/);
});
