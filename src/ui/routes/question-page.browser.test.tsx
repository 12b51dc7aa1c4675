import { screen, waitFor, within } from "@testing-library/preact";
import { describe, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import {
  createFakeApp,
  type FakeAppOptions,
} from "../../../tests/fixtures/fake-app.ts";
import { fakeNote } from "../../../tests/fixtures/fake-set.ts";
import {
  expectAccessible,
  expectTouchable,
  renderInApp,
} from "../../../tests/fixtures/render-in-app.tsx";
import { tinyPack } from "../../../tests/fixtures/tiny-pack.ts";
import { wholePack } from "../../../tests/fixtures/whole-pack.ts";
import { checkIndicators } from "../../domain/checks/check-indicators.ts";
import type { EnquiryId } from "../../domain/ids.ts";
import type { Look, TextSize } from "../preferences.ts";
import { QuestionPage } from "./question-page.tsx";

function open(number: number, options: FakeAppOptions = {}) {
  const app = createFakeApp(options);
  renderInApp(app, <QuestionPage number={number} />);
  return app;
}
const evidence = () =>
  within(screen.getByRole("complementary", { name: "Evidence" }));

test("a table of its evidence is drawn where the pack asks for it, and no other", async () => {
  const [parks, ...others] = tinyPack.report.sections;
  const tables = parks!.tables.map((table) => ({
    ...table,
    plot: "over time" as const,
  }));
  const sections = [{ ...parks!, tables }, ...others];
  const drawn = { ...tinyPack, report: { ...tinyPack.report, sections } };
  open(1, { pack: drawn });
  await evidence().findByRole("img", {
    name: "Visits: 2022 100, 2023 120. Complaints: 2022 7.",
  });
  expect(evidence().getAllByRole("figure")).toHaveLength(tables.length);
  await expectAccessible();
});

test("a question stands with its evidence, its figures and what is missing", async () => {
  open(1);
  screen.getByRole("heading", { level: 1, name: /Are the parks clean/ });
  expect(screen.getAllByText("Partial evidence").length).toBeGreaterThan(0);
  screen.getByText("Who inspects the inspections.");
  screen.getByText(/Green Flag changed its rules/);
  evidence().getByText(/Bins are emptied within one day\./);
  evidence().getByText("How often bins are emptied.");
  evidence().getByText("86.0%");
  evidence().getByText("High is good.");
  evidence().getByText("Rated red");
  expect(
    evidence()
      .getByRole("link", { name: "Paragraph 1.1 in the report" })
      .getAttribute("href"),
  ).toBe("/ashmere-parks-2024/report?from=1#1.1");
  expect(document.title).toBe("Q1 · Critical Friend");
});

test("a figure with no direction, rating or target says so in words", () => {
  open(2);
  evidence().getByText("The report does not say which way is good.");
  evidence().getByText("No rating given");
  expect(evidence().getAllByText("none given").length).toBeGreaterThan(0);
  evidence().getByText("The chart at 2.2 is in the paper, not in this text.");
});

test("a question that the report does not answer says that, and nothing else", () => {
  open(3);
  expect(screen.getAllByText("No evidence").length).toBeGreaterThan(0);
  evidence().getByText(
    "The report has no paragraph that answers this question.",
  );
});

test("a number that the guide does not have leads back to the list", async () => {
  open(17);
  screen.getByRole("heading", {
    name: "There is no question 17. The guide has 3.",
  });
  screen.getByRole("link", { name: "All questions" });
  await expectAccessible();
});

test("previous and next are where they lead, and end at the ends", () => {
  open(1);
  const pager = within(
    screen.getByRole("navigation", { name: "Other questions" }),
  );
  expect(pager.queryByRole("link", { name: /^Previous/ })).toBeNull();
  expect(pager.getByRole("link", { name: /^Next/ }).getAttribute("href")).toBe(
    "/ashmere-parks-2024/questions/2",
  );
});

describe("where it stands", () => {
  test("is one choice in words, taken back like any other", async () => {
    const app = open(1, { marks: new Map([[1, "partly"]]) });
    const choice = within(
      screen.getByRole("group", { name: "Where it stands" }),
    );
    expect(choice.getByLabelText("Partly answered")).toHaveProperty(
      "checked",
      true,
    );
    await userEvent.click(choice.getByLabelText("Written answer promised"));
    await waitFor(() => expect(app.view.value.marks.get(1)).toBe("promised"));
    await userEvent.click(choice.getByLabelText("Not asked yet"));
    await waitFor(() => expect(app.view.value.marks.has(1)).toBe(false));
  });

  test("chosen before the set is open, it is kept when it opens", async () => {
    const app = open(1, { unopened: true });
    await userEvent.click(screen.getByLabelText("Answered"));
    app.open();
    await waitFor(() => expect(app.view.value.marks.get(1)).toBe("answered"));
  });
});

test("a follow-up is copied into a note, with a way back", async () => {
  const app = open(1);
  await userEvent.click(
    screen.getByRole("button", {
      name: "Copy into a note: What do visitors say?",
    }),
  );
  await waitFor(() =>
    expect(app.view.value.notesByQuestion.get(1)?.[0]?.text).toBe(
      "What do visitors say?",
    ),
  );
  expect(app.undo.value?.done).toBe("Copied into a note.");
  app.undo.value?.undo();
  expect(app.view.value.notesByQuestion.get(1) ?? []).toEqual([]);
});

describe("what the checks find", () => {
  test("stands beside the figure in a sentence, which leads to its line of enquiry", () => {
    open(1);
    const finding = evidence().getByRole("link", {
      name: "Rated red, though 86.0% is 6.0 points above the target of 80%.",
    });
    expect(finding.getAttribute("href")).toBe(
      "/ashmere-parks-2024/questions/1#enquiry-K1.red-though-target-met",
    );
    evidence().getByText(/set against a target for the whole of 23\/24\./);
    expect(evidence().queryByText(/^How was the red rating set/)).toBeNull();
    expectTouchable();
  });

  test("beyond the strongest is a tap away, and only for a figure that is direct evidence", () => {
    open(1, { pack: wholePack });
    expect(
      evidence()
        .getByRole("link", { name: /^1 more on this figure/ })
        .getAttribute("href"),
    ).toBe("/ashmere-parks-2024/enquiries?question=1&part=K1");
    document.body.replaceChildren();
    open(2, { pack: wholePack });
    evidence().getByText("The table gives no target.");
    expect(evidence().queryByText(/more on this figure/)).toBeNull();
  });

  test("of the table as a whole, is told once and not under each figure", () => {
    const kpis = tinyPack.kpis.map((kpi) => ({
      ...kpi,
      values: { ...kpi.values, england: "" },
    }));
    const enquiries = checkIndicators(
      {
        table: tinyPack.indicatorTable!,
        kpis,
        narrative: {
          discussed: new Map(),
          paragraphs: 3,
          hasLostFigures: false,
        },
      },
      tinyPack.questions,
    );
    open(1, { pack: { ...tinyPack, kpis, enquiries } });
    evidence().getByRole("link", {
      name: "The column “England 22/23” is empty for all 2 indicators.",
    });
  });
});

describe("the lines of enquiry", () => {
  const section = () =>
    within(document.querySelector<HTMLElement>("#enquiries")!);
  const lines = () =>
    [...document.querySelectorAll("#enquiries .statement")].map(
      ({ textContent }) => textContent,
    );

  test("that serve the question stand strongest first, and open to the working, the question and the sources", async () => {
    open(1, { pack: wholePack });
    expect(lines()).toEqual([
      "Visits rose to 120, and yet bins are still emptied in a day.",
      "Rated red, though 86.0% is 6.0 points above the target of 80%.",
    ]);
    const working = await section().findByText("120 − 100 = 20 more visits");
    expect(working.checkVisibility({ contentVisibilityAuto: true })).toBe(
      false,
    );
    await userEvent.click(section().getByText(/^Visits rose to 120/));
    expect(working.checkVisibility({ contentVisibilityAuto: true })).toBe(true);
    section().getByText("How do fewer bins serve more visits?");
    const line = document.getElementById("enquiry-visits-and-bins")!;
    const sources = within(line)
      .getAllByRole("link")
      .map((link) => [link.textContent, link.getAttribute("href")]);
    const report = "/ashmere-parks-2024/report?from=1&cite=visits-and-bins";
    expect(sources).toEqual([
      ["para 1.2 They rose.", `${report}#1.2`],
      ["para 1.2 Visits, 2023: 120", `${report}#1.2`],
      ["para 1.1 Every park was inspected in the year.", `${report}#1.1`],
      ["K1 Ashmere YTD: 86.0%", `${report}#K1`],
      ["Q3", "/ashmere-parks-2024/questions/3"],
    ]);
    expectTouchable();
    await expectAccessible();
  });

  test("are cut to two lines for the eye, and not for those who hear them", async () => {
    const [first] = wholePack.enquiries;
    const statement = `${first!.statement} `.repeat(12).trim();
    const enquiries = [{ ...first!, statement }];
    open(1, { pack: { ...wholePack, enquiries } });
    const summary = section().getByText(statement);
    const lineHeight = Number.parseFloat(getComputedStyle(summary).lineHeight);
    expect(summary.getBoundingClientRect().height).toBeLessThan(lineHeight * 3);
    await userEvent.click(summary);
    expect(summary.getBoundingClientRect().height).toBeGreaterThan(
      lineHeight * 4,
    );
  });

  test("are the five strongest, and the others a tap away", () => {
    const [first] = wholePack.enquiries;
    const enquiries = Array.from({ length: 7 }, (_, at) => ({
      ...first!,
      id: `line-${at}` as EnquiryId,
      statement: `Line ${at}`,
    }));
    open(1, { pack: { ...wholePack, enquiries } });
    expect(lines()).toEqual(["Line 0", "Line 1", "Line 2", "Line 3", "Line 4"]);
    expect(
      section()
        .getByRole("link", { name: "All 7 on this question" })
        .getAttribute("href"),
    ).toBe("/ashmere-parks-2024/enquiries?question=1");
  });

  test("that the address names is open and has the focus, with its neighbours closed", async () => {
    open(1, {
      pack: wholePack,
      route: {
        page: "question",
        pack: wholePack.id,
        number: 1,
        anchor: "enquiry-K1.red-though-target-met",
      },
    });
    const open_ = document.querySelectorAll("#enquiries details[open]");
    expect([...open_].map(({ id }) => id)).toEqual([
      "enquiry-K1.red-though-target-met",
    ]);
    expect(document.activeElement).toBe(open_[0]!.querySelector("summary"));
  });

  test("one can be copied into a note and put into the plan", async () => {
    const app = open(1);
    const ask = "How was the red rating set, and on which period’s figures?";
    await userEvent.click(section().getByText(/^Rated red, though 86\.0%/));
    await userEvent.click(
      section().getByRole("button", { name: `Copy into a note: ${ask}` }),
    );
    await waitFor(() =>
      expect(app.view.value.notesByQuestion.get(1)?.[0]?.text).toBe(
        `Bins emptied within one day: Rated red, though 86.0% is 6.0 points above the target of 80%. ${ask}`,
      ),
    );
    await userEvent.click(
      section().getByRole("button", { name: `Add to my plan: ${ask}` }),
    );
    await section().findByRole("link", { name: `In your plan: ${ask}` });
    expect(app.view.value.plan.items[0]).toMatchObject({
      source: { kind: "enquiry", enquiry: "K1.red-though-target-met" },
      printed: ask,
    });
  });

  test("are not spoken of on a question that none serves", () => {
    open(3);
    expect(document.querySelector("#enquiries")).toBeNull();
  });
});

describe("for everyone, on every screen", () => {
  const looks: readonly Look[] = ["light", "dark", "contrast"];
  const screens: readonly (readonly [string, number, number, TextSize])[] = [
    ["tablet in landscape", 1180, 820, 100],
    ["tablet in portrait", 820, 1180, 100],
    ["phone", 390, 844, 100],
    ["narrow", 320, 640, 100],
    ["tablet at 200 %", 820, 1180, 200],
    ["phone at 200 %", 390, 844, 200],
  ];

  test.each(looks)("no rule of axe’s is broken: %s", async (look) => {
    const app = createFakeApp({ notes: [fakeNote()] });
    app.setPreferences({ look });
    renderInApp(app, <QuestionPage number={1} />);
    await screen.findByText("bins");
    await expectAccessible();
    expectTouchable();
  });

  test.each(screens)(
    "nothing scrolls sideways: %s",
    async (_name, width, height, textSize) => {
      await page.viewport(width, height);
      const app = createFakeApp({ notes: [fakeNote()] });
      app.setPreferences({ textSize });
      renderInApp(app, <QuestionPage number={1} />);
      await screen.findByText("bins");
      expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
      await expectAccessible();
    },
  );
});

test("a question and a follow-up are put in the plan, and out again", async () => {
  const app = open(1, { unopened: true });
  const add = screen.getByRole("button", { name: "Add to my plan: Q1" });
  add.focus();
  await userEvent.click(add);
  app.open();
  const link = await screen.findByRole("link", { name: "In your plan: Q1" });
  expect(document.activeElement).toBe(link);
  expect(link.getAttribute("href")).toBe("/ashmere-parks-2024/plan#question-1");
  expect(app.undo.value?.done).toBe("Added to your plan.");

  const [text] = tinyPack.questions[0]!.supplementaries;
  await userEvent.click(
    screen.getByRole("button", { name: `Add to my plan: ${text}` }),
  );
  await screen.findByRole("link", { name: `In your plan: ${text}` });
  const [item] = app.view.value.plan.items;
  expect(item?.printed).toBe(tinyPack.questions[0]!.text);
  expect(item?.supplementaries.map(({ printed }) => printed)).toEqual([text]);
  expectTouchable();
  await expectAccessible();

  app.undo.value?.undo();
  await screen.findByRole("button", { name: `Add to my plan: ${text}` });
});
