import { checkIndicators } from "../domain/checks/check-indicators.ts";
import type { Enquiry } from "../domain/enquiry.ts";
import type { Question } from "../domain/question.ts";
import { collectKnown } from "./known.ts";
import type { Complain } from "./problem.ts";
import type { PackFile } from "./read-pack-file.ts";
import type { SourceContent } from "./read-source.ts";
import { resolveDiscussed } from "./resolve-discussed.ts";

/** Runs the checks on the indicators. Complains of what the pack file says of them and the report does not hold. */
export function findEnquiries(
  packFile: PackFile,
  { report, indicatorTable, kpis, themes }: SourceContent,
  questions: readonly Question[],
  complain: Complain,
): readonly Enquiry[] {
  const known = collectKnown(report, kpis, themes);
  const discussed = resolveDiscussed(packFile.appendices, known, complain);
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
