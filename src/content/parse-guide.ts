import type { Guide } from "../domain/guide.ts";
import { isHeadingLine, parseGuideParts } from "./parse-guide-parts.ts";
import type { PrintedQuestion } from "./printed-question.ts";
import type { Complain } from "./problem.ts";
import type { GuideEntry } from "./appendix-entry.ts";
import type { SourceLine } from "./source-lines.ts";

const footnoteMark = /[¹²³⁰⁴-⁹]/g;

/** Reads the question guide: title, date, parts, footnotes, signature, and the questions under their groups. */
export function parseGuide(
  lines: readonly SourceLine[],
  entry: GuideEntry,
  complain: { readonly report: Complain; readonly pack: Complain },
): { guide: Guide; questions: PrintedQuestion[] } {
  const notes = lines.filter((line) => /^[¹²³⁰⁴-⁹]/.test(line.text));
  const marks = new Set(
    notes.flatMap((note) => note.text.match(footnoteMark)?.slice(0, 1) ?? []),
  );
  // A mark is dropped only when its footnote is there: the ² of m² stays.
  const unmark = (text: string) =>
    text
      .replaceAll(footnoteMark, (mark) => (marks.has(mark) ? "" : mark))
      .trim();
  const text = lines
    .filter(
      (line) =>
        !notes.includes(line) &&
        !new RegExp(`^appendix ${entry.number}$`, "i").test(line.text),
    )
    .map((line) => ({ ...line, text: unmark(line.text) }));

  const [title, date, ...rest] = text;
  const last = rest.at(-1);
  const signed = last && isHeadingLine(last) ? last.text : "";
  const { parts, questions } = parseGuideParts(
    signed ? rest.slice(0, -1) : rest,
    entry.questionsUnder.value,
    complain.report,
  );
  if (!parts.some((part) => part.holdsQuestions)) {
    complain.pack(
      entry.questionsUnder.line,
      `the question guide has no heading “${entry.questionsUnder.value}”`,
    );
  } else if (questions.length === 0) {
    complain.pack(
      entry.questionsUnder.line,
      `no question stands under “${entry.questionsUnder.value}”`,
    );
  }
  const guide: Guide = {
    appendix: entry.number,
    title: title?.text ?? "",
    date: date?.text ?? "",
    signature: readSignature(signed, date?.text ?? ""),
    footnotes: notes.map((note) => unmark(note.text)),
    parts,
  };
  return { guide, questions };
}

/** The name at the foot, without the guide's date after it. */
function readSignature(signed: string, date: string): string {
  return date && signed.endsWith(date)
    ? signed.slice(0, -date.length).replace(/[\s,]+$/, "")
    : signed;
}
