import type { PlanItemId } from "./ids.ts";
import type { PlanItem, QuestioningPlan } from "./questioning-plan.ts";
import type { Question } from "./question.ts";

/** What a meeting goes through, in order. */
export interface RunningOrder {
  readonly items: readonly PlanItem[];
  /** False where nothing is planned, and it runs through the guide's questions: the items are then in no plan. */
  readonly isPlanned: boolean;
}

/** The plan's items; where there are none, the guide's questions, each under the id that it would have in the plan. */
export const runningOrder = (
  plan: QuestioningPlan,
  questions: readonly Question[],
): RunningOrder =>
  plan.items.length > 0
    ? { items: plan.items, isPlanned: true }
    : { items: questions.map(toItem), isPlanned: false };

const toItem = ({ number, text }: Question): PlanItem => ({
  id: `question-${number}` as PlanItemId,
  source: { kind: "question", question: number },
  printed: text,
  wording: "",
  lead: "",
  follow: "",
  theme: "",
  minutes: 0,
  covered: false,
  author: "",
  createdAt: 0,
  from: null,
  supplementaries: [],
});

/** The place of the item that is wanted; where it is not in the order, or none is, of the one where the meeting stood; else the first. */
export function placeIn(
  { items }: RunningOrder,
  ...wanted: readonly string[]
): number {
  const found = wanted
    .map((id) => items.findIndex((item) => item.id === id))
    .find((place) => place >= 0);
  return found ?? 0;
}
