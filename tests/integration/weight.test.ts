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
  "assets/paper-docx-a1b2.js": "export const word = 1;",
  "assets/decoder-worker-x.js": "postMessage(1)",
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

test("weighs each file as it is sent, and what the first pages wait for by itself", async () => {
  dist = await mkdtemp(join(tmpdir(), "weight-"));
  await mkdir(join(dist, "assets"));
  await mkdir(join(dist, "a-pack/questions"), { recursive: true });
  const main = "a{color:red}".repeat(50);
  const question = "b{color:red}";
  const later = "c{color:red}".repeat(9);
  const linked = (name: string) =>
    `<link rel="stylesheet" crossorigin href="/assets/${name}.css">`;
  await writeFile(
    join(dist, "index.html"),
    `<script type="module" crossorigin src="/assets/main.js"></script><link rel="icon" href="/icon.svg">${linked("main")}`,
  );
  await writeFile(
    join(dist, "a-pack/questions/1.html"),
    linked("main") + linked("question"),
  );
  await writeFile(join(dist, "assets/main.css"), main);
  await writeFile(join(dist, "assets/question.css"), question);
  await writeFile(join(dist, "assets/later.css"), later);
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
    firstStyles: size(main) + size(question),
    allStyles: size(main) + size(question) + size(later),
    allScript: sizeOf("main", "shared", "side", "report", "words"),
    exportLibraries: sizeOf("paper-docx-a1b2"),
    decoder: sizeOf("decoder-worker-x"),
  });
});
