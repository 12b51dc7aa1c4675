import type { IndicatorId, ParagraphRef } from "./ids.ts";
import type { ColumnId } from "./indicator.ts";

/**
 * The rules over the indicators, strongest first: what contradicts itself on the page, then what a reader would not see without the sum,
 * then how the targets were set, then what stands in the table for all to see, and last what the table leaves out.
 */
export const checkRules = [
  "red-though-target-met",
  "green-though-target-missed",
  "red-not-discussed",
  "green-though-worse",
  "large-change",
  "worse-two-years-running",
  "target-easier-than-last-year",
  "target-easier-than-benchmark",
  "worse-than-benchmark",
  "worse-than-last-year",
  "nothing-this-year",
  "no-target",
  "no-earlier-year",
  "no-rating",
  "no-benchmark",
  "not-mentioned",
  "empty-column",
] as const;
export type CheckRule = (typeof checkRules)[number];

/** A line of enquiry: what does not add up, with its working, and a question that a member could ask. It scores nobody and answers nothing. */
export interface Enquiry {
  readonly rule: CheckRule;
  /** The paragraphs and indicators that it is about. */
  readonly where: readonly (ParagraphRef | IndicatorId)[];
  /** What the report has, neutrally, in one sentence that stands under the indicator's title. */
  readonly statement: string;
  /** The sum as a person would write it, such as `86.0% − 80% = 6.0 points above target`; for a gap, the cells that are empty. */
  readonly working: string;
  /** A neutral question, for members to put in their own words. */
  readonly ask: string;
  /** The numbers of the guide's questions that it serves, in order: those that use one of its indicators. */
  readonly questions: readonly number[];
  /** What is not like for like, in sentences; null where nothing is. */
  readonly caution: string | null;
  /** From 0; the larger, the more it deserves to be seen first. */
  readonly strength: number;
  /** The cells it rests on. */
  readonly cells: readonly CitedCell[];
}

export interface CitedCell {
  readonly indicator: IndicatorId;
  readonly column: ColumnId | "rating";
  /** As printed; empty for an empty cell. A rating is the word. */
  readonly value: string;
}

/** Whether a rule speaks of what is not there, and not of what is. */
export const isGap = (rule: CheckRule): boolean =>
  checkRules.indexOf(rule) >= checkRules.indexOf("nothing-this-year");

/** Rules that say what another says too, and more. */
const saysMoreThan: Partial<Record<CheckRule, readonly CheckRule[]>> = {
  "red-not-discussed": ["not-mentioned"],
  "green-though-worse": ["worse-than-last-year"],
  "worse-two-years-running": ["worse-than-last-year"],
};

/** What there is to ask about one indicator alone, strongest first, without what a stronger finding says already. */
export function enquiriesAbout(
  enquiries: readonly Enquiry[],
  indicator: IndicatorId,
): readonly Enquiry[] {
  const own = enquiries.filter(
    ({ where }) => where.length === 1 && where[0] === indicator,
  );
  const said = new Set(own.flatMap(({ rule }) => saysMoreThan[rule] ?? []));
  return own.filter(({ rule }) => !said.has(rule));
}

/** What there is to ask about the table as a whole, as far as it serves a question. */
export const enquiriesAboutTable = (
  enquiries: readonly Enquiry[],
  question: number,
): readonly Enquiry[] =>
  enquiries.filter(
    ({ rule, questions }) =>
      rule === "empty-column" && questions.includes(question),
  );
