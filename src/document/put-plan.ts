import {
  type PlanEntry,
  planEntries,
  type QuestioningPlan,
} from "../domain/questioning-plan.ts";
import {
  addToPlan,
  changePlanItem,
  setPlanMinutes,
  writePlanWords,
} from "./plan-operations.ts";
import { readPlan } from "./read-plan.ts";
import type { SetDocs } from "./schema.ts";

/**
 * Puts another plan beside the one that is here: what shows here stays as it is, and the rest comes at the end, in its order, items that were
 * removed here among them. The same plan put twice is put once.
 */
export function putPlan(docs: SetDocs, plan: QuestioningPlan): void {
  const here = readPlan(docs);
  const shown = new Set(planEntries(here).map(({ id }) => id));
  const put = (entry: PlanEntry, under?: PlanEntry["id"]) => {
    if (shown.has(entry.id)) return;
    const { source, printed, wording, from, author, createdAt } = entry;
    const isOwn = source.kind === "own";
    const id = addToPlan(docs, {
      source,
      words: isOwn ? wording : printed,
      under,
      from,
      author,
      createdAt,
      tag: entry.id.replace(/^own-/, ""),
    });
    changePlanItem(docs, id, entry);
    if (!isOwn) writePlanWords(docs, id, wording);
  };
  if (here.minutes === 0) setPlanMinutes(docs, plan.minutes);
  for (const item of plan.items) {
    put(item);
    for (const entry of item.supplementaries) put(entry, item.id);
  }
}
