import type { Pool, PoolClient } from "pg";
import type { Result } from "../../../lib/result.ts";
import type { RoomId } from "../../../protocol/index.ts";
import type { Refusal } from "../../refusal.ts";
import { gone, type GoneBecause } from "../gone.ts";
import { roomHash, toBytes } from "../hashing.ts";
import type { Quota } from "../port.ts";
import type { Bulletin } from "./bulletin.ts";
import type { RoomRow } from "./rows.ts";
import { transaction } from "./transaction.ts";

export type Queryable = Pick<PoolClient, "query">;

/** What the adapter's parts share. */
export interface Parts {
  readonly pool: Pool;
  readonly bulletin: Bulletin;
  readonly quota: Quota;
  /** Told how many writes each transaction held. */
  readonly onGroup: (size: number) => void;
}

/** Why a room is not there. */
export async function goneFrom(
  db: Queryable,
  room: RoomId,
): Promise<Result<never, Refusal>> {
  const { rows } = await db.query<{ because: GoneBecause }>(
    "SELECT because FROM relay_tombstone WHERE room_hash = $1",
    [roomHash(room)],
  );
  return gone(rows[0]?.because);
}

/** Runs work on a room whose row it holds. */
export const inRoom = <T>(
  pool: Pool,
  id: RoomId,
  work: (db: PoolClient, room: RoomRow) => Promise<Result<T, Refusal>>,
): Promise<Result<T, Refusal>> =>
  transaction(pool, async (db) => {
    const { rows } = await db.query<RoomRow>(
      "SELECT * FROM relay_room WHERE id = $1 FOR UPDATE",
      [toBytes(id)],
    );
    const [room] = rows;
    return room === undefined ? goneFrom(db, id) : work(db, room);
  });
