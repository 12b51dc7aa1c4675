import { expect, test } from "@playwright/test";
import { pack } from "./write.ts";

const ofSectionTwo = /^Question 12, Section 2: /;

test("from a cell to a paragraph and back to the open cell, by keyboard", async ({
  page,
}) => {
  await page.goto("/");
  await page.getByRole("link", { name: "Where the evidence lies" }).click();
  await expect(
    page.getByRole("heading", { level: 1, name: "Where the evidence lies" }),
  ).toBeFocused();

  const cell = page.getByRole("button", { name: ofSectionTwo });
  await cell.focus();
  await page.keyboard.press("Enter");
  await expect(cell).toHaveAttribute("aria-expanded", "true");
  await expect(cell).toBeFocused();

  await page.keyboard.press("Tab");
  const link = page.getByRole("link", { name: "Paragraph 2.2", exact: true });
  await expect(link).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(
    new RegExp(`/${pack.id}/report\\?from=12#2\\.2$`),
  );
  await expect(page.locator("[id='2.2']")).toBeFocused();
  await expect(
    page.getByRole("link", { name: "Back to question 12" }),
  ).toBeVisible();

  await page.goBack();
  await expect(cell).toHaveAttribute("aria-expanded", "true");
  await expect(cell).toBeFocused();
  await expect(cell).toBeInViewport();
});
