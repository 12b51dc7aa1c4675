import { ok } from "../../../lib/result.ts";
import { firstHash, type RoomId } from "../../../protocol/index.ts";
import { refuse } from "../../refusal.ts";
import type { GoneBecause } from "../gone.ts";
import { roomHash, toBytes, toText } from "../hashing.ts";
import { checkLink } from "../links.ts";
import type { RelayStorage } from "../port.ts";
import type { Parts } from "./parts.ts";
import { type AccessRow, type RoomRow, toLink } from "./rows.ts";

export function roomStorage(
  parts: Parts,
): Pick<
  RelayStorage,
  "access" | "createRoom" | "deleteRoom" | "expireRooms" | "heads" | "totals"
> {
  const { db, sql, commit, news, quota, roomOf, goneFrom } = parts;

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

  /** What is deleted is overwritten in the file; the log of writes beside it still has it. */
  function emptyWal(): void {
    db.exec("PRAGMA wal_checkpoint(TRUNCATE)");
  }

  return {
    async access(room, link, now) {
      const row = sql.access.get(toBytes(room), toBytes(link)) as
        AccessRow | undefined;
      if (row === undefined) return goneFrom(room);
      const { id, seq, hash, bytes, snapshot_id, snapshot_seq } = row;
      const found = id === null ? undefined : toLink({ ...row, id });
      const checked = checkLink(found, now);
      if (!checked.ok) return checked;
      return ok({
        link: checked.value,
        room: {
          head: { seq, hash },
          snapshot:
            snapshot_id === null
              ? null
              : { id: snapshot_id, seq: snapshot_seq },
          bytes,
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
  };
}
