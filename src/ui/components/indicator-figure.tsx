import type { CitedFigure } from "../../domain/citations.ts";
import type {
  ColumnId,
  Indicator,
  IndicatorTable,
} from "../../domain/indicator.ts";
import { usePack } from "../app-context.ts";
import { questionCopy } from "../copy/questions.ts";
import { hrefTo } from "../routing/route.ts";
import { IndicatorChecks } from "./indicator-checks.tsx";

const copy = questionCopy.indicator;
/** The order in which a member asks for them. */
export const shownColumns = [
  "yearToDate",
  "target",
  "lastYear",
  "yearBeforeLast",
  "england",
  "statisticalNeighbours",
] as const satisfies readonly ColumnId[];

/** One indicator as people read it: where it stands, what it should be, and what others have. */
export function IndicatorFigure({
  figure,
  from,
}: {
  readonly figure: CitedFigure;
  readonly from: number;
}) {
  const pack = usePack();
  const { indicator, link } = figure;
  return (
    <section class={`figure ${link.grade}`}>
      <h4>
        <a href={hrefTo.report(pack.id, indicator.id, from)}>
          {indicator.title}
        </a>
      </h4>
      <dl>
        {shownColumns.map((column) => (
          <Value
            key={column}
            column={column}
            indicator={indicator}
            table={pack.indicatorTable}
          />
        ))}
      </dl>
      <Rating indicator={indicator} />
      <p class="why small quiet">{link.why}</p>
      <IndicatorChecks figure={figure} from={from} />
    </section>
  );
}

function Value({
  column,
  indicator,
  table,
}: {
  readonly column: (typeof shownColumns)[number];
  readonly indicator: Indicator;
  readonly table: IndicatorTable | null;
}) {
  const printed = indicator.values[column];
  const period =
    table?.columns.find((candidate) => candidate.id === column)?.period ?? "";
  if (table?.columns.every((candidate) => candidate.id !== column)) return null;
  return (
    <div
      class={
        column === "yearToDate" ? "now" : printed === "" ? "none" : undefined
      }
    >
      <dt>
        {copy[column]} {period}
      </dt>
      <dd>{printed === "" ? copy.none : printed}</dd>
    </div>
  );
}

/** Which way is good, and the rating in words. */
export function Rating({ indicator }: { readonly indicator: Indicator }) {
  return (
    <p class="rating">
      <span>{copy.goodIs[indicator.goodIs ?? "unsaid"]}</span>
      {indicator.rag === null ? (
        <span class="quiet">{copy.unrated}</span>
      ) : (
        <span class="rag" data-rag={indicator.rag}>
          {copy.rag[indicator.rag]}
        </span>
      )}
    </p>
  );
}
