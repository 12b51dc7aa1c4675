import { useApp, usePack } from "../app-context.ts";
import { PlanList } from "../components/plan/plan-list.tsx";
import { planCopy } from "../copy/plan.ts";
import { usePageTurn } from "../hooks/use-page-turn.ts";
import { hrefTo } from "../routing/route.ts";
import "../styles/plan.css";

/** What the members will ask, in the order in which they will ask it. */
export function PlanPage() {
  const app = useApp();
  const pack = usePack();
  const heading = usePageTurn(`plan:${pack.id}`, planCopy.title);
  const { items } = app.view.value.plan;
  const isOpen = app.set.value !== null;
  return (
    <main id="content" class="page plan-page">
      <h1 ref={heading} tabIndex={-1}>
        {planCopy.title}
      </h1>
      {!isOpen && <p class="quiet">{planCopy.opening}</p>}
      {isOpen && items.length === 0 && (
        <div class="lost">
          <p>{planCopy.empty}</p>
          <a class="button-link" href={hrefTo.questions(pack.id)}>
            {planCopy.toQuestions}
          </a>
        </div>
      )}
      {items.length > 0 && (
        <>
          <p class="quiet">{planCopy.count(items.length)}</p>
          <PlanList items={items} />
        </>
      )}
    </main>
  );
}
