import type { AskedNote, Mark, Note } from "../../document/model.ts";
import { noteBlocks } from "./note-blocks.ts";
import { paragraph, type Block } from "./paper.ts";
import type { PaperWords } from "./paper-words.ts";

/** Which notes go out. Those that only their writer can see stay behind until they are asked for. */
export interface NotesChoice {
  readonly sharedNotes: boolean;
  readonly privateNotes: boolean;
  readonly marks: boolean;
}

export const chosenNotes = (
  notes: readonly Note[],
  { sharedNotes, privateNotes }: NotesChoice,
): readonly Note[] =>
  notes.filter(({ visibleTo }) =>
    visibleTo === "me" ? privateNotes : sharedNotes,
  );

/** Who wrote it and when, and then what was written, with its own structure. */
export const writtenBlocks = (
  notes: readonly Note[],
  words: PaperWords,
): readonly Block[] =>
  notes.flatMap((note) => [
    paragraph({ text: noteLine(note, words), bold: true }),
    ...noteBlocks(note.text),
  ]);

export const markBlocks = (
  mark: Mark | undefined,
  words: PaperWords,
): readonly Block[] =>
  mark === undefined
    ? []
    : [
        paragraph(`${words.standing}: `, {
          text: words.mark[mark],
          bold: true,
        }),
      ];

const noteLine = (note: Note, words: PaperWords): string =>
  [
    note.author,
    words.moment(note.createdAt),
    note.asked === undefined ? "" : kindOf(note.asked, words),
    note.visibleTo === "me" ? words.privateNote : "",
  ]
    .filter((part) => part !== "")
    .join(" · ");

export const kindOf = (
  { kind, answeredBy }: AskedNote,
  words: PaperWords,
): string =>
  kind === "answer" ? words.answer(answeredBy) : words.supplementary;
