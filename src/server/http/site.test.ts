import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { readSite } from "./site.ts";

let root: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "site-"));
  await mkdir(join(root, "assets"));
  await writeFile(join(root, "index.html"), "<script>a</script>");
  await writeFile(
    join(root, "app.html"),
    "<script>a</script><script>b</script>",
  );
  await writeFile(join(root, "assets/main-1.js"), "main");
  await writeFile(join(root, "assets/main-1.js.br"), "br");
  await writeFile(join(root, "assets/main-1.js.gz"), "gz");
  await writeFile(join(root, ".stamp"), "not for anyone");
});

afterEach(() => rm(root, { recursive: true }));

test("knows every file by its path, with its compressed bytes beside it", async () => {
  const { files } = await readSite(root);
  expect([...files.keys()].toSorted()).toEqual([
    "/app.html",
    "/assets/main-1.js",
    "/index.html",
  ]);
  expect([...(files.get("/assets/main-1.js")?.variants.keys() ?? [])]).toEqual([
    "br",
    "gzip",
    "identity",
  ]);
  expect([...(files.get("/index.html")?.variants.keys() ?? [])]).toEqual([
    "identity",
  ]);
});

test("only what is named by its content is kept for good", async () => {
  const { files } = await readSite(root);
  expect(files.get("/assets/main-1.js")?.immutable).toBe(true);
  expect(files.get("/app.html")?.immutable).toBe(false);
});

test("each encoding has a tag of its own", async () => {
  const variants =
    (await readSite(root)).files.get("/assets/main-1.js")?.variants.values() ??
    [];
  expect(new Set([...variants].map(({ etag }) => etag)).size).toBe(3);
});

test("gathers the inline scripts of every page once", async () => {
  expect((await readSite(root)).inlineScriptHashes).toHaveLength(2);
});

test("says so when there is no such folder", async () => {
  await expect(readSite(join(root, "gone"))).rejects.toThrow("ENOENT");
});
