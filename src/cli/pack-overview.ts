import type { Enquiry } from "../domain/enquiry.ts";
import type { Pack } from "../domain/pack.ts";
import type { Question } from "../domain/question.ts";

/** More places than these are the whole of the table, and are told by the first and the last. */
const mostNamed = 6;
const placesWidth = 18;

/** A pack as an officer checks it at a glance: each question with its verdict, its paragraphs and its indicators, and what the checks find. */
export function packToOverview(pack: Pack): string {
  const { title, meeting, id, version, questions, enquiries } = pack;
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
  const found =
    enquiries.length === 0
      ? []
      : ["", "Lines of enquiry, strongest first", "", ...enquiries.map(toLine)];
  return [...head, ...body, ...found].join("\n");
}

function toLine({ where, statement }: Enquiry): string {
  const places =
    where.length > mostNamed ? `${where[0]}–${where.at(-1)}` : where.join(", ");
  return `${places.padEnd(placesWidth)}  ${statement}`;
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
