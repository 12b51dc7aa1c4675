import type { FollowUpSource } from "./follow-up.ts";
import { isIndicatorId, isParagraphRef, type PlanItemId } from "./ids.ts";
import type { Question } from "./question.ts";
import { findInPlan, type QuestioningPlan } from "./questioning-plan.ts";

/** What a follow-up about one of the guide's questions comes from: its words, and the evidence that the members have pinned to it. */
export function sourceOf(
  { number, text }: Question,
  plan: QuestioningPlan,
  pins: ReadonlyMap<PlanItemId, ReadonlySet<string>>,
): FollowUpSource {
  const planned = findInPlan(plan, { kind: "question", question: number });
  const pinned = planned ? [...(pins.get(planned.id) ?? [])] : [];
  const cites = pinned.flatMap((cite) =>
    isParagraphRef(cite) || isIndicatorId(cite) ? [cite] : [],
  );
  return { question: number, item: null, words: text, cites };
}
