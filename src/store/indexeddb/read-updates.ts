import { docKey } from "../doc-key.ts";
import type { DamagedRecord, DocId, StoredUpdates } from "../port.ts";
import { describeDamage, readUpdateRecord } from "../records.ts";
import type { Mode, Transaction } from "./connection.ts";
import { byDoc, updatesStore } from "./constants.ts";

/** A record and the number it is kept under. */
export interface Row {
  readonly key: number;
  readonly record: unknown;
}

/** Every row of a document, in the order they were written. */
export async function rowsOfDoc(
  transaction: Transaction<Mode>,
  doc: DocId,
): Promise<readonly Row[]> {
  const index = transaction.objectStore(updatesStore).index(byDoc);
  const [keys, records] = await Promise.all([
    index.getAllKeys(docKey(doc)),
    index.getAll(docKey(doc)),
  ]);
  return toRows(keys, records);
}

/** Rows of a document written after a position. The index cannot be asked for that, and there are few rows after it. */
export async function rowsOfDocAfter(
  transaction: Transaction<Mode>,
  doc: DocId,
  position: number,
): Promise<readonly Row[]> {
  const store = transaction.objectStore(updatesStore);
  const range = IDBKeyRange.lowerBound(position, true);
  const [keys, records] = await Promise.all([
    store.getAllKeys(range),
    store.getAll(range),
  ]);
  return toRows(keys, records).filter(({ record }) => isOf(doc, record));
}

export function toStoredUpdates(
  rows: readonly Row[],
  after: number,
): StoredUpdates {
  const updates: Uint8Array[] = [];
  const keys: number[] = [];
  const damaged: DamagedRecord[] = [];
  for (const { key, record } of rows) {
    const read = readUpdateRecord(record);
    if (read) {
      updates.push(read.update);
      keys.push(key);
    } else {
      damaged.push(describeDamage(key, record));
    }
  }
  return { updates, keys, position: rows.at(-1)?.key ?? after, damaged };
}

const toRows = (
  keys: readonly IDBValidKey[],
  records: readonly unknown[],
): readonly Row[] =>
  records.map((record, index) => ({ key: Number(keys[index]), record }));

const isOf = (doc: DocId, record: unknown): boolean =>
  typeof record === "object" &&
  record !== null &&
  "doc" in record &&
  record.doc === docKey(doc);
