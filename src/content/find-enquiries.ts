import { checkIndicators } from "../domain/checks/check-indicators.ts";
import type { Enquiry } from "../domain/enquiry.ts";
import type { Question } from "../domain/question.ts";
import { collectKnown } from "./known.ts";
import type { Complain } from "./problem.ts";
import type { AuthoredEnquiry } from "./read-enquiries.ts";
import type { PackFile } from "./read-pack-file.ts";
import type { SourceContent } from "./read-source.ts";
import { resolveDiscussed } from "./resolve-discussed.ts";
import { resolveEnquiries } from "./resolve-enquiries.ts";

interface Parts {
  readonly packFile: PackFile;
  readonly source: SourceContent;
  readonly questions: readonly Question[];
  readonly authored: readonly AuthoredEnquiry[];
  /** Of the pack file, and of the file of the lines of enquiry. */
  readonly complain: { readonly pack: Complain; readonly enquiries: Complain };
}

/** Runs the checks on the indicators and resolves the officer's lines of enquiry: all of them, strongest first. */
export function findEnquiries(parts: Parts): readonly Enquiry[] {
  const { packFile, source, questions, authored, complain } = parts;
  const narrative = resolveEnquiries(
    authored,
    { ...source, meeting: packFile.meeting.value },
    questions,
    complain.enquiries,
  );
  // Equally strong ones keep their order: the checks', then the report's.
  return [...checkAll(parts), ...narrative].toSorted(
    (a, b) => b.strength - a.strength,
  );
}

function checkAll({
  packFile,
  source,
  questions,
  complain,
}: Parts): readonly Enquiry[] {
  const { report, indicatorTable, kpis, themes } = source;
  const known = collectKnown(report, kpis, themes);
  const discussed = resolveDiscussed(packFile.appendices, known, complain.pack);
  if (indicatorTable === null) return [];
  const narrative = {
    discussed,
    paragraphs: known.paragraphs.size,
    hasLostFigures: report.sections.some(({ missing }) =>
      missing.some(({ kind }) => kind === "figure"),
    ),
  };
  return checkIndicators({ table: indicatorTable, kpis, narrative }, questions);
}
