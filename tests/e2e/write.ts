import { expect, type Locator, type Page } from "@playwright/test";
import { readBuiltPack } from "./built-pack.ts";

export const pack = readBuiltPack();
export const questionPath = (number: number) =>
  `/${pack.id}/questions/${number}`;

/** The place to write on a question's page. */
export const composer = (page: Page, question: number): Locator =>
  page.getByRole("textbox", { name: `Write a note on question ${question}` });

/** Waits until the page that was read as HTML can be pressed as well: before its script has run, a press is lost. */
export async function opened(page: Page): Promise<void> {
  await expect(page.getByText("Opening your notes…")).toHaveCount(0);
}

/** Waits until the app says, truly, that what was typed is on the device. */
export async function saved(page: Page): Promise<void> {
  await expect(page.getByText("Saved on this device")).toBeVisible();
}

/** The notes on the question whose page is open, newest first. */
export const notes = (page: Page): Locator =>
  page.getByRole("region", { name: "Your notes" }).getByRole("article");

/** Writes a note on a question whose page is open, and finishes it. */
export async function writeNote(
  page: Page,
  question: number,
  text: string,
): Promise<void> {
  await opened(page);
  const before = await notes(page).count();
  await composer(page, question).fill(text);
  await page.getByRole("button", { name: "Done", exact: true }).click();
  await expect(notes(page)).toHaveCount(before + 1);
  await saved(page);
}
