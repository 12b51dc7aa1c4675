import * as Y from "yjs";

export interface LoadedDoc {
  readonly doc: Y.Doc;
  /** Which updates Yjs could not take in, by their index. */
  readonly unreadable: readonly number[];
}

/** A document from its updates. One that cannot be read costs itself and what builds on it, never the rest. */
export function loadUpdates(updates: readonly Uint8Array[]): LoadedDoc {
  const unreadable = new Set<number>();
  for (;;) {
    const doc = new Y.Doc();
    const failed = applyAll(doc, updates, unreadable);
    if (failed === null) return { doc, unreadable: [...unreadable] };
    // An update that failed half-way may have left something behind, so the document is built again without it.
    unreadable.add(failed);
    doc.destroy();
  }
}

/** The index of the update that failed, or null. One transaction, because each one has a cost. */
function applyAll(
  doc: Y.Doc,
  updates: readonly Uint8Array[],
  skip: ReadonlySet<number>,
): number | null {
  let current = 0;
  try {
    doc.transact(() => {
      for (; current < updates.length; current += 1) {
        const update = updates[current];
        if (update && !skip.has(current)) Y.applyUpdate(doc, update);
      }
    });
    return null;
  } catch (error) {
    if (current < updates.length) return current;
    throw error;
  }
}

export function isReadableUpdate(update: Uint8Array): boolean {
  try {
    Y.decodeUpdate(update);
    return true;
  } catch {
    return false;
  }
}

/** Takes an update into a document that is in use. False when it cannot be read. */
export function applyGuarded(
  doc: Y.Doc,
  update: Uint8Array,
  origin: unknown,
): boolean {
  if (!isReadableUpdate(update)) return false;
  try {
    Y.applyUpdate(doc, update, origin);
    return true;
  } catch {
    return false;
  }
}

/**
 * One update that says what all of these say, with the runs of typed letters joined and what was deleted forgotten. What cannot be
 * put in place yet, because something before it is missing, is kept. Throws when one of them cannot be read.
 */
export function mergeIntoOne(updates: readonly Uint8Array[]): Uint8Array {
  const { doc, unreadable } = loadUpdates(updates);
  if (unreadable.length > 0) {
    throw new Error(`Cannot merge: update ${unreadable[0]} is unreadable.`);
  }
  const merged = Y.encodeStateAsUpdate(doc);
  doc.destroy();
  return merged;
}
