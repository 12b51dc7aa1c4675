import { type Browser, expect, type Page } from "@playwright/test";
import { composer, pack, questionPath } from "./write.ts";

/** Someone with a browser of their own: nothing on their device is anyone else's. */
export interface Colleague {
  readonly page: Page;
  goTo(path: string): Promise<void>;
  /** Writes a note on a question and lets everyone in the set see it. */
  writeForAll(question: number, text: string): Promise<void>;
  setOffline(offline: boolean): Promise<void>;
  /** Says that all that was written here is with the relay. */
  shared(): Promise<void>;
  leave(): Promise<void>;
}

export async function newColleague(
  browser: Browser,
  url: string,
): Promise<Colleague> {
  const context = await browser.newContext({
    permissions: ["clipboard-read", "clipboard-write"],
  });
  const page = await context.newPage();
  const goTo = async (path: string) => {
    await page.goto(url + path);
    await expect(page.getByText("Opening your notes…")).toHaveCount(0);
  };
  return {
    page,
    goTo,
    async writeForAll(question, text) {
      if (!page.url().endsWith(questionPath(question))) {
        await goTo(questionPath(question));
      }
      await composer(page, question).fill(text);
      await page.getByRole("button", { name: "Done", exact: true }).click();
      await page
        .getByRole("article")
        .filter({ hasText: text })
        .getByRole("button", { name: "Show to everyone in this set" })
        .click();
      await expect(page.getByText("Saved on this device")).toBeVisible();
    },
    setOffline: (offline) => context.setOffline(offline),
    shared: () =>
      expect(page.getByRole("banner")).toContainText("Shared with colleagues"),
    leave: () => context.close(),
  };
}

/** Makes a link on the page where sets are shared, and resolves with it. */
export async function makeLink(
  { page, goTo }: Colleague,
  label: string,
  role: "Can edit" | "Can view" = "Can edit",
): Promise<string> {
  await goTo("/share");
  await page.getByLabel("Who is it for?").fill(label);
  await page.getByLabel(role).check();
  await page.getByRole("button", { name: "Make the link" }).click();
  return page.getByLabel("The link", { exact: true }).inputValue();
}

/** Opens a link and keeps the set. */
export async function keepFrom(
  { page, shared }: Colleague,
  link: string,
): Promise<void> {
  await page.goto(link);
  await page
    .getByRole("button", { name: "Keep a copy on this device" })
    .click();
  await expect(page).toHaveURL(new RegExp(`/${pack.id}/questions$`));
  await shared();
}
