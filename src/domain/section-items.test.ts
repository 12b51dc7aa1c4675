import { expect, test } from "vitest";
import type { ParagraphRef } from "./ids.ts";
import type { Section } from "./report.ts";
import { sectionItems } from "./section-items.ts";

const ref = (value: string) => value as ParagraphRef;
const section: Section = {
  number: 2,
  title: "Quality",
  paragraphs: ["2.1", "2.5", "2.7", "2.9", "2.11"].map((value) => ({
    ref: ref(value),
    text: value,
  })),
  tables: [],
  missing: [
    { ref: ref("2.6"), kind: "number", spokenOfIn: [] },
    { ref: ref("2.10"), kind: "figure", spokenOfIn: [ref("2.9")] },
    { ref: ref("2.12"), kind: "number", spokenOfIn: [] },
  ],
};

test("what is missing stands where its number would be", () => {
  expect(sectionItems(section).map((item) => item.ref)).toEqual(
    ["2.1", "2.5", "2.6", "2.7", "2.9", "2.10", "2.11", "2.12"].map(ref),
  );
});

test("a skipped number names its neighbours, and none at the section's end", () => {
  const skipped = sectionItems(section).filter(({ kind }) => kind === "number");
  expect(skipped).toMatchObject([
    { ref: "2.6", before: "2.5", after: "2.7" },
    { ref: "2.12", before: "2.11", after: null },
  ]);
});
