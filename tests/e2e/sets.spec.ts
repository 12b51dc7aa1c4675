import { expect, test } from "@playwright/test";
import { questionPath, writeNote } from "./write.ts";

test("a set is made, renamed, copied, deleted and brought back", async ({
  page,
}) => {
  await page.goto(questionPath(4));
  await writeNote(page, 4, "In my first set");

  await page.goto("/sets");
  const making = page.getByRole("form", { name: "Make a new set" });
  await making.getByLabel("Name of the set").fill("Pre-meeting");
  await making.getByRole("button", { name: "Make the set" }).click();
  await expect(
    page.getByRole("link", { name: "Pre-meeting · 22 September 2015" }),
  ).toBeVisible();
  await page.goto(questionPath(4));
  await expect(page.getByText("In my first set")).toHaveCount(0);
  await writeNote(page, 4, "In the new set");

  await page.goto("/sets");
  await page.getByRole("button", { name: "Rename Pre-meeting" }).click();
  await page
    .getByRole("textbox", { name: "Name of the set" })
    .first()
    .fill("With the chair");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(
    page.getByRole("heading", { name: "With the chair" }),
  ).toBeVisible();

  await page.getByRole("button", { name: "Duplicate With the chair" }).click();
  await expect(
    page.getByRole("heading", { name: "With the chair (copy)" }),
  ).toBeVisible();

  const living = page.getByRole("region", { name: "On this device" });
  const renamed = living.getByRole("heading", {
    name: "With the chair",
    exact: true,
  });
  await page
    .getByRole("button", { name: "Delete With the chair", exact: true })
    .click();
  await expect(renamed).toHaveCount(0);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(renamed).toBeVisible();
});

test("each set keeps its own notes", async ({ page }) => {
  await page.goto(questionPath(4));
  await writeNote(page, 4, "In my first set");
  await page.goto("/sets");
  const making = page.getByRole("form", { name: "Make a new set" });
  await making.getByLabel("Name of the set").fill("Another");
  await making.getByRole("button", { name: "Make the set" }).click();
  await expect(
    page.getByRole("link", { name: "Another · 22 September 2015" }),
  ).toBeVisible();
  await page.goto(questionPath(4));
  await writeNote(page, 4, "In another");
  await page.goto("/sets");
  await page.getByRole("button", { name: "Open My questions" }).click();
  await expect(
    page.getByRole("link", { name: "My questions · 22 September 2015" }),
  ).toBeVisible();
  await page.goto(questionPath(4));
  await expect(page.getByText("In my first set")).toBeVisible();
  await expect(page.getByText("In another")).toHaveCount(0);
});
