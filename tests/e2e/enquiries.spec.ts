import { expect, type Page, test } from "@playwright/test";
import { type ServerProcess, startServer } from "../server-process.ts";
import { pack, questionPath } from "./write.ts";

/** From a claim to what it rests on, and back: with a finger, by keyboard, and with no connection. */

const strongest = pack.enquiries.find(
  ({ cites, questions }) => cites[0]?.kind === "cell" && questions.length > 0,
);
if (strongest === undefined)
  throw new Error("The pack has no line of enquiry that rests on a cell");
const { id, ask, statement, questions, where } = strongest;

async function expectMarked(page: Page): Promise<void> {
  await expect(page).toHaveURL(new RegExp(`cite=${RegExp.escape(id)}#`));
  const row = page.locator(`tr[id="${where[0]}"]`);
  await expect(row).toBeFocused();
  await expect(row.locator("td[data-cited]").first()).toBeInViewport();
}

test("from a question to a claim, to the marked cell, and back to the claim", async ({
  page,
}) => {
  await page.goto(questionPath(questions[0]!));
  const line = page
    .locator("#enquiries details")
    .filter({ hasText: statement });
  await line.locator("summary").click();
  await expect(line.getByText(ask)).toBeVisible();
  await line.locator(".cites a").first().click();
  await expectMarked(page);

  await page.getByRole("link", { name: "Back to the line of enquiry" }).click();
  await expect(line).toHaveAttribute("open");
  await expect(line.locator("summary")).toBeFocused();
  await expect(line.getByText(ask)).toBeInViewport();

  // The browser's own way back finds the cell again, and then the claim, as they were left.
  await page.goBack();
  await expectMarked(page);
  await page.goBack();
  await expect(line).toHaveAttribute("open");
});

test("all of it by keyboard alone, from the list of all of them", async ({
  page,
}) => {
  await page.goto(`/${pack.id}/enquiries?part=${where[0]}#${id}`);
  const summary = page.locator(`details[id="${id}"] > summary`);
  await expect(summary).toBeFocused();
  await expect(page.getByText(ask)).toBeVisible();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expectMarked(page);

  await page.keyboard.press("Shift+Tab");
  await page
    .getByRole("link", { name: "Back to the line of enquiry" })
    .press("Enter");
  await expect(summary).toBeFocused();
  await expect(page).toHaveURL(new RegExp(`part=${where[0]}#`));
});

test("a choice is in the address, survives a reload, and the way back undoes it", async ({
  page,
}) => {
  await page.goto(`/${pack.id}/enquiries`);
  const status = page.getByRole("main").getByRole("status");
  const all = await status.textContent();
  const kind = page.getByLabel("Kind");
  await kind.selectOption("target");
  await expect(page).toHaveURL(/kind=target$/);
  await expect(status).not.toHaveText(all ?? "");
  const some = await status.textContent();
  await page.reload();
  await expect(status).toHaveText(some ?? "");
  await expect(kind).toHaveValue("target");
  await page.goBack();
  await expect(status).toHaveText(all ?? "");
  await expect(kind).toHaveValue("");
});

test("with no connection the way there and back is the same", async ({
  page,
}) => {
  const server: ServerProcess = await startServer();
  await page.goto(server.url);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await server.stop();
  await page.goto(server.url + questionPath(questions[0]!));
  const line = page
    .locator("#enquiries details")
    .filter({ hasText: statement });
  await line.locator("summary").click();
  await line.locator(".cites a").first().click();
  await expectMarked(page);
  await page.getByRole("link", { name: "Back to the line of enquiry" }).click();
  await expect(line.getByText(ask)).toBeInViewport();
});
