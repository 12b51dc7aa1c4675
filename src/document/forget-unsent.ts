import * as Y from "yjs";
import { noteText, readNote } from "./note-record.ts";
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
  const gone = hiddenNotes(doc).filter(({ entry, moved }) => {
    const item = entry._item;
    return item !== null && !wasSent(item.id, moved);
  });
  if (gone.length > 0) {
    doc.transact(() => gone.forEach(({ key }) => notesOf(doc).delete(key)));
  }
  return gone.length;
}

/** Takes the words out of the notes that are hidden here, and leaves them hidden. */
export function emptyHidden(doc: Y.Doc): void {
  doc.transact(() => {
    for (const { entry } of hiddenNotes(doc)) {
      const text = noteText(entry);
      text?.delete(0, text.length);
      entry.set("deleted", "");
      if (entry.has("by")) entry.set("by", "");
    }
  });
}

interface HiddenNote {
  readonly key: string;
  readonly entry: Y.Map<unknown>;
  /** It stands in the other document now. */
  readonly moved: boolean;
}

function hiddenNotes(doc: Y.Doc): readonly HiddenNote[] {
  const hidden: HiddenNote[] = [];
  for (const [key, entry] of notesOf(doc)) {
    // Few have this; the others need not be read.
    if (!(entry instanceof Y.Map) || !entry.has("deletedAt")) continue;
    const note = readNote(entry);
    if (note?.hidden) hidden.push({ key, entry, moved: note.moved });
  }
  return hidden;
}
