import type { Question } from "../domain/question.ts";
import { collectKnown } from "./known.ts";
import { complainInto, type Problem } from "./problem.ts";
import { readQuestionFile, type QuestionFile } from "./read-question-file.ts";
import type { SourceContent } from "./read-source.ts";
import { resolveLinks } from "./resolve-links.ts";

/**
 * Reads every file of `content/<id>/questions/`, one for each question of the guide, and ties them to the report.
 * Without a report (`content` null) the files' own form is still checked.
 */
export function readQuestions(
  id: string,
  files: ReadonlyMap<string, string>,
  content: SourceContent | null,
  problems: Problem[],
): Question[] {
  const folder = `content/${id}/questions/`;
  const authored = new Map<number, { path: string; file: QuestionFile }>();
  for (const [path, source] of files) {
    if (!path.startsWith(folder)) continue;
    const complain = complainInto(problems, path);
    const name = /^(\d+)\.md$/.exec(path.slice(folder.length));
    if (!name) {
      complain(
        1,
        `“${path.slice(folder.length)}” should be a question's number and .md, such as 12.md`,
      );
      continue;
    }
    const file = readQuestionFile(source, complain);
    if (!file || file.question.value === "") continue;
    const { value, line } = file.question;
    const number = Number(value);
    const twin = authored.get(number);
    if (number !== Number(name[1]))
      complain(
        line,
        `the file is named ${name[0]}, and its question is ${value}`,
      );
    if (twin)
      complain(line, `question ${value} has a file already, ${twin.path}`);
    else authored.set(number, { path, file });
    const printed = content?.printedQuestions;
    if (
      printed &&
      printed.length > 0 &&
      !printed.some((question) => question.number === number)
    ) {
      complain(
        line,
        `the guide has no question ${value}: it has 1 to ${printed.length}`,
      );
    }
  }
  if (!content) return [];
  const known = collectKnown(content.report, content.kpis, content.themes);
  return content.printedQuestions.flatMap((printed) => {
    const own = authored.get(printed.number);
    if (own)
      return [
        resolveLinks(
          own.file,
          printed,
          known,
          complainInto(problems, own.path),
        ),
      ];
    const path = findFileOf(printed.number, folder, files);
    // A file that could not be read has said so already.
    if (path === null)
      complainInto(problems, `content/${id}/pack.yaml`)(
        1,
        `question ${printed.number} of the guide has no file in ${folder}`,
      );
    return [];
  });
}

function findFileOf(
  number: number,
  folder: string,
  files: ReadonlyMap<string, string>,
): string | null {
  const isOwn = (path: string) =>
    path.startsWith(folder) &&
    Number.parseInt(path.slice(folder.length), 10) === number;
  return [...files.keys()].find(isOwn) ?? null;
}
