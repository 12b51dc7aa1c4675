import type { CheckRule } from "../enquiry.ts";
import { readFigure, type Figure } from "../figures.ts";
import type { IndicatorId, ParagraphRef } from "../ids.ts";
import type { ColumnId, Indicator, IndicatorTable } from "../indicator.ts";

/** What the rules read. */
export interface Checked {
  readonly table: IndicatorTable;
  readonly kpis: readonly Indicator[];
  readonly narrative: Narrative;
}

/** What the report's paragraphs say of the indicators. */
export interface Narrative {
  /** The paragraphs that speak of each indicator, as the officer has read them; null when the pack does not say. */
  readonly discussed: ReadonlyMap<IndicatorId, readonly ParagraphRef[]> | null;
  readonly paragraphs: number;
  /** Whether charts were lost from the text: they may speak of an indicator, and nobody can tell. */
  readonly hasLostFigures: boolean;
}

/** What a rule has found about one indicator. */
export interface Finding {
  readonly rule: CheckRule;
  readonly statement: string;
  readonly working: string;
  readonly ask: string;
  /** Sentences; none where the figures are like for like. */
  readonly caution: readonly string[];
  readonly cites: readonly (ColumnId | "rating")[];
  /** The difference may be nothing but rounding: it is still shown, after everything else. */
  readonly isSlight?: boolean;
}

/** A rule over one indicator's row. Null when it finds nothing, or cannot tell. */
export type Check = (indicator: Indicator, checked: Checked) => Finding | null;

/** A cell's figure; null for an empty cell, and for one that is not a plain number. */
export const figureIn = (
  { values }: Indicator,
  column: ColumnId,
): Figure | null => readFigure(values[column]);

/** Columns with other councils' figures, in the order in which they are named. */
export const benchmarks = [
  "england",
  "statisticalNeighbours",
  "region",
] as const;
export type BenchmarkId = (typeof benchmarks)[number];

export const ownerOf: Record<BenchmarkId, string> = {
  england: "England’s",
  statisticalNeighbours: "the statistical neighbours’",
  region: "the region’s",
};

/** Whether a column is printed, and at least one indicator has something in it. In a table with a single row every column is. */
export const isInUse = (column: ColumnId, { table, kpis }: Checked): boolean =>
  table.columns.some(({ id }) => id === column) &&
  (kpis.length === 1 || kpis.some(({ values }) => values[column] !== ""));
