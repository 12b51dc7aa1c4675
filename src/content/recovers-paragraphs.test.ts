import * as fc from "fast-check";
import { expect, test } from "vitest";
import { parseReport } from "./parse-report.ts";
import { readSourceLines } from "./source-lines.ts";

/** Whatever lines and pages do to a report, its paragraphs come out as they went in. */

// Words that begin no line of their own: no number, no bullet, no hyphen at either end.
const word = fc.stringMatching(/^[a-z]{1,9}(?:'s|-[a-z]{2,5})?$/);
const opening = fc.stringMatching(/^[A-Z][a-z]{1,8}$/);
const sentence = fc
  .tuple(opening, fc.array(word, { minLength: 2, maxLength: 25 }))
  .map(([first, rest]) => `${[first, ...rest].join(" ")}.`);

/** Where a page or a line ends: a space of the sentence becomes one of these. */
const wrap = fc.constantFrom("\n", "\n ", " \n");
const pageBreak = fc.constantFrom("\n\n", "\n \n", "\n\n \n\n", "\f");

interface PrintedParagraph {
  readonly blocks: readonly string[];
  readonly bullet: boolean;
  readonly breaks: readonly (string | null)[];
}

const paragraph: fc.Arbitrary<PrintedParagraph> = fc.record({
  blocks: fc.array(sentence, { minLength: 1, maxLength: 3 }),
  bullet: fc.boolean(),
  breaks: fc.array(fc.option(fc.oneof(wrap, pageBreak), { freq: 3 }), {
    minLength: 5,
    maxLength: 30,
  }),
});

const sections = fc.array(
  fc.array(paragraph, { minLength: 1, maxLength: 12 }),
  { minLength: 1, maxLength: 5 },
);
const headingStyle = fc.constantFrom(". ", " .", " ");

/** Breaks a block between its words, as often as `breaks` says; the first word stays beside the number. */
function breakBlock(block: string, breaks: readonly (string | null)[]): string {
  const [first = "", ...rest] = block.split(" ");
  return rest.reduce(
    (text, next, index) => text + (breaks[index % breaks.length] ?? " ") + next,
    first,
  );
}

function print(
  report: readonly (readonly PrintedParagraph[])[],
  style: string,
): string {
  const body = report.flatMap((paragraphs, section) => [
    `\n\n${section + 1}${style}Section heading\n\n`,
    ...paragraphs.map(({ blocks, bullet, breaks }, number) => {
      const text = blocks
        .map((block) => breakBlock(block, breaks))
        .join("\n\n");
      return `${bullet ? "- " : ""}${section + 1}.${number + 1} ${text}\n`;
    }),
  ]);
  return `COMMITTEE\n\n1 May 2020\n\nTITLE\n\n${body.join("")}\n\nBackground papers\n\nNone\n`;
}

test("every paragraph is recovered from any line and page breaks", () => {
  fc.assert(
    fc.property(sections, headingStyle, (report, style) => {
      const problems: string[] = [];
      const parsed = parseReport(
        readSourceLines(print(report, style)),
        [],
        (line, message) => {
          problems.push(`${line}: ${message}`);
        },
      );
      expect(problems).toEqual([]);
      expect(parsed.sections.map(({ paragraphs }) => paragraphs)).toEqual(
        report.map((paragraphs, section) =>
          paragraphs.map(({ blocks }, number) => ({
            ref: `${section + 1}.${number + 1}`,
            text: blocks.join("\n\n"),
          })),
        ),
      );
      expect(parsed.sections.every(({ missing }) => missing.length === 0)).toBe(
        true,
      );
    }),
  );
});

test("bare and skipped numbers are told apart, wherever they fall", () => {
  const fate = fc.constantFrom("kept", "kept", "bare", "skipped");
  // The first keeps its words, so that there is a section; the last is not skipped, so that there is a gap to see.
  const fates = fc
    .array(fate, { minLength: 0, maxLength: 12 })
    .map((middle) => ["kept", ...middle, "kept"])
    // A longer jump is taken for a figure at the start of a line.
    .filter((all) => !all.join(" ").includes("skipped ".repeat(5)));
  fc.assert(
    fc.property(fates, (all) => {
      const lines = all.flatMap((what, index) => {
        if (what === "skipped") return [];
        return [
          what === "bare"
            ? `1.${index + 1}\n\n`
            : `- 1.${index + 1} Words of this paragraph.\n\n`,
        ];
      });
      const source = `COMMITTEE\n\n1 May 2020\n\nTITLE\n\n1. Heading\n\n${lines.join("")}`;
      const [section] = parseReport(
        readSourceLines(source),
        [],
        () => {},
      ).sections;
      const refsOf = (what: string) =>
        all.flatMap((own, index) => (own === what ? [`1.${index + 1}`] : []));
      const missingOf = (kind: string) =>
        section?.missing
          .filter((lost) => lost.kind === kind)
          .map(({ ref }) => ref);
      expect(section?.paragraphs.map(({ ref }) => ref)).toEqual(refsOf("kept"));
      expect(missingOf("figure")).toEqual(refsOf("bare"));
      expect(missingOf("number")).toEqual(refsOf("skipped"));
    }),
  );
});
