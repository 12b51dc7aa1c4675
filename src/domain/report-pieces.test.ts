import { expect, test } from "vitest";
import { lengthen } from "../../tests/bench/large-report.ts";
import { wholePack } from "../../tests/fixtures/whole-pack.ts";
import { anchorOf } from "./anchors.ts";
import { reportAnchors } from "./report-outline.ts";
import { reportPieces } from "./report-pieces.ts";
import { sectionItems } from "./section-items.ts";

const long = lengthen(wholePack, 100);
const pieces = reportPieces(long);

test("the pieces under a section's heading hold all that stands in it, in its order", () => {
  for (const section of long.report.sections) {
    const held = pieces.under
      .get(anchorOf.section(section.number))
      ?.flatMap(({ items }) => items);
    expect(held ?? []).toEqual(sectionItems(section));
  }
});

test("they are numbered as the report goes on, and a long section has many", () => {
  expect(pieces.all.map(({ index }) => index)).toEqual(
    pieces.all.map((_, place) => place),
  );
  expect(pieces.under.get("section-1")?.length).toBeGreaterThan(1);
});

test("every place that a link can lead to is in a piece, or is always there", () => {
  const always = new Set<string>([anchorOf.front, anchorOf.summary]);
  const inNone = [...reportAnchors(long)].filter(
    (anchor) => !pieces.holding.has(anchor),
  );
  expect(
    inNone.filter(
      (anchor) => !always.has(anchor) && !anchor.startsWith("closing-"),
    ),
  ).toEqual([]);
  for (const piece of pieces.all)
    for (const { ref } of piece.items)
      expect(pieces.holding.get(ref)).toBe(piece.index);
});
