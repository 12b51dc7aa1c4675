import { findNote } from "../document/find-note.ts";
import type { Note } from "../document/model.ts";
import {
  addNote,
  restoreNote,
  writeNote,
} from "../document/note-operations.ts";
import { readMarks } from "../document/read-set.ts";
import type { SetDocs } from "../document/schema.ts";
import { setMark } from "../document/set-operations.ts";
import type { NoteId } from "../domain/ids.ts";
import { crc32 } from "../lib/crc32.ts";
import { encodeUtf8 } from "../lib/utf8.ts";
import type { BackupSet } from "./backup-read.ts";

/**
 * After the documents have been merged: notes of the backup that were deleted here since, or emptied, come back. A merge alone would
 * keep them deleted, and who restores a backup is looking for what is gone.
 */
export function bringBack(docs: SetDocs, notes: readonly Note[]): void {
  for (const note of notes) {
    const found = findNote(docs, note.id);
    if (!found) addNote(docs, note);
    else if (isBlank(found.record.text) && !isBlank(note.text)) {
      writeNote(docs, note.id, note.text, note.editedAt);
    } else if (found.record.hidden) restoreNote(docs, note.id);
  }
}

/**
 * Notes of a file without documents, put beside what is here. A note that is here in other words is not touched: there is no telling
 * which is the later one, so both stand.
 */
export function putNotes(docs: SetDocs, notes: readonly Note[]): void {
  for (const note of notes) {
    const found = findNote(docs, note.id);
    if (!found) addNote(docs, note);
    else if (found.record.text !== note.text) {
      const twin = twinOf(note);
      if (!findNote(docs, twin.id)) addNote(docs, twin);
    } else if (found.record.hidden) restoreNote(docs, note.id);
  }
}

/** Marks of such a file, where there is none here. */
export function putMarks(docs: SetDocs, marks: BackupSet["marks"]): void {
  const here = readMarks(docs);
  for (const { question, mark } of marks) {
    if (!here.has(question)) setMark(docs, question, mark);
  }
}

/** Under an id that is the same whenever the same file is restored. */
function twinOf(note: Note): Note {
  const sum = crc32(encodeUtf8(note.text)).toString(16);
  return { ...note, id: `${note.id}-${sum}` as NoteId };
}

const isBlank = (text: string): boolean => text.trim() === "";
