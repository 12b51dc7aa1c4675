import { ok } from "../lib/result.ts";
import { docKey } from "./doc-key.ts";
import { createMemorySharing } from "./memory-sharing.ts";
import { mergeReadable } from "./merge-readable.ts";
import type { DocId, DocUpdate, SetEntry, SetStore } from "./port.ts";
import { recoverEntry } from "./recover-entry.ts";

/** For a browser that will not keep anything: the same promises, but for the one that matters. */
export function createMemoryStore(): SetStore {
  const entries = new Map<string, SetEntry>();
  let rows: readonly (DocUpdate & { readonly key: number })[] = [];
  let lastKey = 0;

  const add = ({ doc, update }: DocUpdate): void => {
    lastKey += 1;
    rows = [...rows, { key: lastKey, doc, update: update.slice() }];
  };
  const isOf = (doc: DocId) => (row: DocUpdate) =>
    docKey(row.doc) === docKey(doc);

  const read = (doc: DocId, after: number) => {
    const found = rows.filter((row) => row.key > after && isOf(doc)(row));
    return ok({
      updates: found.map((row) => row.update),
      keys: found.map((row) => row.key),
      position: found.at(-1)?.key ?? after,
      damaged: [],
    });
  };

  const write = (
    updates: readonly DocUpdate[],
    put: readonly SetEntry[],
  ): number => {
    updates.forEach(add);
    put.forEach((entry) => entries.set(entry.id, entry));
    return updates.length > 0 ? lastKey : 0;
  };
  const { forget, ...sharing } = createMemorySharing(write);

  return {
    ...sharing,
    kind: "memory",
    async listSets() {
      const sets = new Set(rows.map(({ doc }) => doc.set));
      const orphans = [...sets].filter((set) => !entries.has(set));
      const recovered = orphans.flatMap((set) => {
        const shared = rows.filter(isOf({ set, part: "shared" }));
        const updates = shared.map((row) => row.update);
        return recoverEntry(set, updates) ?? [];
      });
      return ok({ sets: [...entries.values(), ...recovered], damaged: [] });
    },
    readUpdates: async (doc) => read(doc, 0),
    readUpdatesAfter: async (doc, position) => read(doc, position),
    write: async (updates, put = []) => ok({ position: write(updates, put) }),
    async compact(doc, merge) {
      const found = rows.filter(isOf(doc));
      const merged = mergeReadable(found, merge);
      if (!merged) return ok({ position: 0 });
      const gone = new Set(merged.keys);
      rows = rows.filter((row) => !gone.has(row.key));
      add({ doc, update: merged.update });
      return ok({ position: lastKey });
    },
    async purge(set) {
      entries.delete(set);
      forget(set);
      rows = rows.filter((row) => row.doc.set !== set);
      return ok(undefined);
    },
    discardDamaged: async () => ok(undefined),
    close: () => {},
  };
}
