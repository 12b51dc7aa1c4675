import { expect, type Page, test } from "@playwright/test";
import { opened, pack, questionPath, saved } from "./write.ts";

const planPath = `/${pack.id}/plan`;

async function addQuestions(page: Page, ...numbers: readonly number[]) {
  for (const number of numbers) {
    await page.goto(questionPath(number));
    await opened(page);
    await page
      .getByRole("button", { name: `Add to my plan: Q${number}` })
      .click();
    await expect(
      page.getByRole("link", { name: `In your plan: Q${number}` }),
    ).toBeVisible();
  }
  await saved(page);
  await page.goto(planPath);
  await expect(rows(page)).toHaveCount(numbers.length);
}
const rows = (page: Page) => page.locator("ol > li[id]");
const order = (page: Page) =>
  rows(page).evaluateAll((all) => all.map(({ id }) => id));
const middleOf = async (page: Page, selector: string) => {
  const box = (await page.locator(selector).boundingBox())!;
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
};

test("a question goes from its page into the plan, is reworded and assigned, and is all there after a reload in the middle of a word", async ({
  page,
}) => {
  await addQuestions(page, 12);
  await page
    .getByRole("combobox", { name: "Who leads on 1" })
    .pressSequentially("Cllr Pri");
  await saved(page);
  await page.reload();
  await expect(
    page.getByRole("combobox", { name: "Who leads on 1" }),
  ).toHaveValue("Cllr Pri");

  await page.getByText("Change", { exact: true }).click();
  const words = page.getByRole("textbox", { name: "Your words for 1" });
  await expect(words).toHaveValue(pack.questions[11]!.text);
  await words.press("Control+Home");
  await words.pressSequentially("In one senten");
  await saved(page);
  await page.reload();
  await expect(
    page.getByText(`In one senten${pack.questions[11]!.text}`),
  ).toBeVisible();
  await expect(page.getByText("As printed:")).toContainText(
    pack.questions[11]!.text,
  );

  await page
    .getByRole("textbox", { name: "Add a question of your own" })
    .pressSequentially("Who sig");
  await saved(page);
  await page.reload();
  await expect(rows(page)).toHaveCount(2);
  await expect(rows(page).last()).toContainText("Who sig");

  await page.goto("/");
  await expect(
    page.getByRole("link", { name: /^12 .*In your plan/ }),
  ).toBeVisible();
});

test.describe("by touch", () => {
  test.use({ hasTouch: true, viewport: { width: 820, height: 1180 } });

  test("an item is dragged to its place; a reload in the middle of the drag loses nothing", async ({
    page,
  }) => {
    await addQuestions(page, 1, 2, 3);
    const touch = await page.context().newCDPSession(page);
    const send = (
      type: "touchStart" | "touchMove" | "touchEnd",
      ...touchPoints: readonly { x: number; y: number }[]
    ) =>
      touch.send("Input.dispatchTouchEvent", {
        type,
        touchPoints: [...touchPoints],
      });
    const lift = async () => {
      const from = await middleOf(page, "#question-1 .grip");
      const to = await middleOf(page, "#question-3");
      await send("touchStart", from);
      await send("touchMove", { x: from.x, y: from.y + 20 });
      await send("touchMove", { x: from.x, y: to.y + 10 });
      await expect(page.locator("[data-dragged]")).toHaveCount(1);
    };

    await lift();
    await page.reload();
    await expect(rows(page)).toHaveCount(3);
    expect(await order(page)).toEqual([
      "question-1",
      "question-2",
      "question-3",
    ]);
    await send("touchEnd");

    await lift();
    await send("touchEnd");
    const moved = ["question-2", "question-3", "question-1"];
    await expect.poll(() => order(page)).toEqual(moved);
    await saved(page);
    await page.reload();
    await expect.poll(() => order(page)).toEqual(moved);
  });
});

test("by keyboard alone a plan is put in order, and the focus stays with the item", async ({
  page,
}) => {
  await addQuestions(page, 1, 2, 3);
  await page.getByRole("button", { name: "Move 1 down" }).focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "Move 3 down" })).toBeFocused();
  await expect(page.getByText("Now 3 of 3.")).toBeAttached();
  expect(await order(page)).toEqual(["question-2", "question-3", "question-1"]);

  await page.keyboard.press("Tab");
  await expect(page.getByLabel("Change 3")).toBeFocused();
  await page.keyboard.press("Enter");
  const words = page.getByRole("textbox", { name: "Your words for 3" });
  await expect(words).toBeVisible();
  await page.keyboard.press("Tab");
  await expect(words).toBeFocused();
  await page.keyboard.press("Control+End");
  await page.keyboard.type(" And by when?");
  await page.keyboard.press("Control+Enter");
  await expect(page.getByLabel("Change 3")).toBeFocused();
  await expect(rows(page).last()).toContainText("And by when?");
});

test("two tabs that order, assign and add at once end with one plan", async ({
  context,
}) => {
  const left = await context.newPage();
  await addQuestions(left, 1, 2, 3);
  const right = await context.newPage();
  await right.goto(planPath);
  await expect(rows(right)).toHaveCount(3);
  await Promise.all([
    left.getByRole("button", { name: "Move 3 up" }).click(),
    right
      .getByRole("combobox", { name: "Who leads on 3" })
      .pressSequentially("Cllr Okafor"),
    right
      .getByRole("textbox", { name: "Add a question of your own" })
      .fill("Says who?"),
  ]);
  for (const page of [left, right]) {
    await expect(rows(page)).toHaveCount(4);
    await expect
      .poll(() => order(page).then((ids) => ids.slice(0, 3)))
      .toEqual(["question-1", "question-3", "question-2"]);
    await saved(page);
  }
  await left.reload();
  await expect(rows(left).last()).toContainText("Says who?");
});

test("a chair sees on one screen and one sheet who leads what and what is left out, and adds to it", async ({
  page,
}) => {
  await page.setViewportSize({ width: 1180, height: 820 });
  await addQuestions(page, 1, 2, 4, 9, 10, 12, 13, 14, 15, 16);
  for (const place of [1, 2, 3, 5, 7]) {
    await page
      .getByRole("combobox", { name: `Who leads on ${place}`, exact: true })
      .fill(place % 2 === 0 ? "Cllr Okafor" : "Cllr Price");
    await page.getByLabel(`Minutes for ${place}`, { exact: true }).fill("5");
  }
  await page.getByRole("link", { name: "For the chair" }).click();
  await expect(page.getByText("Nobody leads on 4, 6, 8, 9, 10")).toBeVisible();
  await expect(
    page.getByRole("heading", { name: "Questions left out: 6 of 16" }),
  ).toBeVisible();
  const height = await page.evaluate(
    () => document.documentElement.scrollHeight,
  );
  expect(height).toBeLessThanOrEqual(820);
  const pdf = await page.pdf({ format: "A4" });
  expect(pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)).toHaveLength(1);

  await page.getByRole("button", { name: "Add to my plan: Q3" }).click();
  await expect(
    page.getByRole("heading", { name: "Questions left out: 5 of 16" }),
  ).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(
    page.getByRole("heading", { name: "Questions left out: 6 of 16" }),
  ).toBeVisible();
});
