import { ok } from "../../../lib/result.ts";
import { keptSnapshots, type RelayStorage } from "../port.ts";
import { planSnapshot } from "../snapshot-plan.ts";
import type { Parts } from "./parts.ts";
import { headOf, type SnapshotRow, toSnapshot } from "./rows.ts";

export function snapshotStorage(
  parts: Parts,
): Pick<RelayStorage, "putSnapshot" | "readSnapshot"> {
  const { sql, commit, quota, roomOf, newestOf, hashAt } = parts;

  return {
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
  };
}
