import type { Pack } from "../domain/pack.ts";
import { didYouMean } from "./nearest.ts";
import { parseGuide } from "./parse-guide.ts";
import type { PrintedQuestion } from "./printed-question.ts";
import { parseIndicators } from "./parse-indicators.ts";
import { parsePlan } from "./parse-plan.ts";
import { parseReport } from "./parse-report.ts";
import { parseStructure } from "./parse-structure.ts";
import { complainInto, type Problem } from "./problem.ts";
import type { PackFile } from "./read-pack-file.ts";
import { readPrintedDate } from "./printed-date.ts";
import { readSourceLines, splitAppendices } from "./source-lines.ts";

/** Everything that comes from the report's text. */
export type SourceContent = Pick<
  Pack,
  | "report"
  | "indicatorTable"
  | "kpis"
  | "plan"
  | "themes"
  | "structure"
  | "guide"
> & { readonly printedQuestions: readonly PrintedQuestion[] };

/** Parses the source text that a pack file names. Returns null when there is no such text; puts all else into `problems`. */
export function readSource(
  packFile: PackFile,
  files: ReadonlyMap<string, string>,
  packPath: string,
  problems: Problem[],
): SourceContent | null {
  const { value: path, line } = packFile.report;
  const complain = {
    pack: complainInto(problems, packPath),
    report: complainInto(problems, path),
  };
  const text = files.get(path);
  if (text === undefined) {
    if (path)
      complain.pack(
        line,
        `the report “${path}” is not there${didYouMean(path, [...files.keys()])}`,
      );
    return null;
  }
  const { body, appendices } = splitAppendices(
    readSourceLines(text),
    packFile.appendices,
    complain.pack,
  );
  const report = parseReport(body, packFile.closingHeadings, complain.report);
  const printed = readPrintedDate(report.front.date);
  if (printed && printed !== packFile.meeting.value) {
    complain.pack(
      packFile.meeting.line,
      `the meeting is on ${packFile.meeting.value}, and the report says “${report.front.date}”`,
    );
  }
  let content: Omit<SourceContent, "report"> = {
    indicatorTable: null,
    kpis: [],
    plan: null,
    themes: [],
    structure: null,
    guide: {
      appendix: 0,
      title: "",
      date: "",
      signature: "",
      footnotes: [],
      parts: [],
    },
    printedQuestions: [],
  };
  for (const entry of packFile.appendices) {
    const lines = appendices.get(entry.number);
    if (!lines) continue;
    switch (entry.holds) {
      case "improvement plan":
        content = { ...content, ...parsePlan(lines, entry, complain) };
        break;
      case "structure chart":
        content = {
          ...content,
          structure: {
            appendix: entry.number,
            roles: parseStructure(lines, entry, complain.pack),
          },
        };
        break;
      case "indicators": {
        const { table, kpis } = parseIndicators(lines, entry, complain);
        content = { ...content, indicatorTable: table, kpis };
        break;
      }
      case "question guide": {
        const { guide, questions } = parseGuide(lines, entry, complain);
        content = { ...content, guide, printedQuestions: questions };
        break;
      }
    }
  }
  return { report, ...content };
}
