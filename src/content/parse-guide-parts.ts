import type { GuideBlock, GuidePart } from "../domain/guide.ts";
import { endsSentence, joinLines, readBullet } from "./mend.ts";
import type { PrintedQuestion } from "./printed-question.ts";
import type { Complain } from "./problem.ts";
import type { SourceLine } from "./source-lines.ts";

const longestHeading = 80;

/** A short line on its own that does not end as a sentence does. */
export const isHeadingLine = ({ text, afterGap }: SourceLine): boolean =>
  afterGap &&
  text.length <= longestHeading &&
  /^[\p{Lu}\d“"]/u.test(text) &&
  !endsSentence(text);

function readQuestion({
  text,
}: SourceLine): { number: number; text: string } | null {
  const match = /^(?:- )?(\d{1,3})\.\s+(.+)$/.exec(text);
  return match && { number: Number(match[1]), text: match[2] ?? "" };
}

interface PartDraft extends GuidePart {
  readonly blocks: GuideBlock[];
}

/** Reads headings with what stands under them, and the questions by group under the heading that holds them. */
export function parseGuideParts(
  lines: readonly SourceLine[],
  questionsUnder: string,
  complain: Complain,
): { parts: GuidePart[]; questions: PrintedQuestion[] } {
  const parts: PartDraft[] = [];
  const questions: PrintedQuestion[] = [];
  let group = "";
  let asking = false;
  for (const [index, line] of lines.entries()) {
    const part = parts.at(-1);
    const question = asking ? readQuestion(line) : null;
    if (question) {
      if (question.number !== questions.length + 1) {
        complain(
          line.number,
          `question ${question.number} stands where question ${questions.length + 1} should`,
        );
      }
      questions.push({ ...question, group });
    } else if (isHeadingLine(line) && asking && opensGroup(lines, index)) {
      group = line.text;
    } else if (isHeadingLine(line)) {
      asking = line.text === questionsUnder;
      parts.push({ title: line.text, blocks: [], holdsQuestions: asking });
    } else if (asking && questions.length > 0) {
      continueQuestion(questions, line, complain);
    } else {
      if (!part) parts.push({ title: "", blocks: [], holdsQuestions: false });
      addText((part ?? parts.at(-1))?.blocks ?? [], line);
    }
  }
  return { parts, questions };
}

/** A heading among the questions is a group when a question follows it, and otherwise the guide's next part. */
const opensGroup = (lines: readonly SourceLine[], index: number): boolean => {
  const next = lines[index + 1];
  return next !== undefined && readQuestion(next) !== null;
};

function continueQuestion(
  questions: PrintedQuestion[],
  line: SourceLine,
  complain: Complain,
): void {
  const last = questions.pop();
  if (!last) return;
  questions.push({ ...last, text: joinLines(last.text, line.text) });
  if (line.afterGap && endsSentence(last.text)) {
    complain(
      line.number,
      `“${line.text}” stands among the questions and is none of them`,
    );
  }
}

function addText(blocks: GuideBlock[], line: SourceLine): void {
  const last = blocks.at(-1);
  const item = readBullet(line.text);
  if (item !== null) {
    if (last?.kind === "list")
      blocks[blocks.length - 1] = {
        kind: "list",
        items: [...last.items, item],
      };
    else blocks.push({ kind: "list", items: [item] });
  } else if (
    last?.kind === "list" &&
    (!line.afterGap || /^\p{Ll}/u.test(line.text))
  ) {
    const items = [...last.items];
    items.push(joinLines(items.pop() ?? "", line.text));
    blocks[blocks.length - 1] = { kind: "list", items };
  } else if (
    last?.kind === "paragraph" &&
    (!line.afterGap || !endsSentence(last.text))
  ) {
    blocks[blocks.length - 1] = {
      kind: "paragraph",
      text: joinLines(last.text, line.text),
    };
  } else {
    blocks.push({ kind: "paragraph", text: line.text });
  }
}
