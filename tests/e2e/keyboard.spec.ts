import { expect, type Page, test } from "@playwright/test";
import { composer, opened, pack, questionPath, saved } from "./write.ts";

/** Presses Tab until the named thing has the focus, as someone without a pointer does. */
async function tabTo(
  page: Page,
  role: string,
  name: string | RegExp,
): Promise<void> {
  for (let presses = 0; presses < 200; presses += 1) {
    await page.keyboard.press("Tab");
    const focused = page.locator(":focus");
    if ((await focused.count()) === 0) continue;
    const found = page
      .getByRole(role as "link", { name, exact: true })
      .and(focused);
    if ((await found.count()) > 0) return;
  }
  throw new Error(`Tab never reached the ${role} “${name}”`);
}

const literal = (text: string) => text.replaceAll(/[^\w ]/g, "\\$&");

test("a question can be reached, answered in writing and marked by keyboard alone", async ({
  page,
}) => {
  await page.goto("/");
  await expect(page.getByText("Notes stay on this device")).toBeVisible();

  await page.keyboard.press("Tab");
  await expect(
    page.getByRole("link", { name: "Skip to the content" }),
  ).toBeFocused();
  await page.keyboard.press("Enter");
  await tabTo(
    page,
    "link",
    new RegExp(`^1 ?${literal(pack.questions[0]!.text)}`),
  );
  await page.keyboard.press("Enter");

  const heading = page.getByRole("heading", {
    level: 1,
    name: pack.questions[0]!.text,
  });
  await expect(heading).toBeFocused();

  await tabTo(page, "textbox", "Write a note on question 1");
  await page.keyboard.type("Who speaks for them?");
  await page.keyboard.press("Control+Enter");
  await expect(
    page.getByRole("article").filter({ hasText: "Who speaks for them?" }),
  ).toBeVisible();
  await expect(composer(page, 1)).toHaveValue("");
  await expect(composer(page, 1)).toBeFocused();

  await tabTo(page, "radio", "Not asked yet");
  await page.keyboard.press("ArrowDown");
  await expect(
    page.getByRole("radio", { name: "Answered", exact: true }),
  ).toBeChecked();
  await saved(page);

  await tabTo(page, "link", "Next: Question 2");
  await page.keyboard.press("Enter");
  await expect(
    page.getByRole("heading", { level: 1, name: pack.questions[1]!.text }),
  ).toBeFocused();
});

test("a recommendation is drafted from a question, filled in, filtered and taken back by keyboard alone", async ({
  page,
}) => {
  await page.goto(questionPath(4));
  await opened(page);
  await tabTo(page, "button", "Draft a recommendation");
  await page.keyboard.press("Enter");
  await expect(page.getByLabel("To whom")).toBeFocused();
  await page.keyboard.type("Cabinet");
  await page.keyboard.press("Tab");
  await expect(page.getByLabel("What should change")).toBeFocused();
  await page.keyboard.type("A limit of 18 cases");
  await page.keyboard.press("Control+Enter");
  const row = page.locator(".follow-up");
  await expect(
    page.getByLabel("Change “A limit of 18 cases”", { exact: true }),
  ).toBeFocused();
  await expect(row).toContainText("Q4");
  await saved(page);

  await page.keyboard.press("Shift+Tab");
  const state = page.getByLabel("State of “A limit of 18 cases”");
  await expect(state).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(row).toContainText("Received");

  await tabTo(page, "radio", /^Everything/);
  await page.keyboard.press("ArrowRight");
  await expect(page.getByText("None of these.")).toBeVisible();
  await page.keyboard.press("ArrowLeft");
  await expect(row).toBeVisible();

  await page.getByLabel("Change “A limit of 18 cases”").focus();
  await page.keyboard.press("Enter");
  await tabTo(page, "button", "Remove from the list");
  await page.keyboard.press("Enter");
  await expect(row).toHaveCount(0);
  await expect(
    page.getByRole("region", { name: "What is followed up" }),
  ).toBeFocused();
  await tabTo(page, "button", "Undo");
  await page.keyboard.press("Enter");
  await expect(row).toContainText("A limit of 18 cases");
});

test("an indicator is found at a glance, looked into and followed to its row by keyboard alone", async ({
  page,
}) => {
  const title = pack.kpis.find(({ id }) => id === "K12")!.title;
  await page.goto(`/${pack.id}/indicators`);
  await tabTo(page, "link", `K12 ${title}`);
  await page.keyboard.press("Enter");
  const plot = page.getByRole("region", { name: title });
  await expect(plot).toBeFocused();

  // The first line of enquiry opens where it stands.
  await page.keyboard.press("Tab");
  const line = plot.locator("details.enquiry").first();
  await expect(line.locator("summary")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(line).toHaveAttribute("open");
  await expect(line.getByText("Working")).toBeVisible();

  await tabTo(page, "link", "K12 in the report’s table");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("row", { name: title })).toBeFocused();
});
