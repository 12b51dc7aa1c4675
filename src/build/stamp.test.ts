import { mkdir, mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { hashInputs, isStale, writeStamp } from "./stamp.ts";

let root: string;
let dist: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "inputs-"));
  dist = join(root, "dist");
  await mkdir(join(root, "src/app"), { recursive: true });
  await mkdir(dist);
  await writeFile(join(root, "index.html"), "<p>");
  await writeFile(join(root, "src/app/main.ts"), "1");
});

afterEach(() => rm(root, { recursive: true }));

const built = async () => {
  await writeStamp(dist, await hashInputs(root));
};

test("what was never built is stale", async () => {
  expect(await isStale(root, dist)).toBe(true);
  expect(await isStale(root, join(root, "gone"))).toBe(true);
});

test("what was built from the same files is not", async () => {
  await built();
  expect(await isStale(root, dist)).toBe(false);
});

test.for([
  ["a file's bytes", () => writeFile(join(root, "src/app/main.ts"), "2")],
  ["a new file", () => writeFile(join(root, "vite.config.ts"), "")],
  [
    "a file's name",
    () => rename(join(root, "src/app/main.ts"), join(root, "src/app/start.ts")),
  ],
  [
    "a folder that was not there",
    () =>
      mkdir(join(root, "content")).then(() =>
        writeFile(join(root, "content/a.md"), ""),
      ),
  ],
  ["a file that is gone", () => rm(join(root, "index.html"))],
] as const)("%s makes it stale", async ([, change]) => {
  await built();
  await change();
  expect(await isStale(root, dist)).toBe(true);
});

test("a test does not, nor does what no build reads", async () => {
  await built();
  await writeFile(join(root, "src/app/main.test.ts"), "");
  await writeFile(join(root, "README.md"), "");
  expect(await isStale(root, dist)).toBe(false);
});
