import {
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  writeFile,
} from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterEach, beforeEach, expect, test } from "vitest";
import { precompress } from "./precompress.ts";

let dist: string;
const text = "question ".repeat(200);

beforeEach(async () => {
  dist = await mkdtemp(join(tmpdir(), "precompress-"));
  await mkdir(join(dist, "assets"));
});

afterEach(() => rm(dist, { recursive: true }));

test("puts both encodings beside a file, and leaves the file", async () => {
  await writeFile(join(dist, "assets/a.js"), text);
  await precompress(dist);
  expect(await readFile(join(dist, "assets/a.js"), "utf8")).toBe(text);
  expect(
    brotliDecompressSync(
      await readFile(join(dist, "assets/a.js.br")),
    ).toString(),
  ).toBe(text);
  expect(
    gunzipSync(await readFile(join(dist, "assets/a.js.gz"))).toString(),
  ).toBe(text);
});

test("leaves alone what is compressed already, and what would only grow", async () => {
  await writeFile(join(dist, "font.woff2"), text);
  await writeFile(join(dist, "picture.png"), text);
  await writeFile(join(dist, "tiny.js"), "1");
  await precompress(dist);
  expect((await readdir(dist)).toSorted()).toEqual([
    "assets",
    "font.woff2",
    "picture.png",
    "tiny.js",
  ]);
});
