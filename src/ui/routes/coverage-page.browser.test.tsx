import { signal } from "@preact/signals";
import { act, screen, within } from "@testing-library/preact";
import { beforeEach, describe, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { createFakeApp } from "../../../tests/fixtures/fake-app.ts";
import {
  expectAccessible,
  expectTouchable,
  renderInApp,
} from "../../../tests/fixtures/render-in-app.tsx";
import { wholePack } from "../../../tests/fixtures/whole-pack.ts";
import type { Look, TextSize } from "../preferences.ts";
import type { Route } from "../routing/route.ts";
import { CoveragePage } from "./coverage-page.tsx";

interface Opening {
  readonly questions?: typeof wholePack.questions;
  readonly anchor?: string;
  readonly look?: Look;
  readonly textSize?: TextSize;
}

/** Wide enough for the parts of the report to stand across. */
beforeEach(() => page.viewport(1180, 820));

function open({
  questions = wholePack.questions,
  anchor = "",
  look = "light",
  textSize = 100,
}: Opening = {}) {
  const pack = { ...wholePack, questions };
  const app = createFakeApp({ pack });
  const route = signal<Route>({ page: "coverage", pack: pack.id, anchor });
  const { go } = app.navigation;
  app.setPreferences({ look, textSize });
  renderInApp({ ...app, navigation: { route, go } }, <CoveragePage />);
  /** What the address does: the fake app only writes down where it was asked to go. */
  const follow = () => {
    void act(() => {
      const [, anchor = ""] = (app.gone.at(-1) ?? "").split("#");
      route.value = { page: "coverage", pack: pack.id, anchor };
    });
  };
  return { app, follow };
}
/** On a phone the part's title follows. */
const cell = (name: string) =>
  screen.getByRole("button", { name: (full) => full.startsWith(name) });
const first = "Question 1, Section 1: 1 direct, 1 context";

describe("the map", () => {
  test("is a table of questions by the parts of the report, with sums", () => {
    open();
    const table = screen.getByRole("table", {
      name: "The questions by the parts of the report",
    });
    expect(
      within(table)
        .getAllByRole("columnheader")
        .map((head) => head.textContent),
    ).toEqual([
      "Question",
      "The parks1",
      "Play areas2",
      "IndicatorsApp. 1",
      "Plan on a pageApp. 3",
      "In all",
    ]);
    within(table).getByRole("rowheader", { name: /^1 ?Are the parks clean/ });
    expect(
      within(table)
        .getByRole("row", { name: /^All questions/ })
        .textContent.includes("3 direct, 3 context"),
    ).toBe(true);
    cell(first);
    cell("Question 2, Appendix 1: 1 context");
  });

  test("direct and context differ in more than colour", () => {
    open();
    const [direct, context] = [
      ...cell(first).querySelectorAll<HTMLElement>(".counts > *"),
    ].map((element) => getComputedStyle(element));
    expect(Number(direct?.fontWeight)).toBeGreaterThan(
      Number(context?.fontWeight),
    );
    expect(direct?.backgroundColor).not.toBe(context?.backgroundColor);
  });

  test("what no question draws on, and what has no direct evidence, is said first", () => {
    open({
      questions: wholePack.questions.filter(({ number }) => number !== 2),
    });
    expect(
      screen
        .getAllByRole("link", { name: "2 Play areas" })
        .map((link) => link.getAttribute("href")),
    ).toEqual(["/ashmere-parks-2024/report#section-2"]);
    screen.getByRole("link", { name: /^Q3/ });
    expect(screen.queryByRole("link", { name: /^Q1/ })).toBeNull();
    const sums = screen.getByRole("row", { name: /^All questions/ });
    within(sums).getByText("none");
  });
});

describe("a cell", () => {
  test("opens what it counts, each a link into the report with the way back to the question", () => {
    const { app, follow } = open();
    cell(first).click();
    expect(app.gone).toEqual(["/ashmere-parks-2024/coverage#Q1-section-1"]);
    follow();
    expect(cell(first).getAttribute("aria-expanded")).toBe("true");
    const list = screen.getByRole("list", { name: "Section 1: The parks" });
    expect(
      within(list)
        .getAllByRole("link")
        .map((link) => link.getAttribute("href")),
    ).toEqual([
      "/ashmere-parks-2024/report?from=1#1.1",
      "/ashmere-parks-2024/report?from=1#1.2",
    ]);
    within(list).getByText("How often bins are emptied.", { exact: false });
    within(list).getByText("Direct evidence");
  });

  test("closes where it was opened, and on Escape from within, with the focus back on it", async () => {
    const { app, follow } = open({ anchor: "Q1-section-1" });
    expect(document.activeElement).toBe(cell(first));
    await userEvent.keyboard("{Tab}");
    expect(document.activeElement).toBe(
      screen.getByRole("link", { name: "Paragraph 1.1" }),
    );
    await userEvent.keyboard("{Escape}");
    expect(app.gone).toEqual(["/ashmere-parks-2024/coverage"]);
    expect(document.activeElement).toBe(cell(first));
    follow();
    expect(
      screen.queryByRole("list", { name: "Section 1: The parks" }),
    ).toBeNull();
  });
});

test("on a phone a question lists the parts that it draws on, by name, and no others", async () => {
  await page.viewport(390, 844);
  open();
  expect(cell(first).innerText).toMatch(/1 The parks/);
  const row = cell(first).closest("tr")!;
  const shown = [...row.querySelectorAll("td")].filter(
    (element) => element.getClientRects().length > 0,
  );
  // Section 1, two appendices, and the sum.
  expect(shown).toHaveLength(4);
});

describe("at every size", () => {
  test.each<[number, number, TextSize, Look]>([
    [1180, 820, 100, "light"],
    [1180, 820, 100, "contrast"],
    [820, 1180, 100, "dark"],
    [390, 844, 100, "light"],
    [320, 640, 200, "light"],
  ])(
    "%i × %i, text at %i %, %s: accessible, within reach of a finger, nothing beside the page",
    async (width, height, textSize, look) => {
      await page.viewport(width, height);
      open({ textSize, look, anchor: "Q1-section-1" });
      await expectAccessible();
      expectTouchable();
      expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
    },
  );
});
