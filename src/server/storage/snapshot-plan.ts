import { ok, type Result } from "../../lib/result.ts";
import { type Head, noSnapshot, type Snapshot } from "../../protocol/index.ts";
import { type Refusal, refuse } from "../refusal.ts";
import { full } from "./append-plan.ts";
import { toText } from "./hashing.ts";
import type { Quota } from "./port.ts";

interface Before {
  readonly head: Head;
  readonly bytes: number;
  readonly newest: { readonly id: Uint8Array; readonly seq: number } | null;
  /** The room's snapshot of the same id, if it has one. */
  readonly same: Snapshot | undefined;
  /** The chain's hash at the place that the new one covers; undefined when the log does not reach so far. */
  readonly hashThere: Uint8Array | undefined;
}

/** Whether a snapshot is to be stored; false when it is there already. */
export function planSnapshot(
  room: Before,
  snapshot: Snapshot,
  quota: Quota,
): Result<boolean, Refusal> {
  const { newest, same, hashThere } = room;
  const { covers, bytes } = snapshot;
  if (same !== undefined) {
    return isSame(same, snapshot)
      ? ok(false)
      : refuse("id-reused", "The room has another snapshot of this id.", {
          id: toText(snapshot.id),
        });
  }
  const asAnswer =
    newest === null ? null : { id: toText(newest.id), seq: newest.seq };
  if (!equal(snapshot.previous, newest?.id ?? noSnapshot)) {
    return refuse("snapshot-changed", "Another snapshot came first.", {
      snapshot: asAnswer,
    });
  }
  const coveredSoFar = newest?.seq ?? 0;
  if (covers.seq <= coveredSoFar) {
    return refuse(
      "snapshot-stale",
      `The snapshot covers ${covers.seq}, and ${coveredSoFar} is covered.`,
      { snapshot: asAnswer },
    );
  }
  if (hashThere === undefined || !equal(hashThere, covers.hash)) {
    return refuse(
      "fork",
      `The snapshot's log up to ${covers.seq} is not the room's.`,
      {
        head: { seq: room.head.seq, hash: toText(room.head.hash) },
      },
    );
  }
  if (room.bytes + bytes.length > quota.roomBytes) {
    return full("bytes", quota.roomBytes);
  }
  return ok(true);
}

const equal = (a: Uint8Array, b: Uint8Array) => Buffer.compare(a, b) === 0;

const isSame = (a: Snapshot, b: Snapshot) =>
  a.covers.seq === b.covers.seq &&
  equal(a.covers.hash, b.covers.hash) &&
  equal(a.previous, b.previous) &&
  equal(a.bytes, b.bytes);
