import type { SetView } from "../../document/model.ts";
import { enquiriesServing, shownOnQuestion } from "../../domain/enquiry.ts";
import {
  isReworded,
  type PlanItem,
  wordsOf,
} from "../../domain/questioning-plan.ts";
import type { Question } from "../../domain/question.ts";
import { aboutLines, type PaperOrigin, sourceBlocks } from "./about-paper.ts";
import { enquiryBlocks, evidenceBlocks } from "./evidence-blocks.ts";
import {
  chosenNotes,
  markBlocks,
  type NotesChoice,
  writtenBlocks,
} from "./notes-blocks.ts";
import {
  bullets,
  heading,
  paragraph,
  plain,
  printed,
  type Block,
  type Paper,
} from "./paper.ts";
import type { PaperWords } from "./paper-words.ts";

export interface BriefingChoice extends NotesChoice {
  readonly context: boolean;
  readonly enquiries: boolean;
  /** The plan's items in their order; null for the questions of the guide. */
  readonly items: readonly PlanItem[] | null;
  /** The questions of the guide to brief on, where the plan is not what is wanted. */
  readonly questions: readonly Question[];
}

/** What members take into the meeting: who asks what, and under each question what the report says of it. */
export function briefingPaper(
  origin: PaperOrigin,
  view: SetView,
  choice: BriefingChoice,
  words: PaperWords,
): Paper {
  const { pack } = origin;
  const asked: readonly Asked[] =
    choice.items === null
      ? choice.questions.map((question) => ({ question, item: null }))
      : choice.items.map((item) => ({
          question: questionOf(item, pack.questions),
          item,
        }));
  const body = asked.flatMap((one, index) =>
    askedBlocks(one, index + 1, { origin, view, choice, words }),
  );
  return {
    title: words.briefingTitle(pack.title),
    about: [
      ...aboutLines(origin, holdsPrivate(asked, view, choice), words),
      words.verdicts,
    ],
    body: [
      ...(choice.items === null ? [] : planBlocks(choice.items, words)),
      ...body,
      ...sourceBlocks(pack, words),
    ],
  };
}

interface Asked {
  readonly question: Question | null;
  readonly item: PlanItem | null;
}

const questionOf = (
  { source }: PlanItem,
  questions: readonly Question[],
): Question | null =>
  source.kind === "question"
    ? (questions.find(({ number }) => number === source.question) ?? null)
    : null;

/** The running order as a table. */
export function planBlocks(
  items: readonly PlanItem[],
  words: PaperWords,
): readonly Block[] {
  if (items.length === 0) return [];
  return [
    heading(1, words.plan),
    {
      kind: "table",
      caption: "",
      columns: planColumns(words).map(plain),
      rows: planRows(items, words).map((row) => row.map(plain)),
    },
  ];
}

export const planColumns = (words: PaperWords): readonly string[] => [
  words.number,
  words.asks,
  words.lead,
  words.follow,
  words.minutes,
];

export function planRows(
  items: readonly PlanItem[],
  words: PaperWords,
): readonly (readonly string[])[] {
  const minutes = items.reduce(
    (sum, item) => sum + (item.covered ? 0 : item.minutes),
    0,
  );
  const rows = items.map((item, index) => [
    String(index + 1),
    item.covered ? `${wordsOf(item)} (${words.covered})` : wordsOf(item),
    item.lead,
    item.follow,
    item.minutes === 0 ? "" : String(item.minutes),
  ]);
  return minutes === 0
    ? rows
    : [...rows, ["", words.total, "", "", String(minutes)]];
}

interface Parts {
  readonly origin: PaperOrigin;
  readonly view: SetView;
  readonly choice: BriefingChoice;
  readonly words: PaperWords;
}

function askedBlocks(
  { question, item }: Asked,
  place: number,
  { origin, view, choice, words }: Parts,
): readonly Block[] {
  const { pack } = origin;
  const enquiry =
    item?.source.kind === "enquiry"
      ? pack.enquiries.find(
          ({ id }) =>
            item.source.kind === "enquiry" && id === item.source.enquiry,
        )
      : undefined;
  const notes =
    question === null
      ? []
      : chosenNotes(view.notesByQuestion.get(question.number) ?? [], choice);
  return [
    heading(
      1,
      item === null
        ? titleOf(question, words)
        : `${place}. ${titleOfItem(item, words)}`,
    ),
    ...(item === null
      ? [printed(question?.text ?? "")]
      : itemBlocks(item, words)),
    ...(choice.marks && question !== null
      ? markBlocks(view.marks.get(question.number), words)
      : []),
    ...(enquiry === undefined ? [] : enquiryBlocks([enquiry], words)),
    ...(question === null
      ? []
      : evidenceBlocks(pack, question, choice.context, words)),
    ...(question === null || !choice.enquiries
      ? []
      : enquiryBlocks(
          enquiriesServing(pack.enquiries, question.number).slice(
            0,
            shownOnQuestion,
          ),
          words,
        )),
    ...supplementaryBlocks(question, item, words),
    ...(notes.length === 0
      ? []
      : [heading(2, words.notes), ...writtenBlocks(notes, words)]),
  ];
}

const titleOf = (question: Question | null, words: PaperWords): string =>
  question === null ? words.ownQuestion : words.question(question.number);

export const titleOfItem = (
  { source }: PlanItem,
  words: PaperWords,
): string => {
  switch (source.kind) {
    case "question":
    case "supplementary":
      return words.question(source.question);
    case "enquiry":
      return words.lineOfEnquiry;
    case "own":
      return words.ownQuestion;
  }
};

function itemBlocks(item: PlanItem, words: PaperWords): readonly Block[] {
  const who = words.leads(item.lead, item.follow);
  return [
    ...(isReworded(item) || item.source.kind !== "question"
      ? [paragraph(wordsOf(item))]
      : []),
    ...(isReworded(item) ? [paragraph(words.asPrinted)] : []),
    ...(item.source.kind === "question" ? [printed(item.printed)] : []),
    ...(who === "" ? [] : [paragraph({ text: who, bold: true })]),
  ];
}

/** The member's own ones when there are some; otherwise those that the pack offers. */
function supplementaryBlocks(
  question: Question | null,
  item: PlanItem | null,
  words: PaperWords,
): readonly Block[] {
  const own = item?.supplementaries.map(wordsOf) ?? [];
  const asks = own.length > 0 ? own : (question?.supplementaries ?? []);
  return asks.length === 0
    ? []
    : [heading(2, words.supplementaries), ...bullets(asks)];
}

const holdsPrivate = (
  asked: readonly Asked[],
  view: SetView,
  choice: NotesChoice,
): boolean =>
  asked.some(({ question }) =>
    chosenNotes(
      view.notesByQuestion.get(question?.number ?? -1) ?? [],
      choice,
    ).some(({ visibleTo }) => visibleTo === "me"),
  );
