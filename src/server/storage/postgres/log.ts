import { ok } from "../../../lib/result.ts";
import { firstHash, limits, type RoomId } from "../../../protocol/index.ts";
import { aheadOfRoom } from "../ahead-of-room.ts";
import { toBytes } from "../hashing.ts";
import type { RelayStorage } from "../port.ts";
import { appendTogether, type Batch } from "./append.ts";
import { createGatherer } from "./gather.ts";
import { goneFrom, type Parts } from "./parts.ts";
import * as queries from "./queries.ts";

export function logStorage({
  pool,
  bulletin,
  quota,
  onGroup,
}: Parts): Pick<RelayStorage, "append" | "readPage"> {
  const append = createGatherer(
    async (room: RoomId, batches: readonly Batch[]) => {
      const results = await appendTogether(pool, room, batches, quota);
      onGroup(batches.length);
      return results;
    },
  );

  return {
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
  };
}
