import { readFigure, type Figure } from "./figures.ts";
import type { ColumnId, Indicator, IndicatorTable } from "./indicator.ts";
import { placeOn, scaleFor, type PlotScale } from "./plot-scale.ts";

/** One indicator, each of its figures on a row of its own, all on one scale. */
export interface IndicatorPlot {
  /** Null when no cell is a plain number. */
  readonly scale: PlotScale | null;
  readonly rows: readonly IndicatorPlotRow[];
  /** The columns that this indicator leaves empty and another one does not. */
  readonly empty: readonly ColumnId[];
}

export interface IndicatorPlotRow {
  readonly column: ColumnId;
  readonly printed: string;
  /** From 0 to 1; null for what cannot be placed: a cell that is no plain number, or one of another kind than the others. */
  readonly at: number | null;
}

/** In the order in which a member asks: now, what it should be, what it was, what others have. */
const order = [
  "yearToDate",
  "target",
  "lastYear",
  "yearBeforeLast",
  "england",
  "statisticalNeighbours",
  "region",
] as const satisfies readonly ColumnId[];

/** @param kpis every indicator of the table: a column that none of them fills is left out */
export function plotIndicator(
  { values }: Indicator,
  table: IndicatorTable | null,
  kpis: readonly Indicator[],
): IndicatorPlot {
  const inUse = order.filter(
    (column) =>
      (table === null || table.columns.some(({ id }) => id === column)) &&
      kpis.some((other) => other.values[column] !== ""),
  );
  const given = inUse
    .filter((column) => values[column] !== "")
    .map((column) => ({
      column,
      printed: values[column],
      figure: readFigure(values[column]),
    }));
  const unit = given.find(({ figure }) => figure !== null)?.figure?.unit;
  const isPlaced = (figure: Figure | null): figure is Figure =>
    figure !== null && figure.unit === unit;
  const scale = scaleFor(given.map(({ figure }) => figure).filter(isPlaced));
  return {
    scale,
    rows: given.map(({ column, printed, figure }) => ({
      column,
      printed,
      at:
        scale !== null && isPlaced(figure)
          ? placeOn(scale, figure.value)
          : null,
    })),
    empty: inUse.filter((column) => values[column] === ""),
  };
}
