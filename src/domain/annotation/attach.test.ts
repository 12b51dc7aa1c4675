import approximate from "approx-string-match";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Attachment, createAttacher, type Place } from "./attach.ts";
import { normaliseText } from "./normalise-text.ts";
import { type Selectors, selectorsOf } from "./selectors.ts";

const report: readonly Place[] = [
  {
    anchor: "2.4",
    text: "There has been a reduction in contacts with no further action. Contacts are screened within one day.",
  },
  {
    anchor: "2.5",
    text: "Timescales for completion of assessments within the targeted 45 day period is much improved, with the overall trend remaining above the benchmark of the SE average.",
  },
  {
    anchor: "4.9",
    text: "The number of looked after children has fallen. The number of placements has risen, and the number of carers is much the same.",
  },
];

const select = (quote: string, anchor = "2.5", nth = 0): Selectors => {
  const text = textOf(report, anchor);
  let start = text.indexOf(quote);
  for (let i = 0; i < nth; i += 1) start = text.indexOf(quote, start + 1);
  return selectorsOf(anchor, text, {
    start,
    end: start + quote.length,
  }) as Selectors;
};
const textOf = (places: readonly Place[], anchor: string) =>
  places.find((place) => place.anchor === anchor)?.text ?? "";
const attach = (places: readonly Place[], selectors: Selectors) =>
  createAttacher(places, approximate).attach([selectors])[0] as Attachment;
const wordsOf = (places: readonly Place[], at: Attachment) =>
  at.kind === "unmatched"
    ? null
    : textOf(places, at.place).slice(at.span.start, at.span.end);
const with25 = (text: string) =>
  report.map((place) => (place.anchor === "2.5" ? { ...place, text } : place));

test("nothing but spaces and stops is no highlight", () => {
  expect(selectorsOf("2.4", "one . two", { start: 3, end: 6 })).toBeNull();
});

describe("in another version of the report", () => {
  const much = select("much improved");

  test("words that stand where they did are the same", () => {
    expect(attach(report, much).kind).toBe("same");
  });

  test("a paragraph that was renumbered keeps its highlight", () => {
    const next = report.map((place) =>
      place.anchor === "2.5"
        ? { ...place, anchor: "2.6" }
        : place.anchor === "4.9"
          ? { ...place, anchor: "2.5" }
          : place,
    );
    const found = attach(next, much);
    expect(found).toMatchObject({ kind: "moved", place: "2.6" });
    expect(wordsOf(next, found)).toBe("much improved");
  });

  test("words printed another way are the same words", () => {
    const next = with25(
      textOf(report, "2.5")
        .replaceAll(" ", "\u00a0 ")
        .replace("45", "4\u00ad5"),
    );
    const found = attach(next, select("the targeted 45 day period"));
    expect(found.kind).toBe("same");
    expect(normaliseText(wordsOf(next, found) ?? "").text).toBe(
      "the targeted 45 day period",
    );
  });

  test("a word that was changed inside is followed, and said to be changed", () => {
    const next = with25(
      textOf(report, "2.5").replace("targeted 45 day", "targeted 50 day"),
    );
    const found = attach(
      next,
      select("within the targeted 45 day period is much"),
    );
    expect(found.kind).toBe("changed");
    expect(wordsOf(next, found)).toBe(
      "within the targeted 50 day period is much",
    );
  });

  test("a sentence that was taken out is unmatched, not put on another", () => {
    const next = report.map((place) =>
      place.anchor === "2.4"
        ? { ...place, text: "Contacts are screened within one day." }
        : place,
    );
    const gone = select(
      "a reduction in contacts with no further action",
      "2.4",
    );
    expect(attach(next, gone)).toEqual({ kind: "unmatched" });
  });

  test("the one of several equal words is told by what stands around it", () => {
    for (const nth of [0, 1, 2]) {
      const highlight = select("number", "4.9", nth);
      const next = report.map((place) =>
        place.anchor === "4.9"
          ? { ...place, text: `It is reported that ${place.text}` }
          : place,
      );
      const found = attach(next, highlight);
      expect(found).toMatchObject({
        place: "4.9",
        span: { start: highlight.position.start + 20 },
      });
    }
  });

  test("a common word does not wander to another paragraph", () => {
    const next = report.filter(({ anchor }) => anchor !== "4.9");
    expect(attach(next, select("The", "4.9")).kind).toBe("unmatched");
  });
});

const vocabulary =
  "the of and in to social care children young people board plan service number year average review team workers improved referral assessment visits audit quality timely protection education health target increase fostering adoption permanence leaving court caseload vacancy".split(
    " ",
  );
const sentence = fc
  .array(fc.constantFrom(...vocabulary), { minLength: 8, maxLength: 20 })
  .map((words) => `${words.join(" ")}.`);
const paragraph = fc
  .array(sentence, { minLength: 2, maxLength: 4 })
  .map((sentences) => sentences.join(" "));
const places = fc
  .array(paragraph, { minLength: 4, maxLength: 12 })
  .map((texts) =>
    texts.map((text, index): Place => ({ anchor: `1.${index + 1}`, text })),
  );
/** A run of whole words, at least so many. */
const pick = (text: string, from: number, count: number) => {
  const words = [...text.matchAll(/\w+/g)];
  const first = words[from % (words.length - count)]!;
  const last = words[(from % (words.length - count)) + count - 1]!;
  return { start: first.index, end: last.index + last[0].length };
};

test("whatever is highlighted stands where it was, to the letter", () => {
  fc.assert(
    fc.property(places, fc.nat(), fc.nat(), (all, a, b) => {
      const place = all[a % all.length]!;
      const start = b % (place.text.length - 4);
      const selectors = selectorsOf(place.anchor, place.text, {
        start,
        end: start + 4,
      });
      fc.pre(selectors !== null);
      const found = attach(all, selectors);
      expect(found.kind).toBe("same");
      expect(wordsOf(all, found)).toBe(selectors.quote.exact);
    }),
  );
});

test("words stay highlighted when anything around them changes: other paragraphs, the order, the numbers", () => {
  fc.assert(
    fc.property(
      places,
      fc.nat(),
      fc.nat(),
      fc.array(paragraph, { maxLength: 3 }),
      (all, a, b, added) => {
        const place = all[a % all.length]!;
        const span = pick(place.text, b, 6);
        const selectors = selectorsOf(place.anchor, place.text, span)!;
        const next = [
          ...added,
          ...all.map(({ text }) => text).toReversed(),
        ].map((text, index): Place => ({ anchor: `7.${index + 1}`, text }));
        expect(wordsOf(next, attach(next, selectors))).toBe(
          selectors.quote.exact,
        );
      },
    ),
  );
});

test("a highlight follows its words through one word that is put in or taken out inside them", () => {
  fc.assert(
    fc.property(places, fc.nat(), fc.nat(), fc.boolean(), (all, a, b, put) => {
      const place = all[a % all.length]!;
      const span = pick(place.text, b, 7);
      const selectors = selectorsOf(place.anchor, place.text, span)!;
      const words = selectors.quote.exact.split(" ");
      fc.pre(new Set(words).size === words.length);
      const [gone] = words.splice(3, put ? 0 : 1, ...(put ? ["also"] : []));
      const changed = words.join(" ");
      fc.pre((gone ?? "").length < changed.length / 6);
      const text =
        place.text.slice(0, span.start) + changed + place.text.slice(span.end);
      const next = all.map((one) => (one === place ? { ...one, text } : one));
      const found = attach(next, selectors);
      expect(found).toMatchObject({ kind: "changed", place: place.anchor });
      const kept = wordsOf(next, found)?.split(" ") ?? [];
      const shared = kept.filter((word) => words.includes(word));
      expect(shared.length).toBeGreaterThanOrEqual(words.length - 2);
    }),
    { numRuns: 60 },
  );
});

test("nothing attaches to a report that does not have the words", () => {
  const other = fc
    .array(fc.stringMatching(/^[qxzkvj]{2,9}$/), {
      minLength: 10,
      maxLength: 60,
    })
    .map((words) => words.join(" "));
  fc.assert(
    fc.property(
      places,
      fc.nat(),
      fc.nat(),
      fc.integer({ min: 1, max: 9 }),
      other,
      (all, a, b, count, text) => {
        const place = all[a % all.length]!;
        const selectors = selectorsOf(
          place.anchor,
          place.text,
          pick(place.text, b, count),
        )!;
        const next = all.map((one) => ({ ...one, text }));
        expect(attach(next, selectors)).toEqual({ kind: "unmatched" });
      },
    ),
  );
});
