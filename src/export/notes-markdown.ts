import type {
  AskedNote,
  Highlight,
  Mark,
  Note,
  SetView,
} from "../document/model.ts";
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
  readonly highlights: HighlightWords;
}

export interface HighlightWords {
  readonly title: string;
  /** Who sees them. */
  readonly onlyYou: string;
  /** How a place is cited, by its anchor: `Para 2.5`. */
  readonly cite: (place: string) => string;
  readonly question: (number: number) => string;
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
 * A set's plan, notes, marks and highlights as Markdown, for the council's records. Every note's own text is kept to the letter; a question is cited as
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
    ...highlightLines(view.highlights, words),
  ];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

/** In the order of their places, as far as an anchor tells it. */
function highlightLines(
  highlights: readonly Highlight[],
  { highlights: words }: NotesWords,
): readonly string[] {
  if (highlights.length === 0) return [];
  const inOrder = highlights.toSorted(
    ({ selectors: a }, { selectors: b }) =>
      inNumbers.compare(a.place, b.place) ||
      a.position.start - b.position.start,
  );
  return [
    `## ${words.title}`,
    words.onlyYou,
    ...inOrder.flatMap(({ selectors: { place, quote }, questions, text }) => [
      [`**${words.cite(place)}**`, ...questions.map(words.question)].join(", "),
      quoted(quote.exact),
      text,
    ]),
  ];
}

/** 2.9 before 2.11. */
const inNumbers = new Intl.Collator("en", { numeric: true });

const quoted = (text: string | undefined): string =>
  text === undefined ? "" : text.replaceAll(/^/gm, "> ");

const markLine = (mark: Mark | undefined, words: NotesWords): string =>
  mark === undefined ? "" : `${words.markTitle}: ${words.mark[mark]}`;

const noteLine = (note: Note, words: NotesWords): string =>
  `**${note.author || (note.mine ? words.you : words.colleague)}**, ${words.moment(note.createdAt)}. ${words.visibleTo[note.visibleTo]}${note.asked === undefined ? "" : `. ${words.asked(note.asked)}`}`;
