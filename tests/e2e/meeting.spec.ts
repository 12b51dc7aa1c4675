import { expect, type Page, test } from "@playwright/test";
import { pack, questionPath, saved } from "./write.ts";

const meetingPath = `/${pack.id}/meeting`;
const heading = (page: Page) => page.getByRole("heading", { level: 1 });
const words = (number: number) => pack.questions[number - 1]!.text;

test.use({ viewport: { width: 1180, height: 820 }, hasTouch: true });

async function plan(page: Page, ...numbers: readonly number[]) {
  for (const number of numbers) {
    await page.goto(questionPath(number));
    await page
      .getByRole("button", { name: `Add to my plan: Q${number}` })
      .tap();
    await expect(
      page.getByRole("link", { name: `In your plan: Q${number}` }),
    ).toBeVisible();
  }
  await saved(page);
}

test("a meeting of six questions without a connection: each asked, answered and marked, two answers promised, reloaded at the worst moments", async ({
  page,
  context,
}) => {
  test.setTimeout(120_000);
  const asked = [12, 2, 4, 9, 10, 13];
  await plan(page, ...asked);
  await page.goto(meetingPath);
  await expect(heading(page)).toHaveText(words(12));
  await page.evaluate(() => navigator.serviceWorker.ready);
  await context.setOffline(true);

  const marks = [
    "Answered",
    "Written answer promised",
    "Partly answered",
    "Not answered",
    "Written answer promised",
    "Answered",
  ];
  for (const [index, number] of asked.entries()) {
    await expect(heading(page)).toHaveText(words(number));
    await page
      .getByRole("combobox", { name: "Who answers" })
      .fill("Portfolio holder");
    const field = page.getByRole("textbox", { name: "Write the answer" });
    await field.pressSequentially(`Answer ${index + 1}: 40% by`);
    // In the middle of the answer, before it is done.
    if (index === 0 || index === 3) {
      await saved(page);
      await page.reload();
      await expect(heading(page)).toHaveText(words(number));
      await expect(field).toHaveValue(`Answer ${index + 1}: 40% by`);
      await expect(
        page.getByRole("combobox", { name: "Who answers" }),
      ).toHaveValue("Portfolio holder");
    }
    await page.getByRole("button", { name: "Done" }).first().tap();
    await expect(
      page.getByText("The answer is saved on this device."),
    ).toBeVisible();
    const mark = page.getByRole("radio", { name: marks[index]!, exact: true });
    await mark.tap();
    await expect(mark).toBeChecked();
    if (marks[index] === "Written answer promised") {
      await page
        .getByRole("combobox", { name: "By whom" })
        .fill("Head of Service");
      await page.getByLabel("By when").fill("2026-01-15");
      await saved(page);
      await page.reload();
      await expect(page.getByLabel("By when")).toHaveValue("2026-01-15");
    }
    if (index < asked.length - 1)
      await page.getByRole("link", { name: "Next" }).tap();
  }
  await saved(page);

  await page.getByRole("link", { name: "To the answers" }).tap();
  await page.goto(`/${pack.id}/papers?paper=follow-up`);
  await expect(page.getByText("Head of Service").first()).toBeVisible();
  await page.goto(`${meetingPath}?item=question-4`);
  await expect(
    page.getByRole("radio", { name: "Partly answered" }),
  ).toBeChecked();
  await context.setOffline(false);
});

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
