import { signal } from "@preact/signals";
import { act, cleanup, screen, within } from "@testing-library/preact";
import { afterEach, describe, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { createFakeApp } from "../../../tests/fixtures/fake-app.ts";
import { eventually } from "../../../tests/fixtures/eventually.ts";
import {
  expectAccessible,
  expectTouchable,
  renderInApp,
} from "../../../tests/fixtures/render-in-app.tsx";
import { lengthen } from "../../../tests/bench/large-report.ts";
import { wholePack } from "../../../tests/fixtures/whole-pack.ts";
import type { EnquiryId } from "../../domain/ids.ts";
import type { Pack } from "../../domain/pack.ts";
import type { Look, TextSize } from "../preferences.ts";
import type { Route } from "../routing/route.ts";
import { ReportPage } from "./report-page.tsx";

interface Opening {
  readonly pack?: Pack;
  readonly anchor?: string;
  readonly from?: number | null;
  readonly cite?: string | null;
  readonly look?: Look;
  readonly textSize?: TextSize;
}

function open({
  pack = wholePack,
  anchor = "",
  from = null,
  cite = null,
  look,
  textSize,
}: Opening = {}) {
  const app = createFakeApp({
    pack,
    route: {
      page: "report",
      pack: pack.id,
      anchor,
      from,
      cite: cite as EnquiryId | null,
    },
  });
  app.setPreferences({ look: look ?? "light", textSize: textSize ?? 100 });
  renderInApp(app, <ReportPage />);
  return app;
}
afterEach(() => page.viewport(1180, 820));

/** Every piece of the report has been drawn. */
const whole = () =>
  eventually(() => expect(document.querySelector(".piece:empty")).toBeNull());
const go = () => {};
const reportAt = (anchor: string): Route => ({
  page: "report",
  pack: wholePack.id,
  anchor,
  from: null,
  cite: null,
});
const place = (id: string) => document.getElementById(id)!;
const isSans = (element: Element) =>
  getComputedStyle(element).fontFamily.includes("Atkinson");

describe("the paper", () => {
  test("has its head, its sections and every paragraph at its own number", () => {
    open();
    screen.getByRole("heading", { level: 1, name: "ANNUAL UPDATE ON PARKS" });
    screen.getByText("GREEN SPACES SCRUTINY COMMITTEE");
    screen.getByRole("heading", { level: 2, name: "1 The parks" });
    within(place("1.2")).getByText("They rose.");
    within(place("1.2")).getByRole("columnheader", { name: "2023" });
    expect(
      screen.getByRole("link", { name: "Paragraph 1.2" }).getAttribute("href"),
    ).toBe("/ashmere-parks-2024/report#1.2");
  });

  test("a table is drawn beneath itself where the pack asks for it, every figure in words as well", () => {
    const [parks, ...others] = wholePack.report.sections;
    open({
      pack: {
        ...wholePack,
        report: {
          ...wholePack.report,
          sections: [
            {
              ...parks!,
              tables: parks!.tables.map((table) => ({
                ...table,
                plot: "over time" as const,
              })),
            },
            ...others,
          ],
        },
      },
    });
    const figure = within(within(place("1.2")).getByRole("figure"));
    figure.getByRole("img", {
      name: "Visits: 2022 100, 2023 120. Complaints: 2022 7.",
    });
    expect(figure.getAllByRole("row").map((row) => row.textContent)).toEqual([
      "Visits100 → 1202022 100, 2023 120",
      "Complaints7",
    ]);
    const [was, now] = [
      ...document.querySelectorAll("tr:first-child .track circle"),
    ].map((mark) => mark.getBoundingClientRect().left);
    expect(was).toBeLessThan(now!);
  });

  test("a table that repeats an indicator leads to its plot", () => {
    const [parks, ...others] = wholePack.report.sections;
    open({
      pack: {
        ...wholePack,
        report: {
          ...wholePack.report,
          sections: [
            {
              ...parks!,
              tables: parks!.tables.map((table) => ({
                ...table,
                indicator: wholePack.kpis[0]!.id,
              })),
            },
            ...others,
          ],
        },
      },
    });
    expect(
      screen.getByRole("link", { name: "K1 as a chart" }).getAttribute("href"),
    ).toBe("/ashmere-parks-2024/indicators#K1");
  });

  test("says what is missing where it is missing", () => {
    open();
    const numbers = [...document.querySelectorAll(".para")].map(({ id }) => id);
    expect(numbers.slice(0, 6)).toEqual([
      "1.1",
      "1.2",
      "2.1",
      "2.2",
      "2.3",
      "2.4",
    ]);
    within(place("2.2")).getByText(/^The chart at 2\.2 is in the paper/);
    expect(
      within(place("2.2")).getByRole("link", { name: "2.1" }),
    ).toBeDefined();
    within(place("2.3")).getByText(
      "The text goes from 2.2 to 2.4; there is no 2.3.",
    );
  });

  test("has the questions beside the paragraphs that they use, by name", () => {
    open();
    const link = within(
      screen.getByRole("list", { name: "Questions that use 1.1" }),
    ).getByRole("link", {
      name: /^Q1 ?: Are the parks clean, and how do you…$/,
    });
    expect(link.getAttribute("href")).toBe("/ashmere-parks-2024/questions/1");
    expect(
      screen.queryByRole("list", { name: "Questions that use 2.4" }),
    ).toBeNull();
  });

  test("ends with its appendices, and what is not in the text says so", async () => {
    open();
    await whole();
    within(place("T1")).getByText("More bins");
    screen.getByRole("list", { name: "Questions that use T1" });
    screen.getByText("Head of Parks");
    expect(
      screen
        .getByRole("link", { name: "Read the guide and its questions" })
        .getAttribute("href"),
    ).toBe("/ashmere-parks-2024/guide");
    screen.getByText("This appendix is in the paper, not in this text.");
  });

  test("is set in its own voice, and ours in ours", async () => {
    open();
    await whole();
    expect(isSans(screen.getByText("They rose."))).toBe(false);
    for (const ours of [
      screen.getByRole("link", { name: "Paragraph 1.2" }),
      within(place("2.3")).getByText(/^The text goes/),
      screen.getByText("Ashmere Safety Board"),
    ])
      expect(isSans(ours)).toBe(true);
    screen.getByText(/^Not part of the paper/);
  });
});

describe("the indicators", () => {
  test("stand as printed, with the rating in words and what is empty said", async () => {
    open();
    await whole();
    const table = screen.getByRole("region", { name: "Table of indicators" });
    const row = within(table).getByRole("row", {
      name: /Bins emptied within one day/,
    });
    expect(
      within(row)
        .getAllByRole("cell")
        .map(({ textContent }) => textContent),
    ).toEqual(["80%", "75.4%", "80%", "86.0%", "Red", "High"]);
    const other = within(table).getByRole("row", { name: /play areas/ });
    expect(
      within(other)
        .getAllByRole("cell")
        .map(({ textContent }) => textContent),
    ).toEqual([
      "empty in the paper",
      "7",
      "empty in the paper",
      "9",
      "empty in the paper",
      "empty in the paper",
    ]);
  });

  test("scroll by themselves on a phone, from the keyboard too, and keep their names in sight", async () => {
    await page.viewport(390, 844);
    open();
    await whole();
    const table = screen.getByRole("region", { name: "Table of indicators" });
    const name = within(table).getAllByRole("rowheader")[0]!;
    table.focus();
    expect(document.activeElement).toBe(table);
    table.scrollLeft = 120;
    expect(table.scrollLeft).toBeGreaterThan(0);
    expect(name.getBoundingClientRect().left).toBe(
      table.getBoundingClientRect().left,
    );
  });
});

describe("a place in the address", () => {
  test.each(["1.2", "2.2", "2.3", "K1", "T1", "section-2", "abbreviation-PSB"])(
    "%s is shown, marked and has the focus",
    (anchor) => {
      open({ anchor });
      expect(document.activeElement).toBe(place(anchor));
      expect(place(anchor).hasAttribute("data-target")).toBe(true);
      const { top, bottom } = place(anchor).getBoundingClientRect();
      expect(bottom).toBeGreaterThan(0);
      expect(top).toBeLessThan(innerHeight);
    },
  );

  test("is not covered by the bar", () => {
    open({ anchor: "2.4", from: 1 });
    const bar = document.querySelector(".report-bar")!;
    expect(place("2.4").getBoundingClientRect().top).toBeGreaterThanOrEqual(
      Math.floor(bar.getBoundingClientRect().bottom),
    );
  });

  test("is marked by a rule as well as a ground", () => {
    open({ anchor: "1.2" });
    const mark = getComputedStyle(place("1.2"), "::before");
    expect(mark.borderInlineStartWidth).toBe("4px");
    expect(mark.borderInlineStartStyle).toBe("solid");
  });

  test("may change while one reads", async () => {
    const route = signal<Route>(reportAt("1.1"));
    renderInApp(
      { ...createFakeApp({ pack: wholePack }), navigation: { route, go } },
      <ReportPage />,
    );
    await act(() => {
      route.value = reportAt("2.4");
    });
    expect(document.activeElement).toBe(place("2.4"));
    expect(document.querySelectorAll("[data-target]")).toHaveLength(1);
  });

  test.each([
    ["2.99", "This report has no paragraph 2.99."],
    ["K99", "This report has no indicator K99."],
    ["T9", "This report has no theme T9."],
    ["nowhere", "This report has no place called “nowhere”."],
  ])("%s, which is not there, is said to be missing", (anchor, words) => {
    open({ anchor });
    expect(document.activeElement).toBe(screen.getByText(words));
    expect(scrollY).toBe(0);
  });

  test("the skip link's is none of the report's", () => {
    open({ anchor: "content" });
    expect(screen.queryByText(/^This report has no/)).toBeNull();
  });
});

describe("the way back", () => {
  test("leads to the question one came from, and stays in sight", () => {
    open({ anchor: "2.4", from: 2 });
    const back = screen.getByRole("link", { name: "Back to question 2" });
    expect(back.getAttribute("href")).toBe("/ashmere-parks-2024/questions/2");
    expect(back.getBoundingClientRect().top).toBeGreaterThanOrEqual(0);
    expect(
      screen.getByRole("link", { name: "Paragraph 1.1" }).getAttribute("href"),
    ).toBe("/ashmere-parks-2024/report?from=2#1.1");
  });

  test("is not offered to a question that there is not", () => {
    open({ from: 99 });
    expect(screen.queryByRole("link", { name: /Back to/ })).toBeNull();
  });
});

describe("the lines of enquiry", () => {
  const linesAt = (anchor: string) =>
    [...place(anchor).querySelectorAll(".asked a")].map((link) => [
      link.textContent,
      link.getAttribute("href"),
    ]);

  test("stand with each place that they look at, a tap away", async () => {
    open();
    const [summary] = within(place("1.2")).getAllByText(/^1 line of enquiry/);
    const line = within(place("1.2")).getByText(/^Visits rose to 120/);
    expect(line.checkVisibility({ contentVisibilityAuto: true })).toBe(false);
    await userEvent.click(summary!);
    expect(line.checkVisibility({ contentVisibilityAuto: true })).toBe(true);
    expect(line.getAttribute("href")).toBe(
      "/ashmere-parks-2024/enquiries#visits-and-bins",
    );
    expectTouchable();
    await expectAccessible();
  });

  test("stand with indicators, themes, lost charts and skipped numbers too", async () => {
    open();
    await whole();
    const at = (id: string) => `/ashmere-parks-2024/enquiries#${id}`;
    expect(linesAt("K1").map(([, href]) => href)).toEqual([
      at("visits-and-bins"),
      at("K1.red-though-target-met"),
    ]);
    expect(linesAt("T1").map(([, href]) => href)).toEqual([at("more-bins")]);
    expect(linesAt("2.2").map(([, href]) => href)).toEqual([
      at("repair-chart"),
    ]);
    expect(linesAt("2.3").map(([, href]) => href)).toEqual([at("no-2.3")]);
    expect(linesAt("2.4")).toEqual([]);
  });
});

describe("what a line of enquiry rests on", () => {
  const painted = () =>
    [...(CSS.highlights.get("cited") ?? [])].map((range) => {
      const live = document.createRange();
      live.setStart(range.startContainer, range.startOffset);
      live.setEnd(range.endContainer, range.endOffset);
      return live.toString();
    });
  const outlined = () =>
    [...document.querySelectorAll("[data-cited]")].map(
      ({ textContent }) => textContent,
    );

  test("is marked where it stands: the words, the cell of a table, the cell of an indicator", () => {
    open({ anchor: "1.1", cite: "visits-and-bins" });
    expect(painted()).toEqual([
      "They rose.",
      "Every park was inspected in the year.",
    ]);
    expect(outlined()).toEqual(["120 (marked)", "86.0% (marked)"]);
    expect(document.activeElement).toBe(place("1.1"));
    within(place("1.1")).getByText(
      "Marked here: “Every park was inspected in the year.”.",
    );
  });

  test("may be words of the plan, a lost chart or a skipped number", () => {
    open({ anchor: "T1", cite: "more-bins" });
    expect(painted()).toEqual(["More bins"]);
    expect(document.activeElement).toBe(place("T1"));
  });

  test("is no longer marked on the page without it", () => {
    open({ anchor: "T1", cite: "more-bins" });
    cleanup();
    open({ anchor: "T1" });
    expect(painted()).toEqual([]);
    expect(outlined()).toEqual([]);
  });

  test("is in sight, a cell of a table that scrolls sideways too", async () => {
    await page.viewport(390, 844);
    open({ anchor: "K1", cite: "K1.red-though-target-met" });
    const cell = document.querySelector("#K1 [data-cited]")!;
    const { left, right, top } = cell.getBoundingClientRect();
    const bar = document.querySelector(".report-bar")!.getBoundingClientRect();
    expect(left).toBeGreaterThanOrEqual(0);
    expect(right).toBeLessThanOrEqual(390);
    expect(top).toBeGreaterThanOrEqual(Math.floor(bar.bottom));
  });

  test("leads back to the line of enquiry, and on to the other places it rests on", async () => {
    open({ anchor: "1.2", cite: "visits-and-bins" });
    expect(
      screen
        .getByRole("link", { name: "Back to the line of enquiry" })
        .getAttribute("href"),
    ).toBe("/ashmere-parks-2024/enquiries#visits-and-bins");
    const others = within(screen.getByRole("list", { name: "Rests on" }));
    expect(
      others
        .getAllByRole("link")
        .map((link) => [
          link.textContent,
          link.getAttribute("href"),
          link.getAttribute("aria-current"),
        ]),
    ).toEqual([
      [
        "para 1.2",
        "/ashmere-parks-2024/report?cite=visits-and-bins#1.2",
        "location",
      ],
      ["para 1.1", "/ashmere-parks-2024/report?cite=visits-and-bins#1.1", null],
      ["K1", "/ashmere-parks-2024/report?cite=visits-and-bins#K1", null],
    ]);
    await expectAccessible();
    expectTouchable();
  });

  test("leads back to it on the question’s page where one came from there", () => {
    open({ anchor: "1.2", cite: "visits-and-bins", from: 1 });
    expect(
      screen
        .getByRole("link", { name: "Back to the line of enquiry" })
        .getAttribute("href"),
    ).toBe("/ashmere-parks-2024/questions/1#enquiry-visits-and-bins");
  });

  test("of a line of enquiry that is not there marks nothing, and the place is still shown", () => {
    open({ anchor: "1.2", cite: "gone-since", from: 1 });
    expect(outlined()).toEqual([]);
    expect(document.activeElement).toBe(place("1.2"));
    screen.getByRole("link", { name: "Back to question 1" });
  });

  test.each([
    [1180, 820, 100],
    [390, 844, 100],
    [320, 640, 100],
    [390, 844, 200],
  ] as const)(
    "fits at %i by %i, text at %i %",
    async (width, height, textSize) => {
      await page.viewport(width, height);
      open({ anchor: "1.1", cite: "visits-and-bins", textSize });
      expectNoSideways();
      expectTouchable();
    },
  );
});

describe("the contents", () => {
  test("stand beside the paper where there is room", () => {
    open();
    const contents = screen.getByRole("navigation", { name: "Contents" });
    expect(
      within(contents)
        .getByRole("link", { name: "2 Play areas" })
        .getAttribute("href"),
    ).toBe("#section-2");
    within(contents).getByRole("link", { name: "Appendix 3: Plan on a page" });
  });

  test("fold on a phone: they open, and close once one has chosen or pressed Escape", async () => {
    await page.viewport(390, 844);
    open();
    const summary = screen.getByText("Contents");
    const details = summary.closest("details")!;
    await userEvent.click(summary);
    await userEvent.click(screen.getByRole("link", { name: "2 Play areas" }));
    expect(details.open).toBe(false);

    await userEvent.click(summary);
    expect(details.open).toBe(true);
    await userEvent.keyboard("{Escape}");
    expect(details.open).toBe(false);
    expect(document.activeElement).toBe(summary);
  });
});

describe("for everyone", () => {
  const sizes = [
    [1180, 820],
    [820, 1180],
    [390, 844],
    [320, 640],
  ] as const;
  test.each(sizes)(
    "at %i by %i nothing is wider than the page",
    async (width, height) => {
      await page.viewport(width, height);
      open({ anchor: "K1", from: 1 });
      expectNoSideways();
      await expectAccessible();
      expectTouchable();
    },
  );

  test.each(["dark", "contrast"] as const)(
    "no rule of accessibility is broken in %s",
    async (look) => {
      open({ anchor: "1.2", from: 1, look });
      await expectAccessible();
    },
  );

  test.each(sizes)(
    "text of twice the size fits at %i by %i",
    async (width, height) => {
      await page.viewport(width, height);
      open({ anchor: "1.2", from: 1, textSize: 200 });
      expectNoSideways();
      expectTouchable();
    },
  );
});

function expectNoSideways() {
  const wide = [...document.querySelectorAll("#app *")].filter(
    (element) =>
      element.closest(".table-scroll, details:not([open]) > nav") === null &&
      element.getBoundingClientRect().right > innerWidth + 1,
  );
  expect(wide.map(({ outerHTML }) => outerHTML.slice(0, 120))).toEqual([]);
  const { scrollWidth, clientWidth } = document.documentElement;
  expect(scrollWidth).toBeLessThanOrEqual(clientWidth);
}

describe("a very long report", () => {
  const wordy: Pack = {
    ...wholePack,
    report: {
      ...wholePack.report,
      sections: wholePack.report.sections.map((section) => ({
        ...section,
        paragraphs: section.paragraphs.map(({ ref, text }) => ({
          ref,
          text: `${text} ${"So it was in every park. ".repeat(80)}`,
        })),
      })),
    },
  };
  // Another object for each test: what was seen of a report when it was last left is drawn at once.
  const openLong = (anchor = "") => open({ pack: lengthen(wordy, 40), anchor });
  const { report } = lengthen(wordy, 40);
  const { number, paragraphs } = report.sections.at(-1)!;
  const last = paragraphs.at(-1)!.ref;
  const count = report.sections.flatMap((one) => one.paragraphs).length;
  const words = () => document.querySelectorAll(".para > [data-words]").length;
  const topOf = (id: string) =>
    Math.round(place(id).getBoundingClientRect().top);

  test("can be read at once, and is whole when nobody has done anything", async () => {
    openLong();
    within(place("1.1")).getByText(/So it was in every park\./);
    expect(document.getElementById(last)).toBeNull();
    await whole();
    expect(words()).toBeGreaterThanOrEqual(count);
  });

  test("is printed whole, however soon", () => {
    openLong();
    dispatchEvent(new Event("beforeprint"));
    expect(words()).toBeGreaterThanOrEqual(count);
  });

  test("a link into its end leads there, with what stands around it, and the place keeps still as the rest is drawn", async () => {
    openLong(last);
    expect(document.activeElement).toBe(place(last));
    expect(document.getElementById(`${number - 30}.1`)).toBeNull();
    const top = topOf(last);
    await whole();
    expect(Math.abs(topOf(last) - top)).toBeLessThan(4);
    expect(top).toBeLessThan(innerHeight);
  });

  test("a link to a paragraph that is not drawn yet draws it, and goes there", async () => {
    const route = signal<Route>(reportAt("1.1"));
    const app = createFakeApp({ pack: lengthen(wordy, 40) });
    renderInApp({ ...app, navigation: { route, go } }, <ReportPage />);
    expect(document.getElementById(last)).toBeNull();
    await act(() => {
      route.value = reportAt(last);
    });
    expect(document.activeElement).toBe(place(last));
    await eventually(() => expect(topOf(last)).toBeLessThan(innerHeight));
  });
});
