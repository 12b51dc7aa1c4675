import * as Y from "yjs";
import { readNote } from "./note-record.ts";
import { notesOf } from "./schema.ts";

/**
 * Removes for good the notes that stood here only until they were taken back to *only me*, and that nobody else can have seen. In a
 * document that collects its garbage their words are gone with them.
 * @param wasSent Whether the part of the document with this id has left the device.
 */
export function forgetTakenBack(
  doc: Y.Doc,
  wasSent: (id: Y.ID) => boolean,
): void {
  const notes = notesOf(doc);
  const gone: string[] = [];
  for (const [key, entry] of notes) {
    // Few have this; the others need not be read.
    if (!(entry instanceof Y.Map) || !entry.has("moved")) continue;
    const item = entry._item;
    if (readNote(entry)?.moved && item && !wasSent(item.id)) gone.push(key);
  }
  if (gone.length === 0) return;
  doc.transact(() => gone.forEach((key) => notes.delete(key)));
}
