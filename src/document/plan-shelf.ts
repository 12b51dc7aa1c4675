import type { QuestioningPlan } from "../domain/questioning-plan.ts";
import { keepSameParts, readPlan } from "./read-plan.ts";
import { planOf, planWordsOf, type SetDocs } from "./schema.ts";
import { createShelf, idsAdded, type Shelf } from "./shelf.ts";

/** The plan as it shows. */
export const createPlanShelf = (docs: SetDocs): Shelf<QuestioningPlan> =>
  createShelf({
    fields: [planOf(docs.shared)],
    texts: () =>
      [...idsAdded(planOf(docs.shared))].map((id) =>
        planWordsOf(docs.shared, id),
      ),
    read(before) {
      const plan = readPlan(docs);
      return before === null ? plan : keepSameParts(before, plan);
    },
  });
