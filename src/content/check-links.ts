import type { Grade } from "../domain/question.ts";
import type { Known } from "./known.ts";
import { didYouMean, nearestRef } from "./nearest.ts";
import type { PrintedQuestion } from "./printed-question.ts";
import type { Complain } from "./problem.ts";
import { bodyHeadings } from "./read-question-body.ts";
import type { AuthoredLink, QuestionFile } from "./read-question-file.ts";
import type { Located } from "./read-yaml.ts";

/** The checks of one authored file, each of one thing. An empty value has been complained of already. */

const grades: readonly Grade[] = ["direct", "context"];
const longestWhy = 140;
const supplementaries = { least: 2, most: 4 };

export function checkTitle(
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

export function checkLists(
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
      `“${bodyHeadings.supplementaries}” lists ${count}, and should list ${supplementaries.least} to ${supplementaries.most}`,
    );
  }
}

export function checkLink(
  { grade, why }: AuthoredLink,
  complain: Complain,
): void {
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

/** @param list what names the paragraph, such as “evidence” */
export function checkRef(
  { value, line }: Located,
  list: string,
  known: Known,
  complain: Complain,
): void {
  if (value === "" || known.paragraphs.has(value)) return;
  const lost = known.missing.get(value);
  if (lost === "figure") {
    complain(
      line,
      `${list} names para ${value}, whose figure is in the paper, not in this text${nearestRef(value, known.refs)}`,
    );
  } else if (lost === "number") {
    complain(
      line,
      `${list} names para ${value}, a number that the report skips${nearestRef(value, known.refs)}`,
    );
  } else {
    complain(
      line,
      `${list} names para ${value}, which the report does not have${nearestRef(value, known.refs)}`,
    );
  }
}

export function checkBeside(
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

export function checkDuplicates(
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

export function checkOneOf(
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

export function checkWord(
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
