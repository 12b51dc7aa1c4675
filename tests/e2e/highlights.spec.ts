import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import { readFileSync } from "node:fs";
import { openReport, painted, select } from "./mark.ts";
import { pack, questionPath, saved } from "./write.ts";

test.describe("by touch", () => {
  test.use({ hasTouch: true, viewport: { width: 820, height: 1180 } });

  test("words are highlighted, noted and tied; they are there after a reload, and in another tab", async ({
    page,
    context,
  }) => {
    await openReport(page, "2.5");
    await select(page, "2.5", "much improved");
    const bar = page.getByRole("toolbar", { name: "The words you chose" });
    await expect(bar).toBeVisible();
    await bar.getByRole("button", { name: "Highlight and note" }).tap();
    await expect(bar).toHaveCount(0);
    const note = page.getByRole("textbox", { name: /Your note on/ });
    await expect(note).toBeFocused();
    await note.fill("Since when?");
    await page.locator("summary", { hasText: "Questions it bears on" }).tap();
    await page.getByRole("checkbox", { name: /Q14/ }).tap();
    await page.getByRole("button", { name: "Done", exact: true }).tap();
    await saved(page);
    expect(await painted(page)).toEqual(["much improved"]);

    const other = await context.newPage();
    await openReport(other, "2.5");
    await expect(
      other.getByRole("button", { name: "“much improved” Q14" }),
    ).toBeVisible();
    await page.reload();
    await expect.poll(() => painted(page)).toEqual(["much improved"]);
    await expect(page.getByText("Since when?")).toBeVisible();

    // What is removed in one tab goes from the other, and can be had back.
    await other.getByRole("button", { name: /much improved/ }).tap();
    await other.getByRole("button", { name: "Remove highlight" }).tap();
    await expect.poll(() => painted(page)).toEqual([]);
    await other.getByRole("button", { name: "Undo" }).tap();
    await expect.poll(() => painted(page)).toEqual(["much improved"]);
  });

  test("a tap on highlighted words opens them, and the selection itself is never touched", async ({
    page,
  }) => {
    await openReport(page, "2.5");
    await select(page, "2.5", "overall trend");
    const bar = page.getByRole("toolbar", { name: "The words you chose" });
    await expect(bar).toBeVisible();
    expect(await page.evaluate(() => String(getSelection()))).toBe(
      "overall trend",
    );
    await bar.getByRole("button", { name: "Highlight", exact: true }).tap();
    await expect.poll(() => painted(page)).toEqual(["overall trend"]);
    const place = await page.evaluate(() => {
      const [range] = CSS.highlights.get("mine") ?? [];
      const live = document.createRange();
      live.setStart(range!.startContainer, range!.startOffset);
      live.setEnd(range!.endContainer, range!.endOffset);
      const { x, y, width, height } = live.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    });
    await page.touchscreen.tap(place.x, place.y);
    await expect(
      page.getByRole("textbox", { name: "Your note on “overall trend”" }),
    ).toBeVisible();
  });

  test("cells of a table and of the indicators, posts and the guide are highlighted like any words, and listed where they stand", async ({
    page,
  }) => {
    const bar = page.getByRole("toolbar", { name: "The words you chose" });
    const mark = async (place: string, words: string) => {
      await select(page, place, words);
      await bar.getByRole("button", { name: "Highlight", exact: true }).tap();
      await expect.poll(() => painted(page)).toContain(words);
    };
    await openReport(page, "4.5");
    await mark("table-4.5", "11 to 15 years");
    await mark("K2", "86.0%");
    await mark("appendix-2", "CADS, CIN and CP");
    await mark("appendix-3", "Medway YTD");
    await mark("front", "22 SEPTEMBER 2015");
    await page.goto(`/${pack.id}/guide`);
    await expect(page.getByText("Opening your notes…")).toHaveCount(0);
    await mark("guide-1", "original author");
    await mark("guide", "August 2014");
    await saved(page);
    await page.reload();
    await expect
      .poll(async () => (await painted(page)).toSorted())
      .toEqual(["August 2014", "original author"]);

    await page.goto(`/${pack.id}/highlights`);
    await expect(page.locator(".listed > .cite")).toHaveText([
      "Front page",
      "Table at 4.5",
      "Appendix 2",
      "Appendix 3",
      "Indicator K2",
      "Guide",
      "Guide",
    ]);
    await page.getByRole("link", { name: "Table at 4.5" }).tap();
    await expect(page.locator("[id='table-4.5']")).toBeInViewport();
    await expect.poll(() => painted(page)).toContain("11 to 15 years");

    // A question that uses the indicator has it with its evidence.
    const { questions } = pack;
    const using = questions.find(({ kpis }) =>
      kpis.some(({ id }) => id === "K2"),
    );
    await page.goto(questionPath(using!.number));
    await expect(
      page.getByRole("link", { name: "Indicator K2" }),
    ).toBeVisible();
  });

  test("words of several paragraphs are highlighted in each of them, and undone as one", async ({
    page,
  }) => {
    await openReport(page, "2.7");
    await page.evaluate(() => {
      const text = (ref: string) =>
        document.querySelector(`[data-words="${ref}"] p`)?.firstChild as Text;
      getSelection()?.setBaseAndExtent(text("2.7"), 4, text("2.9"), 11);
    });
    await page.getByRole("button", { name: "Highlight", exact: true }).tap();
    await expect(page.getByText("Highlighted in 3 places.")).toBeVisible();
    await expect.poll(async () => (await painted(page)).length).toBe(3);
    await page.getByRole("button", { name: "Undo" }).tap();
    await expect.poll(() => painted(page)).toEqual([]);
  });
});

test("with the keyboard alone, words are chosen, highlighted and removed", async ({
  page,
}) => {
  await openReport(page, "2.9");
  const choose = page.getByRole("button", {
    name: "Highlight words of paragraph 2.9",
  });
  await choose.focus();
  await page.keyboard.press("Enter");
  const group = page.getByRole("group", {
    name: "Highlight words of paragraph 2.9",
  });
  await expect(
    group.getByRole("button", { name: "The sentence before" }),
  ).toBeFocused();
  await group.getByRole("button", { name: "Begin a word later" }).focus();
  await page.keyboard.press("Enter");
  await expect(group.getByRole("status")).toContainText("“numbers of children");
  await page.keyboard.press("Escape");
  await expect(choose).toBeFocused();

  await page.keyboard.press("Enter");
  await group.getByRole("button", { name: "Highlight", exact: true }).focus();
  await page.keyboard.press("Enter");
  await expect(choose).toBeFocused();
  const [whole = ""] = await painted(page);
  expect(whole).toMatch(/^The numbers of children.*low\.$/);

  await page.getByRole("button", { name: /“The numbers of children/ }).focus();
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Remove highlight" }).focus();
  await page.keyboard.press("Enter");
  await expect.poll(() => painted(page)).toEqual([]);
});

test("rows of a table and parts of the guide are chosen with the keyboard alone", async ({
  page,
}) => {
  await openReport(page, "4.5");
  await page
    .getByRole("button", { name: "Highlight words of the table at 4.5" })
    .focus();
  await page.keyboard.press("Enter");
  const group = page.getByRole("group", {
    name: "Highlight words of the table at 4.5",
  });
  await group.getByRole("button", { name: "The next row" }).focus();
  await page.keyboard.press("Enter");
  await expect(group.getByRole("status")).toContainText(
    /0 to 2 years\s69\s63\s62\s56\s61/,
  );
  await group.getByRole("button", { name: "Highlight", exact: true }).focus();
  await page.keyboard.press("Enter");
  await expect
    .poll(() => painted(page))
    .toEqual(["0 to 2 years", "69", "63", "62", "56", "61"]);

  await page.goto(`/${pack.id}/guide`);
  await page
    .getByRole("button", { name: "Highlight words of part 1 of the guide" })
    .focus();
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "The next sentence" }).focus();
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Highlight", exact: true }).focus();
  await page.keyboard.press("Enter");
  await expect
    .poll(() => painted(page))
    .toEqual([expect.stringMatching(/^This updated and abbreviated version/)]);
});

test("what is selected by caret browsing is what the paragraph's own button begins with", async ({
  page,
}) => {
  await openReport(page, "2.5");
  await select(page, "2.5", "targeted 45 ");
  const choose = page.getByRole("button", {
    name: "Highlight words of paragraph 2.5",
  });
  await choose.focus();
  await page.keyboard.press("Enter");
  await expect(
    page.getByRole("status").filter({ hasText: "Chosen" }),
  ).toHaveText("Chosen: “targeted 45”");
});

test("a highlight stands with the evidence of its question, and in the list of all; a file takes it to another device", async ({
  page,
  browser,
}) => {
  await openReport(page, "2.5");
  await select(page, "2.5", "much improved");
  await page.getByRole("button", { name: "Highlight and note" }).click();
  await page.getByRole("textbox", { name: /Your note on/ }).fill("Since when?");
  await page.locator("summary", { hasText: "Questions it bears on" }).click();
  await page.getByRole("checkbox", { name: /Q3\b/ }).check();
  await saved(page);
  for (const rule of (await new AxeBuilder({ page }).analyze()).violations)
    expect(
      rule.nodes.map(({ html }) => html),
      rule.id,
    ).toEqual([]);

  // Q12 cites the paragraph, and Q3 does not: it is tied by hand.
  for (const number of [12, 3]) {
    await page.goto(questionPath(number));
    const evidence = page.getByRole("complementary", { name: "Evidence" });
    await expect(
      evidence.getByRole("heading", { name: "Your highlights" }),
    ).toBeVisible();
    await expect(evidence.getByText("Since when?")).toBeVisible();
    await expect
      .poll(() => painted(page))
      .toEqual(number === 12 ? ["much improved"] : []);
  }

  await page.goto(`/${pack.id}/highlights`);
  await expect(page.getByText("1 highlight", { exact: true })).toBeVisible();
  const downloading = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save highlights to a file" }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe("my-questions-highlights.jsonld");
  const path = await download.path();
  expect(JSON.parse(readFileSync(path, "utf8"))).toMatchObject({
    type: "AnnotationCollection",
    total: 1,
  });

  const elsewhere = await browser.newContext();
  const other = await elsewhere.newPage();
  await other.goto(new URL(page.url()).href);
  await other.getByLabel("Add from a file").setInputFiles(path);
  await expect(other.getByText("1 highlight was added.")).toBeVisible();
  await other.getByLabel("Add from a file").setInputFiles(path);
  await expect(
    other.getByText("Everything in this file was here already."),
  ).toBeVisible();
  await saved(other);
  await other.reload();
  await expect(other.getByText("Since when?")).toBeVisible();
  await elsewhere.close();
});
