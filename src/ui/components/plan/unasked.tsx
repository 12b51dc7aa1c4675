import type { Enquiry } from "../../../domain/enquiry.ts";
import type { UnaskedQuestion } from "../../../domain/plan-overview.ts";
import type { QuestioningPlan } from "../../../domain/questioning-plan.ts";
import { usePack } from "../../app-context.ts";
import { planCopy } from "../../copy/plan.ts";
import { questionCopy } from "../../copy/questions.ts";
import { hrefTo } from "../../routing/route.ts";
import { AddToPlan } from "../add-to-plan.tsx";

const { forChair } = planCopy;

/** What the plan leaves out of the guide, each a touch away from being in it. */
export function UnaskedQuestions({
  plan,
  unasked,
  onAdd,
}: {
  readonly plan: QuestioningPlan;
  readonly unasked: readonly UnaskedQuestion[];
  readonly onAdd: () => void;
}) {
  const pack = usePack();
  return (
    <section>
      <h2>{forChair.unasked(unasked.length, pack.questions.length)}</h2>
      <ul>
        {unasked.map(({ question, touchedBy }) => (
          <li key={question.number}>
            <a href={hrefTo.question(pack.id, question.number)}>
              <span class="number">{question.number}</span>
              <span class="paper">{question.text}</span>
            </a>
            {touchedBy.length > 0 && (
              <span class="small quiet">
                {forChair.touched(
                  touchedBy.map((item) => plan.items.indexOf(item) + 1),
                )}
              </span>
            )}
            <AddToPlan
              source={{ kind: "question", question: question.number }}
              text={question.text}
              about={questionCopy.title(question.number)}
              short
              onAdd={onAdd}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What does not add up, and is not in the plan. */
export function UnaskedEnquiries({
  enquiries,
  onAdd,
}: {
  readonly enquiries: readonly Enquiry[];
  readonly onAdd: () => void;
}) {
  return (
    <section>
      <h2>
        {enquiries.length === 0 ? forChair.noEnquiries : forChair.enquiries}
      </h2>
      <ul>
        {enquiries.map(({ id, where, statement, ask }) => (
          <li key={id}>
            <p class="small">
              <strong>{where.join(", ")}</strong> {statement}
            </p>
            <AddToPlan
              source={{ kind: "enquiry", enquiry: id }}
              text={ask}
              about={`${where.join(", ")}: ${statement}`}
              short
              onAdd={onAdd}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
