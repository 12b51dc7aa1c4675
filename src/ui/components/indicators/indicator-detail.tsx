import { enquiriesAbout } from "../../../domain/enquiry.ts";
import type { ColumnId, Indicator } from "../../../domain/indicator.ts";
import { plotIndicator } from "../../../domain/indicator-plot.ts";
import { standingAgainst } from "../../../domain/indicator-standing.ts";
import { usePack } from "../../app-context.ts";
import { indicatorsCopy } from "../../copy/indicators.ts";
import { plotCopy } from "../../copy/plots.ts";
import { questionCopy } from "../../copy/questions.ts";
import { hrefTo } from "../../routing/route.ts";
import { Flag } from "../indicator-checks.tsx";
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

/** What the checks find: the strongest in sight, its working and the others a tap away. */
function Findings({ indicator }: { readonly indicator: Indicator }) {
  const [first, ...others] = enquiriesAbout(usePack().enquiries, indicator.id);
  if (first === undefined) return null;
  return (
    <div class="checks">
      <Flag enquiry={first} />
      <details>
        <summary>{questionCopy.checks.more(others.length)}</summary>
        <p class="working">{first.working}</p>
        <ul>
          {others.map((enquiry) => (
            <li key={enquiry.id}>
              <p>{enquiry.statement}</p>
              <p class="working">{enquiry.working}</p>
              {enquiry.caution !== null && (
                <p class="quiet">{enquiry.caution}</p>
              )}
              <p>{enquiry.ask}</p>
            </li>
          ))}
        </ul>
      </details>
    </div>
  );
}
