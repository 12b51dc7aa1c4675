import * as Y from "yjs";
import type { NoteId } from "../domain/ids.ts";
import { toWellFormed } from "../lib/well-formed.ts";
import { docFor, findNote, type FoundNote, lookUp } from "./find-note.ts";
import type { AskedNote, Note } from "./model.ts";
import { isNoteQuestion, noteText, readHead, readNote } from "./note-record.ts";
import { orderAtEnd } from "./order.ts";
import { mineOf, notesOf, type SetDocs } from "./schema.ts";
import { changeText } from "./change-text.ts";
import { mergeText } from "./text-merge.ts";

/**
 * `editedAt` is right to the minute. Every key of a Y.Map that is set costs an item that would stand between two typed letters, and
 * letters that do not stand together cannot be stored as one run.
 */
const editedAtStep = 60_000;

export interface NewNote {
  readonly id: NoteId;
  readonly question: number;
  readonly text: string;
  readonly visibleTo: Note["visibleTo"];
  readonly author: string;
  /** That a note for everyone was written by this device's member. One for *only me* always was. */
  readonly mine?: boolean;
  readonly createdAt: number;
  readonly editedAt: number;
  readonly asked?: AskedNote | null;
}

export function addNote(docs: SetDocs, note: NewNote): void {
  const hasItem = typeof note.asked?.item === "string";
  if (!isNoteQuestion(note.question) || (note.question === 0 && !hasItem)) {
    throw new Error(`A note needs a question number, not ${note.question}.`);
  }
  const doc = docFor(docs, note.visibleTo);
  const order = orderAtEnd(docs, note.question);
  if (note.mine === true && note.visibleTo === "set")
    rememberAsMine(docs, note.id);
  doc.transact(() => putNote(doc, note.id, { ...note, order }));
}

/** `base` is the text that the person was changing, where that may not be the note's any more. */
export function writeNote(
  docs: SetDocs,
  id: NoteId,
  text: string,
  now: number,
  base?: string,
): void {
  const note = mustFind(docs, id);
  const after =
    base === undefined ? text : mergeText(base, text, note.record.text);
  docFor(docs, note.visibleTo).transact(() => {
    if (changeNoteText(note.raw, after)) touch(note, now);
    clearDeleted(note.raw);
  });
}

/** Who gave the answer, by role. */
export function setAnsweredBy(docs: SetDocs, id: NoteId, role: string): void {
  const note = mustFind(docs, id);
  if (note.record.asked?.kind !== "answer") {
    throw new Error(`Note ${id} is no answer.`);
  }
  const by = toWellFormed(role);
  if (note.record.asked.answeredBy === by) return;
  docFor(docs, note.visibleTo).transact(() => {
    note.raw.set("by", by);
    clearDeleted(note.raw);
  });
}

export function deleteNote(docs: SetDocs, id: NoteId, now: number): void {
  const note = mustFind(docs, id);
  hide(docs, note, now);
}

export function restoreNote(docs: SetDocs, id: NoteId): void {
  const note = mustFind(docs, id);
  docFor(docs, note.visibleTo).transact(() => clearDeleted(note.raw));
}

/**
 * Copies the note into the other document, under its id, and hides it here as deleted and moved. Not removed: if another tab or a
 * colleague was writing in it, their words show up here again beside the copy.
 */
export function showNoteTo(
  docs: SetDocs,
  id: NoteId,
  visibleTo: Note["visibleTo"],
  now: number,
): void {
  const note = mustFind(docs, id);
  if (note.visibleTo === visibleTo) return;
  const doc = docFor(docs, visibleTo);
  const key = freeKey(docs, visibleTo, id);
  if (visibleTo === "set") rememberAsMine(docs, key);
  doc.transact(() => {
    const before = lookUp(docs, visibleTo, key);
    if (before) {
      changeNoteText(before.raw, note.record.text);
      putFields(before.raw, note.record);
      clearDeleted(before.raw);
    } else {
      putNote(doc, key, note.record);
    }
  });
  hide(docs, note, now, true);
}

/** Puts a name to this member's notes for everyone that were written before one was given. */
export function signNotes(docs: SetDocs, author: string): void {
  const name = toWellFormed(author);
  docs.shared.transact(() => {
    for (const key of mineOf(docs.own).keys()) {
      const found = lookUp(docs, "set", key);
      const head = found && !found.record.hidden ? readHead(found.raw) : null;
      if (head?.author === "")
        found?.raw.set("head", { ...head, author: name });
    }
  });
}

function rememberAsMine(docs: SetDocs, key: string): void {
  const mine = mineOf(docs.own);
  if (!mine.has(key)) mine.set(key, true);
}

/** Removes for good what was deleted before a moment. Returns how many notes went. */
export function removeDeleted(doc: Y.Doc, before: number): number {
  const notes = notesOf(doc);
  const gone: string[] = [];
  for (const [key, entry] of notes) {
    // Few have this; the others need not be read, which would take a while in a large set.
    if (!(entry instanceof Y.Map) || !entry.has("deletedAt")) continue;
    const note = readNote(entry);
    const isOld = note && note.deletedAt > 0 && note.deletedAt < before;
    if (isOld && note.hidden) gone.push(key);
  }
  if (gone.length > 0) {
    doc.transact(() => gone.forEach((key) => notes.delete(key)));
  }
  return gone.length;
}

function mustFind(docs: SetDocs, id: NoteId): FoundNote {
  const note = findNote(docs, id);
  if (!note) throw new Error(`There is no note ${id} in this set.`);
  return note;
}

/** The key itself, unless another visible note has it. */
function freeKey(
  docs: SetDocs,
  visibleTo: Note["visibleTo"],
  key: string,
): string {
  const taken = lookUp(docs, visibleTo, key);
  return taken && !taken.record.hidden
    ? freeKey(docs, visibleTo, `${key}~`)
    : key;
}

type Fields = Omit<NewNote, "id" | "visibleTo"> & { readonly order: string };

function putNote(doc: Y.Doc, key: string, fields: Fields): void {
  const raw = new Y.Map<unknown>();
  raw.set("text", new Y.Text(toWellFormed(fields.text)));
  notesOf(doc).set(key, raw);
  putFields(raw, fields);
}

function putFields(raw: Y.Map<unknown>, fields: Fields): void {
  const { question, author, createdAt, editedAt, order, asked } = fields;
  const { kind, item = null, answeredBy = "" } = asked ?? {};
  const before = readHead(raw);
  const isSame =
    before?.question === question &&
    before.author === author &&
    before.createdAt === createdAt &&
    before.order === order &&
    before.kind === kind;
  if (!isSame) {
    const head = { question, author, createdAt, order };
    raw.set("head", kind === undefined ? head : { ...head, kind, item });
  }
  if ((raw.get("by") ?? "") !== answeredBy) raw.set("by", answeredBy);
  if ((raw.get("editedAt") ?? createdAt) !== editedAt) {
    raw.set("editedAt", editedAt);
  }
}

function changeNoteText(raw: Y.Map<unknown>, after: string): boolean {
  const text = noteText(raw);
  return text !== null && changeText(text, after);
}

function touch(note: FoundNote, now: number): void {
  if (Math.abs(now - note.record.editedAt) >= editedAtStep) {
    note.raw.set("editedAt", now);
  }
}

function hide(
  docs: SetDocs,
  note: FoundNote,
  now: number,
  moved = false,
): void {
  docFor(docs, note.visibleTo).transact(() => {
    note.raw.set("deleted", note.record.text);
    note.raw.set("deletedAt", now);
    if (moved) note.raw.set("moved", true);
    else note.raw.delete("moved");
  });
}

function clearDeleted(raw: Y.Map<unknown>): void {
  for (const name of ["deleted", "deletedAt", "moved"]) {
    if (raw.has(name)) raw.delete(name);
  }
}
