import * as fc from "fast-check";
import { expect, test } from "vitest";
import { normaliseText } from "./normalise-text.ts";

const printed = fc
  .array(
    fc.constantFrom(
      "a",
      "b",
      "é",
      "e\u0301",
      "o\u00ad\u0302",
      " ",
      "  ",
      "\n\n",
      "\u00a0",
      "\u00ad",
      "\u200b",
      "’",
      "“",
      "–",
      "…",
      "ﬁ",
      "😀",
      ".",
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(""));

test("the same words are the same text however they were printed", () => {
  expect(
    normaliseText(" The Board’s\u00a0“plan”\n\nis ﬁ\u00adnal… 2014–15 ").text,
  ).toBe(`The Board's "plan" is final... 2014-15`);
  expect(normaliseText("cafe\u0301").text).toBe(normaliseText("café").text);
});

test("what is normal already stays as it is", () => {
  fc.assert(
    fc.property(printed, (text) => {
      const once = normaliseText(text).text;
      expect(normaliseText(once).text).toBe(once);
    }),
    { numRuns: 500 },
  );
});

test("a span of the normalised text leads to the original words that it stands for", () => {
  fc.assert(
    fc.property(printed, fc.nat(40), fc.nat(40), (original, a, b) => {
      const normalised = normaliseText(original);
      const { length } = normalised.text;
      const start = Math.min(a, b, length);
      const end = Math.min(Math.max(a, b), length);
      fc.pre(end > start);
      const span = normalised.toOriginal({ start, end });
      expect(span.start).toBeGreaterThanOrEqual(0);
      expect(span.end).toBeLessThanOrEqual(original.length);
      const back = normalised.fromOriginal(span);
      expect(back.start).toBeLessThanOrEqual(start);
      expect(back.end).toBeGreaterThanOrEqual(end);
      const words = normaliseText(original.slice(span.start, span.end)).text;
      const wanted = normalised.text.slice(start, end).trim();
      expect(words).toContain(wanted);
    }),
    { numRuns: 1000 },
  );
});
