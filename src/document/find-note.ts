import type * as Y from "yjs";
import type { Note } from "./model.ts";
import { type NoteRecord, readNote } from "./note-record.ts";
import { notesOf, type SetDocs } from "./schema.ts";

/**
 * One id can stand in both documents: two tabs moved and edited a note at the same moment, or a backup brought the other copy back.
 * When both are visible and say the same, the one for everyone is shown. When they differ both are shown, and the own one goes by its
 * id with this suffix, so that neither text is out of sight and each can still be edited, deleted or moved.
 */
export const ownTwinSuffix = "~me";

export interface FoundNote {
  readonly visibleTo: Note["visibleTo"];
  readonly key: string;
  readonly raw: Y.Map<unknown>;
  readonly record: NoteRecord;
}

export const docFor = (docs: SetDocs, visibleTo: Note["visibleTo"]): Y.Doc =>
  visibleTo === "me" ? docs.own : docs.shared;

export function lookUp(
  docs: SetDocs,
  visibleTo: Note["visibleTo"],
  key: string,
): FoundNote | null {
  const raw = notesOf(docFor(docs, visibleTo)).get(key);
  const record = readNote(raw);
  return record && { visibleTo, key, raw: raw as Y.Map<unknown>, record };
}

/** The note that a view shows under this id, or else the one that it last showed: deleted, rather than moved away. */
export function findNote(docs: SetDocs, id: string): FoundNote | null {
  const found = [lookUp(docs, "set", id), lookUp(docs, "me", id)];
  if (id.endsWith(ownTwinSuffix)) {
    found.push(lookUp(docs, "me", id.slice(0, -ownTwinSuffix.length)));
  }
  const notes = found.filter((note) => note !== null);
  return (
    notes.find((note) => !note.record.hidden) ??
    notes.find((note) => !note.record.moved) ??
    null
  );
}
