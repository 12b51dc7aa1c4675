import type { TablePlotPoint, TablePlotRow } from "../../domain/table-plot.ts";

const points = (given: readonly TablePlotPoint[]): string =>
  given.map(({ label, printed }) => `${label} ${printed}`).join(", ");

/** The words of the plots. */
export const plotCopy = {
  direction: { high: "higher is better", low: "lower is better" },
  notFromZero: "The scale does not begin at zero.",
  drawn: (ref: string) => `The table of ${ref}, drawn.`,
  asIndicator: (id: string) => `${id} as a chart`,
  overTime: (first: string, last: string) =>
    `Each ring is ${first}, each dot ${last}; smaller rings lie between.`,
  points,
  /** A drawing of a table, for one who hears it. */
  rows: (title: string, rows: readonly TablePlotRow[]) =>
    [
      ...(title === "" ? [] : [`${title}.`]),
      ...rows.map((row) =>
        // A row that draws one column has the column's name.
        row.label === row.points[0]?.label
          ? `${points(row.points)}.`
          : `${row.label}: ${points(row.points)}.`,
      ),
    ].join(" "),
  figures: (title: string) => `The figures of: ${title}`,
} as const;
