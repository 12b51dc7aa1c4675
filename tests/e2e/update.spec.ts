import { appendFileSync, cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { expect, test } from "@playwright/test";
import { startServer } from "../server-process.ts";
import { composer, questionPath, saved } from "./write.ts";

test("a new version asks first, and is applied with the last words saved", async ({
  context,
}) => {
  const site = mkdtempSync(join(tmpdir(), "update-"));
  cpSync(resolve(import.meta.dirname, "../../dist"), site, { recursive: true });
  const first = await startServer({ SITE: site });
  const page = await context.newPage();
  await page.goto(first.url + questionPath(10));
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await composer(page, 10).fill("Written before the update");
  await saved(page);

  // The same app with another service worker, as a new build is.
  await first.stop();
  for (const name of ["sw.js", "sw.js.br", "sw.js.gz"]) {
    if (name === "sw.js") appendFileSync(join(site, name), "\n// next\n");
    else rmSync(join(site, name), { force: true });
  }
  const second = await startServer({
    SITE: site,
    PORT: new URL(first.url).port,
  });
  await page.reload();
  const offer = page
    .getByRole("status")
    .filter({ hasText: "A new version is ready." });
  await expect(offer).toBeVisible();
  await composer(page, 10).press("End");
  await composer(page, 10).pressSequentially(", and a few words more");
  await offer.getByRole("button", { name: "Update now" }).click();
  await expect(offer).toHaveCount(0);
  await expect(composer(page, 10)).toHaveValue(
    "Written before the update, and a few words more",
  );
  expect(
    await page.evaluate(async () => {
      const registration = await navigator.serviceWorker.getRegistration();
      return registration?.waiting === null;
    }),
  ).toBe(true);
  await second.stop();
  rmSync(site, { recursive: true });
});
