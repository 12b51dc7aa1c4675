import { fromBase64, toBase64 } from "../lib/base64.ts";
import { docKey, parseDocKey } from "./doc-key.ts";
import type { DocUpdate, SetStore } from "./port.ts";
import { readEntryRecord, toEntryRecord } from "./records.ts";
import type { Batch } from "./session/batch.ts";

/**
 * Where a page that is left puts what is still on its way to the disk. The store's transaction may end with its page; this is done
 * before the browser goes on.
 */
export interface LeftBehind {
  /** Under a name of the page's own. */
  keep(name: string, batch: Batch): void;
  drop(name: string): void;
  all(): ReadonlyMap<string, Batch>;
}

/** Nothing is left behind where nothing keeps it. */
export const nothingLeftBehind: LeftBehind = {
  keep() {},
  drop() {},
  all: () => new Map(),
};

/**
 * Brings to the disk what earlier pages were left with. It does no harm to what got there all the same: updates add up to the same
 * twice. A set that was removed for good meanwhile stays removed.
 */
export async function bringLeftBehind(
  store: SetStore,
  left: LeftBehind,
): Promise<void> {
  const all = left.all();
  if (all.size === 0) return;
  const listing = await store.listSets();
  if (!listing.ok) return;
  const known = new Set(listing.value.sets.map(({ id }) => id));
  for (const [name, { updates, entry }] of all) {
    // What the device says of a set that it knows is newer.
    const entries = entry !== null && !known.has(entry.id) ? [entry] : [];
    const here = new Set([...known, ...entries.map(({ id }) => id)]);
    const written = await store.write(
      updates.filter(({ doc }) => here.has(doc.set)),
      entries,
    );
    if (written.ok) left.drop(name);
  }
}

/** As text, for a storage that holds nothing else. */
export const writeBatch = ({ updates, entry }: Batch): string =>
  JSON.stringify({
    updates: updates.map(({ doc, update }) => [docKey(doc), toBase64(update)]),
    entry: entry && toEntryRecord(entry),
  });

/** Null for what `writeBatch` has not written. */
export function readBatch(text: string): Batch | null {
  const { updates, entry } = parse(text);
  if (!Array.isArray(updates)) return null;
  return {
    updates: updates.flatMap((one: unknown) => readUpdate(one) ?? []),
    entry: readEntryRecord(entry),
  };
}

function readUpdate(value: unknown): DocUpdate | null {
  const [key, text]: readonly unknown[] = Array.isArray(value) ? value : [];
  const doc = parseDocKey(key);
  const update = typeof text === "string" ? fromBase64(text) : null;
  return doc && update && { doc, update };
}

function parse(text: string): Partial<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}
