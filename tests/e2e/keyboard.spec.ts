import { expect, type Page, test } from "@playwright/test";
import { composer, pack, saved } from "./write.ts";

/** Presses Tab until the named thing has the focus, as someone without a pointer does. */
async function tabTo(
  page: Page,
  role: string,
  name: string | RegExp,
): Promise<void> {
  for (let presses = 0; presses < 200; presses += 1) {
    await page.keyboard.press("Tab");
    const focused = page.locator(":focus");
    if ((await focused.count()) === 0) continue;
    const found = page
      .getByRole(role as "link", { name, exact: true })
      .and(focused);
    if ((await found.count()) > 0) return;
  }
  throw new Error(`Tab never reached the ${role} “${name}”`);
}

const literal = (text: string) => text.replaceAll(/[^\w ]/g, "\\$&");

test("a question can be reached, answered in writing and marked by keyboard alone", async ({
  page,
}) => {
  await page.goto("/");
  await expect(page.getByText("Notes stay on this device")).toBeVisible();

  await page.keyboard.press("Tab");
  await expect(
    page.getByRole("link", { name: "Skip to the content" }),
  ).toBeFocused();
  await page.keyboard.press("Enter");
  await tabTo(
    page,
    "link",
    new RegExp(`^1 ?${literal(pack.questions[0]!.text)}`),
  );
  await page.keyboard.press("Enter");

  const heading = page.getByRole("heading", {
    level: 1,
    name: pack.questions[0]!.text,
  });
  await expect(heading).toBeFocused();

  await tabTo(page, "textbox", "Write a note on question 1");
  await page.keyboard.type("Who speaks for them?");
  await page.keyboard.press("Control+Enter");
  await expect(
    page.getByRole("article").filter({ hasText: "Who speaks for them?" }),
  ).toBeVisible();
  await expect(composer(page, 1)).toHaveValue("");
  await expect(composer(page, 1)).toBeFocused();

  await tabTo(page, "radio", "Not asked yet");
  await page.keyboard.press("ArrowDown");
  await expect(
    page.getByRole("radio", { name: "Answered", exact: true }),
  ).toBeChecked();
  await saved(page);

  await tabTo(page, "link", "Next: Question 2");
  await page.keyboard.press("Enter");
  await expect(
    page.getByRole("heading", { level: 1, name: pack.questions[1]!.text }),
  ).toBeFocused();
});
