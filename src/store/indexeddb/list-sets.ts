import type { SetId } from "../../domain/ids.ts";
import { parseDocKey } from "../doc-key.ts";
import type { DamagedRecord, SetEntry, SetListing } from "../port.ts";
import {
  describeDamage,
  entryInSpiteOfSum,
  readEntryRecord,
  readUpdateRecord,
} from "../records.ts";
import { recoverEntry } from "../recover-entry.ts";
import type { Transaction } from "./connection.ts";
import { byDoc, setsStore, updatesStore } from "./constants.ts";
import { rowsOfDoc } from "./read-updates.ts";

export async function listSets(
  transaction: Transaction<"readonly">,
): Promise<SetListing> {
  const store = transaction.objectStore(setsStore);
  const [keys, records, docs] = await Promise.all([
    store.getAllKeys(),
    store.getAll(),
    docKeys(transaction),
  ]);
  const entries = new Map<SetId, SetEntry>();
  const damaged: DamagedRecord[] = [];
  records.forEach((record, index) => {
    const entry = readEntryRecord(record);
    if (entry) entries.set(entry.id, entry);
    else damaged.push(describeDamage(entryKey(Number(keys[index])), record));
  });

  const orphans = docs.sets.filter((set) => !entries.has(set));
  for (const set of orphans) {
    const entry = await recover(transaction, set);
    if (entry) entries.set(set, entry);
  }
  // A wrong sum over a right shape: the title may be off by a letter, and that is better than no set.
  for (const record of records) {
    const entry = entryInSpiteOfSum(record);
    if (entry && !entries.has(entry.id)) entries.set(entry.id, entry);
  }
  damaged.push(...(await lostUpdates(transaction, docs.unknown)));
  return { sets: [...entries.values()], damaged };
}

/** Damaged entries and damaged updates share one series of keys: entries are the negative ones. */
export const entryKey = (key: number): number => -key;

interface DocKeys {
  readonly sets: readonly SetId[];
  /** Names under which there are records, and which name no document. */
  readonly unknown: readonly IDBValidKey[];
}

async function docKeys(transaction: Transaction<"readonly">): Promise<DocKeys> {
  const sets = new Set<SetId>();
  const unknown: IDBValidKey[] = [];
  const index = transaction.objectStore(updatesStore).index(byDoc);
  let cursor = await index.openKeyCursor(null, "nextunique");
  while (cursor) {
    const doc = parseDocKey(cursor.key);
    if (doc) sets.add(doc.set);
    else unknown.push(cursor.key);
    cursor = await cursor.continue();
  }
  return { sets: [...sets], unknown };
}

async function recover(
  transaction: Transaction<"readonly">,
  set: SetId,
): Promise<SetEntry | null> {
  const rows = await rowsOfDoc(transaction, { set, part: "shared" });
  const updates = rows.flatMap(({ record }) => {
    const read = readUpdateRecord(record);
    return read ? [read.update] : [];
  });
  return recoverEntry(set, updates);
}

/** Updates that belong to no document: under a name that is none, or under no name at all, and so not in the index. */
async function lostUpdates(
  transaction: Transaction<"readonly">,
  unknown: readonly IDBValidKey[],
): Promise<readonly DamagedRecord[]> {
  const store = transaction.objectStore(updatesStore);
  const [all, named] = await Promise.all([
    store.count(),
    store.index(byDoc).count(),
  ]);
  if (all === named && unknown.length === 0) return [];
  const lost: DamagedRecord[] = [];
  let cursor = await store.openCursor();
  while (cursor) {
    const record: unknown = cursor.value;
    const doc =
      typeof record === "object" && record !== null && "doc" in record
        ? parseDocKey(record.doc)
        : null;
    if (!doc) lost.push(describeDamage(Number(cursor.key), record));
    cursor = await cursor.continue();
  }
  return lost;
}
