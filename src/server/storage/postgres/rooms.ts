import { ok } from "../../../lib/result.ts";
import { firstHash, type RoomId } from "../../../protocol/index.ts";
import { refuse } from "../../refusal.ts";
import type { GoneBecause } from "../gone.ts";
import { roomHash, toBytes, toText } from "../hashing.ts";
import { checkLink } from "../links.ts";
import type { RelayStorage } from "../port.ts";
import { goneFrom, inRoom, type Parts } from "./parts.ts";
import * as queries from "./queries.ts";
import { headOf, type LinkRow, type RoomRow, toLink } from "./rows.ts";
import { transaction } from "./transaction.ts";

export function roomStorage({
  pool,
  bulletin,
  quota,
}: Parts): Pick<
  RelayStorage,
  "access" | "createRoom" | "deleteRoom" | "expireRooms" | "heads" | "totals"
> {
  const remove = async (
    id: RoomId,
    because: GoneBecause,
    now: number,
    activeBefore = Infinity,
  ): Promise<boolean> => {
    const removed = await inRoom(pool, id, async (db, { key, active_at }) => {
      if (Number(active_at) >= activeBefore) return ok(false);
      for (const table of ["log", "snapshot", "link"]) {
        await db.query(`DELETE FROM relay_${table} WHERE room = $1`, [key]);
      }
      await db.query("DELETE FROM relay_room WHERE key = $1", [key]);
      await db.query("INSERT INTO relay_tombstone VALUES ($1, $2, $3)", [
        roomHash(id),
        because,
        now,
      ]);
      return ok(true);
    });
    const done = removed.ok && removed.value;
    if (done) bulletin.tell({ kind: "access", room: id });
    return done;
  };

  return {
    async access(id, link, now) {
      interface Row extends RoomRow, LinkRow {
        readonly link_id: Buffer | null;
        readonly link_created_at: string;
        readonly snapshot_id: Buffer | null;
        readonly snapshot_seq: string;
      }
      const { rows } = await pool.query<Row>(queries.access, [
        toBytes(id),
        toBytes(link),
      ]);
      const [row] = rows;
      if (row === undefined) return goneFrom(pool, id);
      const { link_id, link_created_at, snapshot_id } = row;
      const found =
        link_id === null
          ? undefined
          : toLink({ ...row, id: link_id, created_at: link_created_at });
      const checked = checkLink(found, now);
      if (!checked.ok) return checked;
      return ok({
        link: checked.value,
        room: {
          head: headOf(row),
          snapshot:
            snapshot_id === null
              ? null
              : { id: snapshot_id, seq: Number(row.snapshot_seq) },
          bytes: Number(row.bytes),
          activeAt: Number(row.active_at),
        },
      });
    },

    createRoom: ({ room, owner, label }, now) =>
      transaction(pool, async (db) => {
        // Whoever else is making this room is waited for, by the index on its id.
        const made = await db.query<{ key: string }>(
          `INSERT INTO relay_room (id, owner, created_at, active_at, seq, hash, bytes)
           SELECT $1, $2, $3, $3, 0, $4, 0
           WHERE NOT EXISTS (SELECT FROM relay_tombstone WHERE room_hash = $5)
           ON CONFLICT (id) DO NOTHING RETURNING key`,
          [toBytes(room), toBytes(owner), now, firstHash(room), roomHash(room)],
        );
        const [row] = made.rows;
        if (row === undefined) {
          const { rows } = await db.query<RoomRow>(
            "SELECT * FROM relay_room WHERE id = $1",
            [toBytes(room)],
          );
          const [there] = rows;
          if (there === undefined) return goneFrom(db, room);
          return toText(there.owner) === owner
            ? ok(false)
            : refuse("room-exists", "A room of this id is another owner's.");
        }
        const { rows } = await db.query<{ count: string }>(
          "SELECT count(*) FROM relay_room",
        );
        if (Number(rows[0]?.count) > quota.rooms) {
          await db.query("DELETE FROM relay_room WHERE key = $1", [row.key]);
          return refuse("full", `The relay holds ${quota.rooms} rooms.`, {
            limit: quota.rooms,
          });
        }
        await db.query(
          "INSERT INTO relay_link (room, id, role, label, created_at) VALUES ($1, $2, 'owner', $3, $4)",
          [row.key, toBytes(owner), label, now],
        );
        return ok(true);
      }),

    async deleteRoom(room, now) {
      await remove(room, "room-deleted", now);
    },

    async expireRooms(activeBefore, now) {
      const { rows } = await pool.query<{ id: Buffer }>(
        "SELECT id FROM relay_room WHERE active_at < $1 ORDER BY active_at",
        [activeBefore],
      );
      const expired: RoomId[] = [];
      for (const { id } of rows) {
        const room = toText(id) as RoomId;
        if (await remove(room, "room-expired", now, activeBefore)) {
          expired.push(room);
        }
      }
      return expired;
    },

    async heads(rooms) {
      const { rows } = await pool.query<{ id: Buffer; seq: string }>(
        "SELECT id, seq FROM relay_room WHERE id = ANY($1::bytea[])",
        [rooms.map(toBytes)],
      );
      return new Map(
        rows.map(({ id, seq }) => [toText(id) as RoomId, Number(seq)]),
      );
    },

    async totals() {
      const { rows } = await pool.query<{ rooms: string; bytes: string }>(
        queries.totals,
      );
      return {
        rooms: Number(rows[0]?.rooms),
        bytes: Number(rows[0]?.bytes),
      };
    },
  };
}
