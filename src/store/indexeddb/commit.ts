import type { SetId } from "../../domain/ids.ts";
import { equalBytes } from "../../lib/bytes.ts";
import {
  readRoomRecord,
  toOutboxRecord,
  toQuarantineRecord,
  toRoomRecord,
} from "../sharing-records.ts";
import { type CommitOutcome, isStale, type SharingChange } from "../sharing.ts";
import type { Transaction } from "./connection.ts";
import {
  bySet,
  outboxStore,
  quarantineStore,
  roomsStore,
} from "./constants.ts";
import { forgetSharing } from "./forget-sharing.ts";
import { write } from "./write.ts";

/** The revision is looked at inside the transaction: two tabs that both think they lead cannot undo each other's work. */
export async function commit(
  transaction: Transaction<"readwrite">,
  change: SharingChange,
): Promise<CommitOutcome> {
  const { set, room, updates = [], entries = [] } = change;
  const rooms = transaction.objectStore(roomsStore);
  const before = readRoomRecord(await rooms.get(set));
  if (isStale(before, change)) return { kind: "stale" };

  const revision = change.revision + 1;
  if (room) {
    await rooms.put(toRoomRecord({ ...room, set, revision }), set);
    await settle(transaction, change);
    await add(transaction, change);
  } else {
    await forgetSharing(transaction, set);
  }
  const { position } = await write(transaction, updates, entries);
  return { kind: "committed", revision, position };
}

async function settle(
  transaction: Transaction<"readwrite">,
  { set, settled = [], takenIn = [] }: SharingChange,
): Promise<void> {
  await remove(transaction, outboxStore, set, settled);
  await remove(transaction, quarantineStore, set, takenIn);
}

async function remove(
  transaction: Transaction<"readwrite">,
  from: typeof outboxStore | typeof quarantineStore,
  set: SetId,
  ids: readonly Uint8Array[],
): Promise<void> {
  if (ids.length === 0) return;
  const store = transaction.objectStore(from);
  const [keys, records] = await Promise.all([
    store.index(bySet).getAllKeys(set),
    store.index(bySet).getAll(set),
  ]);
  const gone = keys.filter((_key, index) => {
    const { id } = records[index] as { id: unknown };
    // One that has no id any more will never be acknowledged.
    return (
      !(id instanceof Uint8Array) || ids.some((one) => equalBytes(one, id))
    );
  });
  await Promise.all(gone.map((key) => store.delete(key)));
}

async function add(
  transaction: Transaction<"readwrite">,
  { set, sealed = [], setAside = [] }: SharingChange,
): Promise<void> {
  const outbox = transaction.objectStore(outboxStore);
  const quarantine = transaction.objectStore(quarantineStore);
  await Promise.all([
    ...sealed.map((row) => outbox.add(toOutboxRecord(set, row))),
    ...setAside.map((row) => quarantine.add(toQuarantineRecord(set, row))),
  ]);
}
