import fc from "fast-check";
import { expect, test } from "vitest";
import { tinyPack } from "../../tests/fixtures/tiny-pack.ts";
import { columnIds, type ColumnId, type Indicator } from "./indicator.ts";
import { plotIndicator } from "./indicator-plot.ts";

const { indicatorTable: table, kpis } = tinyPack;
const [bins, complaints] = kpis as [Indicator, Indicator];

test("figures stand in the order in which they are asked for, on one scale", () => {
  const { rows, scale } = plotIndicator(bins, table, kpis);
  expect(rows.map(({ column, printed }) => [column, printed])).toEqual([
    ["yearToDate", "86.0%"],
    ["target", "80%"],
    ["lastYear", "75.4%"],
    ["england", "80%"],
  ]);
  expect(scale).toMatchObject({ min: 75, max: 90 });
  const at = new Map(rows.map((row) => [row.column, row.at]));
  expect(at.get("target")).toBe(at.get("england"));
});

test("a cell that is empty here and filled elsewhere is told as empty; a column that nobody fills is not", () => {
  const plot = plotIndicator(complaints, table, kpis);
  expect(plot.empty).toEqual(["target", "england"]);
  expect(plot.rows.map(({ column }) => column)).toEqual([
    "yearToDate",
    "lastYear",
  ]);
});

test("what is no plain number, or of another kind, is shown as printed and placed nowhere", () => {
  const odd: Indicator = {
    ...bins,
    values: { ...bins.values, target: "80 or more", england: "412" },
  };
  const { rows } = plotIndicator(odd, table, [odd]);
  expect(
    rows.map(({ column, printed, at }) => [column, printed, at === null]),
  ).toEqual([
    ["yearToDate", "86.0%", false],
    ["target", "80 or more", true],
    ["lastYear", "75.4%", false],
    ["england", "412", true],
  ]);
});

test("no plain number, no scale", () => {
  const words: Indicator = {
    ...complaints,
    values: { ...complaints.values, lastYear: "few", yearToDate: "many" },
  };
  const { rows, scale } = plotIndicator(words, table, [words]);
  expect(scale).toBeNull();
  expect(rows.map(({ at }) => at)).toEqual([null, null]);
});

test("every printed cell is a row or empty, once, and a placed one is on the plot", () => {
  const cell = fc.oneof(
    fc.constant(""),
    fc.constant("n/a"),
    fc.integer({ min: 0, max: 100 }).map((value) => `${value}%`),
    fc.integer({ min: 0, max: 2000 }).map(String),
  );
  const cells = fc.record(
    Object.fromEntries(columnIds.map((id) => [id, cell])) as Record<
      ColumnId,
      typeof cell
    >,
  );
  fc.assert(
    fc.property(cells, cells, (values, others) => {
      const own: Indicator = { ...bins, values };
      const plot = plotIndicator(own, null, [own, { ...bins, values: others }]);
      const filled = columnIds.filter((id) => values[id] !== "");
      expect(plot.rows.map(({ column }) => column).toSorted()).toEqual(
        filled.toSorted(),
      );
      for (const { at } of plot.rows)
        if (at !== null) {
          expect(at).toBeGreaterThanOrEqual(0);
          expect(at).toBeLessThanOrEqual(1);
        }
      expect(plot.empty.toSorted()).toEqual(
        columnIds
          .filter((id) => values[id] === "" && others[id] !== "")
          .toSorted(),
      );
    }),
  );
});
