import type { Result } from "../../lib/result.ts";
import type {
  CreateLinkRequest,
  CreateRoomRequest,
  Head,
  LinkAnswer,
  LinkId,
  RoomId,
  Snapshot,
  UpdateRecord,
  UpdatesPage,
} from "../../protocol/index.ts";
import type { Refusal } from "../refusal.ts";

/**
 * What the relay keeps. Two adapters run one contract suite (`tests/contract/relay-storage-contract.ts`): SQLite and PostgreSQL.
 *
 * A write's promise resolves when it is on disk, and all of it; a refusal has changed nothing. Times are handed in, in milliseconds since the
 * epoch. What cannot be helped (a full disk, a database that is gone) throws.
 */
export interface RelayStorage {
  /** Who a link is in a room, and how the room stands. Refused: `unknown-room`, `room-deleted`, `room-expired`, `unknown-link`, `revoked`, `expired`. */
  access(
    room: RoomId,
    link: LinkId,
    now: number,
  ): Promise<Result<Access, Refusal>>;

  /** False when it was there already, made with the same owner's link. Refused: `room-exists`, `room-deleted`, `room-expired`, `full`. */
  createRoom(
    request: CreateRoomRequest,
    now: number,
  ): Promise<Result<boolean, Refusal>>;

  /** Puts updates at the end of the log, in their order and all or none. Refused: `id-reused`, `full`, and as `access` when the room is gone. */
  append(
    room: RoomId,
    records: readonly UpdateRecord[],
    now: number,
  ): Promise<Result<Appended, Refusal>>;

  /** As many updates after a place as a page holds. Refused: `ahead-of-room`, and as `access` when the room is gone. */
  readPage(room: RoomId, after: number): Promise<Result<UpdatesPage, Refusal>>;

  /** Refused: `snapshot-changed`, `snapshot-stale`, `fork`, `id-reused`, `full`, and as `access` when the room is gone. */
  putSnapshot(
    room: RoomId,
    snapshot: Snapshot,
    now: number,
  ): Promise<Result<void, Refusal>>;

  /** The newest snapshot that covers less than `before`. */
  readSnapshot(room: RoomId, before: number): Promise<Snapshot | undefined>;

  /** `created` is false when the same was there already. Refused: `link-exists`, `too-many-links`, and as `access` when the room is gone. */
  createLink(
    room: RoomId,
    link: CreateLinkRequest,
    now: number,
  ): Promise<
    Result<{ readonly link: LinkAnswer; readonly created: boolean }, Refusal>
  >;

  /** In the order they were made. */
  listLinks(room: RoomId): Promise<readonly LinkAnswer[]>;

  /** Revoking again changes nothing. Refused: `unknown-link`, `last-owner`, and as `access` when the room is gone. */
  revokeLink(
    room: RoomId,
    link: LinkId,
    now: number,
  ): Promise<Result<LinkAnswer, Refusal>>;

  /** Leaves a hashed tombstone. A room that is gone stays as it went. */
  deleteRoom(room: RoomId, now: number): Promise<void>;

  /** Deletes the rooms in which nobody has written since `activeBefore`, and says which. */
  expireRooms(activeBefore: number, now: number): Promise<readonly RoomId[]>;

  /** The seq of each room's head; a room that is gone is left out. */
  heads(rooms: readonly RoomId[]): Promise<ReadonlyMap<RoomId, number>>;

  totals(): Promise<Totals>;

  /** Passes presence on to the listeners of every relay on this database, and keeps it nowhere. */
  announce(room: RoomId, sealed: Uint8Array): Promise<void>;

  /** Hears of what this relay and the others on this database do, after it is on disk. Returns how to stop. */
  listen(listener: (news: News) => void): () => void;

  close(): Promise<void>;
}

/** How much may be kept. */
export interface Quota {
  /** Rooms altogether. */
  readonly rooms: number;
  /** Bytes of updates and snapshots in one room. */
  readonly roomBytes: number;
  readonly roomUpdates: number;
  /** Links in one room, revoked ones included. */
  readonly roomLinks: number;
}

export interface Access {
  readonly link: LinkAnswer;
  readonly room: RoomState;
}

export interface RoomState {
  readonly head: Head;
  readonly snapshot: { readonly id: Uint8Array; readonly seq: number } | null;
  readonly bytes: number;
  /** When someone last wrote. */
  readonly activeAt: number;
}

export interface Appended {
  /** The place of each update, in the order they were handed in. */
  readonly seqs: readonly number[];
  readonly head: Head;
  /** How many were new. */
  readonly added: number;
}

export interface Totals {
  readonly rooms: number;
  /** On the disk, in bytes. */
  readonly bytes: number;
}

export type News =
  | { readonly kind: "head"; readonly room: RoomId; readonly seq: number }
  /** A link was revoked, or the room deleted: who may listen has to be asked again. */
  | { readonly kind: "access"; readonly room: RoomId }
  | {
      readonly kind: "presence";
      readonly room: RoomId;
      readonly sealed: Uint8Array;
    }
  /** The line to the database was cut, and news may have been lost: everything has to be asked again. */
  | { readonly kind: "missed" };

/** How many snapshots of a room are kept. */
export const keptSnapshots = 3;
