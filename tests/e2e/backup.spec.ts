import { readFileSync } from "node:fs";
import { expect, type Page, test } from "@playwright/test";
import { questionPath, saved, writeNote } from "./write.ts";

async function saveBackup(page: Page): Promise<string> {
  await page.goto("/sets");
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save a backup file" }).click();
  return (await download).path();
}

/** What the page says once a file has been read. */
const report = (page: Page) =>
  page.getByRole("status").filter({ hasText: "The file was read." });

test("everything goes into one file, and comes back on a clean device", async ({
  page,
  browser,
}) => {
  await page.goto(questionPath(12));
  await writeNote(page, 12, "Ask who set the rating");
  await page.getByRole("radio", { name: "Written answer promised" }).check();
  await saved(page);
  const file = await saveBackup(page);
  expect(readFileSync(file, "utf8")).toContain("Ask who set the rating");

  const clean = await browser.newContext();
  const other = await clean.newPage();
  await other.goto(`${process.env["E2E_URL"]}/sets`);
  await other.getByLabel("Bring back from a file").setInputFiles(file);
  await expect(report(other)).toContainText("My questions: added");
  await other.goto(process.env["E2E_URL"] + questionPath(12));
  await expect(other.getByText("Ask who set the rating")).toBeVisible();
  await expect(
    other.getByRole("radio", { name: "Written answer promised" }),
  ).toBeChecked();
  await clean.close();
});

test("bringing back an older file into a set that has moved on loses neither", async ({
  page,
}) => {
  await page.goto(questionPath(1));
  await writeNote(page, 1, "In the file");
  const file = await saveBackup(page);
  await page.goto(questionPath(1));
  await writeNote(page, 1, "Written since");
  await page.goto("/sets");
  await page.getByLabel("Bring back from a file").setInputFiles(file);
  await expect(report(page)).toContainText(
    "My questions: already here, unchanged",
  );
  await page.goto(questionPath(1));
  await expect(page.getByText("In the file")).toBeVisible();
  await expect(page.getByText("Written since")).toBeVisible();
});

test("a broken file is refused with a reason, and nothing is touched", async ({
  page,
}) => {
  await page.goto(questionPath(1));
  await writeNote(page, 1, "Untouched");
  const whole = readFileSync(await saveBackup(page), "utf8");
  const refusals: readonly (readonly [string, RegExp])[] = [
    [whole.slice(0, whole.length / 2), /cut short|not a backup/i],
    ['{"hello":"world"}', /not a backup/i],
    [whole.replace(/"version":\s*\d+/, '"version": 99'), /newer version/i],
  ];
  for (const [text, reason] of refusals) {
    await page.getByLabel("Bring back from a file").setInputFiles({
      name: "backup.json",
      mimeType: "application/json",
      buffer: Buffer.from(text),
    });
    await expect(page.getByText(reason)).toBeVisible();
    await expect(page.getByText("Nothing was changed.")).toBeVisible();
  }
  await page.goto(questionPath(1));
  await expect(page.getByText("Untouched")).toBeVisible();
});
