import type { FollowUp } from "../domain/follow-up.ts";
import { readFollowUpRecords } from "./follow-up-record.ts";
import { followUpsOf, followUpTextOf, type SetDocs } from "./schema.ts";
import { createShelf, idsAdded, type Shelf } from "./shelf.ts";

/** Those that are not removed, in the order in which they arose. */
export const readFollowUps = ({ shared }: SetDocs): readonly FollowUp[] =>
  [...readFollowUpRecords(shared).values()]
    .filter(({ removed }) => !removed)
    .map(({ followUp }) => followUp)
    .toSorted((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1));

export const createFollowUpShelf = (
  docs: SetDocs,
): Shelf<readonly FollowUp[]> =>
  createShelf({
    fields: [followUpsOf(docs.shared)],
    texts: () =>
      [...idsAdded(followUpsOf(docs.shared))].flatMap((id) => [
        followUpTextOf(docs.shared, id, "what"),
        followUpTextOf(docs.shared, id, "measure"),
      ]),
    read: (before) => keepSame(before, readFollowUps(docs)),
  });

/** Those that say what they said before are the ones from before, and so is the list. */
function keepSame(
  before: readonly FollowUp[] | null,
  after: readonly FollowUp[],
): readonly FollowUp[] {
  if (before === null) return after;
  const known = new Map(before.map((one) => [one.id, one]));
  const kept = after.map((one) => {
    const old = known.get(one.id);
    return old && JSON.stringify(old) === JSON.stringify(one) ? old : one;
  });
  const isSame =
    kept.length === before.length &&
    kept.every((one, index) => one === before[index]);
  return isSame ? before : kept;
}
