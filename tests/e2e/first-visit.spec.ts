import { expect, test } from "@playwright/test";
import {
  composer,
  pack,
  questionPath,
  saved,
  writeNote,
  notes,
} from "./write.ts";

test("the first thing anyone sees is every question, word for word", async ({
  page,
}) => {
  const failures: string[] = [];
  page.on("pageerror", (error) => failures.push(String(error)));
  page.on("console", (message) => {
    if (message.type() === "error") failures.push(message.text());
  });
  await page.goto("/");
  await expect(
    page.getByRole("heading", { level: 1, name: "The key questions to ask" }),
  ).toBeVisible();
  for (const question of pack.questions) {
    await expect(page.getByRole("link", { name: question.text })).toBeVisible();
  }
  await expect(page.getByText("Notes stay on this device")).toBeVisible();
  expect(failures).toEqual([]);
});

test("the questions can be read with scripting off", async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(process.env["E2E_URL"]!);
  await expect(page.getByText(pack.questions[0]!.text)).toBeVisible();
  await context.close();
});

test("the first keystroke makes the set", async ({ page }) => {
  await page.goto(questionPath(12));
  await composer(page, 12).pressSequentially("W");
  await saved(page);
  await page.goto("/sets");
  await expect(
    page.getByRole("heading", { name: "My questions" }),
  ).toBeVisible();
});

test("a question shows its evidence in full, its figures, and what is missing", async ({
  page,
}) => {
  const question = pack.questions[11]!;
  await page.goto(questionPath(12));
  const evidence = page.getByRole("complementary", { name: "Evidence" });
  for (const link of question.evidence) {
    const paragraph = pack.report.sections
      .flatMap((section) => section.paragraphs)
      .find((candidate) => candidate.ref === link.ref)!;
    await expect(evidence.getByText(paragraph.text)).toBeAttached();
    await expect(evidence.getByText(link.why, { exact: true })).toBeAttached();
  }
  await expect(evidence.getByText("86.0%", { exact: true })).toBeAttached();
  await expect(evidence.getByText("Rated red", { exact: true })).toBeAttached();
  await expect(
    evidence.getByText("86.0% is 6.0 points above the target"),
  ).toBeAttached();
  for (const gap of question.coverage.missing) {
    await expect(page.getByText(gap)).toBeAttached();
  }
});

test("a note may be formatted, edited, deleted and brought back", async ({
  page,
}) => {
  await page.goto(questionPath(3));
  await writeNote(page, 3, "Ask about **visits** to children");
  const note = notes(page);
  await expect(note.locator("strong")).toHaveText("visits");

  await note.getByRole("button", { name: "Edit" }).click();
  const field = page.getByRole("textbox", { name: "Edit your note" });
  await field.press("End");
  await field.pressSequentially(", by name");
  await page.getByRole("button", { name: "Done", exact: true }).last().click();
  await expect(note).toContainText("Ask about visits to children, by name");

  await note.getByRole("button", { name: "Delete" }).click();
  await expect(note).toHaveCount(0);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(note).toContainText("by name");
  await saved(page);
});

test("notes and marks show at a glance in the list of questions", async ({
  page,
}) => {
  await page.goto(questionPath(7));
  await writeNote(page, 7, "Missing children are not mentioned.");
  await page.getByRole("radio", { name: "Partly answered" }).check();
  await saved(page);
  await page.getByRole("link", { name: "All questions" }).click();
  const row = page.getByRole("link", { name: pack.questions[6]!.text });
  await expect(row).toContainText("1 note");
  await expect(row).toContainText("Partly answered");
});

test("a follow-up becomes a note of the member's own", async ({ page }) => {
  const [suggestion] = pack.questions[4]!.supplementaries;
  await page.goto(questionPath(5));
  await page
    .getByRole("button", { name: `Copy into a note: ${suggestion}` })
    .click();
  await expect(notes(page)).toContainText(suggestion!);
});

test("a look at the report on the way leaves a half-written note where it was", async ({
  page,
}) => {
  await page.goto(questionPath(12));
  await composer(page, 12).pressSequentially("Ask about the 86");
  await page.getByRole("link", { name: "Paragraph 2.5 in the report" }).click();
  await expect(page.locator("[id='2.5']")).toBeInViewport();
  await page.getByRole("link", { name: "Back to question 12" }).click();
  await expect(composer(page, 12)).toHaveValue("Ask about the 86");
});

test.describe("on a slow line", () => {
  // What the service worker has at hand cannot be slow.
  test.use({ serviceWorkers: "block" });

  for (const [what, press, done] of [
    ["button", "Add to my plan: Q12", "In your plan: Q12"],
    ["radio", "Partly answered", ""],
  ] as const) {
    test(`a ${what} that is pressed before the page has come alive is not pressed in vain`, async ({
      page,
    }) => {
      const line = Promise.withResolvers<void>();
      await page.route("**/packs/*.json", async (route) => {
        await line.promise;
        await route.continue();
      });
      await page.goto(questionPath(12));
      await page.getByRole(what, { name: press }).click();
      line.resolve();
      await saved(page);
      if (done === "")
        await expect(page.getByRole(what, { name: press })).toBeChecked();
      else await expect(page.getByRole("link", { name: done })).toBeVisible();
    });
  }
});
