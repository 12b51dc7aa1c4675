import { act, screen, waitFor, within } from "@testing-library/preact";
import { describe, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import type { NoteId } from "../../domain/ids.ts";
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
import { lengthen } from "../../../tests/bench/large-report.ts";
import { wholePack } from "../../../tests/fixtures/whole-pack.ts";
import { SearchPage } from "./search-page.tsx";

function open(query = "", options: FakeAppOptions = {}) {
  const app = createFakeApp({
    pack: wholePack,
    route: { page: "search", pack: wholePack.id, query },
    ...options,
  });
  renderInApp(app, <SearchPage />);
  return app;
}
const field = () => screen.getByRole("searchbox");
const group = (name: string) => within(screen.getByRole("region", { name }));
const hrefs = (name: string) =>
  group(name)
    .getAllByRole("link")
    .map((link) => link.getAttribute("href"));
const marks = () =>
  [...document.querySelectorAll("mark")].map(({ textContent }) => textContent);

describe("as one types", () => {
  test("questions, the report and indicators are found together, the words marked", async () => {
    open();
    await userEvent.type(field(), "play areas");
    expect(hrefs("Questions 1")).toEqual(["/ashmere-parks-2024/questions/2"]);
    expect(new Set(hrefs("Report 2"))).toEqual(
      new Set([
        "/ashmere-parks-2024/report#2.1",
        "/ashmere-parks-2024/report#section-2",
      ]),
    );
    expect(hrefs("Indicators 1")).toEqual(["/ashmere-parks-2024/report#K2"]);
    expect(new Set(marks())).toEqual(new Set(["play areas", "Play areas"]));
  });

  test("lines of enquiry are found too, and each leads to where it stands", () => {
    open("visits rose");
    expect(hrefs("Lines of enquiry 1")).toEqual([
      "/ashmere-parks-2024/enquiries#visits-and-bins",
    ]);
  });

  test("a very long report can be searched while it is still being read, and whole once it has been", async () => {
    open("", { pack: lengthen(wholePack, 200) });
    await userEvent.fill(field(), "rose");
    await waitFor(() =>
      expect(screen.getByRole("region", { name: /^Report/ })).toBeDefined(),
    );
    await waitFor(() =>
      expect(screen.queryByText(/^Still reading the report/)).toBeNull(),
    );
    const rose = document.querySelectorAll("mark").length;
    await userEvent.fill(field(), "parks");
    await waitFor(() =>
      expect(marks().map((word) => word.toLowerCase())).toContain("parks"),
    );
    expect(rose).toBeGreaterThan(0);
  });

  test("one's own notes are found, as they stand at the moment", async () => {
    const note = fakeNote({
      id: "n" as NoteId,
      question: 2,
      text: "Who mends the **swings**?",
    });
    const app = open("swings", { notes: [note] });
    expect(hrefs("Your notes 1")).toEqual(["/ashmere-parks-2024/questions/2"]);
    group("Your notes 1").getByText("Question 2");
    await act(() => app.openSet.writeNote(note.id, "Who mends the slide?"));
    expect(screen.queryByRole("region", { name: "Your notes 1" })).toBeNull();
  });

  test("a short form finds the one that means the same", async () => {
    open();
    await userEvent.type(field(), "psb");
    expect(hrefs("Report 1")).toEqual(["/ashmere-parks-2024/report#2.4"]);
    expect(marks()).toContain("ASB");
  });

  test("how many is said once one pauses, and not with every key", async () => {
    open();
    await userEvent.type(field(), "complaints");
    const status = screen.getByRole("status");
    expect(status.textContent).toBe("");
    await waitFor(() =>
      expect(status.textContent).toBe(
        "5 results: 1 place in the report, 3 lines of enquiry, 1 indicator.",
      ),
    );
  });

  test("what was typed is kept in the address, and at once when one leaves by a result", async () => {
    const app = open();
    await userEvent.type(field(), "money");
    expect(app.gone).toEqual([]);
    const result = group("Questions 1").getByRole("link");
    result.addEventListener("click", (event) => event.preventDefault());
    await userEvent.click(result);
    expect(app.gone).toEqual(["/ashmere-parks-2024/search?q=money"]);
  });

  test("after a pause the address is kept without leaving", async () => {
    const app = open();
    await userEvent.type(field(), "bins");
    await waitFor(() =>
      expect(app.gone).toEqual(["/ashmere-parks-2024/search?q=bins"]),
    );
  });
});

describe("numbers", () => {
  test.each([
    ["para 1.2", "Go to paragraph 1.2", "/ashmere-parks-2024/report#1.2"],
    ["2.2", "Go to paragraph 2.2", "/ashmere-parks-2024/report#2.2"],
    ["Q3", "Go to question 3", "/ashmere-parks-2024/questions/3"],
    ["k2", "Go to indicator K2", "/ashmere-parks-2024/report#K2"],
    [
      "appendix 3",
      "Go to Appendix 3: Plan on a page",
      "/ashmere-parks-2024/report#appendix-3",
    ],
  ])("“%s” leads to its place", (typed, name, href) => {
    open(typed);
    expect(screen.getByRole("link", { name }).getAttribute("href")).toBe(href);
  });

  test.each([
    ["2.99", "This report has no paragraph 2.99."],
    ["question 16", "The guide has no question 16."],
    ["appendix 9", "This report has no place called “appendix 9”."],
  ])("“%s” is said not to be there", (typed, words) => {
    open(typed);
    screen.getByText(words);
  });
});

describe("when there is nothing", () => {
  test("to look for, there are examples to press", async () => {
    open();
    await userEvent.click(screen.getByRole("button", { name: "Q3" }));
    expect(field()).toHaveProperty("value", "Q3");
    expect(document.activeElement).toBe(field());
    screen.getByRole("link", { name: "Go to question 3" });
  });

  test("of that spelling, what comes close is shown and said to be only that", () => {
    open("complants");
    screen.getByText(/^Nothing matches “complants” exactly/);
    expect(marks()).toContain("Complaints");
  });

  test("at all, it says so and offers another spelling", async () => {
    open("cmplnts");
    screen.getByText("Nothing found for “cmplnts”.");
    await userEvent.click(screen.getByRole("button", { name: "complaints" }));
    expect(marks()).toContain("Complaints");
  });

  test("like it, there is still something to try", () => {
    open("xqzzyw");
    screen.getByText("Nothing found for “xqzzyw”.");
    screen.getByText(/^Check the spelling/);
    screen.getByRole("link", { name: "See all abbreviations" });
  });
});

test.each([
  ["", 1180, 820],
  ["play areas", 820, 1180],
  ["play areas", 320, 640],
  ["xqzzyw", 390, 844],
] as const)(
  "“%s” at %i by %i can be used by everyone",
  async (query, width, height) => {
    await page.viewport(width, height);
    open(query);
    const { scrollWidth, clientWidth } = document.documentElement;
    expect(scrollWidth).toBeLessThanOrEqual(clientWidth);
    await expectAccessible();
    expectTouchable();
    await page.viewport(1180, 820);
  },
);
