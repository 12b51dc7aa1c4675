import type { ColumnId } from "../domain/indicator.ts";
import type { Located } from "./read-yaml.ts";

/** What a pack file says of one appendix: what it holds, where it begins, and what its text cannot say. */
export type AppendixEntry =
  PlanEntry | StructureEntry | IndicatorsEntry | GuideEntry;

interface Entry {
  readonly number: number;
  /** The line of the pack file that the entry begins on. */
  readonly line: number;
  readonly begins: Located;
}

export interface PlanEntry extends Entry {
  readonly holds: "improvement plan";
  /** The opening words of each priority, by the theme's number. */
  readonly priorities: ReadonlyMap<
    number,
    { readonly line: number; readonly openings: readonly Located[] }
  >;
}

export interface StructureEntry extends Entry {
  readonly holds: "structure chart";
  readonly roles: readonly {
    readonly title: Located;
    readonly unit: Located;
  }[];
}

export interface IndicatorsEntry extends Entry {
  readonly holds: "indicators";
  /** The printed heading of each column, by what the column holds. */
  readonly columns: ReadonlyMap<IndicatorField, Located>;
  readonly columnsLine: number;
  /** The paragraphs that speak of each indicator, by its id; null when the pack does not say. */
  readonly discussed: ReadonlyMap<string, Discussion> | null;
}

export interface Discussion {
  readonly line: number;
  readonly paragraphs: readonly Located[];
}

export interface GuideEntry extends Entry {
  readonly holds: "question guide";
  /** The guide's heading under which the questions stand. */
  readonly questionsUnder: Located;
}

/** What a column of the indicators' table can hold. */
export type IndicatorField = ColumnId | "title" | "rating" | "goodIs";
