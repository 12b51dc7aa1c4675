import type {
  Head,
  LinkAnswer,
  LinkId,
  Role,
  Snapshot,
} from "../../../protocol/index.ts";
import { toText } from "../hashing.ts";

/** As the statements of `statements.ts` return them; the tables are STRICT. */
export interface RoomRow {
  readonly key: number;
  readonly active_at: number;
  readonly seq: number;
  readonly hash: Uint8Array;
  readonly bytes: number;
}

export interface SnapshotRow {
  readonly seq: number;
  readonly id: Uint8Array;
  readonly previous: Uint8Array;
  readonly hash: Uint8Array;
  readonly bytes: Uint8Array;
}

export interface LinkRow {
  readonly id: Uint8Array;
  readonly role: string;
  readonly label: string;
  readonly created_at: number;
  readonly expires_at: number | null;
  readonly revoked_at: number | null;
}

export interface AccessRow extends Omit<RoomRow, "key">, Omit<LinkRow, "id"> {
  /** The link's; null where the room has no such link, and then all of the link's are. */
  readonly id: Uint8Array | null;
  readonly snapshot_id: Uint8Array | null;
  readonly snapshot_seq: number;
}

/** One of a page; the first may be the one before it, of which there is the hash alone. */
export interface PageRow {
  readonly id: Uint8Array;
  readonly hash: Uint8Array | null;
  readonly bytes: Uint8Array | null;
}

export const toLink = (row: LinkRow): LinkAnswer => ({
  id: toText(row.id) as LinkId,
  role: row.role as Role,
  label: row.label,
  createdAt: row.created_at,
  expiresAt: row.expires_at,
  revokedAt: row.revoked_at,
});

export const toSnapshot = (row: SnapshotRow): Snapshot => ({
  id: row.id,
  previous: row.previous,
  covers: { seq: row.seq, hash: row.hash },
  bytes: row.bytes,
});

export const headOf = ({ seq, hash }: RoomRow): Head => ({ seq, hash });
