import * as Y from "yjs";

/**
 * A set is two Yjs documents of one schema. `shared` holds what everyone in the set may see; `own` holds the notes for *only me* and
 * never leaves the device.
 *
 *   about    { schema, pack, packVersion, createdAt }              shared; `own` holds { schema, seenDamage }
 *   details  { title, committee, date }                            shared
 *   marks    { [question number]: Mark }                           shared
 *   notes    { [note id]: { head: { question, author, createdAt, order }, text: Y.Text, editedAt?, deleted?, deletedAt?, moved? } }
 *
 * - `head` is written once, as one value: a set of 2,000 notes opens a fifth faster than with a key for each of its fields.
 * - `order` is a fractional index: two notes put in one place by two people keep one order everywhere.
 * - A note is deleted by setting `deleted` to its text. It is hidden only while the two are equal, so words that someone else was
 *   typing meanwhile bring it back instead of going down with it. `moved` says that it stands in the other document now.
 * - `createdAt`, `editedAt` and `deletedAt` are shown and sorted by; no clock decides what wins in a merge.
 * - Readers skip what they do not understand, and never remove it: a newer version may have written it.
 */
export const schemaVersion = 1;

export interface SetDocs {
  readonly shared: Y.Doc;
  readonly own: Y.Doc;
}

export type RawNotes = Y.Map<unknown>;

export const aboutOf = (doc: Y.Doc): Y.Map<unknown> => doc.getMap("about");
export const detailsOf = (doc: Y.Doc): Y.Map<unknown> => doc.getMap("details");
export const marksOf = (doc: Y.Doc): Y.Map<unknown> => doc.getMap("marks");
export const notesOf = (doc: Y.Doc): RawNotes => doc.getMap("notes");

export const createDocs = (): SetDocs => ({
  shared: new Y.Doc(),
  own: new Y.Doc(),
});
