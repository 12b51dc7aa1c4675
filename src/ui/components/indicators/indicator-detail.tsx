import { placesOf } from "../../../domain/enquiry-places.ts";
import { withoutRepeats } from "../../../domain/enquiry.ts";
import type { ColumnId, Indicator } from "../../../domain/indicator.ts";
import { plotIndicator } from "../../../domain/indicator-plot.ts";
import { standingAgainst } from "../../../domain/indicator-standing.ts";
import { usePack } from "../../app-context.ts";
import { enquiryCopy } from "../../copy/enquiries.ts";
import { indicatorsCopy } from "../../copy/indicators.ts";
import { plotCopy } from "../../copy/plots.ts";
import { questionCopy } from "../../copy/questions.ts";
import { hrefTo } from "../../routing/route.ts";
import { EnquiryItem } from "../enquiry-item.tsx";
import { Rating } from "../indicator-figure.tsx";
import { shapeOf } from "../plot/mark.tsx";
import { RowPlot } from "../plot/row-plot.tsx";
import { UsedBy, usePlace } from "../report-place.tsx";
import { describePlot } from "./words-of.ts";

/** One indicator: where it stands in a sentence, then drawn, then what does not add up, and the ways on. */
export function IndicatorDetail({
  indicator,
}: {
  readonly indicator: Indicator;
}) {
  const { id, title } = indicator;
  const pack = usePack();
  return (
    <section
      class="indicator"
      {...usePlace(id)}
      aria-labelledby={`${id}-title`}
    >
      <h3 id={`${id}-title`}>
        <span class="id">{id}</span> <span class="paper">{title}</span>
      </h3>
      <div>
        <p class="says">
          {indicatorsCopy.sentence(
            indicator,
            standingAgainst(indicator, "target"),
            standingAgainst(indicator, "lastYear"),
          )}
        </p>
        <Rating indicator={indicator} />
        <Figures indicator={indicator} />
      </div>
      <div>
        <Findings indicator={indicator} />
        <div class="ways-on">
          <a href={hrefTo.report(pack.id, id)}>{indicatorsCopy.toRow(id)}</a>
          <UsedBy cite={id} />
        </div>
      </div>
    </section>
  );
}

function Figures({ indicator }: { readonly indicator: Indicator }) {
  const { indicatorTable, kpis } = usePack();
  const plot = plotIndicator(indicator, indicatorTable, kpis);
  const goal = plot.rows.find(({ column }) => column === "target")?.at;
  const nameOf = (id: ColumnId) => {
    const period = indicatorTable?.columns.find(
      (column) => column.id === id,
    )?.period;
    return `${questionCopy.indicator[id]} ${period ?? ""}`.trim();
  };
  return (
    <>
      {plot.scale !== null && (
        <RowPlot
          label={plotCopy.figures(indicator.title)}
          says={describePlot(indicator, plot)}
          scale={plot.scale}
          goodIs={indicator.goodIs}
          goal={goal ?? null}
          rows={plot.rows.map(({ column, printed, at }) => ({
            key: column,
            name: nameOf(column),
            value: printed,
            marks: at === null ? [] : [{ shape: shapeOf[column], at }],
          }))}
        />
      )}
      {plot.empty.length > 0 && (
        <p class="aside">{indicatorsCopy.empty(plot.empty)}</p>
      )}
    </>
  );
}

/** What there is to ask about it, strongest first, each open to its working. */
function Findings({ indicator }: { readonly indicator: Indicator }) {
  const pack = usePack();
  const enquiries = withoutRepeats(pack.enquiries).filter((enquiry) =>
    placesOf(enquiry, pack).includes(indicator.id),
  );
  if (enquiries.length === 0) return null;
  return (
    <ol aria-label={enquiryCopy.title}>
      {enquiries.map((enquiry) => (
        <li key={enquiry.id}>
          <EnquiryItem enquiry={enquiry} id={`${indicator.id}-${enquiry.id}`} />
        </li>
      ))}
    </ol>
  );
}
