import { mergeIntoOne } from "../../document/load-updates.ts";
import { docKey } from "../doc-key.ts";
import type { DocId, DocUpdate, SetStore } from "../port.ts";

/** So many rows of a document are merged when a set is opened. */
const rowsAtOpening = 100;
/** So many while it is open. */
const rowsWhileOpen = 500;
/** Merging waits until nobody has typed for so long, in milliseconds. */
const quiet = 3_000;

/** Keeps the number of rows down, so that a set opens fast however long it was written in. */
export interface Compactor {
  /** Rows found on opening. */
  found(doc: DocId, rows: number): void;
  wrote(updates: readonly DocUpdate[]): void;
  stop(): void;
}

export function createCompactor(store: Pick<SetStore, "compact">): Compactor {
  const rows = new Map<string, { readonly doc: DocId; count: number }>();
  const due = new Set<DocId>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const countOf = (doc: DocId) => {
    const known = rows.get(docKey(doc)) ?? { doc, count: 0 };
    rows.set(docKey(doc), known);
    return known;
  };

  const runWhenQuiet = (): void => {
    clearTimeout(timer);
    if (due.size > 0) timer = setTimeout(() => void run(), quiet);
  };

  const run = async (): Promise<void> => {
    for (const doc of due) {
      due.delete(doc);
      // A merge that fails changes nothing; the next one is due after as many rows again.
      countOf(doc).count = 1;
      await store.compact(doc, mergeIntoOne);
    }
  };

  return {
    found(doc, count) {
      const known = countOf(doc);
      known.count = count;
      if (count > rowsAtOpening) due.add(known.doc);
      runWhenQuiet();
    },
    wrote(updates) {
      for (const { doc } of updates) {
        const known = countOf(doc);
        known.count += 1;
        if (known.count > rowsWhileOpen) due.add(known.doc);
      }
      runWhenQuiet();
    },
    stop: () => clearTimeout(timer),
  };
}
