import type { NoteId } from "../domain/ids.ts";
import type { QuestioningPlan } from "../domain/questioning-plan.ts";

/** What a member wrote. */
export interface Note {
  readonly id: NoteId;
  /** The question it belongs to. */
  readonly question: number;
  /** Markdown, as typed. */
  readonly text: string;
  /** `me`: kept in the document that never leaves the device. `set`: everyone in this set. */
  readonly visibleTo: "me" | "set";
  /** The name its writer goes by; empty when none was given. */
  readonly author: string;
  readonly createdAt: number;
  readonly editedAt: number;
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
  readonly plan: QuestioningPlan;
}
