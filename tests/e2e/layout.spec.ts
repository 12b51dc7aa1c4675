import { expect, test } from "@playwright/test";
import { pack, questionPath } from "./write.ts";

const paths = [
  "/",
  questionPath(4),
  `/${pack.id}/report`,
  `/${pack.id}/report?cite=${pack.enquiries[0]!.id}#${pack.enquiries[0]!.where[0]}`,
  `/${pack.id}/enquiries#${pack.enquiries[0]!.id}`,
  `/${pack.id}/guide`,
  `/${pack.id}/guide?cite=${pack.enquiries[0]!.id}#guide-2`,
  `/${pack.id}/indicators`,
  `/${pack.id}/coverage#Q12-section-2`,
  `/${pack.id}/search?q=care`,
  `/${pack.id}/notes`,
  `/${pack.id}/papers`,
  `/${pack.id}/papers?paper=follow-up`,
  `/${pack.id}/highlights`,
  `/${pack.id}/follow-up`,
  `/${pack.id}/plan`,
  `/${pack.id}/plan?view=chair`,
  `/${pack.id}/meeting?item=question-12`,
  "/sets",
  "/share",
  "/open",
  "/settings",
  "/more",
];

for (const [name, setUp] of Object.entries({
  "320 px wide": { width: 320, height: 640, text: 100 },
  "a phone with text at 200 %": { width: 390, height: 844, text: 200 },
  "a tablet with text at 200 %": { width: 1180, height: 820, text: 200 },
})) {
  test(`nothing is cut off or scrolls sideways: ${name}`, async ({ page }) => {
    await page.setViewportSize(setUp);
    await page.addInitScript((textSize) => {
      localStorage.setItem(
        "critical-friend:preferences",
        JSON.stringify({ textSize }),
      );
    }, setUp.text);
    for (const path of paths) {
      await page.goto(path);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      const beyond = await page.evaluate(() => {
        const { clientWidth, scrollWidth } = document.documentElement;
        if (scrollWidth <= clientWidth) return [];
        return [...document.querySelectorAll("*")]
          .filter(
            (element) =>
              element.getBoundingClientRect().right > clientWidth + 0.5,
          )
          .map((element) => `${element.tagName}.${element.className}`);
      });
      expect(beyond, path).toEqual([]);
    }
  });
}

test("beside each other the columns of a question scroll, and the page does not", async ({
  page,
}) => {
  await page.setViewportSize({ width: 1180, height: 820 });
  for (const { number } of pack.questions) {
    await page.goto(questionPath(number));
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    // With the columns' scripts: the list brings the question's own line into sight.
    await expect(
      page
        .getByRole("navigation", { name: "The questions" })
        .locator("[aria-current]"),
    ).toBeInViewport();
    expect(
      await page.evaluate(() => document.documentElement.scrollHeight),
      `question ${number}`,
    ).toBe(820);
  }
});
