import type { IndicatorId } from "./ids.ts";

/** What a column of the indicators' table holds. An officer ties each printed heading to one of these. */
export const columnIds = [
  "england",
  "statisticalNeighbours",
  "yearBeforeLast",
  "lastYear",
  "region",
  "target",
  "yearToDate",
] as const;
export type ColumnId = (typeof columnIds)[number];

export interface IndicatorColumn {
  readonly id: ColumnId;
  /** The heading as printed, such as `National 13/14`. */
  readonly label: string;
  /** The year that the heading names, such as `13/14`; empty where it names none. */
  readonly period: string;
}

export type Rag = "red" | "amber" | "green";

export interface Indicator {
  readonly id: IndicatorId;
  readonly title: string;
  /** Null where the table leaves "Good is?" empty. */
  readonly goodIs: "high" | "low" | null;
  /** Null where the table leaves RAG empty. */
  readonly rag: Rag | null;
  /** Every figure as printed, such as `86.0%`; an empty cell is an empty string. */
  readonly values: Readonly<Record<ColumnId, string>>;
}

/** The table of indicators: where it stands in the report and its columns in printed order. */
export interface IndicatorTable {
  /** As printed, such as `Key performance indicators:`. */
  readonly title: string;
  /** The appendix it stands in. */
  readonly appendix: number;
  /** The heading of the title column as printed. */
  readonly titleLabel: string;
  readonly columns: readonly IndicatorColumn[];
}
