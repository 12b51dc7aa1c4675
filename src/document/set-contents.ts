import type { SetView } from "./model.ts";
import { allNotes } from "./projection.ts";

/** How much is in a set, for whoever is told what they give or get. */
export interface SetContents {
  readonly notes: number;
  readonly marks: number;
  /** Items of the plan, without their supplementaries. */
  readonly plan: number;
  readonly followUps: number;
}

export const contentsOf = (view: SetView): SetContents => ({
  notes: allNotes(view).length,
  marks: view.marks.size + view.itemMarks.size,
  plan: view.plan.items.length,
  followUps: view.followUps.length,
});
