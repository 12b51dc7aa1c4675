import { ok } from "../../../lib/result.ts";
import {
  firstHash,
  limits,
  type RoomId,
  type UpdateRecord,
} from "../../../protocol/index.ts";
import { aheadOfRoom } from "../ahead-of-room.ts";
import { type KnownUpdate, planAppend } from "../append-plan.ts";
import type { RelayStorage } from "../port.ts";
import type { Parts } from "./parts.ts";
import { headOf, type PageRow } from "./rows.ts";

export function logStorage(
  parts: Parts,
): Pick<RelayStorage, "append" | "readPage"> {
  const { sql, commit, news, quota, roomOf } = parts;

  return {
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
      let hash: Uint8Array | null = after === 0 ? firstHash(room) : null;
      const records: UpdateRecord[] = [];
      let bytesOfPage = 0;
      const rows = sql.pageFrom.iterate(row.key, after, limits.pageUpdates);
      for (const next of rows) {
        const { id, bytes, hash: before } = next as unknown as PageRow;
        hash ??= before;
        if (bytes === null) continue;
        bytesOfPage += bytes.length;
        if (records.length > 0 && bytesOfPage > limits.pageBytes) break;
        records.push({ id, bytes });
        if (records.length === limits.pageUpdates) break;
      }
      if (hash === null) throw new Error(`The log lacks ${after}.`);
      return ok({ after: { seq: after, hash }, head, records });
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
}
