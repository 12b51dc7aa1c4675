import type { DocUpdate, SetEntry, WriteReceipt } from "../port.ts";
import { readEntryRecord, toEntryRecord, toUpdateRecord } from "../records.ts";
import type { Transaction } from "./connection.ts";
import { byId, setsStore, updatesStore } from "./constants.ts";

export async function write(
  transaction: Transaction<"readwrite">,
  updates: readonly DocUpdate[],
  entries: readonly SetEntry[],
): Promise<WriteReceipt> {
  const keys = await Promise.all([
    ...updates.map((update) =>
      transaction.objectStore(updatesStore).add(toUpdateRecord(update)),
    ),
    ...entries.map((entry) => putEntry(transaction, entry)),
  ]);
  return {
    position: updates.length > 0 ? Number(keys[updates.length - 1]) : 0,
  };
}

/** In place of the entry that is there. A damaged one stays beside it until a person has seen it. */
async function putEntry(
  transaction: Transaction<"readwrite">,
  entry: SetEntry,
): Promise<void> {
  const store = transaction.objectStore(setsStore);
  const index = store.index(byId);
  const [keys, records] = await Promise.all([
    index.getAllKeys(entry.id),
    index.getAll(entry.id),
  ]);
  const before = keys[records.findIndex((record) => readEntryRecord(record))];
  await store.put(toEntryRecord(entry), before);
}
