import * as Y from "yjs";

/**
 * A set is two Yjs documents of one schema. `shared` holds what everyone in the set may see; `own` holds the notes for *only me* and
 * never leaves the device.
 *
 *   about    { schema, pack, packVersion, createdAt }              shared; `own` holds { schema, seenDamage }
 *   mine     { [note id]: true }                                   own: which of the shared notes were written here
 *   details  { title, committee, date }                            shared
 *   marks    { [question number "/" device]: Mark }                shared
 *   notes    { [note id]: { head: { question, author, createdAt, order }, text: Y.Text, editedAt?, deleted?, deletedAt?, moved? } }
 *   highlights  { [highlight id]: { head: { author, createdAt }, target: { selectors, packVersion }, text: Y.Text,
 *                 ["q" question]: true, deleted?, deletedAt? } }         own
 *   plan     { [item id "/added/" tag]: { source, printed, author, createdAt, from? },
 *              [item id "/lead/" device], [item id "/follow/" device]: names,
 *              [item id "/" field]: its value, minutes? }                shared
 *   plan/<item id>  Y.Text: the item's own wording                       shared
 *   itemMarks  { [item id "/" device]: Mark }                            shared
 *   pins       { [item id "/" paragraph's ref or indicator's id]: true } shared
 *   followUps  { [id "/added/" tag]: { kind, source, from, author, createdAt },
 *                [id "/" field]: its value, [id "/was/" tag]: { at, author, field, value } }   shared
 *   followUps/<id>/what, followUps/<id>/measure  Y.Text                  shared
 *
 * - `head` is written once, as one value: a set of 2,000 notes opens a fifth faster than with a key for each of its fields.
 * - `order` is a fractional index: two notes put in one place by two people keep one order everywhere.
 * - A note is deleted by setting `deleted` to its text. It is hidden only while the two are equal, so words that someone else was
 *   typing meanwhile bring it back instead of going down with it. `moved` says that it stands in the other document now.
 * - `createdAt`, `editedAt` and `deletedAt` are shown and sorted by; no clock decides what wins in a merge.
 * - A plan's item is keys of one map and a text of its own at the root, not a map in a map: two people who add the same question apart
 *   would each make such a map, and Yjs would keep one of the two with all that is in it. Here every field merges by itself.
 * - Whoever adds an item writes an `added` key of their own. `removed` holds what the item was when it was removed, those keys included; the
 *   item is hidden only while the two are equal, so whoever adds or changes it meanwhile brings it back.
 * - Marks, and who leads, stand under a key of each device. Whoever chooses replaces what they see; two who choose apart are both there.
 * - A note that was written in the meeting has `kind` and `item` in its head, and `by` beside it.
 * - A follow-up is made like an item of the plan, and removed like one. What was promised in answer to a question has one id everywhere.
 * - A highlight is deleted by setting `deleted` to all that can be changed of it, by the same rule as a note. It has a key for each question it
 *   is tied to, so that two tabs that tie it to two questions tie it to both. A target is one value: half of one and half of another is nowhere.
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
/** Of `own`. A note for *only me* is mine without being named here. */
export const mineOf = (doc: Y.Doc): Y.Map<unknown> => doc.getMap("mine");
export const notesOf = (doc: Y.Doc): RawNotes => doc.getMap("notes");

export const highlightsOf = (doc: Y.Doc): Y.Map<unknown> =>
  doc.getMap("highlights");
export const planOf = (doc: Y.Doc): Y.Map<unknown> => doc.getMap("plan");
export const planWordsOf = (doc: Y.Doc, item: string): Y.Text =>
  doc.getText(`plan/${item}`);

export const itemMarksOf = (doc: Y.Doc): Y.Map<unknown> =>
  doc.getMap("itemMarks");
export const pinsOf = (doc: Y.Doc): Y.Map<unknown> => doc.getMap("pins");
export const followUpsOf = (doc: Y.Doc): Y.Map<unknown> =>
  doc.getMap("followUps");
export const followUpTextOf = (
  doc: Y.Doc,
  followUp: string,
  name: "what" | "measure",
): Y.Text => doc.getText(`followUps/${followUp}/${name}`);

export const createDocs = (): SetDocs => ({
  shared: new Y.Doc(),
  own: new Y.Doc(),
});
