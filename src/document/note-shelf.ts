import type { NoteId } from "../domain/ids.ts";
import { lookUp, ownTwinSuffix } from "./find-note.ts";
import type { Note } from "./model.ts";
import type { NoteRecord } from "./note-record.ts";
import { mineOf, notesOf, type SetDocs } from "./schema.ts";

export type NotesByQuestion = ReadonlyMap<number, readonly Note[]>;

/** The notes of both documents, sorted by question, so that one edit costs one note and its question's list. */
export interface NoteShelf {
  notesByQuestion(): NotesByQuestion;
  /** Re-reads the notes under these keys. The same map as before when nothing that shows has changed. */
  refresh(keys: ReadonlySet<string>): NotesByQuestion;
}

interface Placed {
  readonly note: Note;
  readonly key: string;
  readonly order: string;
}

export function createNoteShelf(docs: SetDocs): NoteShelf {
  const placedByKey = new Map<string, readonly Placed[]>();
  const lists = new Map<number, readonly Placed[]>();
  let notesByQuestion: NotesByQuestion = new Map();

  const refresh = (keys: ReadonlySet<string>): NotesByQuestion => {
    const changed = new Set<string>();
    const added = new Map<number, Placed[]>();
    for (const key of keys) {
      const before = placedByKey.get(key) ?? [];
      const after = place(docs, key, before);
      if (samePlaces(before, after)) continue;
      changed.add(key);
      if (after.length > 0) placedByKey.set(key, after);
      else placedByKey.delete(key);
      for (const { note } of before) getOrAdd(added, note.question);
      for (const placed of after) {
        getOrAdd(added, placed.note.question).push(placed);
      }
    }
    if (changed.size === 0) return notesByQuestion;

    const next = new Map(notesByQuestion);
    for (const [question, placed] of added) {
      const kept = (lists.get(question) ?? []).filter(
        ({ key }) => !changed.has(key),
      );
      const list = [...kept, ...placed].toSorted(byPlace);
      lists.set(question, list);
      if (list.length > 0)
        next.set(
          question,
          list.map(({ note }) => note),
        );
      else next.delete(question);
    }
    notesByQuestion = next;
    return next;
  };

  refresh(
    new Set([...notesOf(docs.shared).keys(), ...notesOf(docs.own).keys()]),
  );
  return { notesByQuestion: () => notesByQuestion, refresh };
}

/** What shows of one key: nothing, the note, or two that differ (see `ownTwinSuffix`). Notes that are as before keep their identity. */
function place(
  docs: SetDocs,
  key: string,
  before: readonly Placed[],
): readonly Placed[] {
  const shared = visible(lookUp(docs, "set", key)?.record);
  const own = visible(lookUp(docs, "me", key)?.record);
  const shown: Placed[] = [];
  const mine = mineOf(docs.own).has(key);
  if (shared) shown.push(toPlaced(key, key, "set", shared, mine));
  if (own && own.text !== shared?.text) {
    const id = shared ? key + ownTwinSuffix : key;
    shown.push(toPlaced(id, key, "me", own, true));
  }
  return shown.map(
    (placed) => before.find((old) => samePlace(old, placed)) ?? placed,
  );
}

const visible = (record: NoteRecord | undefined): NoteRecord | null =>
  record && !record.hidden ? record : null;

function toPlaced(
  id: string,
  key: string,
  visibleTo: Note["visibleTo"],
  record: NoteRecord,
  mine: boolean,
): Placed {
  const { question, text, author, createdAt, editedAt, order, asked } = record;
  return {
    note: {
      id: id as NoteId,
      question,
      text,
      visibleTo,
      author,
      mine,
      createdAt,
      editedAt,
      ...(asked === null ? {} : { asked }),
      ...(record.deletedMeanwhile ? { deletedMeanwhile: true } : {}),
    },
    key,
    order,
  };
}

const samePlace = (a: Placed, b: Placed): boolean =>
  a.order === b.order &&
  a.note.id === b.note.id &&
  a.note.question === b.note.question &&
  a.note.text === b.note.text &&
  a.note.visibleTo === b.note.visibleTo &&
  a.note.author === b.note.author &&
  a.note.mine === b.note.mine &&
  a.note.createdAt === b.note.createdAt &&
  a.note.editedAt === b.note.editedAt &&
  a.note.deletedMeanwhile === b.note.deletedMeanwhile &&
  a.note.asked?.kind === b.note.asked?.kind &&
  a.note.asked?.item === b.note.asked?.item &&
  a.note.asked?.answeredBy === b.note.asked?.answeredBy;

const samePlaces = (a: readonly Placed[], b: readonly Placed[]): boolean =>
  a.length === b.length && a.every((placed, index) => placed === b[index]);

/** By order; two notes that were put in one place at the same time, by time and then by id, which is the same everywhere. */
const byPlace = (a: Placed, b: Placed): number =>
  compare(a.order, b.order) ||
  a.note.createdAt - b.note.createdAt ||
  compare(a.note.id, b.note.id);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function getOrAdd(lists: Map<number, Placed[]>, question: number): Placed[] {
  const list = lists.get(question) ?? [];
  lists.set(question, list);
  return list;
}
