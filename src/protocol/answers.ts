import type { LinkId, Role, RoomId } from "./ids.ts";

/** What the relay says in JSON. A hash is base64url; times are milliseconds since the epoch, and null is never. */

/** In `GET /v1`. A host without a relay answers with a page, or with 404. */
export const relayName = "critical-friend-relay";

export interface RelayAnswer {
  readonly relay: typeof relayName;
  readonly versions: readonly number[];
  /** Whether making a room asks for the deployment's create token. */
  readonly createToken: boolean;
  /** How much a room may hold, in bytes and in updates. */
  readonly roomBytes: number;
  readonly roomUpdates: number;
  readonly roomLinks: number;
  /** Days without a write after which a room is deleted; null: never. */
  readonly idleDays: number | null;
}

export interface CreateRoomRequest {
  readonly room: RoomId;
  /** The creator's own link, which is an owner's and does not expire. */
  readonly owner: LinkId;
  /** base64url of ciphertext; may be empty. */
  readonly label: string;
}

export interface HeadAnswer {
  readonly seq: number;
  readonly hash: string;
}

export interface RoomAnswer {
  readonly role: Role;
  /** The link that was asked with. */
  readonly link: LinkId;
  readonly linkExpiresAt: number | null;
  readonly head: HeadAnswer;
  /** The newest snapshot, of which `id` is base64url. */
  readonly snapshot: { readonly id: string; readonly seq: number } | null;
  /** How many bytes of updates and snapshots the room holds. */
  readonly bytes: number;
  readonly roomExpiresAt: number | null;
}

export interface UpdatesAnswer {
  /** The place of each update, in the order of the batch. */
  readonly seqs: readonly number[];
  /** As it was with these updates on disk; others may stand between and behind them. */
  readonly head: HeadAnswer;
}

export interface CreateLinkRequest {
  readonly id: LinkId;
  readonly role: Role;
  /** base64url of ciphertext; may be empty. */
  readonly label: string;
  readonly expiresAt: number | null;
}

export interface LinkAnswer {
  readonly id: LinkId;
  readonly role: Role;
  readonly label: string;
  readonly createdAt: number;
  readonly expiresAt: number | null;
  readonly revokedAt: number | null;
}

export interface LinksAnswer {
  readonly links: readonly LinkAnswer[];
}
