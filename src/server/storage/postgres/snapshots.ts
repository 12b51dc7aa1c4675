import { ok } from "../../../lib/result.ts";
import { toBytes } from "../hashing.ts";
import { keptSnapshots, type RelayStorage } from "../port.ts";
import { planSnapshot } from "../snapshot-plan.ts";
import { inRoom, type Parts } from "./parts.ts";
import * as queries from "./queries.ts";
import { headOf, type SnapshotRow, toSnapshot } from "./rows.ts";

export function snapshotStorage({
  pool,
  quota,
}: Parts): Pick<RelayStorage, "putSnapshot" | "readSnapshot"> {
  return {
    putSnapshot: (id, snapshot, now) =>
      inRoom(pool, id, async (db, room) => {
        const { key } = room;
        const { covers, bytes } = snapshot;
        const newest = await db.query<{ id: Buffer; seq: string }>(
          "SELECT id, seq FROM relay_snapshot WHERE room = $1 ORDER BY seq DESC LIMIT 1",
          [key],
        );
        const same = await db.query<SnapshotRow>(
          "SELECT * FROM relay_snapshot WHERE room = $1 AND id = $2",
          [key, snapshot.id],
        );
        const there = await db.query<{ hash: Buffer }>(
          "SELECT hash FROM relay_log WHERE room = $1 AND seq = $2",
          [key, covers.seq],
        );
        const [last] = newest.rows;
        const plan = planSnapshot(
          {
            head: headOf(room),
            bytes: Number(room.bytes),
            newest: last ? { id: last.id, seq: Number(last.seq) } : null,
            same: same.rows[0] && toSnapshot(same.rows[0]),
            hashThere: there.rows[0]?.hash,
          },
          snapshot,
          quota,
        );
        if (!plan.ok) return plan;
        if (!plan.value) return ok(undefined);
        await db.query(
          "INSERT INTO relay_snapshot VALUES ($1, $2, $3, $4, $5, $6)",
          [key, covers.seq, snapshot.id, snapshot.previous, covers.hash, bytes],
        );
        const pruned = await db.query<{ length: number }>(
          queries.pruneSnapshots,
          [key, keptSnapshots],
        );
        const held = pruned.rows.reduce(
          (sum, { length }) => sum - length,
          Number(room.bytes) + bytes.length,
        );
        await db.query(queries.moveRoom, [key, room.seq, room.hash, held, now]);
        return ok(undefined);
      }),

    async readSnapshot(id, before) {
      const { rows } = await pool.query<SnapshotRow>(
        `SELECT * FROM relay_snapshot
         WHERE room = (SELECT key FROM relay_room WHERE id = $1) AND seq < $2
         ORDER BY seq DESC LIMIT 1`,
        [toBytes(id), Math.min(before, Number.MAX_SAFE_INTEGER)],
      );
      return rows[0] && toSnapshot(rows[0]);
    },
  };
}
