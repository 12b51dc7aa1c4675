import type {
  LinkAnswer,
  LinkId,
  Role,
  Snapshot,
} from "../../../protocol/index.ts";
import { toText } from "../hashing.ts";

/** As PostgreSQL's client returns them: bytea is a Buffer, and bigint text, since it may be larger than a number. Ours are not. */
export interface RoomRow {
  readonly key: string;
  readonly id: Buffer;
  readonly owner: Buffer;
  readonly active_at: string;
  readonly seq: string;
  readonly hash: Buffer;
  readonly bytes: string;
}

export interface SnapshotRow {
  readonly seq: string;
  readonly id: Buffer;
  readonly previous: Buffer;
  readonly hash: Buffer;
  readonly bytes: Buffer;
}

export interface LinkRow {
  readonly id: Buffer;
  readonly role: Role;
  readonly label: string;
  readonly created_at: string;
  readonly expires_at: string | null;
  readonly revoked_at: string | null;
}

const toTime = (text: string | null) => (text === null ? null : Number(text));

export const toLink = (row: LinkRow): LinkAnswer => ({
  id: toText(row.id) as LinkId,
  role: row.role,
  label: row.label,
  createdAt: Number(row.created_at),
  expiresAt: toTime(row.expires_at),
  revokedAt: toTime(row.revoked_at),
});

export const toSnapshot = (row: SnapshotRow): Snapshot => ({
  id: row.id,
  previous: row.previous,
  covers: { seq: Number(row.seq), hash: row.hash },
  bytes: row.bytes,
});

export const headOf = ({ seq, hash }: RoomRow) => ({ seq: Number(seq), hash });
