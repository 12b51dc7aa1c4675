import fc from "fast-check";
import { expect, test } from "vitest";
import type { ParagraphRef } from "./ids.ts";
import { tablePlotKinds, type Table } from "./report.ts";
import { plotTable } from "./table-plot.ts";

const table = (given: Partial<Table>): Table => ({
  ref: "4.5" as ParagraphRef,
  afterBlock: 1,
  columns: ["Apr", "May", "Jun"],
  rows: [
    { label: "0 to 2 years", cells: ["69", "63", "61"] },
    { label: "3 to 4 years", cells: ["30", "", "34"] },
  ],
  plot: "over time",
  ...given,
});
const printed = (given: Table) =>
  plotTable(given)?.groups.map(({ title, rows }) => [
    title,
    ...rows.map(
      ({ label, points }) =>
        `${label}: ${points.map((point) => `${point.label} ${point.printed}`).join(", ")}`,
    ),
  ]);

test("several rows over time are a line of points each, on one scale from zero", () => {
  expect(printed(table({}))).toEqual([
    [
      "",
      "0 to 2 years: Apr 69, May 63, Jun 61",
      "3 to 4 years: Apr 30, Jun 34",
    ],
  ]);
  expect(plotTable(table({}))?.scale).toMatchObject({ min: 0, max: 80 });
});

test("one row over time is a line for each column, oldest first however it is printed", () => {
  expect(
    printed(
      table({
        columns: ["(14/15)", "(13/14)", "(12/13)"],
        rows: [{ label: "", cells: ["48", "43", "26"] }],
        plot: "over time, newest first",
      }),
    ),
  ).toEqual([["", "12/13: 12/13 26", "13/14: 13/14 43", "14/15: 14/15 48"]]);
});

test("side by side, each row is a group of its own", () => {
  expect(printed(table({ plot: "side by side" }))).toEqual([
    ["0 to 2 years", "Apr: Apr 69", "May: May 63", "Jun: Jun 61"],
    ["3 to 4 years", "Apr: Apr 30", "Jun: Jun 34"],
  ]);
});

test("what cannot stand on one scale, and what nobody asked for, is not drawn", () => {
  const rows = (...cells: string[]) => [{ label: "", cells }];
  expect(plotTable(table({ rows: rows("69", "63%", "61") }))).toBeNull();
  expect(plotTable(table({ rows: rows("69", "n/a", "61") }))).toBeNull();
  expect(plotTable(table({ rows: rows("", "", "") }))).toBeNull();
  const { plot: _, ...unasked } = table({});
  expect(plotTable(unasked)).toBeNull();
});

test("every figure of the table is on the drawing, once", () => {
  const cell = fc.oneof(
    fc.constant(""),
    fc.integer({ min: 1, max: 5000 }).map(String),
  );
  fc.assert(
    fc.property(
      fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 6 }),
      fc.constantFrom(...tablePlotKinds),
      (cells, plot) => {
        const drawn = plotTable(
          table({
            rows: cells.map((row, i) => ({ label: `${i}`, cells: row })),
            plot,
          }),
        );
        const points =
          drawn?.groups.flatMap(({ rows }) =>
            rows.flatMap((row) => row.points),
          ) ?? [];
        expect(points.map((point) => point.printed).toSorted()).toEqual(
          cells
            .flat()
            .filter((figure) => figure !== "")
            .toSorted(),
        );
        for (const { at } of points) {
          expect(at).toBeGreaterThanOrEqual(0);
          expect(at).toBeLessThanOrEqual(1);
        }
      },
    ),
  );
});
