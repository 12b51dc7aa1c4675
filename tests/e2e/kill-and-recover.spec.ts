import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, expect, type Page, test } from "@playwright/test";
import { browserFlags, findBrowser } from "../find-browser.ts";
import { composer, notes, questionPath, saved } from "./write.ts";

/** A browser with a profile on disk, which can be killed as a flat battery would. */
async function openProfile(profile: string) {
  return chromium.launchPersistentContext(profile, {
    executablePath: findBrowser(),
    args: [...browserFlags],
    baseURL: process.env["E2E_URL"]!,
  });
}

/** Keeps a file of the app from coming until the returned function is called; `times` says for how many pages, all where it is left out. */
async function holdBack(
  page: Page,
  file: string,
  times?: number,
): Promise<() => void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  await page.route(
    file,
    async (route) => {
      await promise;
      await route.continue();
    },
    times === undefined ? {} : { times },
  );
  return resolve;
}

test("every word is there after the browser is killed while writing", async () => {
  const profile = mkdtempSync(join(tmpdir(), "kill-"));
  const words = "Why is 86.0% red when the target is 80%? Ask who set the rat";
  const first = await openProfile(profile);
  const page = await first.newPage();
  await page.goto(questionPath(12));
  await composer(page, 12).pressSequentially(words, { delay: 5 });
  await saved(page);
  await page.waitForTimeout(1000);
  // Every process of the profile at once, with no word of warning.
  execFileSync("pkill", ["-KILL", "-f", profile]);
  await first.close().catch(() => undefined);

  const second = await openProfile(profile);
  const again = await second.newPage();
  await again.goto(questionPath(12));
  await expect(again.getByText(words)).toBeVisible();
  await second.close();
  rmSync(profile, { recursive: true, force: true });
});

test("a reload in the middle of a word loses none of it", async ({ page }) => {
  await page.goto(questionPath(9));
  await composer(page, 9).pressSequentially("Is there a needs asse");
  await saved(page);
  await page.reload();
  await expect(composer(page, 9)).toHaveValue("Is there a needs asse");
});

test("words that the disk has not taken yet are there after the page was left", async ({
  page,
}) => {
  await page.goto(questionPath(2));
  await composer(page, 2).fill("On the disk");
  await saved(page);
  await holdTheDisk(page);
  await composer(page, 2).pressSequentially(", and on the way");
  await expect(page.getByText("Saving…")).toBeVisible();
  await page.reload();
  await expect(composer(page, 2)).toHaveValue("On the disk, and on the way");
  await saved(page);
  expect(await page.evaluate(leftBehind)).toEqual([]);
  await page.reload();
  await expect(composer(page, 2)).toHaveValue("On the disk, and on the way");
});

/** Whatever the page writes waits behind a transaction that does not end before the page does. */
const holdTheDisk = (page: Page) =>
  page.evaluate(async () => {
    const [found] = await indexedDB.databases();
    const request = indexedDB.open(found!.name!);
    await new Promise((resolve) => (request.onsuccess = resolve));
    const names = [...request.result.objectStoreNames];
    const store = request.result
      .transaction(names, "readwrite")
      .objectStore(names[0]!);
    const busy = () => {
      store.count().onsuccess = busy;
    };
    busy();
  });
const leftBehind = () =>
  Object.keys(localStorage).filter((key) => key.includes("left-behind"));

test("words typed before the store is open are kept", async ({ page }) => {
  const open = await holdBack(page, "**/assets/device-*.js");
  await page.goto(questionPath(2));
  await composer(page, 2).pressSequentially("Typed early");
  await expect(page.getByText("Opening your notes…")).toBeVisible();
  open();
  await saved(page);
  await expect(composer(page, 2)).toHaveValue("Typed early");
  await page.reload();
  await expect(composer(page, 2)).toHaveValue("Typed early");
});

test("words typed before the store is open are a note when the page was left before it was", async ({
  page,
}) => {
  // The first page's only, and for good: to take the route away would let it come before that page is left.
  await holdBack(page, "**/assets/device-*.js", 1);
  await page.goto(questionPath(2));
  await composer(page, 2).pressSequentially("Typed and gone");
  await expect(page.getByText("Opening your notes…")).toBeVisible();
  await page.goto(questionPath(3));
  await saved(page);
  await page.goto(questionPath(2));
  await expect(notes(page)).toContainText("Typed and gone");
  await page.reload();
  await expect(page.getByText("Typed and gone")).toHaveCount(1);
});

test("words typed before any script has run are kept", async ({ page }) => {
  const run = await holdBack(page, "**/assets/index-*.js");
  await page.goto(questionPath(2), { waitUntil: "commit" });
  await composer(page, 2).pressSequentially("Typed on paper");
  run();
  await saved(page);
  await expect(composer(page, 2)).toHaveValue("Typed on paper");
  await composer(page, 2).pressSequentially(", and on");
  await page.reload();
  await expect(composer(page, 2)).toHaveValue("Typed on paper, and on");
});

test("a note finished before the store is open is a note all the same", async ({
  page,
}) => {
  const open = await holdBack(page, "**/assets/device-*.js");
  await page.goto(questionPath(2));
  await composer(page, 2).fill("Quick");
  await page.getByRole("button", { name: "Done", exact: true }).click();
  open();
  await expect(notes(page)).toContainText("Quick");
  await expect(composer(page, 2)).toHaveValue("");
});
