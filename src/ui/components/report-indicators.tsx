import {
  cellStarts,
  indicatorHead,
  indicatorRow,
} from "../../domain/annotation/table-text.ts";
import { anchorOf } from "../../domain/anchors.ts";
import type { Indicator, IndicatorTable, Rag } from "../../domain/indicator.ts";
import { usePack } from "../app-context.ts";
import { questionCopy } from "../copy/questions.ts";
import { reportCopy } from "../copy/report.ts";
import { hrefTo } from "../routing/route.ts";
import { PlaceEnquiries, useCitedCells } from "./report-enquiries.tsx";
import { Markup, PlaceLink, UsedBy, usePlace } from "./report-place.tsx";
import "../styles/report-indicators.css";

const copy = reportCopy.indicators;

/** The table of indicators, whole: every cell as printed, the rating in words, and the questions that use each. */
export function ReportIndicators({
  table,
}: {
  readonly table: IndicatorTable;
}) {
  const { id, kpis } = usePack();
  const anchor = anchorOf.appendix(table.appendix);
  const [[titleAt] = [], [labelAt, ...columnsAt] = []] = cellStarts(
    indicatorHead(table),
  );
  return (
    <>
      <p class="aside">{copy.asPrinted}</p>
      <p class="onward">
        <a href={hrefTo.indicators(id)}>{copy.asPlots}</a>
      </p>
      <div
        class="table-scroll indicators"
        role="region"
        tabIndex={0}
        aria-label={copy.region}
      >
        <table class="paper-table paper" data-words={anchor}>
          <caption data-at={titleAt}>{table.title}</caption>
          <thead>
            <tr>
              <th scope="col" data-at={labelAt}>
                {table.titleLabel}
              </th>
              {table.columns.map(({ id, label }, index) => (
                <th key={id} scope="col" data-at={columnsAt[index]}>
                  {label}
                </th>
              ))}
              <th scope="col" class="word">
                {copy.rag}
              </th>
              <th scope="col" class="word">
                {copy.goodIs}
              </th>
            </tr>
          </thead>
          <tbody>
            {kpis.map((indicator) => (
              <Row key={indicator.id} indicator={indicator} table={table} />
            ))}
          </tbody>
        </table>
      </div>
      <Markup anchor={anchor} />
    </>
  );
}

function Row({
  indicator,
  table,
}: {
  readonly indicator: Indicator;
  readonly table: IndicatorTable;
}) {
  const { id, rag } = indicator;
  const cited = useCitedCells().inRow(id);
  const row = indicatorRow(indicator, table);
  const [starts = []] = cellStarts([row]);
  const ragAt = table.columns.length + 1;
  return (
    <tr {...usePlace(id)} data-words={id}>
      <th scope="row">
        <div>
          <PlaceLink anchor={id} label={reportCopy.indicator(id)} />
          <span data-at={0}>{row[0]}</span>
          <UsedBy cite={id} />
          <PlaceEnquiries place={id} />
          <Markup anchor={id} />
        </div>
      </th>
      {table.columns.map((column, index) => (
        <Cell
          key={column.id}
          label={column.label}
          text={row[index + 1]}
          at={starts[index + 1]}
          isCited={cited.has(column.id)}
        />
      ))}
      <Cell
        label={copy.rag}
        text={row[ragAt]}
        at={starts[ragAt]}
        rag={rag}
        isCited={cited.has("rating")}
      />
      <Cell
        label={copy.goodIs}
        text={row[ragAt + 1]}
        at={starts[ragAt + 1]}
        isWord
      />
    </tr>
  );
}

/**
 * An empty cell is empty to the eye; one who hears the table is told so. The label stands over the figure where the table is too wide
 * for its head to stay in sight.
 */
function Cell({
  label,
  text = "",
  at,
  rag = null,
  isWord = rag !== null,
  isCited = false,
}: {
  readonly label: string;
  readonly text: string | undefined;
  readonly at: number | undefined;
  readonly rag?: Rag | null;
  readonly isWord?: boolean;
  readonly isCited?: boolean;
}) {
  const mark = isCited ? "" : undefined;
  const heard = isCited && (
    <span class="visually-hidden"> ({questionCopy.cited})</span>
  );
  if (text === "") {
    return (
      <td data-cited={mark}>
        <span class="visually-hidden">{copy.empty}</span>
        {heard}
      </td>
    );
  }
  return (
    <td
      data-label={label}
      class={isWord ? "word" : undefined}
      data-cited={mark}
    >
      <span
        class={rag === null ? undefined : "rag"}
        data-rag={rag ?? undefined}
        data-at={at}
      >
        {text}
      </span>
      {heard}
    </td>
  );
}
