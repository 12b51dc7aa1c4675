import type { DatabaseSync } from "node:sqlite";
import { ok, type Result } from "../../../lib/result.ts";
import {
  firstHash,
  limits,
  type RoomId,
  type UpdateRecord,
} from "../../../protocol/index.ts";
import { type Refusal, refuse } from "../../refusal.ts";
import { aheadOfRoom } from "../ahead-of-room.ts";
import { type KnownUpdate, planAppend } from "../append-plan.ts";
import { gone, type GoneBecause } from "../gone.ts";
import { roomHash, toBytes, toText } from "../hashing.ts";
import { checkLink, mayRevoke, planLink, unknownLink } from "../links.ts";
import { createNewsDesk } from "../news.ts";
import { keptSnapshots, type Quota, type RelayStorage } from "../port.ts";
import { planSnapshot } from "../snapshot-plan.ts";
import { createGroupCommit } from "./group-commit.ts";
import {
  type LinkRow,
  type RoomRow,
  type SnapshotRow,
  toLink,
  toSnapshot,
} from "./rows.ts";
import { prepareStatements } from "./statements.ts";

/**
 * The adapter for one file and one process. SQLite's calls return when they are done, and so reads are plain calls; writes go through the
 * group commit.
 */
export function createSqliteStorage(
  db: DatabaseSync,
  quota: Quota,
  onGroup?: (size: number) => void,
): RelayStorage {
  const sql = prepareStatements(db);
  const commit = createGroupCommit(db, onGroup);
  const news = createNewsDesk();

  const roomOf = (room: RoomId): Result<RoomRow, Refusal> => {
    const row = sql.roomById.get(toBytes(room)) as RoomRow | undefined;
    if (row !== undefined) return ok(row);
    const tombstone = sql.tombstone.get(roomHash(room));
    return gone(tombstone?.["because"] as GoneBecause | undefined);
  };
  const linkOf = (row: RoomRow, link: Uint8Array) => {
    const found = sql.linkById.get(row.key, link) as LinkRow | undefined;
    return found && toLink(found);
  };
  const linksOf = (row: RoomRow) =>
    (sql.linksOf.all(row.key) as unknown as LinkRow[]).map(toLink);
  const newestOf = (row: RoomRow) =>
    (sql.newestSnapshot.get(row.key) ?? null) as {
      readonly id: Uint8Array;
      readonly seq: number;
    } | null;
  const headOf = ({ seq, hash }: RoomRow) => ({ seq, hash });
  const hashAt = (row: RoomRow, id: RoomId, seq: number) =>
    seq === 0
      ? firstHash(id)
      : (sql.hashAt.get(row.key, seq)?.["hash"] as Uint8Array | undefined);

  const remove = (
    room: RoomId,
    because: GoneBecause,
    now: number,
    activeBefore = Infinity,
  ) => {
    const row = roomOf(room);
    if (!row.ok || row.value.active_at >= activeBefore) return false;
    const { key } = row.value;
    sql.deleteLog.run(key);
    sql.deleteSnapshots.run(key);
    sql.deleteLinks.run(key);
    sql.deleteRoom.run(key);
    sql.insertTombstone.run(roomHash(room), because, now);
    return true;
  };

  return {
    async access(room, link, now) {
      const found = roomOf(room);
      if (!found.ok) return found;
      const row = found.value;
      const checked = checkLink(linkOf(row, toBytes(link)), now);
      if (!checked.ok) return checked;
      return ok({
        link: checked.value,
        room: {
          head: headOf(row),
          snapshot: newestOf(row),
          bytes: row.bytes,
          activeAt: row.active_at,
        },
      });
    },

    createRoom: ({ room, owner, label }, now) =>
      commit(() => {
        const found = roomOf(room);
        if (found.ok) {
          const there = sql.ownerOf.get(found.value.key)?.["owner"];
          return toText(there as Uint8Array) === owner
            ? ok(false)
            : refuse("room-exists", "A room of this id is another owner's.");
        }
        if (found.error.code !== "unknown-room") return found;
        if (Number(sql.countRooms.get()?.["count"]) >= quota.rooms) {
          return refuse("full", `The relay holds ${quota.rooms} rooms.`, {
            limit: quota.rooms,
          });
        }
        const { key } = sql.insertRoom.get(
          toBytes(room),
          toBytes(owner),
          now,
          now,
          firstHash(room),
        ) as unknown as Pick<RoomRow, "key">;
        sql.insertLink.get(key, toBytes(owner), "owner", label, now, null);
        return ok(true);
      }),

    async append(room, records, now) {
      const done = await commit(() => append(room, records, now));
      if (done.ok && done.value.added > 0) {
        news.tell({ kind: "head", room, seq: done.value.head.seq });
      }
      return done;
    },

    async readPage(room, after) {
      const found = roomOf(room);
      if (!found.ok) return found;
      const row = found.value;
      const head = headOf(row);
      if (after > head.seq) return aheadOfRoom(head);
      const hash = hashAt(row, room, after);
      if (hash === undefined) throw new Error(`The log lacks ${after}.`);
      const records: UpdateRecord[] = [];
      let bytes = 0;
      for (const next of sql.updatesAfter.iterate(
        row.key,
        after,
        limits.pageUpdates,
      )) {
        const update = next as unknown as UpdateRecord;
        bytes += update.bytes.length;
        if (records.length > 0 && bytes > limits.pageBytes) break;
        records.push({ id: update.id, bytes: update.bytes });
      }
      return ok({ after: { seq: after, hash }, head, records });
    },

    putSnapshot: (room, snapshot, now) =>
      commit(() => {
        const found = roomOf(room);
        if (!found.ok) return found;
        const row = found.value;
        const { id, previous, covers, bytes } = snapshot;
        const same = sql.snapshotById.get(row.key, id) as
          SnapshotRow | undefined;
        const plan = planSnapshot(
          {
            head: headOf(row),
            bytes: row.bytes,
            newest: newestOf(row),
            same: same && toSnapshot(same),
            hashThere: hashAt(row, room, covers.seq),
          },
          snapshot,
          quota,
        );
        if (!plan.ok) return plan;
        if (!plan.value) return ok(undefined);
        const { key } = row;
        sql.insertSnapshot.run(
          key,
          covers.seq,
          id,
          previous,
          covers.hash,
          bytes,
        );
        const pruned = sql.pruneSnapshots
          .all(key, keptSnapshots)
          .reduce((sum, { length }) => sum + Number(length), 0);
        const held = row.bytes + bytes.length - pruned;
        sql.moveRoom.run(row.seq, row.hash, held, now, key);
        return ok(undefined);
      }),

    async readSnapshot(room, before) {
      const found = roomOf(room);
      if (!found.ok) return undefined;
      const row = sql.snapshotBefore.get(found.value.key, before);
      return row && toSnapshot(row as unknown as SnapshotRow);
    },

    createLink: (room, link, now) =>
      commit(() => {
        const found = roomOf(room);
        if (!found.ok) return found;
        const { key } = found.value;
        const id = toBytes(link.id);
        const same = linkOf(found.value, id);
        const count = Number(sql.countLinks.get(key)?.["count"]);
        const plan = planLink(link, same, count, quota.roomLinks);
        if (!plan.ok) return plan;
        if (same !== undefined) return ok({ link: same, created: false });
        const { role, label, expiresAt } = link;
        const row = sql.insertLink.get(key, id, role, label, now, expiresAt);
        const created = toLink(row as unknown as LinkRow);
        return ok({ link: created, created: true });
      }),

    async listLinks(room) {
      const found = roomOf(room);
      return found.ok ? linksOf(found.value) : [];
    },

    async revokeLink(room, link, now) {
      const done = await commit(() => {
        const found = roomOf(room);
        if (!found.ok) return found;
        const id = toBytes(link);
        const before = linkOf(found.value, id);
        if (before === undefined) return unknownLink();
        if (before.revokedAt !== null) return ok(before);
        const may = mayRevoke(linksOf(found.value), before);
        if (!may.ok) return may;
        const row = sql.revokeLink.get(now, found.value.key, id);
        return ok(toLink(row as unknown as LinkRow));
      });
      if (done.ok) news.tell({ kind: "access", room });
      return done;
    },

    async deleteRoom(room, now) {
      const deleted = await commit(() => remove(room, "room-deleted", now));
      if (deleted) {
        emptyWal();
        news.tell({ kind: "access", room });
      }
    },

    async expireRooms(activeBefore, now) {
      const expired: RoomId[] = [];
      // One at a time, so that nobody waits for all of them.
      for (const { id } of sql.idleRooms.all(activeBefore)) {
        const room = toText(id as Uint8Array) as RoomId;
        // Someone may have written since.
        const removed = await commit(() =>
          remove(room, "room-expired", now, activeBefore),
        );
        if (!removed) continue;
        expired.push(room);
        news.tell({ kind: "access", room });
      }
      if (expired.length > 0) emptyWal();
      return expired;
    },

    async heads(rooms) {
      const heads = new Map<RoomId, number>();
      for (const room of rooms) {
        const row = sql.roomById.get(toBytes(room));
        if (row !== undefined) heads.set(room, Number(row["seq"]));
      }
      return heads;
    },

    async totals() {
      return {
        rooms: Number(sql.countRooms.get()?.["count"]),
        bytes: Number(sql.size.get()?.["bytes"]),
      };
    },

    async announce(room, sealed) {
      news.tell({ kind: "presence", room, sealed });
    },

    listen: (listener) => news.listen(listener),

    async close() {
      // After the writes that are waiting, which stand before it in the same queue.
      await new Promise((done) => setImmediate(done));
      if (db.isOpen) db.close();
    },
  };

  function append(room: RoomId, records: readonly UpdateRecord[], now: number) {
    const found = roomOf(room);
    if (!found.ok) return found;
    const row = found.value;
    const { key } = row;
    const plan = planAppend(
      { head: headOf(row), bytes: row.bytes },
      (id) => sql.updateById.get(key, id) as KnownUpdate | undefined,
      records,
      quota,
    );
    if (!plan.ok) return plan;
    const { rows, seqs, head, bytes } = plan.value;
    for (const { seq, id, hash, bytes } of rows) {
      sql.insertUpdate.run(key, seq, id, hash, bytes);
    }
    sql.moveRoom.run(head.seq, head.hash, bytes, now, key);
    return ok({ seqs, head, added: rows.length });
  }

  /** What is deleted is overwritten in the file; the log of writes beside it still has it. */
  function emptyWal(): void {
    db.exec("PRAGMA wal_checkpoint(TRUNCATE)");
  }
}
