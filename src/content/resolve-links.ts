import {
  compareRefs,
  type IndicatorId,
  type ParagraphRef,
  type ThemeId,
} from "../domain/ids.ts";
import {
  verdicts,
  type Grade,
  type Question,
  type Verdict,
} from "../domain/question.ts";
import { checkCitedFigures } from "./check-figures.ts";
import {
  checkTitle,
  checkLists,
  checkLink,
  checkRef,
  checkBeside,
  checkDuplicates,
  checkOneOf,
  checkWord,
} from "./check-links.ts";
import type { Known } from "./known.ts";
import type { PrintedQuestion } from "./printed-question.ts";
import type { Complain } from "./problem.ts";
import type { QuestionFile } from "./read-question-file.ts";

/** Ties one question's file to what the report holds. Complains of every link, word and figure that does not hold. */
export function resolveLinks(
  file: QuestionFile,
  printed: PrintedQuestion,
  known: Known,
  complain: Complain,
): Question {
  checkTitle(file.title, printed, complain);
  checkLists(file, complain);
  checkDuplicates(
    file.evidence.map((link) => link.target),
    "evidence names para",
    complain,
  );
  checkDuplicates(
    file.indicators.map((link) => link.target),
    "indicators name",
    complain,
  );
  checkDuplicates(file.themes, "themes name", complain);
  for (const link of [...file.evidence, ...file.indicators])
    checkLink(link, complain);
  for (const { target } of file.evidence)
    checkRef(target, "evidence", known, complain);
  for (const { target, beside } of file.indicators) {
    checkOneOf(
      target,
      known.indicators.map(({ id }) => id),
      "indicator",
      complain,
    );
    checkBeside(beside, file, complain);
  }
  for (const theme of file.themes)
    checkOneOf(theme, known.themes, "theme", complain);
  checkWord(file.coverage, "coverage", verdicts, complain);
  checkCitedFigures(file, known, complain);
  return {
    number: printed.number,
    group: printed.group,
    text: printed.text,
    evidence: file.evidence
      .map(({ target, grade, why }) => ({
        ref: target.value as ParagraphRef,
        grade: grade.value as Grade,
        why: why.value,
      }))
      .toSorted((a, b) => compareRefs(a.ref, b.ref)),
    kpis: file.indicators.map(({ target, grade, why, beside }) => ({
      id: target.value as IndicatorId,
      grade: grade.value as Grade,
      why: why.value,
      ...(beside && { beside: beside.value as ParagraphRef }),
    })),
    themes: file.themes.map((theme) => theme.value as ThemeId),
    coverage: {
      verdict: file.coverage.value as Verdict,
      missing: file.missing.items.map((item) => item.value),
    },
    supplementaries: file.supplementaries.items.map((item) => item.value),
    currency: file.currency.items.map((item) => item.value),
  };
}
