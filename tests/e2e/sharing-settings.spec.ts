import { expect } from "@playwright/test";
import { keepFrom, makeLink } from "./colleague.ts";
import { test } from "./together.ts";
import { questionPath } from "./write.ts";

test.describe("where a code is asked of who shares", () => {
  test.use({ settings: { CREATE_TOKEN: "from-the-clerk" } });

  test("a set is shared with it and not without, and a link opens without", async ({
    ann,
    bashir,
  }) => {
    await ann.writeForAll(2, "For those with the code");
    await ann.goTo("/share");
    const code = ann.page.getByLabel("Code for sharing here");
    await code.fill("a guess");
    await ann.page.getByLabel("Who is it for?").fill("Cllr Bashir");
    await ann.page.getByRole("button", { name: "Make the link" }).click();
    await expect(
      ann.page.getByText("The code for sharing here is missing or wrong."),
    ).toBeVisible();
    await code.fill("from-the-clerk");
    await ann.page.getByRole("button", { name: "Make the link" }).click();
    await ann.page.getByRole("button", { name: "Done", exact: true }).click();
    // Once is enough.
    await expect(code).toHaveCount(0);
    await keepFrom(bashir, await makeLink(ann, "Cllr Bashir too"));
    await bashir.goTo(questionPath(2));
    await expect(
      bashir.page.getByText("For those with the code"),
    ).toBeVisible();
  });
});

test.describe("where the app is served alone", () => {
  test.use({ settings: { RELAY: "off" } });

  test("sharing by a link is not offered, which is said, and a file goes all the same", async ({
    ann,
    bashir,
  }) => {
    await ann.writeForAll(2, "By a file alone");
    await ann.goTo("/share");
    await expect(
      ann.page.getByText(
        "Sharing by a link is not offered here: this site serves the app and nothing else. You can share the set as a file.",
      ),
    ).toBeVisible();
    await expect(
      ann.page.getByRole("button", { name: "Make the link" }),
    ).toHaveCount(0);
    const download = ann.page.waitForEvent("download");
    await ann.page.getByRole("button", { name: "Save a file" }).click();
    await bashir.goTo("/open");
    await bashir.page
      .getByLabel("A set’s file, a recovery file or a backup")
      .setInputFiles(await (await download).path());
    await expect(bashir.page.getByText("By a file alone")).toBeVisible();
    await bashir.page
      .getByRole("button", { name: "Keep it on this device" })
      .click();
    await bashir.page.getByRole("button", { name: /^Open “/ }).click();
    await bashir.goTo(questionPath(2));
    await expect(bashir.page.getByText("By a file alone")).toBeVisible();
  });
});
