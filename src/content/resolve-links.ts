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
import type { Known } from "./known.ts";
import { didYouMean, nearestRef } from "./nearest.ts";
import type { PrintedQuestion } from "./parse-guide.ts";
import type { Complain } from "./problem.ts";
import { bodyHeadings } from "./read-question-body.ts";
import type { AuthoredLink, QuestionFile } from "./read-question-file.ts";
import type { Located } from "./read-yaml.ts";

const grades: readonly Grade[] = ["direct", "context"];
const longestWhy = 140;
const supplementaries = { least: 2, most: 4 };

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
  for (const { target } of file.evidence) checkRef(target, known, complain);
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

function checkTitle(
  { value, line }: Located,
  { number, text }: PrintedQuestion,
  complain: Complain,
): void {
  if (value === text || value === "") return;
  const at = [...text].findIndex((letter, index) => letter !== value[index]);
  const from = Math.max(
    0,
    text.lastIndexOf(" ", (at < 0 ? text.length : at) - 12) + 1,
  );
  const excerpt = (words: string) =>
    words.slice(from, from + 50) || "nothing more";
  complain(
    line,
    `question ${number} is not word for word the guide's: “${excerpt(value)}”, where it has “${excerpt(text)}”`,
  );
}

function checkLists(
  { coverage, missing, supplementaries: asks }: QuestionFile,
  complain: Complain,
): void {
  if (!missing.present && coverage.value !== "strong") {
    complain(
      coverage.line,
      `coverage is “${coverage.value}”, and no “## ${bodyHeadings.missing}” says what is missing`,
    );
  }
  const count = asks.items.length;
  if (!asks.present)
    complain(asks.line, `there is no “## ${bodyHeadings.supplementaries}”`);
  else if (
    count > 0 &&
    (count < supplementaries.least || count > supplementaries.most)
  ) {
    complain(
      asks.line,
      `“${bodyHeadings.supplementaries}” has ${count} items; it should have ${supplementaries.least} to ${supplementaries.most}`,
    );
  }
}

function checkLink({ grade, why }: AuthoredLink, complain: Complain): void {
  checkWord(grade, "grade", grades, complain);
  if (why.value.includes("\n"))
    complain(
      why.line,
      `a why runs over a line: “${why.value.split("\n")[0]}…”`,
    );
  const { length } = why.value;
  if (length > longestWhy)
    complain(
      why.line,
      `a why is ${length} characters long, and ${longestWhy} is the most: “${why.value.slice(0, 40)}…”`,
    );
}

function checkRef(
  { value, line }: Located,
  known: Known,
  complain: Complain,
): void {
  if (value === "" || known.paragraphs.has(value)) return;
  const lost = known.missing.get(value);
  if (lost === "figure") {
    complain(
      line,
      `evidence names para ${value}, whose figure is in the paper, not in this text${nearestRef(value, known.refs)}`,
    );
  } else if (lost === "number") {
    complain(
      line,
      `evidence names para ${value}, a number that the report skips${nearestRef(value, known.refs)}`,
    );
  } else {
    complain(
      line,
      `evidence names para ${value}, which the report does not have${nearestRef(value, known.refs)}`,
    );
  }
}

function checkBeside(
  beside: Located | null,
  { evidence }: QuestionFile,
  complain: Complain,
): void {
  if (
    !beside ||
    beside.value === "" ||
    evidence.some(({ target }) => target.value === beside.value)
  )
    return;
  const refs = evidence.map(({ target }) => target.value).join(", ");
  complain(
    beside.line,
    `an indicator stands beside para ${beside.value}, which is not among this question's evidence (${refs || "it has none"})`,
  );
}

function checkDuplicates(
  values: readonly Located[],
  what: string,
  complain: Complain,
): void {
  for (const [index, { value, line }] of values.entries()) {
    const first = values.findIndex((other) => other.value === value);
    if (value && first < index)
      complain(
        line,
        `${what} ${value} twice (first on line ${values[first]?.line})`,
      );
  }
}

function checkOneOf(
  { value, line }: Located,
  ids: readonly string[],
  what: string,
  complain: Complain,
): void {
  if (value === "" || ids.includes(value)) return;
  const range =
    ids.length > 0 ? `there are ${ids[0]} to ${ids.at(-1)}` : "there is none";
  complain(line, `no ${what} is ${value} (${range})`);
}

function checkWord(
  { value, line }: Located,
  what: string,
  words: readonly string[],
  complain: Complain,
): void {
  if (value === "" || words.includes(value)) return;
  complain(
    line,
    `${what} is “${value}”; it can be ${words.join(", ")}${didYouMean(value, words)}`,
  );
}
