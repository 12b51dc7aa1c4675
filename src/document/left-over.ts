import type { FollowUp } from "../domain/follow-up.ts";
import type { PlanItemId } from "../domain/ids.ts";
import type { Mark, SetView } from "./model.ts";

/** What is left over from a meeting. */
export interface LeftOver {
  /** Items of the plan that nobody marked, and no earlier answer covered. */
  readonly items: ReadonlySet<PlanItemId>;
  readonly followUps: readonly FollowUp[];
}

export const leftOver = (view: SetView): LeftOver => ({
  items: new Set(
    view.plan.items
      .filter((item) => !item.covered && markOf(view, item) === undefined)
      .map(({ id }) => id),
  ),
  followUps: view.followUps.filter(({ state }) => state !== "closed"),
});

/** How an item of the plan was answered: the guide's question's own mark, or the item's. */
export const markOf = (
  { marks, itemMarks }: Pick<SetView, "marks" | "itemMarks">,
  { id, source }: SetView["plan"]["items"][number],
): Mark | undefined =>
  source.kind === "question" ? marks.get(source.question) : itemMarks.get(id);
