import { useApp, usePack } from "../app-context.ts";
import { CarryForward } from "../components/follow-up/carry-forward.tsx";
import { FollowUpList } from "../components/follow-up/follow-up-list.tsx";
import { WritingPlace } from "../components/writing-place.tsx";
import { followUpCopy } from "../copy/follow-up.ts";
import { useAnchor } from "../hooks/use-anchor.ts";
import { usePageTurn } from "../hooks/use-page-turn.ts";
import { hrefTo } from "../routing/route.ts";
import "../styles/follow-up.css";

/** What is to come of the answers: what was promised, what is to be done, what the committee recommends. */
export function FollowUpPage() {
  const app = useApp();
  const pack = usePack();
  const route = app.navigation.route.value;
  const item = route.page === "follow-up" ? route.item : "";
  const heading = usePageTurn(`follow-up:${pack.id}`, followUpCopy.title);
  const set = app.set.value;
  useAnchor(set === null ? "" : item);
  return (
    <main id="content" class="page follow-up-page">
      <header>
        <h1 ref={heading} tabIndex={-1}>
          {followUpCopy.title}
        </h1>
        <a
          class="button-link no-print"
          href={hrefTo.papers(pack.id, "follow-up")}
        >
          {followUpCopy.toPaper}
        </a>
      </header>
      {set === null ? (
        <p class="quiet">{followUpCopy.opening}</p>
      ) : (
        <WritingPlace>
          <FollowUpList key={set.id} item={item} />
          <CarryForward
            onCarried={() => {
              heading.current?.focus({ preventScroll: true });
              scrollTo(0, 0);
            }}
          />
        </WritingPlace>
      )}
    </main>
  );
}
