import * as Y from "yjs";
import { readNote } from "./note-record.ts";
import { notesOf } from "./schema.ts";

/**
 * Removes for good the notes that are hidden here, deleted or taken back to *only me*, and that nobody else can have. In a document that
 * collects its garbage their words are gone with them. Returns how many went.
 * @param wasSent Whether the part of the document with this id has left the device.
 */
export function forgetUnsent(
  doc: Y.Doc,
  wasSent: (id: Y.ID, moved: boolean) => boolean,
): number {
  const notes = notesOf(doc);
  const gone: string[] = [];
  for (const [key, entry] of notes) {
    // Few have this; the others need not be read.
    if (!(entry instanceof Y.Map) || !entry.has("deletedAt")) continue;
    const note = readNote(entry);
    const item = entry._item;
    if (note?.hidden && item && !wasSent(item.id, note.moved)) gone.push(key);
  }
  if (gone.length > 0) {
    doc.transact(() => gone.forEach((key) => notes.delete(key)));
  }
  return gone.length;
}
