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
    await page.goto(`${meetingPath}?item=question-${longest.number}`);
    await expect(heading(page)).toHaveText(longest.text);
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

test("the row that a chair's table leads to has the focus in the plan", async ({
  page,
}) => {
  await plan(page, 12, 2, 4, 9, 10, 13);
  await page.goto(`/${pack.id}/plan?view=chair`);
  await page.getByRole("link", { name: "6", exact: true }).tap();
  await expect(page.locator("#question-13")).toBeFocused();
  await expect(page.locator("#question-13")).toBeInViewport();
});
