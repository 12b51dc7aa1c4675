import type { FollowUp } from "../domain/follow-up.ts";
import type { Selectors } from "../domain/annotation/selectors.ts";
import type {
  HighlightId,
  NoteId,
  PackVersion,
  PlanItemId,
} from "../domain/ids.ts";
import type { QuestioningPlan } from "../domain/questioning-plan.ts";

/** What a member wrote. */
export interface Note {
  readonly id: NoteId;
  /** The guide's question it belongs to; 0 when it was written on an item of the plan that is none of them. */
  readonly question: number;
  /** Markdown, as typed. */
  readonly text: string;
  /** `me`: kept in the document that never leaves the device. `set`: everyone in this set. */
  readonly visibleTo: "me" | "set";
  /** The name its writer goes by; empty when none was given. */
  readonly author: string;
  /** Written by the member whose device this is. Known by this device alone, and told to nobody. */
  readonly mine: boolean;
  readonly createdAt: number;
  readonly editedAt: number;
  /** Absent for a note that was not written while the meeting was asking. */
  readonly asked?: AskedNote;
  /** Someone deleted it while it was being changed, and so it is still here. Absent when nobody did. */
  readonly deletedMeanwhile?: true;
}

/** What a note written in the meeting is. */
export interface AskedNote {
  /** `supplementary`: a question of the member's own, jotted while listening. */
  readonly kind: "answer" | "supplementary";
  /** The item of the plan it was written on; null when it was asked without one. */
  readonly item: PlanItemId | null;
  /** Who answered, by role, such as `Portfolio holder`; empty when it was not said. */
  readonly answeredBy: string;
}

/** Words of the report that a member has highlighted. Only they can see it. */
export interface Highlight {
  readonly id: HighlightId;
  /** Where the words stand, found anew in each version of the report. */
  readonly selectors: Selectors;
  /** The version of the pack in which they were highlighted. */
  readonly packVersion: PackVersion;
  /** The questions it is tied to, in order. */
  readonly questions: readonly number[];
  /** A note on it, Markdown as typed; often empty. */
  readonly text: string;
  readonly author: string;
  readonly createdAt: number;
}

export const markValues = [
  "answered",
  "partly",
  "not-answered",
  "promised",
] as const;
/** How far a question has been answered: answered, partly answered, not answered, written answer promised. */
export type Mark = (typeof markValues)[number];

export interface SetDetails {
  readonly title: string;
  readonly committee: string;
  /** ISO 8601 date of the meeting, or empty. */
  readonly date: string;
}

/** A set as it can be read at this moment. Parts that an edit did not touch keep their identity from one view to the next. */
export interface SetView {
  readonly details: SetDetails;
  /** Notes that are not deleted, by question, oldest first. */
  readonly notesByQuestion: ReadonlyMap<number, readonly Note[]>;
  readonly marks: ReadonlyMap<number, Mark>;
  /** What people have marked apart, by the question's number or the item's id: all of its marks, the one that is shown first. */
  readonly marksApart: ReadonlyMap<string, readonly Mark[]>;
  readonly plan: QuestioningPlan;
  /** Those that are not deleted, oldest first. */
  readonly highlights: readonly Highlight[];
  /** Marks of the plan's items that are none of the guide's questions. */
  readonly itemMarks: ReadonlyMap<PlanItemId, Mark>;
  readonly followUps: readonly FollowUp[];
  /** What members want in front of them when an item is asked: paragraphs and indicators, by item. */
  readonly pins: ReadonlyMap<PlanItemId, ReadonlySet<string>>;
}
