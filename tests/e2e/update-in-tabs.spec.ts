import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { expect, type Page, test } from "@playwright/test";
import { type ServerProcess, startServer } from "../server-process.ts";

/** A version is the built app with a mark of its own in its pages, so that a test can tell which one it has before it. */

const dist = resolve(import.meta.dirname, "../../dist");
const pages = ["index.html", "app.html"];

let site: string;
let server: ServerProcess;

test.beforeEach(async ({ page }) => {
  site = await mkdtemp(join(tmpdir(), "versions-"));
  await cp(dist, site, { recursive: true });
  server = await startServer({ SITE: site });
  await page.goto(server.url);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
});

test.afterEach(async () => {
  await server.stop();
  await rm(site, { recursive: true });
});

test("a new version waits until someone asks for it, and is there when they have", async ({
  page,
}) => {
  await deploy("second");
  await lookForUpdate(page);
  await expect(page.getByText("A new version is ready.")).toBeVisible();
  expect(await versionOf(page)).toBe("first");
  // Nor does going on in the old one bring the new one in.
  await page.reload();
  expect(await versionOf(page)).toBe("first");

  await page.getByRole("button", { name: "Update now" }).click();
  await expect.poll(() => versionOf(page)).toBe("second");
  await expect(page.getByText("A new version is ready.")).toBeHidden();
});

test("another tab is told, and is not reloaded under a member's hands", async ({
  page,
  context,
}) => {
  const other = await context.newPage();
  await other.goto(server.url);
  await deploy("second");
  await lookForUpdate(page);
  await page.getByRole("button", { name: "Update now" }).click();
  await expect.poll(() => versionOf(page)).toBe("second");
  await expect(
    other.getByRole("button", { name: "Reload this tab" }),
  ).toBeVisible();
  expect(await versionOf(other)).toBe("first");
  await other.getByRole("button", { name: "Reload this tab" }).click();
  await expect.poll(() => versionOf(other)).toBe("second");
});

/** Puts a new version where the old one was. The server reads its files once, so it starts again, on the port it had. */
async function deploy(version: string): Promise<void> {
  for (const name of pages) {
    const page = await readFile(join(site, name), "utf8");
    await writeFile(
      join(site, name),
      page.replace("<html ", `<html data-version="${version}" `),
    );
  }
  const worker = await readFile(join(site, "sw.js"), "utf8");
  // A page's revision is a hash of 32 digits; another one says that the page has changed.
  await writeFile(
    join(site, "sw.js"),
    worker.replaceAll(/\b[0-9a-f]{32}\b/g, reversed),
  );
  for (const name of [...pages, "sw.js"]) {
    await rm(join(site, `${name}.br`));
    await rm(join(site, `${name}.gz`));
  }
  const { port } = new URL(server.url);
  await server.stop();
  server = await startServer({ SITE: site, PORT: port });
}

const reversed = (revision: string) => [...revision].toReversed().join("");

function lookForUpdate(page: Page): Promise<void> {
  return page.evaluate(async () => {
    await (await navigator.serviceWorker.ready).update();
  });
}

/** Evaluated anew when the page is reloaded in between. */
async function versionOf(page: Page): Promise<string> {
  return (await page.locator("html").getAttribute("data-version")) ?? "first";
}
