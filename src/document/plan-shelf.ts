import type * as Y from "yjs";
import type { QuestioningPlan } from "../domain/questioning-plan.ts";
import { readPlanRecords } from "./plan-record.ts";
import { keepSameParts, readPlan } from "./read-plan.ts";
import { planOf, planWordsOf, type SetDocs } from "./schema.ts";

/** The plan as it shows, read again only after something of it has changed. */
export interface PlanShelf {
  plan(): QuestioningPlan;
  /** The same plan as before when nothing that shows has changed. */
  refresh(): QuestioningPlan;
  stop(): void;
}

export function createPlanShelf(docs: SetDocs): PlanShelf {
  let plan = readPlan(docs);
  let isStale = false;
  const onChange = (): void => {
    isStale = true;
  };
  const fields = planOf(docs.shared);
  const texts = new Set<Y.Text>();
  /** Each item's words are a text by itself. Those of removed items too: whoever is writing there brings the item back. */
  const followTexts = (): void => {
    for (const id of readPlanRecords(docs.shared).keys()) {
      const text = planWordsOf(docs.shared, id);
      if (!texts.has(text)) text.observe(onChange);
      texts.add(text);
    }
  };
  fields.observe(onChange);
  followTexts();

  return {
    plan: () => plan,
    refresh() {
      if (!isStale) return plan;
      isStale = false;
      plan = keepSameParts(plan, readPlan(docs));
      followTexts();
      return plan;
    },
    stop() {
      fields.unobserve(onChange);
      texts.forEach((text) => text.unobserve(onChange));
    },
  };
}
