import { ok, type Result } from "../../lib/result.ts";
import type { Head, UpdateRecord } from "../../protocol/index.ts";
import { type Refusal, refuse } from "../refusal.ts";
import { nextHash, toText } from "./hashing.ts";
import type { Quota } from "./port.ts";

/** An update of the room that a batch names by its id. */
export interface KnownUpdate {
  readonly seq: number;
  readonly bytes: Uint8Array;
}

export interface LogRow extends UpdateRecord {
  readonly seq: number;
  /** The chain's hash with this update. */
  readonly hash: Uint8Array;
}

export interface AppendPlan {
  readonly rows: readonly LogRow[];
  readonly seqs: readonly number[];
  readonly head: Head;
  /** What the room holds with them. */
  readonly bytes: number;
}

/**
 * Gives each update of a batch its place, and works out the chain.
 * @param known Those that the room has already.
 */
export function planAppend(
  room: { readonly head: Head; readonly bytes: number },
  known: (id: Uint8Array) => KnownUpdate | undefined,
  records: readonly UpdateRecord[],
  quota: Quota,
): Result<AppendPlan, Refusal> {
  const rows: LogRow[] = [];
  const seqs: number[] = [];
  const inBatch = new Map<string, KnownUpdate>();
  let { head, bytes: roomBytes } = room;
  for (const { id, bytes } of records) {
    const key = toText(id);
    const before = inBatch.get(key) ?? known(id);
    if (before !== undefined) {
      if (Buffer.compare(before.bytes, bytes) !== 0) return reused(key);
      seqs.push(before.seq);
      continue;
    }
    const seq = head.seq + 1;
    head = { seq, hash: nextHash(head.hash, seq, id, bytes) };
    roomBytes += bytes.length;
    rows.push({ id, bytes, seq, hash: head.hash });
    seqs.push(seq);
    inBatch.set(key, { seq, bytes });
  }
  // What it has already is answered even when it is full: a device may have to be told so to let go of it.
  if (rows.length > 0) {
    if (roomBytes > quota.roomBytes) return full("bytes", quota.roomBytes);
    if (head.seq > quota.roomUpdates) return full("updates", quota.roomUpdates);
  }
  return ok({ rows, seqs, head, bytes: roomBytes });
}

const reused = (id: string) =>
  refuse("id-reused", "The room has another update of this id.", { id });

export const full = (what: string, limit: number) =>
  refuse("full", `The room may hold ${limit} ${what}, and would hold more.`, {
    limit,
  });
