import { readFileSync } from "node:fs";
import { expect, type Page, test } from "@playwright/test";
import { parse } from "csv-parse/sync";
import mammoth from "mammoth";
import { opened, pack, questionPath, saved } from "./write.ts";

/** One meeting from the first question chosen to the papers handed in, on a tablet without a connection, which reloads whenever it hurts most. */

test.use({ viewport: { width: 1180, height: 820 }, hasTouch: true });

const path = (page: string) => `/${pack.id}/${page}`;
const words = (number: number) => pack.questions[number - 1]!.text;
const enquiry = pack.enquiries[0]!;
const own = "Who signs a plan off when the officer is away?";
const recommendation =
  "That the Cabinet set a limit of 18 cases for each social worker";

/** In the order in which they are asked in the end. */
const meeting = [
  {
    words: words(2),
    lead: "Cllr Okafor",
    by: "Portfolio holder",
    answer: "=SUM(1,2) is what the slide says; 40% by March",
    mark: "Answered",
  },
  {
    words: words(12),
    lead: "Cllr Price",
    by: "Director",
    answer: 'Re-referrals are counted, "thresholds" are not',
    mark: "Written answer promised",
    due: "2026-01-15",
    dueWords: "15 January 2026",
  },
  {
    words: enquiry.ask,
    lead: "",
    by: "Officer",
    answer: "+1 on last year, on the same base",
    mark: "Partly answered",
  },
  {
    words: words(9),
    lead: "Cllr Price",
    by: "Partner",
    answer: "Not by this committee; the board, said its chair",
    mark: "Not answered",
  },
  {
    words: own,
    lead: "Cllr Ahmed",
    by: "Head of Service",
    answer: "@ the duty desk, overnight",
    mark: "Written answer promised",
    due: "2026-02-03",
    dueWords: "3 February 2026",
  },
  {
    words: words(13),
    lead: "Cllr Okafor",
    by: "Witness",
    answer: "Yes, from 9 to 5",
    mark: "Answered",
  },
] as const;
/** What a spreadsheet would run stands as text. */
const defused = (text: string) => (/^[=+\-@]/.test(text) ? `'${text}` : text);

test("a meeting is planned, held, followed up and handed in without a connection, through a reload at every bad moment", async ({
  page,
  context,
}) => {
  test.setTimeout(300_000);
  await page.goto("/");
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await context.setOffline(true);

  await test.step("plan", () => planMeeting(page));
  for (const [place, item] of meeting.entries()) {
    await test.step(`ask ${place + 1}`, () => ask(page, place, item));
  }
  await test.step("recommend", () => recommend(page));
  await test.step("hand in", () => handIn(page));

  await context.setOffline(false);
  await page.goto(path("follow-up"));
  await saved(page);
  await expect(page.locator(".follow-up")).toHaveCount(3);
  await page.goto(path("meeting"));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(words(13));
});

async function planMeeting(page: Page): Promise<void> {
  for (const number of [12, 2, 9, 13]) {
    await page.goto(questionPath(number));
    await opened(page);
    await page
      .getByRole("button", { name: `Add to my plan: Q${number}` })
      .tap();
    await expect(
      page.getByRole("link", { name: `In your plan: Q${number}` }),
    ).toBeVisible();
  }
  await page.goto(path(`enquiries#${enquiry.id}`));
  await page
    .getByRole("button", { name: `Add to my plan: ${enquiry.ask}` })
    .first()
    .tap();
  await saved(page);

  await page.goto(path("plan"));
  const rows = page.locator("ol.plan > li");
  const field = page.getByRole("textbox", {
    name: "Add a question of your own",
  });
  await field.pressSequentially(own.slice(0, 14));
  await saved(page);
  await page.reload();
  await expect(rows).toHaveCount(6);
  await page.getByLabel("Change 6").tap();
  const reworded = page.getByRole("textbox", { name: "Your words for 6" });
  await expect(reworded).toHaveValue(own.slice(0, 14));
  await reworded.press("Control+End");
  await reworded.pressSequentially(own.slice(14));
  await saved(page);
  await page.reload();

  // Q12, Q2, Q9, Q13, the line of enquiry, one's own: into the order of the meeting.
  for (const from of [2, 5, 4, 6]) {
    await page.getByRole("button", { name: `Move ${from} up` }).tap();
  }
  await saved(page);
  await page.reload();
  await page.getByRole("button", { name: "Move 5 up" }).tap();
  await page.getByRole("button", { name: "Move 4 down" }).tap();
  await expect(rows.first()).toContainText(words(2));
  for (const [index, { lead }] of meeting.entries()) {
    const who = page.getByRole("combobox", {
      name: `Who leads on ${index + 1}`,
    });
    await who.pressSequentially(lead);
    // In the middle of a name.
    if (index === 1) {
      await saved(page);
      await page.reload();
      await expect(who).toHaveValue(lead);
    }
  }
  await saved(page);
  await page.reload();
  for (const [index, item] of meeting.entries()) {
    await expect(rows.nth(index)).toContainText(item.words);
    await expect(
      page.getByRole("combobox", { name: `Who leads on ${index + 1}` }),
    ).toHaveValue(item.lead);
  }
}

async function ask(
  page: Page,
  place: number,
  item: (typeof meeting)[number],
): Promise<void> {
  const heading = page.getByRole("heading", { level: 1 });
  if (place === 0) await page.goto(path("meeting"));
  else await page.getByRole("link", { name: "Next" }).tap();
  await expect(heading).toHaveText(item.words);

  const by = page.getByRole("combobox", { name: "Who answers" });
  await by.fill(item.by);
  const field = page.getByRole("textbox", { name: "Write the answer" });
  const half = Math.floor(item.answer.length / 2);
  await field.pressSequentially(item.answer.slice(0, half));
  await saved(page);
  // In the middle of a word.
  await page.reload();
  await expect(heading).toHaveText(item.words);
  await expect(field).toHaveValue(item.answer.slice(0, half));
  await expect(by).toHaveValue(item.by);
  await field.press("Control+End");
  await field.pressSequentially(item.answer.slice(half));
  await page.getByRole("button", { name: "Done" }).first().tap();
  await expect(
    page.getByText("The answer is saved on this device."),
  ).toBeVisible();

  const mark = page.getByRole("radio", { name: item.mark, exact: true });
  await mark.tap();
  await saved(page);
  // Right after the mark.
  await page.reload();
  await expect(mark).toBeChecked();
  await expect(page.getByText(item.answer)).toBeVisible();
  if (!("due" in item)) return;
  await page.getByRole("combobox", { name: "By whom" }).fill(item.by);
  await page.getByLabel("By when").fill(item.due);
  await saved(page);
  await page.reload();
  await expect(page.getByLabel("By when")).toHaveValue(item.due);
}

async function recommend(page: Page): Promise<void> {
  await page.goto(path("follow-up"));
  await expect(page.locator(".follow-up")).toHaveCount(2);
  await page.getByLabel("About").selectOption("12");
  await page.getByRole("button", { name: "A recommendation" }).tap();
  await page.getByLabel("To whom").fill("Cabinet");
  const what = page.getByLabel("What should change");
  await what.pressSequentially(recommendation.slice(0, 20));
  await saved(page);
  // In the middle of the form.
  await page.reload();
  await page.getByLabel(`Change “${recommendation.slice(0, 20).trim()}”`).tap();
  await expect(what).toHaveValue(recommendation.slice(0, 20));
  await expect(
    page.getByText("It does not say yet by when and how we will know."),
  ).toBeVisible();
  await what.press("Control+End");
  await what.pressSequentially(recommendation.slice(20));
  await page.getByLabel("By when").fill("2026-03-01");
  await page.getByLabel("How we will know").fill("Caseloads, every quarter");
  await expect(
    page.getByText("It says to whom, what, by when and how we will know."),
  ).toBeVisible();
  await saved(page);
}

/** Saves one paper in one form, and reads it. */
async function take(page: Page, paper: string, form: string): Promise<Buffer> {
  await page.goto(path(`papers?paper=${paper}`));
  if (paper !== "follow-up")
    await page.getByLabel("Notes that only you can see").check();
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: form, exact: true }).tap();
  return readFileSync(await (await download).path());
}

async function readDocx(page: Page, paper: string) {
  const buffer = await take(page, paper, "Word");
  const { value: html } = await mammoth.convertToHtml({ buffer });
  const { value: text } = await mammoth.extractRawText({ buffer });
  const all = (pattern: RegExp) =>
    [...html.matchAll(pattern)].map(([, found = ""]) =>
      found.replaceAll(/<[^>]*>/g, ""),
    );
  return {
    text,
    headings: all(/<h[1-3]>(.*?)<\/h[1-3]>/g),
    tables: all(/<table>(.*?)<\/table>/g),
  };
}

async function readTable(page: Page, paper: string) {
  const file = await take(page, paper, "Table (CSV)");
  return parse(file, { columns: true, bom: true }) as Record<string, string>[];
}

async function handIn(page: Page): Promise<void> {
  // While it is being made.
  await page.goto(path("papers"));
  await page.getByRole("button", { name: "Word", exact: true }).tap();
  await page.reload();

  const briefing = await readDocx(page, "briefing");
  expect(briefing.headings).toEqual(
    expect.arrayContaining([
      "Who asks what",
      "1. Q2",
      "2. Q12",
      "3. Line of enquiry",
      "4. Q9",
      "5. Own question",
      "6. Q13",
      "Sources",
    ]),
  );
  for (const item of meeting) {
    expect(briefing.tables[0]).toContain(item.lead);
    expect(briefing.text).toContain(item.words);
  }

  const answers = await readDocx(page, "answers");
  expect(answers.headings).toEqual(
    expect.arrayContaining(["Q2", "Q9", "Q12", "Q13"]),
  );
  for (const { answer, by, mark } of meeting) {
    expect(answers.text).toContain(answer);
    expect(answers.text).toContain(`Answer: ${by}`);
    expect(answers.text).toContain(mark);
  }

  const list = await readDocx(page, "follow-up");
  expect(list.tables).toHaveLength(1);
  for (const said of [
    recommendation,
    "Cabinet",
    "Caseloads, every quarter",
    "15 January 2026",
    "3 February 2026",
    "1 March 2026",
  ]) {
    expect(list.tables[0]).toContain(said);
  }

  expect(await readTable(page, "briefing")).toEqual(
    meeting.map((item, index) => ({
      "No.": String(index + 1),
      Wording: item.words,
      Leads: item.lead,
      "Follows up": "",
      Minutes: "",
    })),
  );
  const rows = await readTable(page, "answers");
  expect(rows).toHaveLength(6);
  for (const { words: asked, answer, by, mark } of meeting) {
    const row = rows.find(({ Note }) => Note === defused(answer));
    expect(row).toMatchObject({
      Wording: asked,
      "Where it stands": mark,
      Kind: `Answer: ${by}`,
      "Seen by": "Was kept to its writer",
    });
  }
  const followUps = await readTable(page, "follow-up");
  expect(followUps).toHaveLength(3);
  expect(followUps).toEqual(
    expect.arrayContaining([
      expect.objectContaining({
        Kind: "Recommendation",
        What: recommendation,
        "To whom": "Cabinet",
        "By when": "1 March 2026",
        "How we will know": "Caseloads, every quarter",
      }),
      ...meeting.flatMap((item) =>
        "due" in item
          ? [
              expect.objectContaining({
                Kind: "Promised answer",
                What: item.words,
                "To whom": item.by,
                "By when": item.dueWords,
              }),
            ]
          : [],
      ),
    ]),
  );
  const calendar = String(await take(page, "follow-up", "Dates (calendar)"));
  for (const day of ["20260115", "20260203", "20260301"]) {
    expect(calendar).toContain(`DTSTART;VALUE=DATE:${day}`);
  }
}
