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

/** All that people have marked it as, where they did so apart; none where there is one mark, or nobody has marked it. */
export const marksApartOf = (
  { marksApart }: Pick<SetView, "marksApart">,
  { question, item }: Pick<FollowUpSource, "question" | "item">,
): readonly Mark[] => marksApart.get(String(question ?? item)) ?? [];
