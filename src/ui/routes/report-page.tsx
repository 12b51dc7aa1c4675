import type { RefObject } from "preact";
import { useMemo } from "preact/hooks";
import { anchorKind } from "../../domain/anchors.ts";
import { questionsByCitation } from "../../domain/citations.ts";
import {
  anchorOfCitation,
  enquiriesByPlace,
} from "../../domain/enquiry-places.ts";
import { reportAnchors } from "../../domain/report-outline.ts";
import { useApp, usePack } from "../app-context.ts";
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
import { useLazy } from "../hooks/use-lazy.ts";
import { usePageTurn } from "../hooks/use-page-turn.ts";
import "../styles/report.css";

const loadMarkup = () => import("../components/highlights/report-markup.ts");

const noticeId = "no-such-place";
/** Fragments of the page that are no place of the report. */
const ownFragments = new Set(["", "content", noticeId]);

/** The whole report, with the questions beside the paragraphs that they use. */
export function ReportPage() {
  const pack = usePack();
  const route = useApp().navigation.route.value;
  const anchor = route.page === "report" ? route.anchor : "";
  const isQuestion =
    route.page === "report" &&
    pack.questions.some(({ number }) => number === route.from);
  const from = isQuestion ? route.from : null;

  const cite = route.page === "report" ? route.cite : null;
  const cited = useMemo(
    () => pack.enquiries.find(({ id }) => id === cite) ?? null,
    [pack, cite],
  );
  const asked = useMemo(
    () => ({ byPlace: enquiriesByPlace(pack), cited }),
    [pack, cited],
  );
  const anchors = useMemo(() => reportAnchors(pack), [pack]);
  const citations = useMemo(() => questionsByCitation(pack), [pack]);
  const target = anchors.has(anchor) ? anchor : "";
  const isUnknown = target === "" && !ownFragments.has(anchor);

  const heading = usePageTurn(`report:${pack.id}`, reportCopy.title);
  const markup = useLazy(loadMarkup);
  const marking = markup.kind === "ready" ? markup.value : null;
  const pieces = piecesOf(pack);
  const wanted = useMemo(
    () =>
      [target, ...(cited?.cites ?? []).map(anchorOfCitation)].flatMap(
        (place) => pieces.holding.get(place) ?? [],
      ),
    [pieces, target, cited],
  );
  // Drawn twice would be twice the work: first what shows the highlights has to be here, or not to come.
  const isMarking = markup.kind !== "loading";
  const { drawn, late } = useDrawnPieces(pieces, wanted, isMarking);
  useAnchor(isUnknown ? noticeId : target, { toTop: isUnknown, late });
  useCitedPaint(cited, target);
  const current = useCurrentPlace();
  const reading = useMemo(
    () => ({ target, from, questionsByCitation: citations }),
    [target, from, citations],
  );

  return (
    <ReportContext.Provider value={reading}>
      <ReportEnquiriesContext.Provider value={asked}>
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
