import { mergeReadable } from "../merge-readable.ts";
import type { DocId, WriteReceipt } from "../port.ts";
import { readUpdateRecord, toUpdateRecord } from "../records.ts";
import type { Transaction } from "./connection.ts";
import { updatesStore } from "./constants.ts";
import { rowsOfDoc } from "./read-updates.ts";

/** Reads, merges and deletes in one transaction: what another tab writes meanwhile comes after it, and stays. */
export async function compact(
  transaction: Transaction<"readwrite">,
  doc: DocId,
  merge: (updates: readonly Uint8Array[]) => Uint8Array,
): Promise<WriteReceipt> {
  const rows = await rowsOfDoc(transaction, doc);
  const readable = rows.flatMap(({ key, record }) => {
    const read = readUpdateRecord(record);
    return read ? [{ key, update: read.update }] : [];
  });
  const merged = mergeReadable(readable, merge);
  if (!merged) return { position: 0 };

  const store = transaction.objectStore(updatesStore);
  const [position] = await Promise.all([
    store.add(toUpdateRecord({ doc, update: merged.update })),
    ...merged.keys.map((key) => store.delete(key)),
  ]);
  return { position: Number(position) };
}
