import { useApp, usePack } from "../app-context.ts";
import { PlanForChair } from "../components/plan/plan-for-chair.tsx";
import { PlanOrder } from "../components/plan/plan-order.tsx";
import { meetingCopy } from "../copy/meeting.ts";
import { WritingPlace } from "../components/writing-place.tsx";
import { planCopy } from "../copy/plan.ts";
import { useAnchor } from "../hooks/use-anchor.ts";
import { usePageTurn } from "../hooks/use-page-turn.ts";
import { hrefTo } from "../routing/route.ts";
import "../styles/plan.css";

/** What the members will ask, in the order in which they will ask it; or what a chair goes through with them before. */
export function PlanPage() {
  const app = useApp();
  const pack = usePack();
  const route = app.navigation.route.value;
  const { view, item } =
    route.page === "plan" ? route : { view: "order", item: "" };
  const heading = usePageTurn(`plan:${pack.id}:${view}`, planCopy.title);
  const isOpen = app.set.value !== null;
  useAnchor(isOpen ? item : "");
  const link = (href: string, words: string, isCurrent: boolean) => (
    <a href={href} aria-current={isCurrent ? "page" : undefined}>
      {words}
    </a>
  );
  return (
    <main id="content" class="page plan-page" data-view={view}>
      <header>
        <h1 ref={heading} tabIndex={-1}>
          {planCopy.title}
        </h1>
        <nav class="plan-views no-print" aria-label={planCopy.views}>
          {link(hrefTo.plan(pack.id), planCopy.order, view === "order")}
          {link(hrefTo.planForChair(pack.id), planCopy.chair, view === "chair")}
          <a href={hrefTo.meeting(pack.id)}>{meetingCopy.open}</a>
          <button type="button" class="button-link" onClick={() => print()}>
            {planCopy.print}
          </button>
        </nav>
      </header>
      {!isOpen && <p class="quiet">{planCopy.opening}</p>}
      {isOpen &&
        (view === "chair" ? (
          <PlanForChair />
        ) : (
          <WritingPlace>
            <PlanOrder />
          </WritingPlace>
        ))}
    </main>
  );
}
