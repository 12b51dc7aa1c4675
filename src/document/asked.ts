import type { FollowUpSource } from "../domain/follow-up.ts";
import type { PlanItemId } from "../domain/ids.ts";
import {
  addFollowUp,
  followUpId,
  type Hand,
  isUntouched,
  removeFollowUp,
} from "./follow-up-operations.ts";
import { readFollowUpRecord } from "./follow-up-record.ts";
import { writeMark } from "./mark-record.ts";
import type { Mark } from "./model.ts";
import { readItemMarks, readMarks } from "./read-set.ts";
import { itemMarksOf, pinsOf, type SetDocs } from "./schema.ts";
import { setMark } from "./set-operations.ts";

/**
 * Marks what was asked: the guide's question, or an item of the plan that is none of them. A written answer that is promised becomes a
 * follow-up by itself, once; with the mark it goes again, unless something has been said of it.
 */
export function markAsked(
  docs: SetDocs,
  asked: FollowUpSource,
  mark: Mark | null,
  { author, now, tag }: Hand,
): void {
  const { question, item } = asked;
  if (question === null && item === null) {
    throw new Error("A mark needs a question or an item of the plan.");
  }
  const before =
    question === null
      ? readItemMarks(docs).get(item as PlanItemId)
      : readMarks(docs).get(question);
  docs.shared.transact(() => {
    if (question === null) setItemMark(docs, item as PlanItemId, mark);
    else setMark(docs, question, mark);
    const promise = {
      kind: "promise",
      source: asked,
      from: null,
      author,
      createdAt: now,
      tag,
    } as const;
    if (mark === "promised") addFollowUp(docs, promise);
    else if (before === "promised") {
      const id = followUpId(promise);
      const made = readFollowUpRecord(docs.shared, id);
      if (made && !made.removed && isUntouched(made.followUp)) {
        removeFollowUp(docs, id);
      }
    }
  });
}

export function setItemMark(
  docs: SetDocs,
  item: PlanItemId,
  mark: Mark | null,
): void {
  writeMark(docs.shared, itemMarksOf(docs.shared), item, mark);
}

/** Pins a paragraph or an indicator to an item of the plan, or takes it off. */
export function setPin(
  docs: SetDocs,
  item: PlanItemId,
  cite: string,
  isPinned: boolean,
): void {
  const pins = pinsOf(docs.shared);
  const key = `${item}/${cite}`;
  if (isPinned && pins.get(key) !== true) pins.set(key, true);
  else if (!isPinned && pins.has(key)) pins.delete(key);
}
