import {
  isReworded,
  type PlanItem,
  type PlanSource,
  type QuestioningPlan,
  wordsOf,
} from "../domain/questioning-plan.ts";

/** The words around a plan: the app's own. */
export interface PlanWords {
  readonly title: string;
  readonly source: (source: PlanSource) => string;
  readonly leads: (name: string) => string;
  readonly followsUp: (name: string) => string;
  readonly minutes: (minutes: number) => string;
  readonly covered: string;
  readonly asPrinted: string;
}

/** A plan as Markdown, a paragraph each: its items in order, with their supplementaries as a list. Nothing for an empty one. */
export function planMarkdown(
  { items }: QuestioningPlan,
  words: PlanWords,
): readonly string[] {
  if (items.length === 0) return [];
  return [
    `## ${words.title}`,
    ...items.flatMap((item, index) => [
      item.theme === items[index - 1]?.theme || item.theme === ""
        ? ""
        : `### ${item.theme}`,
      `${index + 1}. ${indent(wordsOf(item)).trimStart()}`,
      indent(factsOf(item, words).join(". ")),
      isReworded(item) ? indent(`${words.asPrinted} ${item.printed}`) : "",
      item.supplementaries
        .map((entry) => indent(`- ${wordsOf(entry)}`))
        .join("\n"),
    ]),
  ];
}

const factsOf = (item: PlanItem, words: PlanWords): readonly string[] =>
  [
    words.source(item.source),
    item.covered ? words.covered : "",
    item.lead.trim() === "" ? "" : words.leads(item.lead.trim()),
    item.follow.trim() === "" ? "" : words.followsUp(item.follow.trim()),
    item.minutes === 0 ? "" : words.minutes(item.minutes),
  ].filter((fact) => fact !== "");

/** Under its number, as Markdown wants what belongs to an item. */
const indent = (text: string): string => text.replaceAll(/^(?=.)/gm, "   ");
