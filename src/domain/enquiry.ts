import type { EnquiryId, IndicatorId, ParagraphRef, ThemeId } from "./ids.ts";
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

/**
 * What a line of enquiry from the paragraphs is about. An officer names it; the sums in it are worked out at build.
 *
 * - `not-borne-out`: a claim that a table or a figure of the paper does not bear out
 * - `disagrees`: two places of the paper that say different things
 * - `missing-figure`: a figure or a chart that the text promises and does not hold
 * - `cannot-be-rebuilt`: a percentage or a total that the printed counts do not give
 * - `not-like-for-like`: a comparison across periods, groups or measures
 * - `stale`: figures older than the meeting needs them to be
 * - `no-date`: a commitment without a date
 * - `no-figure`: a claim without a figure
 * - `not-reported`: what the improvement plan or the guide asks for, and the paragraphs do not speak of
 * - `independence`: who wrote, checked or chaired what the committee is asked to rely on
 * - `missing-number`: a paragraph number that the text skips
 */
export const narrativeRules = [
  "not-borne-out",
  "disagrees",
  "missing-figure",
  "cannot-be-rebuilt",
  "not-like-for-like",
  "stale",
  "no-date",
  "no-figure",
  "not-reported",
  "independence",
  "missing-number",
] as const;
export type NarrativeRule = (typeof narrativeRules)[number];

export type EnquiryRule = CheckRule | NarrativeRule;

/** A line of enquiry: what does not add up, with its working, and a question that a member could ask. It scores nobody and answers nothing. */
export interface Enquiry {
  /** The same in every version of the pack that has it, so that a plan can name it: `K2.red-though-target-met`, or the officer's own word for it. */
  readonly id: EnquiryId;
  readonly rule: EnquiryRule;
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
  /** The cells and the words it rests on, in the order in which a reader would look at them. */
  readonly cites: readonly Citation[];
}

/** What a rule over the indicators found: it rests on cells of their table alone. */
export interface CheckEnquiry extends Enquiry {
  readonly rule: CheckRule;
  readonly cites: readonly CitedCell[];
}

/** A place of the paper that bears an enquiry out. */
export type Citation = CitedCell | CitedWords | CitedTableCell | CitedPlace;

/** Words of a paragraph, as `text` of the bundle has them. */
export interface CitedWords {
  readonly kind: "words";
  readonly ref: ParagraphRef;
  readonly quote: string;
}

/** A cell of a table that stands under a paragraph. */
export interface CitedTableCell {
  readonly kind: "table-cell";
  readonly ref: ParagraphRef;
  /** The row's label; empty when the print gives it none. */
  readonly row: string;
  readonly column: string;
  /** As printed. */
  readonly value: string;
}

/** A place that is not a numbered paragraph, by its anchor on the report's page: a theme of the plan, the summary, an appendix, a lost figure, a skipped number. */
export interface CitedPlace {
  readonly kind: "place";
  readonly anchor: ThemeId | string;
  /** Its words; empty when what matters is that there are none. */
  readonly quote: string;
}

/** A cell of the indicators' table. */
export interface CitedCell {
  readonly kind: "cell";
  readonly indicator: IndicatorId;
  readonly column: ColumnId | "rating";
  /** As printed; empty for an empty cell. A rating is the word. */
  readonly value: string;
}

/** Whether a rule speaks of what is not there, and not of what is. */
export const isGap = (rule: EnquiryRule): boolean =>
  isCheckRule(rule) &&
  checkRules.indexOf(rule) >= checkRules.indexOf("nothing-this-year");

/** Whether a rule over the indicators found it, and not a reader of the paragraphs. */
export const isCheckRule = (rule: EnquiryRule): rule is CheckRule =>
  (checkRules as readonly string[]).includes(rule);

/** Rules that say what another says too, and more. */
const saysMoreThan: Partial<Record<EnquiryRule, readonly EnquiryRule[]>> = {
  "red-not-discussed": ["not-mentioned"],
  "green-though-worse": ["worse-than-last-year"],
  "worse-two-years-running": ["worse-than-last-year"],
};

/** Leaves out what a stronger finding about the same indicator says already. */
export function withoutRepeats(
  enquiries: readonly Enquiry[],
): readonly Enquiry[] {
  const said = new Set(
    enquiries.flatMap(({ rule, where: [indicator] }) =>
      (saysMoreThan[rule] ?? []).map((weaker) => `${indicator}.${weaker}`),
    ),
  );
  return enquiries.filter(
    ({ rule, where: [indicator] }) =>
      !isCheckRule(rule) || !said.has(`${indicator}.${rule}`),
  );
}

/** What there is to ask about one indicator alone, strongest first, without what a stronger finding says already. */
export const enquiriesAbout = (
  enquiries: readonly Enquiry[],
  indicator: IndicatorId,
): readonly Enquiry[] =>
  withoutRepeats(
    enquiries.filter(
      ({ rule, where }) =>
        isCheckRule(rule) && where.length === 1 && where[0] === indicator,
    ),
  );

/** What there is to ask on a question of the guide, strongest first. */
export const enquiriesServing = (
  enquiries: readonly Enquiry[],
  question: number,
): readonly Enquiry[] =>
  withoutRepeats(
    enquiries.filter(({ questions }) => questions.includes(question)),
  );

/** How many of them a question's page tells; the others are a tap away. */
export const shownOnQuestion = 5;

/** What there is to ask about the table as a whole, as far as it serves a question. */
export const enquiriesAboutTable = (
  enquiries: readonly Enquiry[],
  question: number,
): readonly Enquiry[] =>
  enquiries.filter(
    ({ rule, questions }) =>
      rule === "empty-column" && questions.includes(question),
  );
