import * as Y from "yjs";
import { addNote } from "../../src/document/note-operations.ts";
import { createDocs } from "../../src/document/schema.ts";
import { describeSet } from "../../src/document/set-operations.ts";
import type {
  NoteId,
  PackId,
  PackVersion,
  SetId,
} from "../../src/domain/ids.ts";
import type { Result } from "../../src/lib/result.ts";
import type { DocId, DocPart, SetEntry } from "../../src/store/port.ts";

export const setId = (name: string) => name as SetId;
export const docOf = (name: string, part: DocPart = "shared"): DocId => ({
  set: setId(name),
  part,
});

export const entryOf = (
  name: string,
  more: Partial<SetEntry> = {},
): SetEntry => ({
  id: setId(name),
  title: `Set ${name}`,
  committee: "Children and Young People",
  date: "2015-09-22",
  pack: "tiny-pack" as PackId,
  packVersion: "0123456789abcdef" as PackVersion,
  createdAt: 1000,
  openedAt: 2000,
  ...more,
});

/** The updates of a shared document that holds a set's description and these notes, one update for each. */
export function sampleUpdates(
  name: string,
  notes: readonly string[],
): readonly Uint8Array[] {
  const docs = createDocs();
  const updates: Uint8Array[] = [];
  docs.shared.on("update", (update) => updates.push(update));
  const entry = entryOf(name);
  describeSet(docs, entry, entry);
  notes.forEach((text, index) =>
    addNote(docs, {
      id: `${name}-${index}` as NoteId,
      question: 1,
      text,
      visibleTo: "set",
      author: "",
      createdAt: index,
      editedAt: index,
    }),
  );
  return updates;
}

/** A document that says a few words. */
export function saying(words: string): Uint8Array {
  const doc = new Y.Doc();
  doc.getText("words").insert(0, words);
  return Y.encodeStateAsUpdate(doc);
}

export function must<T, E>(result: Result<T, E>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}
