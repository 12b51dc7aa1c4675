import { screen, within } from "@testing-library/preact";
import { afterEach, describe, expect, test } from "vitest";
import { page } from "vitest/browser";
import { createFakeApp } from "../../../tests/fixtures/fake-app.ts";
import {
  expectAccessible,
  expectTouchable,
  renderInApp,
} from "../../../tests/fixtures/render-in-app.tsx";
import { tinyPack } from "../../../tests/fixtures/tiny-pack.ts";
import type { Look, TextSize } from "../preferences.ts";
import { IndicatorsPage } from "./indicators-page.tsx";

interface Opening {
  readonly pack?: typeof tinyPack;
  readonly anchor?: string;
  readonly look?: Look;
  readonly textSize?: TextSize;
}

function open({
  pack = tinyPack,
  anchor = "",
  look = "light",
  textSize = 100,
}: Opening = {}) {
  const app = createFakeApp({
    pack,
    route: { page: "indicators", pack: pack.id, anchor },
  });
  app.setPreferences({ look, textSize });
  renderInApp(app, <IndicatorsPage />);
}
afterEach(() => page.viewport(1180, 820));

const detailOf = (title: string) =>
  within(screen.getByRole("region", { name: title }));
const bins = "K1 Bins emptied within one day";
const complaints = "K2 Complaints about play areas";
const centre = (element: Element) => {
  const { left, width } = element.getBoundingClientRect();
  return left + width / 2;
};

describe("at a glance", () => {
  test("each indicator is a row: its figure, its target, and how it stands in words", () => {
    open();
    const table = within(screen.getByRole("table", { name: "At a glance" }));
    const row = within(table.getByRole("row", { name: /Bins/ }));
    expect(row.getAllByRole("cell").map((cell) => cell.textContent)).toEqual([
      "86.0%",
      "80%",
      "",
      "Target metBetter than last yearRated red",
    ]);
    within(table.getByRole("row", { name: /Complaints/ })).getByText(
      "Higher than last year",
    );
    screen.getByText(/^1 of 2 meets its target, 0 miss it, 1 has none\./);
  });

  test("the drawing says all that it shows", () => {
    open();
    const table = within(screen.getByRole("table", { name: "At a glance" }));
    table.getByRole("img", {
      name: "Year to date 86.0%, Target 80%, Last year 75.4%, England 80%. High is good. 86.0% is 6.0 points above the target of 80%: target met. It is 10.6 points better than last year’s 75.4%. Rated red.",
    });
  });

  test("a row leads to its plot", () => {
    open();
    expect(screen.getByRole("link", { name: bins }).getAttribute("href")).toBe(
      "#K1",
    );
  });
});

describe("one by one", () => {
  test("every figure is a row of a table, and what the table leaves out is said", () => {
    open();
    const rows = detailOf(complaints)
      .getAllByRole("row")
      .map((row) => row.textContent);
    expect(rows).toEqual(["Year to date9", "Last year 22/237"]);
    detailOf(complaints).getByText(
      "The table gives none for: target and England.",
    );
    detailOf(complaints).getByText(
      "The report does not say which way is good.",
    );
  });

  test("marks stand on one scale in the order of their figures, each in its own shape", () => {
    open();
    const detail = screen.getByRole("region", { name: bins });
    const mark = (selector: string) =>
      centre(detail.querySelector(`.track ${selector}`)!);
    expect(mark("circle.ring")).toBeLessThan(mark("line.goal"));
    expect(mark("line.goal")).toBeLessThan(mark("circle.now"));
    expect(mark("rect.ring")).toBeCloseTo(mark("line.goal"), 0);
    within(detail).getByText("higher is better");
    within(detail).getByText("The scale does not begin at zero.");
  });

  test("what does not add up stands with the drawing, and the ways on", () => {
    open();
    const detail = detailOf(bins);
    detail.getByText(
      "Rated red, though 86.0% is 6.0 points above the target of 80%.",
    );
    expect(
      detail
        .getByRole("link", { name: "K1 in the report’s table" })
        .getAttribute("href"),
    ).toBe("/ashmere-parks-2024/report#K1");
    detail.getByRole("link", { name: /^Q1 ?: Are the parks clean/ });
  });

  test("an address leads to its indicator, and the focus with it", () => {
    open({ anchor: "K2" });
    expect(document.activeElement?.id).toBe("K2");
  });

  test("an indicator that is not there is named", () => {
    open({ anchor: "K99" });
    screen.getByText("This report has no indicator K99.");
  });
});

test("a report without such a table says so", () => {
  open({ pack: { ...tinyPack, indicatorTable: null, kpis: [] } });
  screen.getByText("This report has no table of indicators.");
});

describe("at every size", () => {
  test.each<[number, number, TextSize, Look]>([
    [1180, 820, 100, "light"],
    [1180, 820, 100, "contrast"],
    [820, 1180, 100, "dark"],
    [390, 844, 100, "light"],
    [320, 640, 100, "dark"],
    [320, 640, 200, "light"],
  ])(
    "%i × %i, text at %i %, %s: accessible, within reach of a finger, nothing beside the page, no words on words",
    async (width, height, textSize, look) => {
      await page.viewport(width, height);
      open({ textSize, look });
      await expectAccessible();
      expectTouchable();
      expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
      for (const plot of document.querySelectorAll(".row-plot"))
        expectApart(plot.querySelectorAll("th, .value, .axis > span"));
    },
  );
});

function expectApart(labels: Iterable<Element>) {
  const boxes = [...labels].map((label) => {
    const range = document.createRange();
    range.selectNodeContents(label);
    return { words: label.textContent, box: range.getBoundingClientRect() };
  });
  const over = boxes.flatMap((a, index) =>
    boxes
      .slice(index + 1)
      .filter(
        (b) =>
          a.box.left < b.box.right - 0.5 &&
          b.box.left < a.box.right - 0.5 &&
          a.box.top < b.box.bottom - 0.5 &&
          b.box.top < a.box.bottom - 0.5,
      )
      .map((b) => [a.words, b.words]),
  );
  expect(over).toEqual([]);
}
