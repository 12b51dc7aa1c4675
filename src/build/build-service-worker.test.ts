import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { buildServiceWorker } from "./build-service-worker.ts";

let dist: string;
let script: string;

beforeAll(async () => {
  dist = await mkdtemp(join(tmpdir(), "worker-"));
  for (const path of [
    "index.html",
    "app.html",
    "assets/main-abc123.js",
    "assets/main-abc123.js.br",
    "assets/main-abc123.js.map",
    "assets/face-latin-wght-normal-abc123.woff2",
    "assets/face-latin-ext-wght-normal-abc123.woff2",
    "packs/medway.1.json",
    "packs/medway.1.json.gz",
    "screenshots/tablet.png",
    "icons/icon.svg",
  ]) {
    await mkdir(dirname(join(dist, path)), { recursive: true });
    await writeFile(join(dist, path), path);
  }
  await buildServiceWorker(dist);
  script = await readFile(join(dist, "sw.js"), "utf8");
});

afterAll(() => rm(dist, { recursive: true }));

test("lists every file of the app, once, from the site's root", () => {
  const kept = [...script.matchAll(/url:\s*"([^"]+)"|"url":\s*"([^"]+)"/g)].map(
    ([, a, b]) => a ?? b,
  );
  expect(kept.toSorted()).toEqual([
    "/app.html",
    "/assets/face-latin-wght-normal-abc123.woff2",
    "/assets/main-abc123.js",
    "/icons/icon.svg",
    "/index.html",
    "/packs/medway.1.json",
  ]);
});

test("a page has a revision; a file that is named by its content needs none", () => {
  const revisionOf = (url: string) =>
    new RegExp(`"?revision"?:\\s*(null|"\\w+"),\\s*"?url"?:\\s*"${url}"`).exec(
      script,
    )?.[1];
  expect(revisionOf("/index.html")).toMatch(/^"\w{32}"$/);
  expect(revisionOf("/assets/main-abc123.js")).toBe("null");
});

test("is one classic script that never opens the members' database", () => {
  expect(script).not.toMatch(/^\s*(import|export)\b/m);
  expect(script).not.toContain("importScripts");
  expect(script).not.toMatch(/indexedDB/i);
  expect(script).not.toContain("__WB_MANIFEST");
});
