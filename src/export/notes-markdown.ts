import type { AskedNote, Mark, Note, SetView } from "../document/model.ts";
import type { Question } from "../domain/question.ts";
import { planMarkdown, type PlanWords } from "./plan-markdown.ts";

/** The words and dates around what a member wrote: the app's own, so that there is one place for them. */
export interface NotesWords {
  readonly meeting: (isoDate: string) => string;
  readonly moment: (time: number) => string;
  readonly mark: Readonly<Record<Mark, string>>;
  readonly markTitle: string;
  readonly visibleTo: Readonly<Record<Note["visibleTo"], string>>;
  /** In place of an author that is empty. */
  readonly you: string;
  readonly colleague: string;
  /** The heading of what was written on the plan's other items. */
  readonly otherQuestions: string;
  readonly asked: (asked: AskedNote) => string;
  readonly plan: PlanWords;
}

/** The numbers of the questions that have a note or a mark, in order; 0, for the plan's other items, last. */
export function annotatedQuestions(view: SetView): readonly number[] {
  const withNotes = [...view.notesByQuestion]
    .filter(([, notes]) => notes.length > 0)
    .map(([number]) => number);
  return [...new Set([...withNotes, ...view.marks.keys()])].toSorted(
    (a, b) => (a || Infinity) - (b || Infinity),
  );
}

export function countNotes(view: SetView): number {
  let count = 0;
  for (const notes of view.notesByQuestion.values()) count += notes.length;
  return count;
}

/**
 * A set's plan, notes and marks as Markdown, for the council's records. Every note's own text is kept to the letter; a question is cited as
 * `Q12` and quoted where it is known.
 */
export function notesMarkdown(
  view: SetView,
  questions: readonly Question[],
  words: NotesWords,
): string {
  const { title, committee, date } = view.details;
  const meeting = [committee, date === "" ? "" : words.meeting(date)];
  const parts = [
    `# ${title}`,
    meeting.filter((part) => part !== "").join(", "),
    ...planMarkdown(view.plan, words.plan),
    ...annotatedQuestions(view).flatMap((number) => [
      number === 0 ? `## ${words.otherQuestions}` : `## Q${number}`,
      quoted(questions.find((question) => question.number === number)?.text),
      markLine(view.marks.get(number), words),
      ...(view.notesByQuestion.get(number) ?? []).flatMap((note) => [
        noteLine(note, words),
        note.text,
      ]),
    ]),
  ];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

const quoted = (text: string | undefined): string =>
  text === undefined ? "" : text.replaceAll(/^/gm, "> ");

const markLine = (mark: Mark | undefined, words: NotesWords): string =>
  mark === undefined ? "" : `${words.markTitle}: ${words.mark[mark]}`;

const noteLine = (note: Note, words: NotesWords): string =>
  `**${note.author || (note.mine ? words.you : words.colleague)}**, ${words.moment(note.createdAt)}. ${words.visibleTo[note.visibleTo]}${note.asked === undefined ? "" : `. ${words.asked(note.asked)}`}`;
