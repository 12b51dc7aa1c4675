import * as Y from "yjs";

/** A note as its document holds it, deleted ones included. */
export interface NoteRecord {
  readonly question: number;
  readonly text: string;
  readonly author: string;
  readonly createdAt: number;
  readonly editedAt: number;
  readonly order: string;
  readonly hidden: boolean;
  /** Hidden because it stands in the other document now. */
  readonly moved: boolean;
  readonly deletedAt: number;
}

const asString = (value: unknown): string =>
  typeof value === "string" ? value : "";
const asTime = (value: unknown): number =>
  typeof value === "number" && Number.isFinite(value) ? value : 0;

export const isQuestionNumber = (value: unknown): value is number =>
  typeof value === "number" && Number.isSafeInteger(value) && value > 0;

export const noteText = (note: Y.Map<unknown>): Y.Text | null => {
  const text = note.get("text");
  return text instanceof Y.Text ? text : null;
};

/** Null when the entry is not a note that this version can read. */
export function readNote(entry: unknown): NoteRecord | null {
  if (!(entry instanceof Y.Map)) return null;
  const note = entry as Y.Map<unknown>;
  const question = note.get("question");
  const text = noteText(note)?.toString();
  if (!isQuestionNumber(question) || text === undefined) return null;
  const hidden = note.get("deleted") === text;
  return {
    question,
    text,
    author: asString(note.get("author")),
    createdAt: asTime(note.get("createdAt")),
    editedAt: asTime(note.get("editedAt")),
    order: asString(note.get("order")),
    hidden,
    moved: hidden && note.get("moved") === true,
    deletedAt: asTime(note.get("deletedAt")),
  };
}
