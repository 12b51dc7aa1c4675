import { useApp, usePack } from "../../app-context.ts";
import { planCopy } from "../../copy/plan.ts";
import { hrefTo } from "../../routing/route.ts";
import { PlanComposer } from "./plan-composer.tsx";
import { PlanList } from "./plan-list.tsx";
import { PlanTime } from "./plan-time.tsx";

/** The plan of a set that is open, to work on. */
export function PlanOrder() {
  const pack = usePack();
  const isEmpty = useApp().view.value.plan.items.length === 0;
  return (
    <>
      {isEmpty ? (
        <div class="lost">
          <p>{planCopy.empty}</p>
          <a class="button-link" href={hrefTo.questions(pack.id)}>
            {planCopy.toQuestions}
          </a>
        </div>
      ) : (
        <>
          <PlanTime />
          <PlanList />
        </>
      )}
      <PlanComposer
        label={planCopy.addOwn}
        placeholder={planCopy.ownPlaceholder}
      />
    </>
  );
}
