import { expect } from "@playwright/test";
import { type Colleague, keepFrom, makeLink } from "./colleague.ts";
import { test } from "./together.ts";
import { questionPath } from "./write.ts";

test.describe.configure({ timeout: 180_000 });

/** What the page says of who has the set open; each is heard of within half a minute. */
const seesOpen = ({ page }: Colleague, words: string) =>
  expect(page.getByText(words, { exact: true })).toBeVisible({
    timeout: 60_000,
  });
const goesBy = async ({ page, goTo }: Colleague, name: string) => {
  await goTo("/settings");
  await page.getByLabel("Your name on notes").fill(name);
};

test("three write in one set at once, and see who is there as long as each wants it seen", async ({
  ann,
  bashir,
  clean: carol,
}) => {
  await ann.writeForAll(4, "From Ann");
  const link = await makeLink(ann, "The committee");
  const all = [ann, bashir, carol];
  await Promise.all([keepFrom(bashir, link), keepFrom(carol, link)]);
  await Promise.all([
    ann.writeForAll(4, "Ann, while all write"),
    bashir.writeForAll(4, "Bashir, while all write"),
    carol.writeForAll(4, "Carol, while all write"),
  ]);
  for (const { page } of all) {
    for (const text of [
      "From Ann",
      "Ann, while all write",
      "Bashir, while all write",
      "Carol, while all write",
    ])
      await expect(page.getByText(text, { exact: true })).toBeVisible({
        timeout: 60_000,
      });
  }

  await goesBy(bashir, "Cllr Bashir");
  await goesBy(carol, "Cllr Carol");
  await ann.goTo("/share");
  await seesOpen(ann, "Cllr Bashir and Cllr Carol have it open now.");
  await bashir.goTo("/share");
  await bashir.page
    .getByLabel("Show colleagues my name while I have the set open")
    .uncheck();
  await seesOpen(ann, "Cllr Carol has it open now.");
  await carol.leave();
});

test("who leaves keeps a copy that nothing comes to any more", async ({
  ann,
  bashir,
}) => {
  await ann.writeForAll(6, "Before he left");
  await keepFrom(bashir, await makeLink(ann, "Cllr Bashir"));
  await bashir.goTo("/share");
  await expect(
    bashir.page.getByText(
      "Your copy stays here, and colleagues keep theirs. Nothing more comes or goes.",
    ),
  ).toBeVisible();
  await bashir.page
    .getByRole("button", { name: "Leave this set", exact: true })
    .click();
  await bashir.page.getByRole("button", { name: "Leave it" }).click();
  await expect(
    bashir.page.getByText("You have left. Your copy is here."),
  ).toBeVisible();
  await bashir.writeForAll(6, "After he left");
  await ann.writeForAll(6, "Without him");
  await ann.shared();
  await bashir.goTo(questionPath(6));
  await expect(bashir.page.getByRole("banner")).toContainText("Not shared");
  for (const [{ page }, here, elsewhere] of [
    [bashir, "After he left", "Without him"],
    [ann, "Without him", "After he left"],
  ] as const) {
    await expect(page.getByText("Before he left")).toBeVisible();
    await expect(page.getByText(here)).toBeVisible();
    await expect(page.getByText(elsewhere)).toHaveCount(0);
  }
});

test("deleted everywhere, the owner’s copy is among the deleted sets, and a colleague’s stays theirs", async ({
  ann,
  bashir,
  clean,
}) => {
  await ann.writeForAll(11, "On both devices");
  const link = await makeLink(ann, "Cllr Bashir");
  await keepFrom(bashir, link);
  await ann.goTo("/share");
  await expect(
    ann.page.getByText(
      /The copies on colleagues’ devices are theirs: they stay/,
    ),
  ).toBeVisible();
  await ann.page
    .getByRole("button", { name: "Delete everywhere", exact: true })
    .click();
  await ann.page.getByRole("button", { name: "Delete it everywhere" }).click();
  await expect(
    ann.page.getByRole("region", { name: "Recently deleted" }),
  ).toContainText("My questions");
  await ann.goTo(questionPath(11));
  await expect(ann.page.getByText("On both devices")).toHaveCount(0);

  await expect(bashir.page.getByRole("banner")).toContainText(
    "Not shared any more",
    { timeout: 60_000 },
  );
  await bashir.goTo(questionPath(11));
  await expect(bashir.page.getByText("On both devices")).toBeVisible();
  await clean.page.goto(link);
  await expect(
    clean.page.getByText(
      /The set is not shared any more: its owner has ended it/,
    ),
  ).toBeVisible();
});
