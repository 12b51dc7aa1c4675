import { readFigure, type Figure } from "./figures.ts";
import { placeOn, scaleFor, type PlotScale } from "./plot-scale.ts";
import type { Table } from "./report.ts";

/** A drawing of a table: one scale, and the table's rows on it. */
export interface TablePlot {
  readonly scale: PlotScale;
  readonly groups: readonly TablePlotGroup[];
}

export interface TablePlotGroup {
  /** The row of the table that it draws; empty where one group draws them all, or the print names none. */
  readonly title: string;
  readonly rows: readonly TablePlotRow[];
}

export interface TablePlotRow {
  readonly label: string;
  /** One for a figure by itself; several, oldest first, where the row tells how it went. Empty cells are left out. */
  readonly points: readonly TablePlotPoint[];
}

export interface TablePlotPoint {
  /** The column as printed, without the brackets around all of it. */
  readonly label: string;
  readonly printed: string;
  /** From 0 to 1. */
  readonly at: number;
}

/**
 * Draws a table. Several rows over time are a line of points each; a single row, and groups side by side, are a line for each column. Null where
 * the officer asks for no drawing, or the cells are not all plain numbers of one kind.
 */
export function plotTable({ columns, rows, plot }: Table): TablePlot | null {
  if (plot === undefined) return null;
  const read = rows.map(({ label, cells }) => ({
    label,
    cells: cells.flatMap((printed, index) => {
      if (printed === "") return [];
      const figure = readFigure(printed);
      return [{ label: nameOf(columns[index] ?? ""), printed, figure }];
    }),
  }));
  const figures = read.flatMap(({ cells }) => cells.map((c) => c.figure));
  if (!areOfOneKind(figures)) return null;
  const scale = scaleFor(figures);
  if (scale === null) return null;
  const lines = read.map(({ label, cells }) => {
    const points = cells.map(({ label: name, printed, figure }) => ({
      label: name,
      printed,
      at: placeOn(scale, figure?.value ?? 0),
    }));
    return {
      label,
      points: plot === "over time, newest first" ? points.toReversed() : points,
    };
  });
  if (plot !== "side by side" && lines.length > 1)
    return { scale, groups: [{ title: "", rows: lines }] };
  return {
    scale,
    groups: lines.map(({ label, points }) => ({
      title: label,
      rows: points.map((point) => ({ label: point.label, points: [point] })),
    })),
  };
}

/** Whether these can stand on one scale. */
export const areOfOneKind = (
  figures: readonly (Figure | null)[],
): figures is readonly Figure[] =>
  figures.every(
    (figure) => figure !== null && figure.unit === figures[0]?.unit,
  );

const nameOf = (column: string) => /^\((.*)\)$/.exec(column)?.[1] ?? column;
