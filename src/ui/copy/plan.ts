import type { PlanSource } from "../../domain/questioning-plan.ts";

/** The words of the questioning plan. */
export const planCopy = {
  title: "Your plan",
  opening: "Opening your plan…",
  count: (count: number) =>
    `${count} ${count === 1 ? "question" : "questions"}, in the order in which you will ask them.`,
  empty:
    "Nothing is in your plan yet. Open a question and choose “Add to my plan”: it is kept on this device, in the order in which you will ask.",
  toQuestions: "Go to the questions",
  source: (source: PlanSource) => {
    switch (source.kind) {
      case "question":
        return `Question ${source.question} of the guide`;
      case "enquiry":
        return "A line of enquiry";
      case "supplementary":
        return `Follow-up to question ${source.question}`;
      case "own":
        return "Your own question";
    }
  },
  remove: "Remove",
  removed: "Removed from your plan.",
} as const;
