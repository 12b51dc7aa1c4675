import { useMemo } from "preact/hooks";
import { questionsByCitation } from "../../domain/citations.ts";
import { useApp, usePack } from "../app-context.ts";
import { Glance } from "../components/indicators/glance.tsx";
import { IndicatorDetail } from "../components/indicators/indicator-detail.tsx";
import { onTarget } from "../components/indicators/words-of.ts";
import { ReportContext } from "../components/report-place.tsx";
import { indicatorsCopy } from "../copy/indicators.ts";
import { reportCopy } from "../copy/report.ts";
import { useAnchor } from "../hooks/use-anchor.ts";
import { usePageTurn } from "../hooks/use-page-turn.ts";
import "../styles/indicators.css";

const noticeId = "no-such-indicator";

/** Every indicator at a glance, then each as a plot with what there is to ask about it. */
export function IndicatorsPage() {
  const pack = usePack();
  const { kpis, indicatorTable } = pack;
  const route = useApp().navigation.route.value;
  const anchor = route.page === "indicators" ? route.anchor : "";
  const citations = useMemo(() => questionsByCitation(pack), [pack]);
  const target = kpis.some(({ id }) => id === anchor) ? anchor : "";
  const isUnknown = /^K\d+$/.test(anchor) && target === "";

  const heading = usePageTurn(`indicators:${pack.id}`, indicatorsCopy.title);
  useAnchor(isUnknown ? noticeId : target, { toTop: isUnknown });
  const reading = useMemo(
    () => ({ target, from: null, questionsByCitation: citations }),
    [target, citations],
  );
  const count = (is: string) =>
    kpis.filter((indicator) => onTarget(indicator) === is).length;

  return (
    <ReportContext.Provider value={reading}>
      <main id="content" class="page kpis">
        <h1 ref={heading} tabIndex={-1}>
          {indicatorsCopy.title}
        </h1>
        {isUnknown && (
          <p id={noticeId} tabIndex={-1}>
            {reportCopy.unknown("indicator", anchor)}
          </p>
        )}
        {indicatorTable === null ? (
          <p>{indicatorsCopy.none}</p>
        ) : (
          <>
            <p>
              {indicatorsCopy.tally(
                kpis.length,
                count("met"),
                count("missed"),
                count("unsaid") + count("nothing"),
              )}{" "}
              <span class="quiet">
                {indicatorsCopy.from(indicatorTable.appendix)}
              </span>
            </p>
            <Glance />
            <h2>{indicatorsCopy.oneByOne}</h2>
            {kpis.map((indicator) => (
              <IndicatorDetail key={indicator.id} indicator={indicator} />
            ))}
          </>
        )}
      </main>
    </ReportContext.Provider>
  );
}
