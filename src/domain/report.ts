import type { IndicatorId, ParagraphRef } from "./ids.ts";

/** A council report, word for word as its text was taken from the printed paper. */
export interface Report {
  readonly front: FrontMatter;
  readonly sections: readonly Section[];
  /** What follows the last section: contacts (without numbers and addresses), background papers. */
  readonly closing: readonly Passage[];
  /** The list of appendices as the report prints it, such as "Key performance indicators" for 3. */
  readonly appendices: readonly AppendixTitle[];
}

export interface FrontMatter {
  readonly committee: string;
  /** As printed, such as `22 SEPTEMBER 2015`. */
  readonly date: string;
  readonly title: string;
  /** "Report from" and "Author", in order. */
  readonly credits: readonly {
    readonly label: string;
    readonly text: string;
  }[];
  readonly summary: readonly string[];
}

export interface Section {
  readonly number: number;
  readonly title: string;
  readonly paragraphs: readonly Paragraph[];
  readonly tables: readonly Table[];
  readonly missing: readonly Missing[];
}

export interface Paragraph {
  readonly ref: ParagraphRef;
  /** The words, with `\n\n` where the print starts a new block under the same number. */
  readonly text: string;
  /** Character ranges of `text`, end exclusive, that the print sets in bold. Absent when there are none. */
  readonly strong?: readonly (readonly [start: number, end: number])[];
}

export interface Table {
  /** The paragraph that the table stands under. */
  readonly ref: ParagraphRef;
  /** The table stands after this many blocks (`\n\n`-separated) of its paragraph's text. */
  readonly afterBlock: number;
  readonly columns: readonly string[];
  /** `label` is empty when the print gives the row none. A cell left empty in print is an empty string. */
  readonly rows: readonly TableRow[];
  /** How it is drawn; absent when it is not. */
  readonly plot?: TablePlotKind;
  /** The indicator that it repeats, which is drawn on its own page. */
  readonly indicator?: IndicatorId;
}

/** What the columns of a drawn table are: points in time, printed oldest or newest first, or groups to set side by side. */
export const tablePlotKinds = [
  "over time",
  "over time, newest first",
  "side by side",
] as const;
export type TablePlotKind = (typeof tablePlotKinds)[number];

export interface TableRow {
  readonly label: string;
  readonly cells: readonly string[];
}

/** Something that is in the printed paper and not in this text, or a number that the text skips. */
export interface Missing {
  readonly ref: ParagraphRef;
  /** `figure`: a chart lost from the text. `number`: the text goes from one number to the next but one. */
  readonly kind: "figure" | "number";
  /** Paragraphs that speak of the lost figure. */
  readonly spokenOfIn: readonly ParagraphRef[];
}

export interface Passage {
  readonly title: string;
  readonly text: readonly string[];
}

export interface AppendixTitle {
  readonly number: number;
  readonly title: string;
}
