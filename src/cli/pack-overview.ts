import type { Pack } from "../domain/pack.ts";
import type { Question } from "../domain/question.ts";

/** A pack as an officer checks it at a glance: each question with its verdict, its paragraphs and its indicators. */
export function packToOverview(pack: Pack): string {
  const { title, meeting, id, version, questions } = pack;
  const head = [
    title,
    `${meeting.council}, ${meeting.committee}, ${meeting.date}`,
    `${id}, version ${version}`,
  ];
  const body = questions.flatMap((question, index) => {
    const opensGroup = question.group !== questions[index - 1]?.group;
    return [
      ...(opensGroup ? ["", question.group] : []),
      "",
      ...questionToLines(question),
    ];
  });
  return [...head, ...body].join("\n");
}

function questionToLines({
  number,
  text,
  coverage,
  evidence,
  kpis,
  themes,
}: Question): string[] {
  const linksOf = (grade: "direct" | "context") => [
    ...evidence.filter((link) => link.grade === grade).map((link) => link.ref),
    ...kpis.filter((link) => link.grade === grade).map((link) => link.id),
  ];
  const rows: [string, readonly string[]][] = [
    ["coverage", [coverage.verdict]],
    ["direct", linksOf("direct")],
    ["context", linksOf("context")],
    ["themes", themes],
  ];
  const shown = rows.filter(([, values]) => values.length > 0);
  return [
    `Q${number}  ${text}`,
    ...shown.map(
      ([label, values]) => `     ${label.padEnd(9)} ${values.join(", ")}`,
    ),
  ];
}
