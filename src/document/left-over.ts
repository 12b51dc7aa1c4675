import { askedOf } from "../domain/asked-item.ts";
import type { FollowUp } from "../domain/follow-up.ts";
import type { PlanItemId } from "../domain/ids.ts";
import { markOf } from "./mark-of.ts";
import type { SetView } from "./model.ts";

/** What is left over from a meeting. */
export interface LeftOver {
  /** Items of the plan that nobody marked, and no earlier answer covered. */
  readonly items: ReadonlySet<PlanItemId>;
  readonly followUps: readonly FollowUp[];
}

export const leftOver = (view: SetView): LeftOver => ({
  items: new Set(
    view.plan.items
      .filter(
        (item) =>
          !item.covered && markOf(view, askedOf(item, true)) === undefined,
      )
      .map(({ id }) => id),
  ),
  followUps: view.followUps.filter(({ state }) => state !== "closed"),
});
