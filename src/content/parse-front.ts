import type { FrontMatter } from "../domain/report.ts";
import { joinLines } from "./mend.ts";
import type { Complain } from "./problem.ts";
import type { SourceLine } from "./source-lines.ts";

/** What councils call the paragraphs that stand before section 1. */
const summaryHeadings = new Set([
  "summary",
  "executive summary",
  "purpose of report",
  "purpose of the report",
]);

/**
 * Reads what stands above section 1: committee, date and title, each a block of its own; credits such as
 * `Report from: …`, which may run over a blank line; then the summary's paragraphs.
 */
export function parseFront(
  lines: readonly SourceLine[],
  complain: Complain,
): FrontMatter {
  const blocks = readBlocks(lines);
  const [committee, date, title, ...rest] = blocks;
  if (!committee || !date || !title) {
    complain(
      1,
      "the report does not begin with its committee, date and title, each after a blank line",
    );
  }
  const credits: { label: string; text: string }[] = [];
  const summary: string[] = [];
  let inSummary = false;
  for (const block of rest) {
    const credit = /^(\p{Lu}[^:.]{1,40}):\s+(.+)$/u.exec(block.text);
    if (
      !inSummary &&
      summaryHeadings.has(block.text.toLowerCase().replace(/:$/, ""))
    ) {
      inSummary = true;
    } else if (inSummary) {
      summary.push(block.text);
    } else if (credit) {
      credits.push({ label: credit[1] ?? "", text: credit[2] ?? "" });
    } else {
      const last = credits.pop();
      if (last)
        credits.push({ ...last, text: joinLines(last.text, block.text) });
      else
        complain(
          block.line,
          `“${block.text}” stands above section 1 and is neither a credit nor part of a summary`,
        );
    }
  }
  return {
    committee: committee?.text ?? "",
    date: date?.text ?? "",
    title: title?.text ?? "",
    credits,
    summary,
  };
}

/** Lines without a blank one between them make a block; each credit begins its own. */
function readBlocks(
  lines: readonly SourceLine[],
): { line: number; text: string }[] {
  const blocks: { line: number; text: string }[] = [];
  for (const { number, text, afterGap } of lines) {
    const last = blocks.at(-1);
    if (afterGap || !last || /^\p{Lu}[\p{L} ]{1,40}: /u.test(text))
      blocks.push({ line: number, text });
    else last.text = joinLines(last.text, text);
  }
  return blocks;
}
