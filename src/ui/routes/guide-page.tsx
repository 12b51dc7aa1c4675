import { useMemo } from "preact/hooks";
import { blockStarts, guideFrame } from "../../domain/annotation/places.ts";
import { anchorOf } from "../../domain/anchors.ts";
import { usePack } from "../app-context.ts";
import { GuidePartText } from "../components/guide-parts.tsx";
import { ReadingBar } from "../components/report-bar.tsx";
import {
  PlaceEnquiries,
  ReportEnquiriesContext,
} from "../components/report-enquiries.tsx";
import {
  Markup,
  MarkupContext,
  ReportContext,
} from "../components/report-place.tsx";
import { guideCopy } from "../copy/guide.ts";
import { useAnchor } from "../hooks/use-anchor.ts";
import { useCitedPaint } from "../hooks/use-cited-paint.ts";
import { useMarkup } from "../hooks/use-markup.ts";
import { usePageTurn } from "../hooks/use-page-turn.ts";
import { useReading } from "../hooks/use-reading.ts";
import { hrefTo } from "../routing/route.ts";
import "../styles/guide.css";

/** The question guide as printed: what good scrutiny is, the questions, the conclusions. What one does with the report's words one does here. */
export function GuidePage() {
  const pack = usePack();
  const { guide } = pack;
  const place = anchorOf.appendix(guide.appendix);
  const { anchor, from, cited, enquiries, citations } = useReading("guide");
  const heading = usePageTurn(`guide:${pack.id}`, guideCopy.title);
  useAnchor(anchor);
  useCitedPaint(cited, anchor);
  const { marking } = useMarkup();
  const reading = useMemo(
    () => ({ target: anchor, from, questionsByCitation: citations }),
    [anchor, from, citations],
  );
  const [titleAt, dateAt, signatureAt, ...footnotesAt] = blockStarts(
    guideFrame(guide),
  );
  return (
    <ReportContext.Provider value={reading}>
      <ReportEnquiriesContext.Provider value={enquiries}>
        <MarkupContext.Provider value={marking && marking.PlaceMarkup}>
          <main id="content" class="page guide">
            {(from ?? cited) !== null && (
              <ReadingBar from={from} cited={cited} />
            )}
            <article class="paper" id={place} data-words={anchorOf.guide}>
              <header>
                <h1 ref={heading} tabIndex={-1} data-at={titleAt}>
                  {guide.title}
                </h1>
                <p data-at={dateAt}>{guide.date}</p>
                <PlaceEnquiries place={place} />
              </header>
              {guide.parts.map((part, index) => (
                <GuidePartText
                  key={part.title}
                  part={part}
                  anchor={anchorOf.guidePart(index + 1)}
                />
              ))}
              <p class="signature">
                <span data-at={signatureAt}>{guide.signature}</span>{" "}
                <span>{guide.date}</span>
              </p>
              {guide.footnotes.length > 0 && (
                <ol class="footnotes" aria-label={guideCopy.footnotes}>
                  {guide.footnotes.map((note, index) => (
                    <li key={note} data-at={footnotesAt[index]}>
                      {note}
                    </li>
                  ))}
                </ol>
              )}
              <Markup anchor={anchorOf.guide} />
            </article>
            <footer class="attribution">
              <p>{pack.attribution.guide}</p>
              <p class="no-print">
                <a href={hrefTo.report(pack.id)}>{guideCopy.report}</a>
              </p>
            </footer>
            {marking && <marking.SelectionBar />}
          </main>
        </MarkupContext.Provider>
      </ReportEnquiriesContext.Provider>
    </ReportContext.Provider>
  );
}
