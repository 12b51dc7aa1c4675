import type { NoteId, PlanItemId } from "../domain/ids.ts";
import type { Note, SetView } from "./model.ts";
import { allNotes } from "./projection.ts";

/** What a set that is here would be given by another copy of it. */
export interface SetDifference {
  readonly added: readonly Note[];
  /** As they would read then. */
  readonly changed: readonly Note[];
  readonly removed: readonly Note[];
  /** How many marks, items of the plan (or what is pinned to them, or its time) and follow-ups would be others than now, gone ones included. */
  readonly marks: number;
  readonly plan: number;
  readonly followUps: number;
  /** Whether the set's name, committee or date would be another. */
  readonly details: boolean;
  /** Only what is new in it. */
  readonly news: SetView;
}

export function setDifference(before: SetView, after: SetView): SetDifference {
  const known = byId(allNotes(before));
  const there = byId(allNotes(after));
  const added = allNotes(after).filter(({ id }) => !known.has(id));
  const changed = allNotes(after).filter(
    ({ id, text }) => known.has(id) && known.get(id)?.text !== text,
  );
  const removed = allNotes(before).filter(({ id }) => !there.has(id));
  const marks = changedIn(before.marks, after.marks);
  const itemMarks = changedIn(before.itemMarks, after.itemMarks);
  const apart = changedIn(before.marksApart, after.marksApart).filter(
    (key) => ![...marks.map(String), ...itemMarks].includes(key),
  );
  const items = new Set([
    ...changedIn(byId(before.plan.items), byId(after.plan.items)),
    ...changedIn(asLists(before.pins), asLists(after.pins)),
  ]);
  const isOtherTime = before.plan.minutes !== after.plan.minutes;
  const followUps = changedIn(byId(before.followUps), byId(after.followUps));
  const news = new Set([...added, ...changed].map(({ id }) => id));
  return {
    added,
    changed,
    removed,
    marks: marks.length + itemMarks.length + apart.length,
    plan: items.size + (isOtherTime ? 1 : 0),
    followUps: followUps.length,
    details: JSON.stringify(before.details) !== JSON.stringify(after.details),
    news: {
      ...after,
      notesByQuestion: onlyThese(after.notesByQuestion, news),
      marks: new Map([...after.marks].filter(([key]) => marks.includes(key))),
      plan: {
        ...after.plan,
        items: after.plan.items.filter(({ id }) => items.has(id)),
      },
      followUps: after.followUps.filter(({ id }) => followUps.includes(id)),
    },
  };
}

export const isNothing = (difference: SetDifference): boolean =>
  !difference.details &&
  difference.added.length +
    difference.changed.length +
    difference.removed.length +
    difference.marks +
    difference.plan +
    difference.followUps ===
    0;

const byId = <Id, T extends { readonly id: Id }>(
  all: readonly T[],
): ReadonlyMap<Id, T> => new Map(all.map((one) => [one.id, one]));

const asLists = (
  pins: SetView["pins"],
): ReadonlyMap<PlanItemId, readonly string[]> =>
  new Map([...pins].map(([item, cites]) => [item, [...cites].toSorted()]));

/** Both are read from documents, in the same way: what is the same is written the same. */
const changedIn = <Key, Value>(
  before: ReadonlyMap<Key, Value>,
  after: ReadonlyMap<Key, Value>,
): readonly Key[] =>
  [...new Set([...before.keys(), ...after.keys()])].filter(
    (key) => JSON.stringify(before.get(key)) !== JSON.stringify(after.get(key)),
  );

const onlyThese = (
  all: SetView["notesByQuestion"],
  ids: ReadonlySet<NoteId>,
): SetView["notesByQuestion"] =>
  new Map(
    [...all].flatMap(([question, notes]) => {
      const some = notes.filter(({ id }) => ids.has(id));
      return some.length > 0 ? [[question, some] as const] : [];
    }),
  );
