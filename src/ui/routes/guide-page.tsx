import { usePack } from "../app-context.ts";
import { GuidePartText } from "../components/guide-parts.tsx";
import { guideCopy } from "../copy/guide.ts";
import { usePageTurn } from "../hooks/use-page-turn.ts";
import { hrefTo } from "../routing/route.ts";
import "../styles/guide.css";

/** The question guide as printed: what good scrutiny is, the questions, the conclusions. */
export function GuidePage() {
  const pack = usePack();
  const { guide } = pack;
  const heading = usePageTurn(`guide:${pack.id}`, guideCopy.title);
  return (
    <main id="content" class="page guide">
      <article class="paper">
        <header>
          <h1 ref={heading} tabIndex={-1}>
            {guide.title}
          </h1>
          <p>{guide.date}</p>
        </header>
        {guide.parts.map((part) => (
          <GuidePartText key={part.title} part={part} />
        ))}
        <p class="signature">
          {guide.signature} <span>{guide.date}</span>
        </p>
        {guide.footnotes.length > 0 && (
          <ol class="footnotes" aria-label={guideCopy.footnotes}>
            {guide.footnotes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ol>
        )}
      </article>
      <footer class="attribution">
        <p>{pack.attribution.guide}</p>
        <p class="no-print">
          <a href={hrefTo.report(pack.id)}>{guideCopy.report}</a>
        </p>
      </footer>
    </main>
  );
}
