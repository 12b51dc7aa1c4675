import type { QuestioningPlan } from "../domain/questioning-plan.ts";
import { readPlanRecords } from "./plan-record.ts";
import { keepSameParts, readPlan } from "./read-plan.ts";
import { planOf, planWordsOf, type SetDocs } from "./schema.ts";
import { createShelf, type Shelf } from "./shelf.ts";

/** The plan as it shows. */
export const createPlanShelf = (docs: SetDocs): Shelf<QuestioningPlan> =>
  createShelf({
    fields: [planOf(docs.shared)],
    texts: () =>
      [...readPlanRecords(docs.shared).keys()].map((id) =>
        planWordsOf(docs.shared, id),
      ),
    read(before) {
      const plan = readPlan(docs);
      return before === null ? plan : keepSameParts(before, plan);
    },
  });
