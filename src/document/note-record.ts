import * as Y from "yjs";
import type { PlanItemId } from "../domain/ids.ts";
import type { AskedNote } from "./model.ts";

/** A note as its document holds it, deleted ones included. */
export interface NoteRecord extends Omit<NoteHead, "kind" | "item"> {
  readonly text: string;
  readonly editedAt: number;
  readonly hidden: boolean;
  /** Hidden because it stands in the other document now. */
  readonly moved: boolean;
  readonly deletedAt: number;
  /** Deleted while someone was writing in it, and so not hidden. Whoever changes it next knows of that, and it is forgotten. */
  readonly deletedMeanwhile: boolean;
  readonly asked: AskedNote | null;
}

export const asString = (value: unknown): string =>
  typeof value === "string" ? value : "";
/** What a Date can hold; anything else would throw where it is shown. */
export const asTime = (value: unknown): number =>
  typeof value === "number" && Math.abs(value) <= 8.64e15 ? value : 0;

export const isQuestionNumber = (value: unknown): value is number =>
  typeof value === "number" && Number.isSafeInteger(value) && value > 0;

export const noteText = (note: Y.Map<unknown>): Y.Text | null => {
  const text = note.get("text");
  return text instanceof Y.Text ? text : null;
};

/** Where a note may stand: a question of the guide, or none of them. */
export const isNoteQuestion = (value: unknown): value is number =>
  value === 0 || isQuestionNumber(value);

/** What is written once, when the note is, and at most once more: when it is signed. */
export interface NoteHead {
  readonly question: number;
  readonly kind?: AskedNote["kind"];
  readonly item?: PlanItemId | null;
  readonly author: string;
  readonly createdAt: number;
  readonly order: string;
}

/** Null when it is none that this version can read. */
export function readHead(note: Y.Map<unknown>): NoteHead | null {
  const head = note.get("head");
  if (typeof head !== "object" || head === null) return null;
  const { question, author, createdAt, order, kind, item } = head as Partial<
    Record<keyof NoteHead, unknown>
  >;
  const isOnItem = typeof item === "string" && typeof kind === "string";
  if (!isNoteQuestion(question) || (question === 0 && !isOnItem)) return null;
  return {
    question,
    author: asString(author),
    createdAt: asTime(createdAt),
    order: asString(order),
    ...(kind === "answer" || kind === "supplementary"
      ? {
          kind,
          item: typeof item === "string" ? (item as PlanItemId) : null,
        }
      : {}),
  };
}

/** Null when the entry is not a note that this version can read. */
export function readNote(entry: unknown): NoteRecord | null {
  if (!(entry instanceof Y.Map)) return null;
  const note = entry as Y.Map<unknown>;
  const head = readHead(note);
  const text = noteText(note)?.toString();
  if (!head || text === undefined) return null;
  const hidden = note.get("deleted") === text;
  const { kind, item, ...place } = head;
  return {
    ...place,
    asked:
      kind === undefined
        ? null
        : { kind, item: item ?? null, answeredBy: asString(note.get("by")) },
    text,
    editedAt: asTime(note.get("editedAt") ?? head.createdAt),
    hidden,
    moved: hidden && note.get("moved") === true,
    deletedAt: asTime(note.get("deletedAt")),
    deletedMeanwhile: !hidden && note.has("deleted"),
  };
}
