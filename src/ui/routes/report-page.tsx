import type { RefObject } from "preact";
import { useMemo } from "preact/hooks";
import { anchorKind } from "../../domain/anchors.ts";
import { anchorOfCitation } from "../../domain/enquiry-places.ts";
import { reportAnchors } from "../../domain/report-outline.ts";
import { usePack } from "../app-context.ts";
import { memo } from "../components/memo.ts";
import { ReportAbbreviations } from "../components/report-abbreviations.tsx";
import { ReportAppendices } from "../components/report-appendices.tsx";
import { ReportBar } from "../components/report-bar.tsx";
import { ReportContents } from "../components/report-contents.tsx";
import { ReportFront } from "../components/report-front.tsx";
import { ReportEnquiriesContext } from "../components/report-enquiries.tsx";
import { PiecesContext } from "../components/report-piece.tsx";
import { MarkupContext, ReportContext } from "../components/report-place.tsx";
import { ReportSection } from "../components/report-section.tsx";
import { reportCopy } from "../copy/report.ts";
import { useAnchor } from "../hooks/use-anchor.ts";
import { useCitedPaint } from "../hooks/use-cited-paint.ts";
import { useCurrentPlace } from "../hooks/use-current-place.ts";
import { piecesOf, useDrawnPieces } from "../hooks/use-drawn-pieces.ts";
import { useMarkup } from "../hooks/use-markup.ts";
import { usePageTurn } from "../hooks/use-page-turn.ts";
import { useReading } from "../hooks/use-reading.ts";
import "../styles/report.css";

const noticeId = "no-such-place";
/** Fragments of the page that are no place of the report. */
const ownFragments = new Set(["", "content", noticeId]);

/** The whole report, with the questions beside the paragraphs that they use. */
export function ReportPage() {
  const pack = usePack();
  const { anchor, from, cited, enquiries, citations } = useReading("report");
  const anchors = useMemo(() => reportAnchors(pack), [pack]);
  const target = anchors.has(anchor) ? anchor : "";
  const isUnknown = target === "" && !ownFragments.has(anchor);

  const heading = usePageTurn(`report:${pack.id}`, reportCopy.title);
  const { marking, isComing } = useMarkup();
  const pieces = piecesOf(pack);
  const wanted = useMemo(
    () =>
      [target, ...(cited?.cites ?? []).map(anchorOfCitation)].flatMap(
        (place) => pieces.holding.get(place) ?? [],
      ),
    [pieces, target, cited],
  );
  // Drawn twice would be twice the work: first what shows the highlights has to be here, or not to come.
  const { drawn, late } = useDrawnPieces(pieces, wanted, !isComing);
  useAnchor(isUnknown ? noticeId : target, { toTop: isUnknown, late });
  useCitedPaint(cited, target);
  const current = useCurrentPlace();
  const reading = useMemo(
    () => ({ target, from, questionsByCitation: citations }),
    [target, from, citations],
  );

  return (
    <ReportContext.Provider value={reading}>
      <ReportEnquiriesContext.Provider value={enquiries}>
        <main id="content" class="page report">
          <ReportBar from={from} cited={cited} current={current} />
          <div class="report-columns">
            <ReportContents current={current} />
            <PiecesContext.Provider value={drawn}>
              <MarkupContext.Provider value={marking && marking.PlaceMarkup}>
                <Paper
                  heading={heading}
                  notice={
                    isUnknown
                      ? reportCopy.unknown(anchorKind(anchor), anchor)
                      : ""
                  }
                />
              </MarkupContext.Provider>
            </PiecesContext.Provider>
          </div>
          {marking && <marking.SelectionBar />}
        </main>
      </ReportEnquiriesContext.Provider>
    </ReportContext.Provider>
  );
}

/** Not drawn again as one reads on from section to section. */
const Paper = memo(function Paper({
  heading,
  notice,
}: {
  readonly heading: RefObject<HTMLHeadingElement | null>;
  readonly notice: string;
}) {
  const pack = usePack();
  return (
    <article class="report-paper">
      {notice !== "" && (
        <p class="no-such-place" id={noticeId} tabIndex={-1}>
          {notice}
        </p>
      )}
      <ReportFront heading={heading} />
      {pack.report.sections.map((section) => (
        <ReportSection key={section.number} section={section} />
      ))}
      <ReportAppendices />
      <ReportAbbreviations />
      <footer class="attribution">{pack.attribution.report}</footer>
    </article>
  );
});
