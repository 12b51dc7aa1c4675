import type * as Y from "yjs";
import { readFollowUpRecords, followUpKeys } from "./follow-up-record.ts";
import { planKeys, readPlanRecords } from "./plan-record.ts";
import { shelvePlan } from "./read-plan.ts";
import {
  followUpsOf,
  followUpTextOf,
  planOf,
  planWordsOf,
  type SetDocs,
} from "./schema.ts";

/** What was taken out of the plan or the follow-up list, and can be brought back. */
interface Removed {
  readonly fields: Y.Map<unknown>;
  readonly id: string;
  readonly words: readonly Y.Text[];
  readonly key: string;
  /** What it is now, for `key`. */
  print(): string | undefined;
}

/** Removes it for good, before anyone else can have it. In a document that collects its garbage the words are gone with it. Returns how much went. */
export function forgetRemoved(shared: SetDocs["shared"]): number {
  const gone = removedFrom(shared);
  if (gone.length === 0) return 0;
  shared.transact(() => {
    for (const { fields, id, words } of gone) {
      for (const key of fields.keys())
        if (key.startsWith(`${id}/`)) fields.delete(key);
      words.forEach(empty);
    }
  });
  return gone.length;
}

/** Takes the words out of it, and leaves it removed. */
export function emptyRemoved(shared: SetDocs["shared"]): void {
  const gone = removedFrom(shared).filter(({ words }) =>
    words.some(({ length }) => length > 0),
  );
  if (gone.length === 0) return;
  shared.transact(() => {
    for (const { fields, words, key, print } of gone) {
      words.forEach(empty);
      fields.set(key, print());
    }
  });
}

const empty = (text: Y.Text): void => text.delete(0, text.length);

function removedFrom(shared: SetDocs["shared"]): readonly Removed[] {
  const records = readPlanRecords(shared);
  const shown = new Set(
    shelvePlan(records).flatMap(({ record, under }) => [record, ...under]),
  );
  const items = [...records].filter(([, record]) => !shown.has(record));
  const followUps = [...readFollowUpRecords(shared)].filter(
    ([, { removed }]) => removed,
  );
  return [
    ...items.map(([id]) => ({
      fields: planOf(shared),
      id,
      words: [planWordsOf(shared, id)],
      key: planKeys.field(id, "removed"),
      print: () => readPlanRecords(shared).get(id)?.print,
    })),
    ...followUps.map(([id]) => ({
      fields: followUpsOf(shared),
      id,
      words: (["what", "measure"] as const).map((name) =>
        followUpTextOf(shared, id, name),
      ),
      key: followUpKeys.field(id, "removed"),
      print: () => readFollowUpRecords(shared).get(id)?.print,
    })),
  ];
}
