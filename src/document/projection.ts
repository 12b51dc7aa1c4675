import type * as Y from "yjs";
import { createHighlightShelf, readHighlights } from "./highlight-shelf.ts";
import { createNoteShelf } from "./note-shelf.ts";
import type { Note, SetView } from "./model.ts";
import { createPlanShelf } from "./plan-shelf.ts";
import { createFollowUpShelf, readFollowUps } from "./read-follow-ups.ts";
import { readPlan } from "./read-plan.ts";
import {
  readDetails,
  readItemMarks,
  readMarks,
  readMarksApart,
  readPins,
} from "./read-set.ts";
import {
  detailsOf,
  itemMarksOf,
  marksOf,
  mineOf,
  notesOf,
  pinsOf,
  type SetDocs,
} from "./schema.ts";
import { createShelf, type Shelf } from "./shelf.ts";

/** Keeps a view of a set's documents, and re-reads only what an edit has touched. */
export interface Projection {
  readonly view: SetView;
  /** Takes in what has changed since. True when the view is another one now. */
  refresh(): boolean;
  stop(): void;
}

export function createProjection(docs: SetDocs): Projection {
  const notes = createNoteShelf(docs);
  const dirtyNotes = new Set<string>();
  const shelves: Shelves = {
    details: createSimpleShelf([detailsOf(docs.shared)], () =>
      readDetails(docs),
    ),
    marks: createSimpleShelf([marksOf(docs.shared)], () => readMarks(docs)),
    marksApart: createSimpleShelf(
      [marksOf(docs.shared), itemMarksOf(docs.shared)],
      () => readMarksApart(docs),
    ),
    plan: createPlanShelf(docs),
    highlights: createHighlightShelf(docs),
    itemMarks: createSimpleShelf([itemMarksOf(docs.shared)], () =>
      readItemMarks(docs),
    ),
    followUps: createFollowUpShelf(docs),
    pins: createSimpleShelf([pinsOf(docs.shared)], () => readPins(docs)),
  };
  const names = Object.keys(shelves) as (keyof Shelves)[];
  let view: SetView = {
    notesByQuestion: notes.notesByQuestion(),
    ...valuesOf(shelves),
  };

  const onNotes = (events: readonly Y.YEvent<Y.Map<unknown>>[]): void => {
    for (const event of events) {
      const [key] = event.path;
      if (typeof key === "string") dirtyNotes.add(key);
      else for (const id of event.keys.keys()) dirtyNotes.add(id);
    }
  };
  const noteMaps = [notesOf(docs.shared), notesOf(docs.own)];
  noteMaps.forEach((map) => map.observeDeep(onNotes));
  const onMine = (event: Y.YMapEvent<unknown>): void => {
    for (const key of event.keys.keys()) dirtyNotes.add(key);
  };
  const mine = mineOf(docs.own);
  mine.observe(onMine);

  return {
    get view() {
      return view;
    },
    refresh() {
      const before = view;
      let { notesByQuestion } = view;
      if (dirtyNotes.size > 0) {
        notesByQuestion = notes.refresh(dirtyNotes);
        dirtyNotes.clear();
      }
      names.forEach((name) => shelves[name].refresh());
      const after = { notesByQuestion, ...valuesOf(shelves) };
      const isSame =
        notesByQuestion === before.notesByQuestion &&
        names.every((name) => before[name] === after[name]);
      if (!isSame) view = after;
      return !isSame;
    },
    stop() {
      noteMaps.forEach((map) => map.unobserveDeep(onNotes));
      mine.unobserve(onMine);
      names.forEach((name) => shelves[name].stop());
    },
  };
}

/** A view read once, without following later edits. */
export const readView = (docs: SetDocs): SetView => ({
  notesByQuestion: createNoteShelf(docs).notesByQuestion(),
  details: readDetails(docs),
  marks: readMarks(docs),
  marksApart: readMarksApart(docs),
  plan: readPlan(docs),
  highlights: readHighlights(docs),
  itemMarks: readItemMarks(docs),
  followUps: readFollowUps(docs),
  pins: readPins(docs),
});

/** Every visible note, question by question. */
export const allNotes = (view: SetView): readonly Note[] =>
  [...view.notesByQuestion]
    .toSorted(([a], [b]) => a - b)
    .flatMap(([, notes]) => notes);

/** Everything in the view but the notes, which are too many to be read anew for a letter. */
type Shelves = {
  readonly [Name in Exclude<keyof SetView, "notesByQuestion">]: Shelf<
    SetView[Name]
  >;
};

const valuesOf = (shelves: Shelves): Omit<SetView, "notesByQuestion"> => ({
  details: shelves.details.value(),
  marks: shelves.marks.value(),
  marksApart: shelves.marksApart.value(),
  plan: shelves.plan.value(),
  highlights: shelves.highlights.value(),
  itemMarks: shelves.itemMarks.value(),
  followUps: shelves.followUps.value(),
  pins: shelves.pins.value(),
});

/** Of maps that are read as a whole. */
const createSimpleShelf = <T>(
  fields: readonly Y.Map<unknown>[],
  read: () => T,
): Shelf<T> =>
  createShelf({
    fields,
    texts: () => [],
    read(before) {
      const after = read();
      return before !== null && isSame(before, after) ? before : after;
    },
  });

function isSame(a: unknown, b: unknown): boolean {
  if (a instanceof Map && b instanceof Map) {
    return (
      a.size === b.size &&
      [...b].every(([key, value]) => a.has(key) && isSame(a.get(key), value))
    );
  }
  if (a instanceof Set && b instanceof Set) {
    return a.size === b.size && [...b].every((one) => a.has(one));
  }
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
