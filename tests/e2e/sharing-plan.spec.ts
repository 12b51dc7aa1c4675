import { expect } from "@playwright/test";
import { keepFrom, makeLink } from "./colleague.ts";
import { test } from "./together.ts";
import { pack, questionPath } from "./write.ts";

const planPath = `/${pack.id}/plan`;

test.describe.configure({ timeout: 180_000 });

test("two people plan one meeting apart: nothing is doubled, and nothing lost", async ({
  ann,
  bashir,
}) => {
  const own = "Who checks that visits are made?";
  const itemsOf = ({ page }: typeof ann) => page.locator("ol.plan > li");
  const add = async ({ page }: typeof ann, words: string) => {
    await page
      .getByRole("textbox", { name: "Add a question of your own" })
      .fill(words);
    await expect(page.getByText("Saved on this device")).toBeVisible();
  };
  await ann.goTo(planPath);
  await add(ann, own);
  await keepFrom(bashir, await makeLink(ann, "Cllr Bashir"));
  for (const who of [ann, bashir]) {
    await who.goTo(planPath);
    await expect(itemsOf(who)).toHaveCount(1);
    await who.shared();
    await who.setOffline(true);
  }

  const lead = ({ page }: typeof ann) =>
    page.getByRole("combobox", { name: "Who leads on 1" });
  await lead(ann).pressSequentially("Cllr Ahmed");
  await add(ann, "Ann’s question?");
  await lead(bashir).pressSequentially("Cllr Okafor");
  await bashir.page.getByLabel("Minutes for 1").fill("10");
  // One item, however much of it was changed.
  await expect(bashir.page.getByRole("banner")).toContainText(
    "1 change not shared yet",
  );
  await add(bashir, "Bashir’s question?");
  await bashir.page.getByRole("button", { name: "Move 2 up" }).click();
  await expect(bashir.page.getByRole("banner")).toContainText(
    "2 changes not shared yet",
  );

  for (const who of [ann, bashir]) await who.setOffline(false);
  for (const who of [ann, bashir]) {
    await expect(itemsOf(who)).toHaveCount(3, { timeout: 60_000 });
    await expect(itemsOf(who).nth(0)).toContainText("Bashir’s question?");
    await expect(itemsOf(who).nth(1)).toContainText(own);
    await expect(itemsOf(who).nth(2)).toContainText("Ann’s question?");
    await expect(
      who.page.getByRole("combobox", { name: "Who leads on 2" }),
    ).toHaveValue("Cllr Ahmed / Cllr Okafor");
    await expect(
      who.page.getByText("Cllr Ahmed and Cllr Okafor are down to lead"),
    ).toBeVisible();
    await expect(who.page.getByLabel("Minutes for 2")).toHaveValue("10");
  }

  await ann.goTo(`${planPath}?view=chair`);
  await expect(
    ann.page.getByRole("list").getByText("Cllr Ahmed"),
  ).toBeVisible();
  await expect(
    ann.page.getByRole("list").getByText("Cllr Okafor"),
  ).toBeVisible();

  // Whoever sees both settles it.
  await ann.goTo(planPath);
  await ann.page
    .getByRole("combobox", { name: "Who leads on 2" })
    .fill("Cllr Okafor");
  await expect(
    bashir.page.getByRole("combobox", { name: "Who leads on 2" }),
  ).toHaveValue("Cllr Okafor", { timeout: 60_000 });
});

test("two people mark one question apart: both marks stand until somebody chooses", async ({
  ann,
  bashir,
}) => {
  const mark = ({ page }: typeof ann, name: string) =>
    page.getByRole("radio", { name, exact: true });
  await ann.writeForAll(12, "What we asked");
  await keepFrom(bashir, await makeLink(ann, "Cllr Bashir"));
  for (const who of [ann, bashir]) {
    await who.goTo(questionPath(12));
    await expect(who.page.getByText("What we asked")).toBeVisible();
    await who.shared();
    await who.setOffline(true);
  }
  await mark(ann, "Answered").check();
  await mark(bashir, "Not answered").check();
  for (const who of [ann, bashir]) await who.setOffline(false);
  for (const { page } of [ann, bashir]) {
    await expect(
      page.getByText(
        "Marked differently by colleagues: “Not answered” and “Answered”. Choose one.",
      ),
    ).toBeVisible({ timeout: 60_000 });
    await expect(page.getByRole("radio", { checked: true })).toHaveCount(0);
  }

  await mark(bashir, "Answered").check();
  await expect(mark(ann, "Answered")).toBeChecked({ timeout: 60_000 });
  for (const { page } of [ann, bashir])
    await expect(page.getByText(/Marked differently/)).toHaveCount(0);
});
