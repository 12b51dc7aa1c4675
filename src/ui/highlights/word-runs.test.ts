import * as fc from "fast-check";
import { expect, test } from "vitest";
import { runOf, sentenceAt, spanOf, wordRuns } from "./word-runs.ts";

const text =
  "The chart (see para. 2.11) fell to 4.5 in 2015. “Much improved,” it says.\n\nStaff act quickly";
const sentences = (words: string) => {
  const runs = wordRuns(words);
  return runs.sentenceStarts.map((start) => {
    const { start: from, end } = spanOf(runs, sentenceAt(runs, start));
    return words.slice(from, end);
  });
};

test("a sentence ends at its stop or its block, and not at an abbreviation or a figure", () => {
  expect(sentences(text)).toEqual([
    "The chart (see para. 2.11) fell to 4.5 in 2015.",
    "“Much improved,” it says.",
    "Staff act quickly",
  ]);
});

test("a span becomes the whole words that it touches", () => {
  fc.assert(
    fc.property(fc.nat(text.length - 2), fc.nat(30), (start, length) => {
      const runs = wordRuns(text);
      const run = runOf(runs, { start, end: start + 1 + length });
      fc.pre(run !== null);
      const span = spanOf(runs, run);
      const words = text.slice(span.start, span.end);
      expect(words).toBe(words.trim());
      expect(text[span.start - 1] ?? " ").toMatch(/\s/);
      expect(text[span.end] ?? " ").toMatch(/\s/);
      expect(words).toContain(
        text
          .slice(start, start + 1 + length)
          .trim()
          .split(/\s/)[0],
      );
    }),
  );
});
