import type { Report, Section } from "../domain/report.ts";
import { findLostFigures } from "./find-lost-figures.ts";
import { parseClosing, startsClosing } from "./parse-closing.ts";
import { parseFront } from "./parse-front.ts";
import { readHeading, readNumbered } from "./numbering.ts";
import { parseSections } from "./parse-sections.ts";
import type { Complain } from "./problem.ts";
import type { SourceLine } from "./source-lines.ts";

/**
 * Reads a committee report: front matter, numbered sections of numbered paragraphs, and what closes it.
 *
 * @param lines the source up to its first appendix
 * @param closingHeadings headings of this report that follow the last section, besides the usual ones
 * @param complain takes problems by the source's line
 */
export function parseReport(
  lines: readonly SourceLine[],
  closingHeadings: readonly string[],
  complain: Complain,
): Report {
  const firstSection = lines.findIndex(
    (_, index) => readHeading(lines, index, 0) !== null,
  );
  if (firstSection < 0) {
    complain(
      1,
      "the report has no section: no heading such as “1. Budget” with a paragraph 1.1 below it",
    );
  }
  const bodyStart = firstSection < 0 ? lines.length : firstSection;
  const lastNumbered = lines.findLastIndex(
    (line) => readNumbered(line) !== null,
  );
  const closingStart = lines.findIndex(
    (line, index) =>
      index > lastNumbered && startsClosing(line, closingHeadings),
  );
  const bodyEnd =
    closingStart < 0 ? lines.length : Math.max(closingStart, bodyStart);

  const drafts = parseSections(lines.slice(bodyStart, bodyEnd), complain);
  const sections: Section[] = drafts.map((draft) => {
    const { number, title, paragraphs, tables } = draft;
    return {
      number,
      title,
      paragraphs,
      tables,
      missing: findLostFigures(draft),
    };
  });
  return {
    front: parseFront(lines.slice(0, bodyStart), complain),
    sections,
    ...parseClosing(lines.slice(bodyEnd), closingHeadings, complain),
  };
}
