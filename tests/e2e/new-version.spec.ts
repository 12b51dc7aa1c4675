import { expect, test } from "@playwright/test";
import type { Pack } from "../../src/domain/pack.ts";
import { openReport, painted, select } from "./mark.ts";
import { pack, saved } from "./write.ts";

/** A new version of the report: what was 2.5 is 2.6, a word of 2.9 has lost a letter, 4.4 is gone. */
function nextVersion(): Pack {
  const next = structuredClone(pack) as unknown as {
    version: string;
    report: {
      sections: {
        paragraphs: { ref: string; text: string }[];
        missing: { ref: string }[];
      }[];
    };
  };
  next.version = pack.version.split("").toReversed().join("");
  for (const section of next.report.sections) {
    section.paragraphs = section.paragraphs.filter(({ ref }) => ref !== "4.4");
    section.missing = section.missing.filter(({ ref }) => ref !== "2.6");
    for (const paragraph of section.paragraphs) {
      if (paragraph.ref === "2.5") paragraph.ref = "2.6";
      else if (paragraph.ref === "2.9")
        paragraph.text = paragraph.text.replace("The numbers", "The number");
    }
  }
  return next as unknown as Pack;
}

// The first version would come out of the service worker's store.
test.use({ serviceWorkers: "block", hasTouch: true });

test("in a new version of the report highlights stand where their words went; what is gone is listed with its words, and is put on others", async ({
  page,
}) => {
  await openReport(page, "2.9");
  const bar = page.getByRole("toolbar", { name: "The words you chose" });
  const mark = async (place: string, words: string) => {
    await select(page, place, words);
    await bar.getByRole("button", { name: "Highlight", exact: true }).tap();
    await expect.poll(() => painted(page)).toContain(words);
  };
  await mark("2.5", "much improved");
  await mark("2.9", "The numbers of children");
  await mark("4.4", "remains stable across the age bands");
  await saved(page);

  // As a build with the new version serves it: the app names the pack's file by its version.
  const next = nextVersion();
  await page.route("**/packs/*.json", (route) => route.fulfill({ json: next }));
  await page.route("**/assets/*.js", async (route) => {
    const response = await route.fetch();
    const script = await response.text();
    const body = script.replaceAll(pack.version, next.version);
    await route.fulfill({ response, body });
  });
  await page.reload();
  await expect
    .poll(() => painted(page))
    .toEqual(["much improved", "The number of children"]);
  const moved = page.locator("[id='2.6']");
  await expect(
    moved.getByRole("button", { name: "“much improved”" }),
  ).toBeVisible();
  await page.getByRole("button", { name: /“The numbers of children/ }).tap();
  await expect(
    page.getByText("The words have changed since. You highlighted"),
  ).toBeVisible();

  await page.goto(`/${pack.id}/highlights`);
  const lost = page.getByRole("region", { name: "No longer in the report" });
  await expect(lost.getByText("It stood at Para 4.4.")).toBeVisible();
  await expect(
    lost.getByRole("button", { name: "“remains stable across the age bands”" }),
  ).toBeVisible();
  await lost.getByRole("link", { name: "Put it on other words" }).tap();

  await expect(bar).toContainText("Choose the words where “remains stable");
  await select(page, "4.3", "compares well with national expectations");
  await bar.getByRole("button", { name: "Put it here" }).tap();
  await expect(bar).toHaveCount(0);
  await expect
    .poll(() => painted(page))
    .toContain("compares well with national expectations");
  await saved(page);
  await page.goto(`/${pack.id}/highlights`);
  await expect(page.getByText("3 highlights")).toBeVisible();
  await expect(lost).toHaveCount(0);
});
