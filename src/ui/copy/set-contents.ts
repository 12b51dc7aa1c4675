import type { SetContents } from "../../document/set-contents.ts";
import { counted } from "./listed.ts";

/** `2 notes`, `a plan of 5 questions`: what there is, and nothing of what there is not. */
export const contentsWords = ({
  notes,
  marks,
  plan,
  followUps,
}: SetContents): readonly string[] => [
  ...(notes === 0 ? [] : [counted(notes, "note", "notes")]),
  ...(marks === 0 ? [] : [counted(marks, "mark", "marks")]),
  ...(plan === 0
    ? []
    : [`a plan of ${counted(plan, "question", "questions")}`]),
  ...(followUps === 0 ? [] : [counted(followUps, "follow-up", "follow-ups")]),
];
