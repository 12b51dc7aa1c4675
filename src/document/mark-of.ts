import type { FollowUpSource } from "../domain/follow-up.ts";
import type { Mark, SetView } from "./model.ts";

/** How far the answer went to what was asked: the guide's question's own mark, or that of an item which is none of them. */
export const markOf = (
  { marks, itemMarks }: Pick<SetView, "marks" | "itemMarks">,
  { question, item }: Pick<FollowUpSource, "question" | "item">,
): Mark | undefined => {
  if (question !== null) return marks.get(question);
  return item === null ? undefined : itemMarks.get(item);
};
