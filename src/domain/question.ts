import type { IndicatorId, ParagraphRef, ThemeId } from "./ids.ts";

/** `direct`: it answers, or should answer, the question. `context`: one reads it to understand the answer. */
export type Grade = "direct" | "context";

export const verdicts = ["strong", "partial", "thin", "none"] as const;
/** How well the report answers a question. */
export type Verdict = (typeof verdicts)[number];

export interface Question {
  /** As printed in the guide, from 1. */
  readonly number: number;
  readonly group: string;
  /** Word for word. */
  readonly text: string;
  /** In the report's order. */
  readonly evidence: readonly EvidenceLink[];
  readonly kpis: readonly IndicatorLink[];
  readonly themes: readonly ThemeId[];
  readonly coverage: Coverage;
  /** Suggested follow-ups, for members to use in their own words. */
  readonly supplementaries: readonly string[];
  /** What has changed since the guide was written; the question's own words stay. */
  readonly currency: readonly string[];
}

export interface EvidenceLink {
  readonly ref: ParagraphRef;
  readonly grade: Grade;
  /** One line: why it bears on the question. */
  readonly why: string;
}

export interface IndicatorLink {
  readonly id: IndicatorId;
  readonly grade: Grade;
  readonly why: string;
  /** The linked paragraph that the figure bears out, or does not; absent when no linked paragraph speaks of it. */
  readonly beside?: ParagraphRef;
}

export interface Coverage {
  readonly verdict: Verdict;
  /** What the report does not say, a sentence each. */
  readonly missing: readonly string[];
}
