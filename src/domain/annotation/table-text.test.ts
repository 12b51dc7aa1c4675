import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { ParagraphRef } from "../ids.ts";
import { cellStarts, joinRows, tableAnchors } from "./table-text.ts";

const cell = fc.string({ unit: fc.constantFrom("a", "1", " ", "%") });

test("each cell of a table stands in its text where it is said to begin", () => {
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 1 })), (rows) => {
      const text = joinRows(rows);
      cellStarts(rows).forEach((starts, row) =>
        starts.forEach((start, column) => {
          const wanted = rows[row]?.[column] ?? "";
          expect(text.slice(start, start + wanted.length)).toBe(wanted);
          expect(text[start + wanted.length] ?? "\n").toMatch(/[\t\n]/);
        }),
      );
    }),
  );
});

test("tables under one paragraph are told apart, and a table keeps its anchor whatever stands under others", () => {
  const under = (ref: string) => ({ ref: ref as ParagraphRef });
  expect(tableAnchors(["4.5", "5.3", "4.5"].map(under))).toEqual([
    "table-4.5",
    "table-5.3",
    "table-4.5-2",
  ]);
});
