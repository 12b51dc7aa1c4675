import type { PlanWords } from "../../export/plan-markdown.ts";
import { planCopy } from "./plan.ts";

/** The words around a plan that is saved as text. */
export const planMarkdownCopy: PlanWords = {
  title: planCopy.title,
  source: planCopy.source,
  leads: (name) => `${name} leads`,
  followsUp: planCopy.followsUp,
  minutes: (minutes) => (minutes === 1 ? "1 minute" : `${minutes} minutes`),
  covered: planCopy.covered,
  asPrinted: planCopy.asPrinted,
};
