import type { Pool, PoolClient } from "pg";
import { ok, type Result } from "../../../lib/result.ts";
import {
  firstHash,
  limits,
  type LinkAnswer,
  type RoomId,
} from "../../../protocol/index.ts";
import { type Refusal, refuse } from "../../refusal.ts";
import { aheadOfRoom } from "../ahead-of-room.ts";
import { gone, type GoneBecause } from "../gone.ts";
import { roomHash, toBytes, toText } from "../hashing.ts";
import { checkLink, mayRevoke, planLink, unknownLink } from "../links.ts";
import { keptSnapshots, type Quota, type RelayStorage } from "../port.ts";
import { planSnapshot } from "../snapshot-plan.ts";
import { appendTogether, type Batch } from "./append.ts";
import type { Bulletin } from "./bulletin.ts";
import { createGatherer } from "./gather.ts";
import * as queries from "./queries.ts";
import {
  headOf,
  type LinkRow,
  type RoomRow,
  type SnapshotRow,
  toLink,
  toSnapshot,
} from "./rows.ts";
import { transaction } from "./transaction.ts";

type Queryable = Pick<PoolClient, "query">;

/** The adapter for a database that any number of relays share. Whoever writes in a room holds its row. */
export function createPostgresStorage(
  pool: Pool,
  bulletin: Bulletin,
  quota: Quota,
  onGroup: (size: number) => void,
): RelayStorage {
  const goneFrom = async (
    db: Queryable,
    room: RoomId,
  ): Promise<Result<never, Refusal>> => {
    const { rows } = await db.query<{ because: GoneBecause }>(
      "SELECT because FROM relay_tombstone WHERE room_hash = $1",
      [roomHash(room)],
    );
    return gone(rows[0]?.because);
  };
  /** Runs work on a room whose row it holds. */
  const inRoom = <T>(
    id: RoomId,
    work: (db: PoolClient, room: RoomRow) => Promise<Result<T, Refusal>>,
  ) =>
    transaction(pool, async (db) => {
      const { rows } = await db.query<RoomRow>(
        "SELECT * FROM relay_room WHERE id = $1 FOR UPDATE",
        [toBytes(id)],
      );
      const [room] = rows;
      return room === undefined ? goneFrom(db, id) : work(db, room);
    });
  const linksOf = async (db: Queryable, key: string) => {
    const { rows } = await db.query<LinkRow>(
      "SELECT * FROM relay_link WHERE room = $1 ORDER BY place",
      [key],
    );
    return rows.map(toLink);
  };

  const remove = async (
    id: RoomId,
    because: GoneBecause,
    now: number,
    activeBefore = Infinity,
  ): Promise<boolean> => {
    const removed = await inRoom(id, async (db, { key, active_at }) => {
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

  const append = createGatherer(
    async (room: RoomId, batches: readonly Batch[]) => {
      const results = await appendTogether(
        pool,
        room,
        batches,
        quota,
        goneFrom,
      );
      onGroup(batches.length);
      return results;
    },
  );

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

    async append(room, records, now) {
      const done = await append(room, { records, now });
      if (done.ok && done.value.added > 0) {
        bulletin.tell({ kind: "head", room, seq: done.value.head.seq });
      }
      return done;
    },

    async readPage(id, after) {
      interface Row {
        readonly head_seq: string;
        readonly head_hash: Buffer;
        readonly after_hash: Buffer | null;
        readonly id: Buffer | null;
        readonly bytes: Buffer;
      }
      const { rows } = await pool.query<Row>(queries.page, [
        toBytes(id),
        after,
        limits.pageUpdates,
        limits.pageBytes,
      ]);
      const [first] = rows;
      if (first === undefined) return goneFrom(pool, id);
      const head = { seq: Number(first.head_seq), hash: first.head_hash };
      if (after > head.seq) return aheadOfRoom(head);
      const hash = after === 0 ? firstHash(id) : first.after_hash;
      if (hash === null) throw new Error(`The log lacks ${after}.`);
      const records = rows.flatMap(({ id, bytes }) =>
        id === null ? [] : { id, bytes },
      );
      return ok({ after: { seq: after, hash }, head, records });
    },

    putSnapshot: (id, snapshot, now) =>
      inRoom(id, async (db, room) => {
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

    createLink: (id, link, now) =>
      inRoom<{ link: LinkAnswer; created: boolean }>(
        id,
        async (db, { key }) => {
          const links = await linksOf(db, key);
          const same = links.find((one) => one.id === link.id);
          const plan = planLink(link, same, links.length, quota.roomLinks);
          if (!plan.ok) return plan;
          if (same !== undefined) return ok({ link: same, created: false });
          const { role, label, expiresAt } = link;
          await db.query(
            "INSERT INTO relay_link (room, id, role, label, created_at, expires_at) VALUES ($1, $2, $3, $4, $5, $6)",
            [key, toBytes(link.id), role, label, now, expiresAt],
          );
          const made = { ...link, createdAt: now, revokedAt: null };
          return ok({ link: made, created: true });
        },
      ),

    async listLinks(id) {
      const { rows } = await pool.query<RoomRow>(
        "SELECT * FROM relay_room WHERE id = $1",
        [toBytes(id)],
      );
      return rows[0] === undefined ? [] : linksOf(pool, rows[0].key);
    },

    async revokeLink(id, link, now) {
      const done = await inRoom(id, async (db, { key }) => {
        const links = await linksOf(db, key);
        const before = links.find((one) => one.id === link);
        if (before === undefined) return unknownLink();
        if (before.revokedAt !== null) return ok(before);
        const may = mayRevoke(links, before);
        if (!may.ok) return may;
        await db.query(
          "UPDATE relay_link SET revoked_at = $3 WHERE room = $1 AND id = $2",
          [key, toBytes(link), now],
        );
        return ok({ ...before, revokedAt: now });
      });
      if (done.ok) bulletin.tell({ kind: "access", room: id });
      return done;
    },

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

    async announce(room, sealed) {
      bulletin.tell({ kind: "presence", room, sealed });
    },

    listen: (listener) => bulletin.listen(listener),

    async close() {
      await bulletin.close();
      await pool.end();
    },
  };
}
