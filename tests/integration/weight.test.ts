import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterEach, expect, test } from "vitest";
import { measureWeight, withStaticImports } from "../bench/weight.ts";

const scripts: Record<string, string> = {
  "assets/main.js":
    'import{a}from"./shared.js";import"./side.js";const later=()=>import("./report.js");',
  "assets/shared.js": 'export{a}from"./main.js";',
  "assets/side.js": "",
  "assets/report.js": 'import"./words.js";',
  "assets/words.js": "",
};

let dist: string | undefined;
afterEach(() => dist && rm(dist, { recursive: true }));

test("follows what is imported at once, round a circle, and not what is imported later", () => {
  const found = withStaticImports(
    ["assets/main.js"],
    (path) => scripts[path] ?? "",
  );
  expect(found.toSorted()).toEqual([
    "assets/main.js",
    "assets/shared.js",
    "assets/side.js",
  ]);
});

test("weighs each file as it is sent", async () => {
  dist = await mkdtemp(join(tmpdir(), "weight-"));
  await mkdir(join(dist, "assets"));
  const style = "a{color:red}".repeat(50);
  await writeFile(
    join(dist, "index.html"),
    '<script type="module" crossorigin src="/assets/main.js"></script>',
  );
  await writeFile(join(dist, "assets/main.css"), style);
  await writeFile(join(dist, "sw.js"), "not weighed");
  for (const [path, source] of Object.entries(scripts))
    await writeFile(join(dist, path), source);
  const size = (text: string) => gzipSync(text, { level: 9 }).byteLength;
  const sizeOf = (...names: string[]) =>
    names.reduce(
      (sum, name) => sum + size(scripts[`assets/${name}.js`] ?? ""),
      0,
    );
  expect(measureWeight(dist)).toEqual({
    firstScript: sizeOf("main", "shared", "side"),
    styles: size(style),
    allScript: sizeOf("main", "shared", "side", "report", "words"),
  });
});
