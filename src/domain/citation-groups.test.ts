import * as fc from "fast-check";
import { expect, test } from "vitest";
import { groupCitations } from "./citation-groups.ts";
import type { Citation } from "./enquiry.ts";
import type { IndicatorId, ParagraphRef } from "./ids.ts";

const ref = fc.constantFrom("4.5" as ParagraphRef, "5.3" as ParagraphRef);
const value = fc.constantFrom("1", "2");
const citation: fc.Arbitrary<Citation> = fc.oneof(
  fc.record({
    kind: fc.constant("cell" as const),
    indicator: fc.constantFrom("K1" as IndicatorId, "K2" as IndicatorId),
    column: fc.constantFrom("target" as const, "lastYear" as const),
    value,
  }),
  fc.record({
    kind: fc.constant("table-cell" as const),
    ref,
    row: fc.constantFrom("", "0 to 2 years"),
    column: fc.constantFrom("Apr", "May"),
    value,
  }),
  fc.record({ kind: fc.constant("words" as const), ref, quote: value }),
);

test("every citation stands in one group, in its order, and the groups in the order of their first", () => {
  fc.assert(
    fc.property(fc.array(citation), (cites) => {
      const groups = groupCitations(cites);
      expect(new Set(groups.flat())).toEqual(new Set(cites));
      expect(groups.flat()).toHaveLength(cites.length);
      const at = (cite: Citation) => cites.indexOf(cite);
      for (const group of groups)
        expect(group.map(at)).toEqual(group.map(at).toSorted((a, b) => a - b));
      const firsts = groups.map(([first]) => at(first));
      expect(firsts).toEqual(firsts.toSorted((a, b) => a - b));
    }),
  );
});

test("cells of one row stand together though others are cited between them; quotations never do", () => {
  const cell = (row: string, column: string): Citation => ({
    kind: "table-cell",
    ref: "4.5" as ParagraphRef,
    row,
    column,
    value: "1",
  });
  const words: Citation = {
    kind: "words",
    ref: "4.5" as ParagraphRef,
    quote: "remains stable",
  };
  const [a, b, c] = [
    cell("0 to 2", "Apr"),
    cell("3 to 4", "Apr"),
    cell("0 to 2", "May"),
  ];
  expect(groupCitations([words, a!, b!, c!, { ...words }])).toEqual([
    [words],
    [a, c],
    [b],
    [words],
  ]);
});
