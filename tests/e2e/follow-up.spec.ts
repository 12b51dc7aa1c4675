import { expect, test } from "@playwright/test";
import { questionPath, saved } from "./write.ts";

test.use({ viewport: { width: 820, height: 1180 }, hasTouch: true });

test("a promise and a recommendation outlive reloads without a connection, and what is left over goes to the next meeting", async ({
  page,
  context,
}) => {
  await page.goto(questionPath(3));
  await page.evaluate(() => navigator.serviceWorker.ready);
  await context.setOffline(true);
  await page.getByRole("radio", { name: "Written answer promised" }).check();
  const promise = page.getByRole("group", { name: "The written answer" });
  await promise.getByLabel("By whom").fill("Head of Service");
  await promise.getByLabel("By when").fill("2015-10-06");
  await saved(page);
  await page.reload();
  await expect(promise.getByLabel("By whom")).toHaveValue("Head of Service");
  await promise.getByRole("link", { name: "In your follow-up list" }).click();

  const list = page.getByRole("region", { name: "What is followed up" });
  const late = list.locator("#promise-question-3");
  await expect(late).toBeFocused();
  await expect(late).toContainText("Overdue");
  await expect(late).toContainText("Head of Service");

  await page.getByRole("button", { name: "A recommendation" }).click();
  await expect(page.getByLabel("To whom")).toBeFocused();
  await page.keyboard.type("Cabinet");
  await page.getByLabel("What should change").fill("Fewer cases each");
  await saved(page);
  await page.reload();
  const recommendation = list.getByRole("listitem").filter({
    hasText: "Fewer cases each",
  });
  await expect(recommendation).toContainText("Cabinet");

  await page.getByText("Carry into a new set").click();
  await page.getByLabel("Name of the set").fill("January");
  await page.getByRole("button", { name: "Carry into a new set" }).click();
  await expect(
    page.getByText("Carried into “January”, which is open now."),
  ).toBeVisible();
  await expect(list.getByText(/^Carried from/)).toHaveCount(2);
  await page.reload();
  await expect(list.getByText(/^Carried from/)).toHaveCount(2);
  await page
    .getByRole("button", { name: /^Open “/ })
    .first()
    .click();
  await expect(late).toBeVisible();
  await expect(list.getByText(/^Carried from/)).toHaveCount(0);
});
