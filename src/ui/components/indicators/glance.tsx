import type { Indicator } from "../../../domain/indicator.ts";
import { plotIndicator } from "../../../domain/indicator-plot.ts";
import { standingAgainst } from "../../../domain/indicator-standing.ts";
import { usePack } from "../../app-context.ts";
import { indicatorsCopy } from "../../copy/indicators.ts";
import { questionCopy } from "../../copy/questions.ts";
import { Mark, shapeOf } from "../plot/mark.tsx";
import { Strip } from "../plot/strip.tsx";
import { describePlot, onTarget } from "./words-of.ts";

const copy = indicatorsCopy;

/** Every indicator on a line: the figure, the target, the drawing, and how it stands in words. */
export function Glance() {
  const { kpis } = usePack();
  const { head } = copy;
  return (
    <section>
      <h2 id="glance">{copy.glance}</h2>
      <p class="quiet">{copy.ownScale}</p>
      <Key />
      <table class="glance" aria-labelledby="glance">
        <thead>
          <tr>
            <th scope="col">{head.title}</th>
            <th scope="col" class="number">
              {questionCopy.indicator.yearToDate}
            </th>
            <th scope="col" class="number">
              {questionCopy.indicator.target}
            </th>
            <th scope="col">{head.strip}</th>
            <th scope="col">{head.standing}</th>
          </tr>
        </thead>
        <tbody>
          {kpis.map((indicator) => (
            <Row key={indicator.id} indicator={indicator} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Row({ indicator }: { readonly indicator: Indicator }) {
  const { indicatorTable, kpis } = usePack();
  const { id, title, values, goodIs, rag } = indicator;
  const plot = plotIndicator(indicator, indicatorTable, kpis);
  const is = onTarget(indicator);
  return (
    <tr>
      <th scope="row">
        <a href={`#${id}`}>
          <span class="id">{id}</span> <span class="paper">{title}</span>
        </a>
      </th>
      <td class="number now">
        {values.yearToDate || questionCopy.indicator.none}
      </td>
      <td
        class={values.target === "" ? "number quiet" : "number"}
        data-label={questionCopy.indicator.target}
      >
        {values.target || copy.noTarget}
      </td>
      <td class="drawn">
        {plot.scale !== null && (
          <Strip
            rows={plot.rows}
            goodIs={goodIs}
            says={describePlot(indicator, plot)}
          />
        )}
      </td>
      <td class="stands">
        <span data-target={is}>{copy.target[is]}</span>
        <span>
          {copy.besideLastYear(standingAgainst(indicator, "lastYear"))}
        </span>
        {rag === null ? (
          <span class="quiet">{questionCopy.indicator.unrated}</span>
        ) : (
          <span class="rag" data-rag={rag}>
            {questionCopy.indicator.rag[rag]}
          </span>
        )}
      </td>
    </tr>
  );
}

/** What each mark stands for, as far as the table has it. */
function Key() {
  const { indicatorTable, kpis } = usePack();
  const columns = Object.entries(shapeOf) as [keyof typeof shapeOf, never][];
  return (
    <ul class="plot-key" aria-label={copy.key}>
      {columns.map(
        ([id, shape]) =>
          indicatorTable?.columns.some((column) => column.id === id) &&
          kpis.some(({ values }) => values[id] !== "") && (
            <li key={id}>
              <svg class="plot" aria-hidden="true">
                <Mark shape={shape} at={0.5} />
              </svg>
              {questionCopy.indicator[id]}
            </li>
          ),
      )}
    </ul>
  );
}
