import type { DatabaseSync } from "node:sqlite";
import { ok, type Result } from "../../../lib/result.ts";
import { firstHash, type RoomId } from "../../../protocol/index.ts";
import type { Refusal } from "../../refusal.ts";
import { gone, type GoneBecause } from "../gone.ts";
import { roomHash, toBytes } from "../hashing.ts";
import { createNewsDesk, type NewsDesk } from "../news.ts";
import type { Quota } from "../port.ts";
import { type Commit, createGroupCommit } from "./group-commit.ts";
import type { RoomRow } from "./rows.ts";
import { prepareStatements, type Statements } from "./statements.ts";

/** What the adapter's parts share. */
export interface Parts {
  readonly db: DatabaseSync;
  readonly sql: Statements;
  readonly commit: Commit;
  readonly news: NewsDesk;
  readonly quota: Quota;
  /** Why a room is not there. */
  goneFrom(room: RoomId): Result<never, Refusal>;
  /** A room's row, or why there is none. */
  roomOf(room: RoomId): Result<RoomRow, Refusal>;
  /** The place and name of a room's newest snapshot. */
  newestOf(
    row: RoomRow,
  ): { readonly id: Uint8Array; readonly seq: number } | null;
  /** The chain's hash at a place of the log; undefined where the log does not reach so far. */
  hashAt(row: RoomRow, id: RoomId, seq: number): Uint8Array | undefined;
}

export function createParts(
  db: DatabaseSync,
  quota: Quota,
  onGroup?: (size: number) => void,
): Parts {
  const sql = prepareStatements(db);
  const goneFrom = (room: RoomId) => {
    const tombstone = sql.tombstone.get(roomHash(room));
    return gone(tombstone?.["because"] as GoneBecause | undefined);
  };
  return {
    db,
    sql,
    quota,
    commit: createGroupCommit(db, onGroup),
    news: createNewsDesk(),
    goneFrom,
    roomOf(room) {
      const row = sql.roomById.get(toBytes(room)) as RoomRow | undefined;
      return row === undefined ? goneFrom(room) : ok(row);
    },
    newestOf: (row) =>
      (sql.newestSnapshot.get(row.key) ?? null) as ReturnType<
        Parts["newestOf"]
      >,
    hashAt: (row, id, seq) =>
      seq === 0
        ? firstHash(id)
        : (sql.hashAt.get(row.key, seq)?.["hash"] as Uint8Array | undefined),
  };
}
