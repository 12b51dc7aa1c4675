import { isReadableUpdate } from "../../document/load-updates.ts";
import { readEntryRecord, readUpdateRecord } from "../records.ts";
import type { Transaction } from "./connection.ts";
import { setsStore, updatesStore } from "./constants.ts";

/** Looks again before deleting: if the database was replaced, the key may be a good record's now. */
export async function discardDamaged(
  transaction: Transaction<"readwrite">,
  key: number,
): Promise<void> {
  const isEntry = key < 0;
  const store = transaction.objectStore(isEntry ? setsStore : updatesStore);
  const record: unknown = await store.get(Math.abs(key));
  const update = isEntry ? null : readUpdateRecord(record);
  const isGood = isEntry
    ? readEntryRecord(record) !== null
    : update !== null && isReadableUpdate(update.update);
  if (!isGood) await store.delete(Math.abs(key));
}
