import { useState } from "preact/hooks";
import type { PackId } from "../../domain/ids.ts";
import { useApp, usePack } from "../app-context.ts";
import { AfterPaint } from "../components/after-paint.tsx";
import { PaperBlocks } from "../components/paper-blocks.tsx";
import { PaperActs } from "../components/papers/paper-acts.tsx";
import {
  firstChoice,
  makePaper,
  type PaperChoice,
} from "../components/papers/paper-choice.ts";
import { PaperOptions } from "../components/papers/paper-options.tsx";
import { briefingCopy } from "../copy/briefing.ts";
import { papersCopy } from "../copy/papers.ts";
import { useGrowing } from "../hooks/use-growing.ts";
import { usePageTurn } from "../hooks/use-page-turn.ts";
import { hrefTo, paperKinds } from "../routing/route.ts";
import "../styles/papers.css";

/** What was chosen last, so that a look at a question costs no ticks. */
const kept = new Map<PackId, PaperChoice>();

/** Papers that can be handed in: what one holds is chosen above, and what is below is what goes out. */
export function PapersPage() {
  const app = useApp();
  const route = app.navigation.route.value;
  const kind = route.page === "papers" ? route.paper : "briefing";
  const pack = usePack();
  const heading = usePageTurn(`papers:${pack.id}`, papersCopy.papers[kind]);
  const [choice, setChoice] = useState(kept.get(pack.id) ?? firstChoice);
  const view = app.view.value;
  // Before the set is open nothing goes out: it would be a paper without what the members wrote.
  const isOpen = app.set.value !== null;
  const paper = isOpen ? makePaper(kind, pack, view, choice, Date.now()) : null;
  const shown = useGrowing(paper?.body.length ?? 0, 20);

  const change = (part: Partial<PaperChoice>) => {
    const next = { ...choice, ...part };
    kept.set(pack.id, next);
    setChoice(next);
  };
  return (
    <main id="content" class="page papers-page">
      <div class="no-print">
        <h1 ref={heading} tabIndex={-1}>
          {papersCopy.title}
        </h1>
        <p class="quiet">{papersCopy.about}</p>
        <nav class="paper-kinds" aria-label={papersCopy.which}>
          {paperKinds.map((one) => (
            <a
              key={one}
              href={hrefTo.papers(pack.id, one)}
              aria-current={one === kind ? "page" : undefined}
            >
              {papersCopy.papers[one]}
            </a>
          ))}
        </nav>
        {kind === "follow-up" && (
          <p>
            <a class="button-link" href={hrefTo.followUp(pack.id)}>
              {papersCopy.toFollowUp}
            </a>
          </p>
        )}
        <PaperOptions
          paper={kind}
          choice={choice}
          questions={pack.questions}
          view={view}
          onChange={change}
        />
        {paper === null ? (
          <p role="status">
            {isOpen ? briefingCopy.nothing : papersCopy.opening}
          </p>
        ) : (
          <PaperActs
            key={kind}
            kind={kind}
            paper={paper}
            pack={pack}
            view={view}
            choice={choice}
          />
        )}
      </div>
      {paper !== null && (
        <AfterPaint>
          <article class="sheet" aria-labelledby="paper-title">
            <header>
              <h2 id="paper-title">{paper.title}</h2>
              {paper.about.map((line) => (
                <p key={line}>{line}</p>
              ))}
            </header>
            <PaperBlocks blocks={paper.body.slice(0, shown)} />
          </article>
        </AfterPaint>
      )}
    </main>
  );
}
