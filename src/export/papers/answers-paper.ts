import type { Note, SetView } from "../../document/model.ts";
import type { PlanItemId } from "../../domain/ids.ts";
import type { Question } from "../../domain/question.ts";
import { planEntries, wordsOf } from "../../domain/questioning-plan.ts";
import { annotatedQuestions } from "../notes-markdown.ts";
import { aboutLines, type PaperOrigin, sourceBlocks } from "./about-paper.ts";
import {
  chosenNotes,
  kindOf,
  markBlocks,
  type NotesChoice,
  writtenBlocks,
} from "./notes-blocks.ts";
import {
  heading,
  paragraph,
  printed,
  type Block,
  type Paper,
} from "./paper.ts";
import type { PaperWords } from "./paper-words.ts";

/** What was answered and noted, question by question, with who answered and when. */
export function answersPaper(
  origin: PaperOrigin,
  view: SetView,
  choice: NotesChoice,
  words: PaperWords,
): Paper {
  const { pack } = origin;
  const written = annotatedQuestions(view).map((number) => ({
    number,
    notes: chosenNotes(view.notesByQuestion.get(number) ?? [], choice),
    mark: choice.marks ? view.marks.get(number) : undefined,
  }));
  const shown = written.filter(
    ({ notes, mark }) => notes.length > 0 || mark !== undefined,
  );
  const body = shown.flatMap(({ number, notes, mark }) =>
    number === 0
      ? otherBlocks(view, notes, words)
      : [
          heading(1, words.question(number)),
          ...quoteOf(pack.questions, number),
          ...markBlocks(mark, words),
          ...writtenBlocks(notes, words),
        ],
  );
  return {
    title: words.notesTitle,
    about: aboutLines(
      origin,
      shown.some(({ notes }) => notes.some(isPrivate)),
      words,
    ),
    body: [
      ...(body.length === 0 ? [paragraph(words.nothingWritten)] : body),
      ...sourceBlocks(pack, words),
    ],
  };
}

const isPrivate = ({ visibleTo }: Note): boolean => visibleTo === "me";

const quoteOf = (
  questions: readonly Question[],
  number: number,
): readonly Block[] => {
  const question = questions.find((candidate) => candidate.number === number);
  return question === undefined ? [] : [printed(question.text)];
};

/** Answers to what is none of the guide's questions, under the words that were asked. */
function otherBlocks(
  view: SetView,
  notes: readonly Note[],
  words: PaperWords,
): readonly Block[] {
  const entries = new Map(
    planEntries(view.plan).map((entry) => [entry.id, entry]),
  );
  const items = [...new Set(notes.map(({ asked }) => asked?.item ?? null))];
  return [
    heading(1, words.otherQuestions),
    ...items.flatMap((item) => {
      const own = notes.filter(({ asked }) => (asked?.item ?? null) === item);
      const entry = item === null ? undefined : entries.get(item);
      const mark = item === null ? undefined : view.itemMarks.get(item);
      return [
        ...(entry === undefined ? [] : [heading(2, wordsOf(entry))]),
        ...markBlocks(mark, words),
        ...writtenBlocks(own, words),
      ];
    }),
  ];
}

/** The same as rows of a table, a note each. */
export const answerColumns = (words: PaperWords): readonly string[] => [
  words.questions,
  words.asks,
  words.standing,
  words.kind,
  words.note,
  words.writtenBy,
  words.when,
  words.seenBy,
];

export function answerRows(
  { pack }: PaperOrigin,
  view: SetView,
  choice: NotesChoice,
  words: PaperWords,
): readonly (readonly string[])[] {
  const entries = new Map(
    planEntries(view.plan).map((entry) => [entry.id, entry]),
  );
  return annotatedQuestions(view).flatMap((number) => {
    const question = pack.questions.find(
      (candidate) => candidate.number === number,
    );
    const notes = chosenNotes(view.notesByQuestion.get(number) ?? [], choice);
    const mark = view.marks.get(number);
    const markOf = (item: PlanItemId | null | undefined) =>
      number > 0 || !item ? mark : view.itemMarks.get(item);
    const row = (note: Note | null) => {
      const entry = note?.asked?.item
        ? entries.get(note.asked.item)
        : undefined;
      const standing = choice.marks ? markOf(note?.asked?.item) : undefined;
      return [
        number === 0 ? "" : words.question(number),
        question?.text ?? (entry === undefined ? "" : wordsOf(entry)),
        standing === undefined ? "" : words.mark[standing],
        note?.asked === undefined ? "" : kindOf(note.asked, words),
        note?.text ?? "",
        note?.author ?? "",
        note === null ? "" : words.moment(note.createdAt),
        note === null
          ? ""
          : isPrivate(note)
            ? words.privateNote
            : words.everyone,
      ];
    };
    if (notes.length > 0) return notes.map(row);
    return choice.marks && mark !== undefined ? [row(null)] : [];
  });
}
