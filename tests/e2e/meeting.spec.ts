import { expect, type Page, test } from "@playwright/test";
import { opened, pack, questionPath, saved } from "./write.ts";

const meetingPath = `/${pack.id}/meeting`;
const heading = (page: Page) => page.getByRole("heading", { level: 1 });
const words = (number: number) => pack.questions[number - 1]!.text;

test.use({ viewport: { width: 1180, height: 820 }, hasTouch: true });

async function plan(page: Page, ...numbers: readonly number[]) {
  for (const number of numbers) {
    await page.goto(questionPath(number));
    await opened(page);
    await page
      .getByRole("button", { name: `Add to my plan: Q${number}` })
      .tap();
    await expect(
      page.getByRole("link", { name: `In your plan: Q${number}` }),
    ).toBeVisible();
  }
  await saved(page);
}

test("whose battery has died comes back to the question that was being asked, and to the word", async ({
  page,
  context,
}) => {
  await page.goto(meetingPath);
  await page.getByRole("button", { name: "Running order" }).tap();
  await page.getByRole("link", { name: words(4) }).tap();
  await expect(heading(page)).toHaveText(words(4));
  await expect(heading(page)).toBeFocused();
  await page
    .getByRole("textbox", { name: "Write the answer" })
    .pressSequentially("They will loo");
  await saved(page);
  await page.close();

  const again = await context.newPage();
  await again.goto(meetingPath);
  await expect(heading(again)).toHaveText(words(4));
  await expect(
    again.getByRole("textbox", { name: "Write the answer" }),
  ).toHaveValue("They will loo");
});

test("a meeting is run by keyboard alone", async ({ page }) => {
  await page.goto(meetingPath);
  await page.getByRole("radio", { name: "Not asked yet" }).focus();
  await page.keyboard.press("ArrowUp");
  await expect(
    page.getByRole("radio", { name: "Written answer promised" }),
  ).toBeChecked();
  await expect(
    page.getByText("Marked: written answer promised."),
  ).toBeVisible();
  await page.getByRole("button", { name: "Running order" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.locator("#running-order")).toBeVisible();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(heading(page)).toHaveText(words(2));
  await expect(heading(page)).toBeFocused();
  await expect(page.locator("#running-order")).toBeHidden();
});

test("the row that a chair's table leads to has the focus in the plan", async ({
  page,
}) => {
  await plan(page, 12, 2, 4, 9, 10, 13);
  await page.goto(`/${pack.id}/plan?view=chair`);
  await page.getByRole("link", { name: "6", exact: true }).tap();
  await expect(page.locator("#question-13")).toBeFocused();
  await expect(page.locator("#question-13")).toBeInViewport();
});
