import { expect, test } from "vitest";
import type { ParagraphRef } from "../domain/ids.ts";
import type { Missing } from "../domain/report.ts";
import { findLostFigures } from "./find-lost-figures.ts";

const ref = (value: string) => value as ParagraphRef;

function lostIn(
  text: string,
  { bare = ["2.1", "2.9"], tables = [] as string[] } = {},
): Missing[] {
  return findLostFigures({
    number: 2,
    title: "",
    paragraphs: [{ ref: ref("2.5"), text }],
    tables: tables.map((at) => ({
      ref: ref(at),
      afterBlock: 1,
      columns: [],
      rows: [],
    })),
    bareRefs: bare.map(ref),
    skippedRefs: [],
  }).filter(({ spokenOfIn }) => spokenOfIn.length > 0);
}

test.each([
  "This can be seen in the graph below which shows it.",
  "The graph analyses data for each month.",
  "See chart below.",
  "It is shown (in the table at 2.9) for each month.",
  "The following chart says so.",
  "As the table overleaf shows.",
])("a lost figure further on is spoken of: %s", (text) => {
  expect(lostIn(text)).toEqual([
    { ref: "2.9", kind: "figure", spokenOfIn: ["2.5"] },
  ]);
});

test.each(["The chart above says so.", "As the above graph shows."])(
  "one further back: %s",
  (text) => {
    expect(lostIn(text)).toEqual([
      { ref: "2.1", kind: "figure", spokenOfIn: ["2.5"] },
    ]);
  },
);

test.each([
  "A table of key performance indicators is provided at appendix 3 of this report.",
  "(Revised structure chart is attached at appendix 2)",
  "Partners were brought to the table and a graph was drawn.",
  "The figure of 55% is above the average.",
])("no figure is spoken of: %s", (text) => {
  expect(lostIn(text)).toEqual([]);
});

test("when no number stands without words, the figure is lost under the paragraph that speaks of it", () => {
  expect(lostIn("The graph below shows it.", { bare: [] })).toEqual([
    { ref: "2.5", kind: "figure", spokenOfIn: ["2.5"] },
  ]);
});

test("a table that the text holds is not lost, and a graph beside it is", () => {
  expect(lostIn("The table below shows it.", { tables: ["2.6"] })).toEqual([]);
  expect(lostIn("The table at 2.6 shows it.", { tables: ["2.6"] })).toEqual([]);
  expect(lostIn("The graph below shows it.", { tables: ["2.6"] })).toHaveLength(
    1,
  );
});

test("a performance above average does not point up", () => {
  expect(lostIn("The graph shows performance above the average.")[0]?.ref).toBe(
    "2.9",
  );
});
