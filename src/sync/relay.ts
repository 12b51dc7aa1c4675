import type { Result } from "../lib/result.ts";
import type {
  CreateLinkRequest,
  CreateRoomRequest,
  LinkAnswer,
  LinksAnswer,
  RelayAnswer,
  RoomAnswer,
  UpdatesAnswer,
} from "../protocol/answers.ts";
import type { ErrorBody, ErrorCode } from "../protocol/errors.ts";
import type { LinkId, RoomId, Token } from "../protocol/ids.ts";
import type { LiveEvent } from "../protocol/live.ts";
import type { Snapshot } from "../protocol/snapshot-frame.ts";
import type { UpdateRecord, UpdatesPage } from "../protocol/update-frames.ts";

/** A room, and what opens it. */
export interface Door {
  readonly room: RoomId;
  readonly token: Token;
}

/** What the engine needs of a relay: the protocol's messages, one call each. Every call may be made again. */
export interface Relay {
  /** What is offered here; null when what answers is no relay. */
  about(): Promise<Answer<RelayAnswer | null>>;
  createRoom(
    request: CreateRoomRequest,
    createToken?: string,
  ): Promise<Answer<RoomAnswer>>;
  room(door: Door): Promise<Answer<RoomAnswer>>;
  deleteRoom(door: Door): Promise<Answer<void>>;
  push(
    door: Door,
    records: readonly UpdateRecord[],
  ): Promise<Answer<UpdatesAnswer>>;
  pull(door: Door, after: number): Promise<Answer<UpdatesPage>>;
  /** The newest, or the newest that covers less than `before`; null when there is none. */
  snapshot(door: Door, before?: number): Promise<Answer<Snapshot | null>>;
  putSnapshot(door: Door, snapshot: Snapshot): Promise<Answer<void>>;
  links(door: Door): Promise<Answer<LinksAnswer>>;
  createLink(
    door: Door,
    request: CreateLinkRequest,
  ): Promise<Answer<LinkAnswer>>;
  revokeLink(door: Door, link: LinkId): Promise<Answer<LinkAnswer>>;
  showPresence(door: Door, sealed: Uint8Array): Promise<Answer<void>>;
  /** Resolves when the stream has ended, for whatever reason; an error when it did not begin. */
  live(
    doors: readonly Door[],
    hear: (event: LiveEvent) => void,
    signal: AbortSignal,
  ): Promise<Answer<void>>;
}

export type Answer<T> = Result<T, RelayError>;

export type RelayError =
  /** No connection, no answer in time, or one that is not the relay's. */
  | { readonly kind: "unreachable" }
  | {
      readonly kind: "refused";
      readonly code: ErrorCode;
      /** In milliseconds; null when it did not say. */
      readonly retryAfter: number | null;
      readonly error: ErrorBody["error"];
    };
