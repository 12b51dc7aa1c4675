import { expect, test } from "@playwright/test";
import { composer, questionPath, saved, writeNote, notes } from "./write.ts";

test("two tabs on one set see each other's words and lose none", async ({
  context,
}) => {
  const left = await context.newPage();
  await left.goto(questionPath(8));
  await writeNote(left, 8, "Audit grades");
  const right = await context.newPage();
  await right.goto(questionPath(8));

  const noteIn = (page: typeof left) => notes(page);
  await expect(noteIn(right)).toContainText("Audit grades");

  // Both write in the same note, one at its head and one at its end.
  for (const page of [left, right]) {
    await noteIn(page).getByRole("button", { name: "Edit" }).click();
  }
  const fieldIn = (page: typeof left) =>
    page.getByRole("textbox", { name: "Edit your note on question 8" });
  await fieldIn(left).press("Control+Home");
  await fieldIn(right).press("Control+End");
  await Promise.all([
    fieldIn(left).pressSequentially("Earlier ", { delay: 20 }),
    fieldIn(right).pressSequentially(", please", { delay: 20 }),
  ]);
  const merged = "Earlier Audit grades, please";
  await expect(fieldIn(left)).toHaveValue(merged);
  await expect(fieldIn(right)).toHaveValue(merged);
  await saved(left);
  await saved(right);

  await left.reload();
  await expect(noteIn(left)).toContainText(merged);
});

test("a mark made in one tab shows in the other", async ({ context }) => {
  const left = await context.newPage();
  await left.goto(questionPath(1));
  await writeNote(left, 1, "First");
  const right = await context.newPage();
  await right.goto(questionPath(1));
  await right.getByRole("radio", { name: "Written answer promised" }).check();
  await expect(
    left.getByRole("radio", { name: "Written answer promised" }),
  ).toBeChecked();
});

test("two tabs that start on an empty device end in one set", async ({
  context,
}) => {
  const left = await context.newPage();
  const right = await context.newPage();
  await left.goto(questionPath(5));
  await right.goto(questionPath(6));
  await expect(right.getByText("Notes stay on this device")).toBeVisible();
  await composer(left, 5).fill("From the left");
  await saved(left);
  await composer(right, 6).fill("From the right");
  await saved(right);
  await right.goto("/sets");
  await expect(
    right.getByRole("heading", { name: "My questions" }),
  ).toHaveCount(1);
  await right.goto(questionPath(5));
  await expect(right.getByText("From the left")).toBeVisible();
});
