import * as Y from "yjs";
import { docKey } from "../doc-key.ts";
import type { DocUpdate, SetEntry } from "../port.ts";

/** What goes to the disk in one transaction. */
export interface Batch {
  readonly updates: readonly DocUpdate[];
  readonly entry: SetEntry | null;
}

/** Both, the later one's entry counting. */
export const joinBatches = (first: Batch | null, then: Batch): Batch => ({
  updates: [...(first?.updates ?? []), ...then.updates],
  entry: then.entry ?? first?.entry ?? null,
});

/** One update for each document. */
export function mergeByDoc(
  updates: readonly DocUpdate[],
): readonly DocUpdate[] {
  const byDoc = new Map<string, DocUpdate[]>();
  for (const update of updates) {
    const key = docKey(update.doc);
    byDoc.set(key, [...(byDoc.get(key) ?? []), update]);
  }
  return [...byDoc.values()].flatMap((ofDoc) => {
    const [first] = ofDoc;
    if (!first || ofDoc.length === 1) return ofDoc;
    const update = Y.mergeUpdates(ofDoc.map((one) => one.update));
    return [{ doc: first.doc, update }];
  });
}
