import type { CarriedFrom, FollowUp } from "../domain/follow-up.ts";
import type { PlanItemId } from "../domain/ids.ts";
import {
  addFollowUp,
  changeFollowUp,
  writeFollowUp,
} from "./follow-up-operations.ts";
import type { Mark, SetView } from "./model.ts";
import { putPlan } from "./put-plan.ts";
import type { SetDocs } from "./schema.ts";

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

/** Puts what is left over into the set of the next meeting, each follow-up with where it came from. */
export function carryForward(
  docs: SetDocs,
  view: SetView,
  from: CarriedFrom,
): void {
  const { items, followUps } = leftOver(view);
  putPlan(docs, {
    minutes: 0,
    items: view.plan.items.filter(({ id }) => items.has(id)),
  });
  for (const followUp of followUps) {
    // A promise to one question can be made again at the next meeting: what was carried keeps an id of its own.
    const tag = `${from.set}-${followUp.id}`;
    const { kind, source, author, createdAt, to, due, state } = followUp;
    const id = addFollowUp(docs, {
      kind,
      source: { ...source, question: null, item: null },
      from: followUp.from ?? from,
      author,
      createdAt,
      tag,
    });
    const words = followUp.what || source.words;
    writeFollowUp(docs, id, "what", words);
    writeFollowUp(docs, id, "measure", followUp.measure);
    changeFollowUp(
      docs,
      id,
      { to, due, state },
      { author, now: createdAt, tag },
    );
  }
}
