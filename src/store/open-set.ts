import type {
  FollowUpEdit,
  FollowUpText,
} from "../document/follow-up-operations.ts";
import type {
  AskedNote,
  Highlight,
  Mark,
  Note,
  SetDetails,
  SetView,
} from "../document/model.ts";
import type { HighlightTarget } from "../document/highlight-record.ts";
import type { PlanItemChange } from "../document/plan-operations.ts";
import type {
  CarriedFrom,
  FollowUpKind,
  FollowUpSource,
} from "../domain/follow-up.ts";
import type {
  FollowUpId,
  HighlightId,
  NoteId,
  PlanItemId,
  SetId,
} from "../domain/ids.ts";
import type { PlanSource } from "../domain/questioning-plan.ts";
import type { DamagedRecord, DocUpdate, SetEntry, StoreError } from "./port.ts";

/**
 * What can be done to a set. Each is a transaction of its own, and goes to the disk at once. Where the set may only be read, one that would
 * change what is everyone's throws before anything has changed, and `refusal` says so.
 */
export interface SetOperations {
  addNote(note: {
    readonly question: number;
    readonly text: string;
    readonly author: string;
    /** What it is, when it is written while the meeting asks. */
    readonly asked?: AskedNote;
    /** Only its writer, unless it says otherwise. */
    readonly visibleTo?: Note["visibleTo"];
  }): NoteId;
  /**
   * Replaces the note's text by way of the smallest insertion and deletion. `base` is what the field showed before the change: a field
   * that lags behind the note then adds its words to another tab's instead of undoing them.
   */
  writeNote(id: NoteId, text: string, base?: string): void;
  deleteNote(id: NoteId): void;
  restoreNote(id: NoteId): void;
  /** Moves a note between *only me* and *everyone in this set*. */
  showNoteTo(id: NoteId, visibleTo: Note["visibleTo"]): void;
  /** Who gave an answer, by role. */
  setAnsweredBy(id: NoteId, role: string): void;
  /** Puts a name to this member's notes for everyone that have none yet. */
  signNotes(author: string): void;
  /** Null clears the mark. */
  setMark(question: number, mark: Mark | null): void;
  changeDetails(details: Partial<SetDetails>): void;

  /**
   * Puts something to ask at the end of the plan, or of an item's supplementaries. `words` are the printed ones or, of one's own, the
   * words. What is in the plan already stays where it is.
   */
  addToPlan(item: {
    readonly source: PlanSource;
    readonly words: string;
    readonly author: string;
    readonly under?: PlanItemId | undefined;
  }): PlanItemId;
  /** Removes an item with its supplementaries. Returns what went. */
  removeFromPlan(id: PlanItemId): readonly PlanItemId[];
  restoreToPlan(ids: readonly PlanItemId[]): void;
  /** Puts an item at a place, from 0, among those that it stands with, and under that heading. */
  movePlanItem(id: PlanItemId, index: number, theme?: string): void;
  /** `seen`: the names that the field showed before it was changed. What someone else has put there meanwhile stays beside the new ones. */
  changePlanItem(
    id: PlanItemId,
    change: PlanItemChange,
    seen?: Partial<Pick<PlanItemChange, "lead" | "follow">>,
  ): void;
  /** Words of one's own for an item; empty for as printed. `base` as in `writeNote`. */
  writePlanWords(id: PlanItemId, text: string, base?: string): void;
  /** How long the meeting gives to the plan; 0 for not said. */
  setPlanMinutes(minutes: number): void;

  /**
   * Marks the guide's question, or the plan's item, that was asked; null clears the mark. A written answer that is promised becomes a
   * follow-up, and goes with the mark unless something has been said of it.
   */
  markAsked(asked: FollowUpSource, mark: Mark | null, author: string): void;
  /** Pins a paragraph's ref or an indicator's id to an item of the plan, or takes it off. */
  setPin(item: PlanItemId, cite: string, isPinned: boolean): void;

  addFollowUp(made: {
    readonly kind: FollowUpKind;
    readonly source: FollowUpSource;
    readonly author: string;
  }): FollowUpId;
  /** What is typed into one field without a long pause is one change in the history. */
  changeFollowUp(id: FollowUpId, edit: FollowUpEdit, author: string): void;
  /** `base` as in `writeNote`. */
  writeFollowUp(
    id: FollowUpId,
    name: FollowUpText,
    text: string,
    base?: string,
  ): void;
  removeFollowUp(id: FollowUpId): void;
  restoreFollowUp(id: FollowUpId): void;
  /** Takes in what is left over from an earlier meeting: what nobody asked, and what is still open. The same one taken twice is taken once. */
  carryForward(view: SetView, from: CarriedFrom): void;

  addHighlight(highlight: Omit<Highlight, "id" | "createdAt">): HighlightId;
  /** Its note. `base` as in `writeNote`. */
  writeHighlight(id: HighlightId, text: string, base?: string): void;
  /** Ties it to a question, or unties it. */
  tieHighlight(id: HighlightId, question: number, tied: boolean): void;
  /** Puts it on other words of the report. */
  moveHighlight(id: HighlightId, target: HighlightTarget): void;
  deleteHighlight(id: HighlightId): void;
  restoreHighlight(id: HighlightId): void;
  /** Puts highlights from a file beside those that are here, none of them twice. Returns how many came, or came back. */
  putHighlights(highlights: readonly Highlight[]): number;
}

/** A set that is open in this tab: read through `view`, changed only through the operations, kept durably after each. */
export interface OpenSet extends SetOperations {
  readonly id: SetId;
  readonly entry: SetEntry;
  readonly view: SetView;
  readonly saving: SaveState;
  /** Records of this set that could not be read, and words saved from them. */
  readonly damage: Damage | null;
  /** What could not be changed, because this device's link only lets the set be read; null while there is no such thing. */
  readonly refusal: Refusal | null;
  /** Called after `view`, `saving`, `entry`, `damage` or `refusal` has changed. Returns the way to stop. */
  subscribe(listener: () => void): () => void;

  /** Puts a new set on the device before anything has been written in it. Does nothing for any other. */
  keep(): void;
  /** Both documents whole, with what is not on the device yet: for a backup when nothing can be saved. */
  contents(): readonly DocUpdate[];

  /** Resolves when everything typed so far is on disk, or with the error that prevents it. */
  flush(): Promise<StoreError | null>;
  /** Tries again to write what could not be written. */
  retry(): void;
  dismissDamage(): Promise<void>;
  dismissRefusal(): void;
  /** Flushes, then stops listening to other tabs. */
  close(): Promise<void>;
}

export type SaveState =
  /** A set that nothing has been written in yet: it is on the device once the first note is. */
  | { readonly kind: "new" }
  | { readonly kind: "saved"; readonly at: number }
  | { readonly kind: "saving" }
  /** The words are on the screen and not on the device. */
  | { readonly kind: "failed"; readonly error: StoreError };

export interface Refusal {
  /** What was typed, to be copied; empty when it was something else. */
  readonly words: string;
}

export interface Damage {
  readonly records: readonly DamagedRecord[];
  /** Readable words found in what could not be put back in place. */
  readonly words: readonly string[];
}
