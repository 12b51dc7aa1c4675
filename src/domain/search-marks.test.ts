import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readGlossary } from "./search-glossary.ts";
import { markRanges, splitAtMarks } from "./search-marks.ts";
import { snippetOf } from "./search-snippet.ts";
import { toWords } from "./search-words.ts";

const glossary = readGlossary([
  { short: "LAC", long: "looked after children" },
  { short: "LSCB", long: "Local Safeguarding Children Board", sameAs: "MSCB" },
  {
    short: "MSCB",
    long: "Medway Safeguarding Children Board, Medway's LSCB",
    sameAs: "LSCB",
  },
  { short: "SE", long: "South East" },
]);

function marked(text: string, ...matched: string[]): readonly string[] {
  return markRanges(text, new Set(matched), glossary).map(({ start, end }) =>
    text.slice(start, end),
  );
}

describe("what is marked", () => {
  test("the word as it is printed, with its possessive", () => {
    expect(marked("The Children’s views, children first", "children")).toEqual([
      "Children’s",
      "children",
    ]);
  });

  test("words that follow one another are one mark, but not across a comma", () => {
    expect(marked("the front door, door front", "front", "door")).toEqual([
      "front door",
      "door front",
    ]);
  });

  test("every form of a meaning", () => {
    expect(
      marked("Looked After Children: LAC, a looked after child", "=lac"),
    ).toEqual(["Looked After Children", "LAC", "looked after child"]);
    expect(marked("MSCB, LSCB’s, the LSCBs", "=lscb")).toEqual([
      "MSCB",
      "LSCB’s",
      "LSCBs",
    ]);
  });

  test("a short form only in capitals", () => {
    expect(marked("the SE average, per se", "=se")).toEqual(["SE"]);
  });
});

const pieces = fc.oneof(
  fc.constantFrom(
    "looked after children ",
    "LAC",
    "Children’s ",
    " café",
    "2.11",
    "\n",
    "MSCB's ",
    "e\u0301",
    "😀",
    "𝒳",
  ),
  fc.string({ unit: "grapheme", maxLength: 12 }),
  fc.string({ unit: "binary", maxLength: 12 }),
);
const texts = fc.array(pieces, { maxLength: 20 }).map((all) => all.join(""));

/** A text with some of its own words, and meanings, as found. */
const textsWithFound = texts.chain((text) =>
  fc.record({
    text: fc.constant(text),
    matched: fc
      .subarray([...toWords(text).map(({ term }) => term), "=lac", "=lscb"])
      .map((terms) => new Set(terms)),
  }),
);

describe("for any text", () => {
  test("marks are in order, apart, and begin and end with whole words", () => {
    fc.assert(
      fc.property(textsWithFound, ({ text, matched }) => {
        const words = toWords(text);
        const starts = new Set(words.map(({ start }) => start));
        const ends = new Set(words.map(({ end }) => end));
        let at = -1;
        for (const { start, end } of markRanges(text, matched, glossary)) {
          expect(start).toBeGreaterThan(at);
          expect(starts).toContain(start);
          expect(ends).toContain(end);
          at = end;
        }
      }),
    );
  });

  test("a mark never cuts a character in half", () => {
    fc.assert(
      fc.property(textsWithFound, ({ text, matched }) => {
        for (const { start, end } of markRanges(text, matched, glossary)) {
          for (const at of [start, end])
            expect(isInsidePair(text, at)).toBe(false);
          expect(/^\p{M}/u.test(text.slice(end))).toBe(false);
        }
      }),
    );
  });

  test("every found word is inside a mark", () => {
    fc.assert(
      fc.property(textsWithFound, ({ text, matched }) => {
        const ranges = markRanges(text, matched, glossary);
        for (const word of toWords(text)) {
          if (!matched.has(word.term)) continue;
          const holder = ranges.find(
            ({ start, end }) => start <= word.start && word.end <= end,
          );
          expect(holder).toBeDefined();
        }
      }),
    );
  });

  test("the parts put together again are the text", () => {
    fc.assert(
      fc.property(textsWithFound, ({ text, matched }) => {
        const ranges = markRanges(text, matched, glossary);
        const parts = splitAtMarks(text, ranges);
        expect(parts.map((part) => part.text).join("")).toBe(text);
        expect(
          parts.filter((part) => part.marked).map((part) => part.text),
        ).toEqual(ranges.map(({ start, end }) => text.slice(start, end)));
      }),
    );
  });

  test("a snippet holds the first mark, and cuts no word", () => {
    fc.assert(
      fc.property(
        textsWithFound,
        fc.integer({ min: 5, max: 60 }),
        ({ text, matched }, length) => {
          const ranges = markRanges(text, matched, glossary);
          const { start, end } = snippetOf(text, ranges, length);
          const first = ranges[0];
          if (first !== undefined) {
            expect(start).toBeLessThanOrEqual(first.start);
            expect(end).toBeGreaterThanOrEqual(first.end);
          }
          for (const word of toWords(text)) {
            expect(word.start < start && start < word.end).toBe(false);
            expect(word.start < end && end < word.end).toBe(false);
          }
        },
      ),
    );
  });
});

test("a long text is cut around what was found", () => {
  const text = `${"before ".repeat(40)}the front door ${"after ".repeat(40)}`;
  const ranges = markRanges(text, new Set(["front", "door"]), glossary);
  const { start, end } = snippetOf(text, ranges, 80);
  const snippet = text.slice(start, end);
  expect(snippet).toMatch(/^before .*front door .*after$/);
  expect(snippet.length).toBeLessThanOrEqual(80);
});

test("a text that is hardly too long is shown whole", () => {
  const text = "word ".repeat(22);
  expect(snippetOf(text, [], 100)).toEqual({ start: 0, end: text.length });
});

function isInsidePair(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  const after = text.charCodeAt(at);
  return (
    before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff
  );
}
