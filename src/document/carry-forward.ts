import type { CarriedFrom } from "../domain/follow-up.ts";
import { setPin } from "./asked.ts";
import {
  addFollowUp,
  changeFollowUp,
  writeFollowUp,
} from "./follow-up-operations.ts";
import { leftOver } from "./left-over.ts";
import type { SetView } from "./model.ts";
import { putPlan } from "./put-plan.ts";
import type { SetDocs } from "./schema.ts";

/** Puts what is left over into the set of the next meeting, each follow-up with where it came from. */
export function carryForward(
  docs: SetDocs,
  view: SetView,
  from: CarriedFrom,
): void {
  const { items, followUps } = leftOver(view);
  putPlan(docs, {
    minutes: 0,
    items: view.plan.items
      .filter(({ id }) => items.has(id))
      .map((item) => ({ ...item, from: item.from ?? from })),
  });
  for (const [item, cites] of view.pins) {
    for (const cite of items.has(item) ? cites : []) {
      setPin(docs, item, cite, true);
    }
  }
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
