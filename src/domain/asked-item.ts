import type { FollowUpSource } from "./follow-up.ts";
import type { Cite } from "./pinned.ts";
import { type PlanItem, wordsOf } from "./questioning-plan.ts";

/** What is asked when an item is: its answers and its mark are the guide's question's, where it is one, and else its own. */
export const askedOf = (
  item: PlanItem,
  isPlanned: boolean,
  cites: readonly Cite[] = [],
): FollowUpSource => ({
  question: item.source.kind === "question" ? item.source.question : null,
  item: isPlanned ? item.id : null,
  words: wordsOf(item),
  cites,
});
