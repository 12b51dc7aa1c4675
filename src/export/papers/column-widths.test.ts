import { expect, test } from "vitest";
import { columnWidths } from "./column-widths.ts";
import { plain } from "./paper.ts";

const table = (columns: readonly string[], ...rows: readonly string[][]) => ({
  columns: columns.map(plain),
  rows: rows.map((row) => row.map(plain)),
});

test("a column of sentences has most of the page, and one of figures has room for its heading", () => {
  const [number, wording, minutes] = columnWidths(
    table(["No.", "Wording", "Minutes"], ["1", "Is it so? ".repeat(30), "5"]),
    1000,
  ) as [number, number, number];
  expect(wording).toBeGreaterThan(600);
  expect(minutes).toBeGreaterThan(number);
  expect(minutes).toBeGreaterThan(100);
});

test("the columns never need more than the page, whatever is in them", () => {
  const widths = columnWidths(
    table(["", "x".repeat(500)], ["", ""], ["y".repeat(900), "z"]),
    9638,
  );
  const sum = widths.reduce((total, width) => total + width, 0);
  expect(sum).toBeLessThanOrEqual(9638);
  expect(Math.min(...widths)).toBeGreaterThan(0);
});
