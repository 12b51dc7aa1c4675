import { verdicts, type Question, type Verdict } from "./question.ts";

/** How many questions got each verdict. */
export function tallyVerdicts(
  questions: readonly Question[],
): Readonly<Record<Verdict, number>> {
  const tally: Record<Verdict, number> = {
    strong: 0,
    partial: 0,
    thin: 0,
    none: 0,
  };
  for (const verdict of verdicts) {
    tally[verdict] = questions.filter(
      (question) => question.coverage.verdict === verdict,
    ).length;
  }
  return tally;
}

export interface QuestionGroup {
  readonly title: string;
  readonly questions: readonly Question[];
}

/** The questions under their groups, both in the guide's order. */
export function groupQuestions(
  questions: readonly Question[],
): readonly QuestionGroup[] {
  const byTitle = new Map<string, Question[]>();
  for (const question of questions) {
    const group = byTitle.get(question.group);
    if (group === undefined) byTitle.set(question.group, [question]);
    else group.push(question);
  }
  return [...byTitle].map(([title, members]) => ({
    title,
    questions: members,
  }));
}
