import type { Indicator, IndicatorTable, Rag } from "../../domain/indicator.ts";
import { usePack } from "../app-context.ts";
import { questionCopy } from "../copy/questions.ts";
import { reportCopy } from "../copy/report.ts";
import { hrefTo } from "../routing/route.ts";
import { PlaceEnquiries, useCitedCells } from "./report-enquiries.tsx";
import { PlaceLink, UsedBy, usePlace } from "./report-place.tsx";

const copy = reportCopy.indicators;

/** The table of indicators, whole: every cell as printed, the rating in words, and the questions that use each. */
export function ReportIndicators({
  table,
}: {
  readonly table: IndicatorTable;
}) {
  const { id, kpis } = usePack();
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
        <table class="paper-table paper">
          <caption>{table.title}</caption>
          <thead>
            <tr>
              <th scope="col">{table.titleLabel}</th>
              {table.columns.map(({ id, label }) => (
                <th key={id} scope="col">
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
  const { id, title, values, rag, goodIs } = indicator;
  const cited = useCitedCells().inRow(id);
  return (
    <tr {...usePlace(id)}>
      <th scope="row">
        <div>
          <PlaceLink anchor={id} label={reportCopy.indicator(id)} />
          <span>{title}</span>
          <UsedBy cite={id} />
          <PlaceEnquiries place={id} />
        </div>
      </th>
      {table.columns.map((column) => (
        <Cell
          key={column.id}
          label={column.label}
          text={values[column.id]}
          isCited={cited.has(column.id)}
        />
      ))}
      <Cell
        label={copy.rag}
        text={rag === null ? "" : copy.rated[rag]}
        rag={rag}
        isCited={cited.has("rating")}
      />
      <Cell
        label={copy.goodIs}
        text={goodIs === null ? "" : copy.good[goodIs]}
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
  text,
  rag = null,
  isWord = rag !== null,
  isCited = false,
}: {
  readonly label: string;
  readonly text: string;
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
      {rag === null ? (
        text
      ) : (
        <span class="rag" data-rag={rag}>
          {text}
        </span>
      )}
      {heard}
    </td>
  );
}
