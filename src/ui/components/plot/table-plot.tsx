import type { Table } from "../../../domain/report.ts";
import { plotTable, type TablePlotRow } from "../../../domain/table-plot.ts";
import { usePack } from "../../app-context.ts";
import { plotCopy } from "../../copy/plots.ts";
import { hrefTo } from "../../routing/route.ts";
import type { Shape } from "./mark.tsx";
import { RowPlot } from "./row-plot.tsx";

/** A table of the report as a drawing, under the table itself, or the way to the indicator that it repeats; nothing where the pack asks for none. */
export function TablePlot({ table }: { readonly table: Table }) {
  const pack = usePack();
  if (table.indicator !== undefined)
    return (
      <p class="table-plot">
        <a href={hrefTo.indicators(pack.id, table.indicator)}>
          {plotCopy.asIndicator(table.indicator)}
        </a>
      </p>
    );
  const plot = plotTable(table);
  if (plot === null) return null;
  const way = plot.groups
    .flatMap(({ rows }) => rows)
    .find(({ points }) => points.length > 1)?.points;
  return (
    <figure class="table-plot">
      <figcaption>
        {plotCopy.drawn(table.ref)}
        {way !== undefined &&
          ` ${plotCopy.overTime(way[0]?.label ?? "", way.at(-1)?.label ?? "")}`}
      </figcaption>
      {plot.groups.map(({ title, rows }) => (
        <div key={title}>
          {title !== "" && <p class="paper">{title}</p>}
          <RowPlot
            label={plotCopy.drawn(table.ref)}
            says={plotCopy.rows(title, rows)}
            scale={plot.scale}
            fromZero={way === undefined}
            rows={rows.map((row) => ({
              key: row.label,
              name: row.label,
              value: <Value row={row} />,
              marks: row.points.map(({ at }, index) => ({
                at,
                shape: shapeAt(index, row.points.length),
              })),
            }))}
          />
        </div>
      ))}
    </figure>
  );
}

const shapeAt = (index: number, count: number): Shape => {
  if (index === count - 1) return "now";
  return index === 0 ? "was" : "earlier";
};

/** A figure, or the first and the last of several. */
function Value({ row: { points } }: { readonly row: TablePlotRow }) {
  const [first] = points;
  const last = points.at(-1);
  if (first === undefined || last === undefined) return null;
  if (first === last) return <>{last.printed}</>;
  return (
    <>
      <span aria-hidden="true">
        {first.printed} → {last.printed}
      </span>
      <span class="visually-hidden">{plotCopy.points(points)}</span>
    </>
  );
}
