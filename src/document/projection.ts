import type * as Y from "yjs";
import type { QuestioningPlan } from "../domain/questioning-plan.ts";
import { createNoteShelf, type NoteShelf } from "./note-shelf.ts";
import type { Mark, Note, SetDetails, SetView } from "./model.ts";
import { readDetails, readMarks } from "./read-set.ts";
import { createPlanShelf } from "./plan-shelf.ts";
import { readPlan } from "./read-plan.ts";
import { detailsOf, marksOf, notesOf, type SetDocs } from "./schema.ts";

/** Keeps a view of a set's documents, and re-reads only what an edit has touched. */
export interface Projection {
  readonly view: SetView;
  /** Takes in what has changed since. True when the view is another one now. */
  refresh(): boolean;
  stop(): void;
}

export function createProjection(docs: SetDocs): Projection {
  const shelf = createNoteShelf(docs);
  const dirty = {
    notes: new Set<string>(),
    marks: false,
    details: false,
  };
  const plan = createPlanShelf(docs);
  let view = wholeView(docs, shelf, plan.plan());

  const onNotes = (events: readonly Y.YEvent<Y.Map<unknown>>[]): void => {
    for (const event of events) {
      const [key] = event.path;
      if (typeof key === "string") dirty.notes.add(key);
      else for (const id of event.keys.keys()) dirty.notes.add(id);
    }
  };
  const onMarks = (): void => {
    dirty.marks = true;
  };
  const onDetails = (): void => {
    dirty.details = true;
  };
  const notes = [notesOf(docs.shared), notesOf(docs.own)];
  const marks = marksOf(docs.shared);
  const details = detailsOf(docs.shared);
  notes.forEach((map) => map.observeDeep(onNotes));
  marks.observe(onMarks);
  details.observe(onDetails);

  return {
    get view() {
      return view;
    },
    refresh() {
      const before = view;
      let notesByQuestion = view.notesByQuestion;
      if (dirty.notes.size > 0) {
        notesByQuestion = shelf.refresh(dirty.notes);
        dirty.notes.clear();
      }
      view = keepIfSame(before, {
        notesByQuestion,
        marks: dirty.marks
          ? sameMarks(before.marks, readMarks(docs))
          : before.marks,
        details: dirty.details
          ? sameDetails(before.details, readDetails(docs))
          : before.details,
        plan: plan.refresh(),
      });
      dirty.marks = false;
      dirty.details = false;
      return view !== before;
    },
    stop() {
      notes.forEach((map) => map.unobserveDeep(onNotes));
      marks.unobserve(onMarks);
      details.unobserve(onDetails);
      plan.stop();
    },
  };
}

/** A view read once, without following later edits. */
export const readView = (docs: SetDocs): SetView =>
  wholeView(docs, createNoteShelf(docs), readPlan(docs));

/** Every visible note, question by question. */
export const allNotes = (view: SetView): readonly Note[] =>
  [...view.notesByQuestion]
    .toSorted(([a], [b]) => a - b)
    .flatMap(([, notes]) => notes);

const wholeView = (
  docs: SetDocs,
  shelf: NoteShelf,
  plan: QuestioningPlan,
): SetView => ({
  details: readDetails(docs),
  notesByQuestion: shelf.notesByQuestion(),
  marks: readMarks(docs),
  plan,
});

const keepIfSame = (before: SetView, after: SetView): SetView =>
  before.details === after.details &&
  before.notesByQuestion === after.notesByQuestion &&
  before.marks === after.marks &&
  before.plan === after.plan
    ? before
    : after;

const sameDetails = (before: SetDetails, after: SetDetails): SetDetails =>
  before.title === after.title &&
  before.committee === after.committee &&
  before.date === after.date
    ? before
    : after;

type Marks = ReadonlyMap<number, Mark>;
const sameMarks = (before: Marks, after: Marks): Marks =>
  before.size === after.size &&
  [...after].every(([question, mark]) => before.get(question) === mark)
    ? before
    : after;
