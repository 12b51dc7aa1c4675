import type { Pool, PoolClient } from "pg";
import { ok, type Result } from "../../../lib/result.ts";
import type { RoomId, UpdateRecord } from "../../../protocol/index.ts";
import type { Refusal } from "../../refusal.ts";
import { type KnownUpdate, type LogRow, planAppend } from "../append-plan.ts";
import { toBytes, toText } from "../hashing.ts";
import type { Appended, Quota } from "../port.ts";
import { goneFrom } from "./parts.ts";
import { insertUpdates, moveRoom } from "./queries.ts";
import { headOf, type RoomRow } from "./rows.ts";
import { transaction } from "./transaction.ts";

export interface Batch {
  readonly records: readonly UpdateRecord[];
  readonly now: number;
}

/** Appends the batches of several writers to one room, in one transaction; each is stored whole, or refused by itself. */
export function appendTogether(
  pool: Pool,
  room: RoomId,
  batches: readonly Batch[],
  quota: Quota,
): Promise<readonly Result<Appended, Refusal>[]> {
  return transaction(pool, async (db) => {
    const { rows } = await db.query<RoomRow>(
      "SELECT * FROM relay_room WHERE id = $1 FOR UPDATE",
      [toBytes(room)],
    );
    const [row] = rows;
    if (row === undefined) {
      const refusal = await goneFrom(db, room);
      return batches.map(() => refusal);
    }
    const { key } = row;
    const known = await readKnown(
      db,
      key,
      batches.flatMap(({ records }) => records.map(({ id }) => id)),
    );

    let state = { head: headOf(row), bytes: Number(row.bytes) };
    const toInsert: LogRow[] = [];
    const results = batches.map(({ records }): Result<Appended, Refusal> => {
      const plan = planAppend(
        state,
        (id) => known.get(toText(id)),
        records,
        quota,
      );
      if (!plan.ok) return plan;
      const { rows, seqs, head, bytes } = plan.value;
      state = { head: { seq: head.seq, hash: Buffer.from(head.hash) }, bytes };
      for (const row of rows) known.set(toText(row.id), row);
      toInsert.push(...rows);
      return ok({ seqs, head, added: rows.length });
    });

    if (toInsert.length > 0) {
      await db.query(insertUpdates, [
        key,
        toInsert.map(({ seq }) => seq),
        toInsert.map(({ id }) => id),
        toInsert.map(({ hash }) => hash),
        toInsert.map(({ bytes }) => bytes),
      ]);
    }
    if (results.some((result) => result.ok)) {
      const now = Math.max(...batches.map(({ now }) => now));
      const { head, bytes } = state;
      await db.query(moveRoom, [key, head.seq, head.hash, bytes, now]);
    }
    return results;
  });
}

async function readKnown(
  db: PoolClient,
  key: string,
  ids: readonly Uint8Array[],
): Promise<Map<string, KnownUpdate>> {
  if (ids.length === 0) return new Map();
  const { rows } = await db.query<{ id: Buffer; seq: string; bytes: Buffer }>(
    "SELECT id, seq, bytes FROM relay_log WHERE room = $1 AND id = ANY($2::bytea[])",
    [key, ids],
  );
  return new Map(
    rows.map(({ id, seq, bytes }) => [toText(id), { seq: Number(seq), bytes }]),
  );
}
