import type { PlanItemId } from "./ids.ts";
import type { QuestioningPlan } from "./questioning-plan.ts";

/** The time that a plan takes, in minutes. What an earlier answer has covered takes none. */
export interface PlanClock {
  /** When each item that is to be asked begins, counted from the first; empty while none has a time. */
  readonly starts: ReadonlyMap<PlanItemId, number>;
  readonly total: number;
  /** How many items still to be asked have no time. */
  readonly untimed: number;
  /** How long the meeting gives; 0 when nobody has said. */
  readonly given: number;
  /** Those that end after the time is up. */
  readonly late: ReadonlySet<PlanItemId>;
}

export function clockPlan({ items, minutes }: QuestioningPlan): PlanClock {
  const starts = new Map<PlanItemId, number>();
  const late = new Set<PlanItemId>();
  let total = 0;
  let untimed = 0;
  for (const item of items) {
    if (item.covered) continue;
    starts.set(item.id, total);
    total += item.minutes;
    if (item.minutes === 0) untimed += 1;
    if (minutes > 0 && total > minutes) late.add(item.id);
  }
  // A column of zeros would say nothing.
  if (total === 0) starts.clear();
  return { starts, total, untimed, given: minutes, late };
}
