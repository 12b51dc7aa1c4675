import type { PlanItemId } from "../domain/ids.ts";
import type { PlanItem, QuestioningPlan } from "../domain/questioning-plan.ts";
import {
  asMinutes,
  planKeys,
  type PlanRecord,
  readPlanRecords,
} from "./plan-record.ts";
import { planOf, type SetDocs } from "./schema.ts";

export function readPlan({ shared }: SetDocs): QuestioningPlan {
  const shelves = shelvePlan(readPlanRecords(shared));
  return {
    items: shelves.map(({ record, under }) => ({
      ...record.entry,
      supplementaries: under.map(({ entry }) => entry),
    })),
    minutes: asMinutes(planOf(shared).get(planKeys.minutes)),
  };
}

/** What shows of the plan, in order. */
export interface ShelvedItem {
  readonly record: PlanRecord;
  readonly under: readonly PlanRecord[];
}

/** An item that was removed while someone put a supplementary under it shows again with it. */
export function shelvePlan(
  records: ReadonlyMap<PlanItemId, PlanRecord>,
): readonly ShelvedItem[] {
  const standing: PlanRecord[] = [];
  const under = new Map<PlanRecord, PlanRecord[]>();
  for (const record of records.values()) {
    const parent = parentOf(records, record);
    if (parent === null) standing.push(record);
    else if (!record.removed) {
      under.set(parent, [...(under.get(parent) ?? []), record]);
    }
  }
  return standing
    .filter((record) => !record.removed || under.has(record))
    .toSorted(byPlace)
    .map((record) => ({
      record,
      under: (under.get(record) ?? []).toSorted(byPlace),
    }));
}

/** There is one level only: whatever two devices put under one another, each of them stands where it can be seen. */
function parentOf(
  records: ReadonlyMap<PlanItemId, PlanRecord>,
  { under }: PlanRecord,
): PlanRecord | null {
  const parent = records.get(under as PlanItemId);
  return parent?.under === "" ? parent : null;
}

/** By order; two items that were put in one place at the same time, by time and then by id, which is the same everywhere. */
function byPlace(a: PlanRecord, b: PlanRecord): number {
  if (a.order !== b.order) return a.order < b.order ? -1 : 1;
  const age = a.entry.createdAt - b.entry.createdAt;
  return age || (a.entry.id < b.entry.id ? -1 : 1);
}

/** The plan as it is now, in which every part that says what it said before is the one from before. */
export function keepSameParts(
  before: QuestioningPlan,
  after: QuestioningPlan,
): QuestioningPlan {
  const known = new Map(before.items.map((item) => [item.id, item]));
  const items = after.items.map((item) => keepSame(known.get(item.id), item));
  const isSame =
    before.minutes === after.minutes &&
    before.items.length === items.length &&
    items.every((item, index) => item === before.items[index]);
  return isSame ? before : { ...after, items };
}

const keepSame = (before: PlanItem | undefined, after: PlanItem): PlanItem =>
  JSON.stringify(before) === JSON.stringify(after)
    ? (before as PlanItem)
    : after;
