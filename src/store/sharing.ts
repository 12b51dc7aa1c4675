import type { SetId } from "../domain/ids.ts";
import { equalBytes } from "../lib/bytes.ts";
import type { Result } from "../lib/result.ts";
import type { DocUpdate, SetEntry, StoreError } from "./port.ts";

/**
 * What is kept of sharing: for each shared set its room, the outbox of what is sealed and not acknowledged yet, and what others sent that
 * could not be taken in. It changes only by `commit`, so that a crash between two steps cannot lose or skip anything.
 */
export interface SharingStore {
  listRooms(): Promise<Result<readonly Room[], StoreError>>;
  /** In the order they were put. A damaged row is left out: it was not acknowledged, so its words are sealed anew. */
  readOutbox(set: SetId): Promise<Result<readonly OutboxRow[], StoreError>>;
  readQuarantine(
    set: SetId,
  ): Promise<Result<readonly QuarantinedUpdate[], StoreError>>;
  /** One transaction: all of it or, when another tab was quicker, nothing. */
  commit(change: SharingChange): Promise<Result<CommitOutcome, StoreError>>;
}

/** A place in a room's log, and the hash of all that leads up to it. */
export interface LogPlace {
  readonly seq: number;
  readonly hash: Uint8Array;
}

export interface RoomState {
  /** 16 bytes. */
  readonly room: Uint8Array;
  readonly epoch: number;
  /** The content key and the link's token: 32 bytes each. Secrets. */
  readonly key: Uint8Array;
  readonly token: Uint8Array;
  /** What this device is called in the room: 16 random bytes. */
  readonly device: Uint8Array;
  readonly role: "owner" | "editor" | "viewer";
  /** Up to here the log has been taken in. */
  readonly head: LogPlace;
  /** The furthest place that the relay has ever vouched for. When it does not reach there any more, it has lost something. */
  readonly peak: LogPlace;
  /** What the log is known to hold of the shared document, in the sync engine's form. */
  readonly covered: Uint8Array;
  /** When everything written here was last with the relay; null before the first time. */
  readonly sharedAt: number | null;
  readonly linkExpiresAt: number | null;
  readonly roomExpiresAt: number | null;
  /** Why nothing comes or goes; null while it does. The words are the sync engine's. */
  readonly paused: string | null;
  /** What a person has not dismissed yet. The words are the sync engine's. */
  readonly notices: readonly unknown[];
}

export interface Room extends RoomState {
  readonly set: SetId;
  /** Rises with every commit. */
  readonly revision: number;
}

/** Sealed once, and sent in these bytes until it is acknowledged. */
export interface OutboxRow {
  /** 16 bytes. */
  readonly id: Uint8Array;
  readonly sealed: Uint8Array;
  /** What it adds to the room's `covered`, in the same form. */
  readonly content: Uint8Array;
}

/** Kept as it came, so that a later version of the app can look at it again. */
export interface QuarantinedUpdate {
  readonly seq: number;
  readonly id: Uint8Array;
  readonly sealed: Uint8Array;
  readonly why: string;
}

export interface SharingChange {
  readonly set: SetId;
  /** The revision of the room that this builds on; 0 when there should be none. */
  readonly revision: number;
  /** What the room is from now on. Null: the set is not shared any more, and its outbox and quarantine go too. */
  readonly room: RoomState | null;
  /** Foreign updates for the set's documents. */
  readonly updates?: readonly DocUpdate[];
  readonly entries?: readonly SetEntry[];
  /** Rows to add to the outbox. */
  readonly sealed?: readonly OutboxRow[];
  /** Ids of the rows that leave it: acknowledged, or never to be sent. */
  readonly settled?: readonly Uint8Array[];
  readonly setAside?: readonly QuarantinedUpdate[];
  /** Ids of what was set aside once, and has been taken in after all. */
  readonly takenIn?: readonly Uint8Array[];
}

export type CommitOutcome =
  | {
      readonly kind: "committed";
      readonly revision: number;
      /** The position of the last update written; 0 when none was. */
      readonly position: number;
    }
  /** The room is of another revision, or gone: nothing was written. */
  | { readonly kind: "stale" };

/** Whether a change builds on another room than the one that is there. A set shared anew counts from one again, in another room. */
export const isStale = (
  before: Room | null,
  { revision, room }: SharingChange,
): boolean =>
  (before?.revision ?? 0) !== revision ||
  (before !== null && room !== null && !equalBytes(before.room, room.room));
