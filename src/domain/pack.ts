import type { Enquiry } from "./enquiry.ts";
import type { Guide } from "./guide.ts";
import type { PackId, PackVersion } from "./ids.ts";
import type { Indicator, IndicatorTable } from "./indicator.ts";
import type { ImprovementPlan, Role, Theme } from "./plan.ts";
import type { Question } from "./question.ts";
import type { Report } from "./report.ts";

/** One report with one question guide: what the app is handed as a bundle, and all it knows about a council. */
export interface Pack {
  readonly id: PackId;
  readonly version: PackVersion;
  readonly title: string;
  readonly meeting: Meeting;
  readonly report: Report;
  readonly indicatorTable: IndicatorTable | null;
  readonly kpis: readonly Indicator[];
  readonly plan: ImprovementPlan | null;
  readonly themes: readonly Theme[];
  readonly structure: {
    readonly appendix: number;
    readonly roles: readonly Role[];
  } | null;
  readonly guide: Guide;
  readonly questions: readonly Question[];
  /** What does not add up, strongest first. Found at build, by the rules in `checks/`. */
  readonly enquiries: readonly Enquiry[];
  /** Abbreviations that the report uses, spelt out by the officer, for search and the reader. */
  readonly abbreviations: readonly Abbreviation[];
  /** When the officer last checked the notes on wording that has dated, such as `November 2026`. */
  readonly currencyChecked: string;
  /** Whose the report and the guide are. */
  readonly attribution: { readonly report: string; readonly guide: string };
}

export interface Meeting {
  readonly council: string;
  readonly committee: string;
  /** ISO 8601, such as `2015-09-22`. */
  readonly date: string;
}

export interface Abbreviation {
  readonly short: string;
  readonly long: string;
  /** Another short form that means the same in this pack, such as MSCB for LSCB. */
  readonly sameAs?: string;
}

/** What the app knows of a pack before fetching it. */
export interface PackSummary {
  readonly id: PackId;
  readonly version: PackVersion;
  readonly title: string;
  readonly meeting: Meeting;
  /** Where the bundle is, from the site's root. */
  readonly url: string;
}
