import { expect, test } from "@playwright/test";
import { pack } from "./write.ts";

test.use({ hasTouch: true });

/** What one needs while listening, and must not scroll for. */
const wideMarks =
  /^(Answered|Partly answered|Not answered|Written answer promised|Not asked yet)$/;
const longest = pack.questions.toSorted(
  (a, b) => b.text.length - a.text.length,
)[0]!;

for (const [name, { width, height, text }] of Object.entries({
  "a tablet": { width: 1180, height: 820, text: 100 },
  "a tablet held upright": { width: 820, height: 1180, text: 100 },
  "a tablet with text at 200 %": { width: 1180, height: 820, text: 200 },
  "a phone": { width: 390, height: 844, text: 100 },
  "a phone with text at 200 %": { width: 390, height: 844, text: 200 },
  "320 px": { width: 320, height: 640, text: 100 },
})) {
  test(`every mark, the way on and back and the running order are in reach on ${name}, however long the question is`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await page.addInitScript(
      (textSize) =>
        localStorage.setItem(
          "critical-friend:preferences",
          JSON.stringify({ textSize }),
        ),
      text,
    );
    // A font that comes late is done without, and what stands in for it is wider.
    await page.route("**/*.woff2", (route) => route.abort());
    await page.goto(`/${pack.id}/meeting?item=question-${longest.number}`);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(
      longest.text,
    );
    const inReach = async (
      role: "radio" | "link" | "button",
      names: RegExp,
    ) => {
      for (const one of await page.getByRole(role, { name: names }).all()) {
        const target = role === "radio" ? one.locator("xpath=..") : one;
        await expect(target).toBeInViewport({ ratio: 1 });
      }
    };
    await inReach("link", /^(Previous|Next)$/);
    await inReach("button", /^Running order$/);
    const opener = page.getByRole("button", { name: /^Where it stands/ });
    const isPhone = await opener.isVisible();
    if (isPhone) {
      await expect(opener).toBeInViewport({ ratio: 1 });
      await opener.tap();
    }
    await expect(page.getByRole("radio", { name: wideMarks })).toHaveCount(5);
    await inReach("radio", wideMarks);
    await page.getByRole("radio", { name: "Partly answered" }).tap();
    await expect(
      page.getByText("Marked: partly answered.", { exact: true }),
    ).toBeVisible();
    if (isPhone) {
      await expect(opener).toHaveText("Where it standsPartly answered");
      await expect(page.locator("#asked-marks")).toBeHidden();
    }
    expect(await page.evaluate(() => scrollY)).toBe(0);
  });
}
