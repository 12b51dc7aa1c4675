import * as Y from "yjs";
import { applyGuarded } from "../../document/load-updates.ts";
import { createProjection } from "../../document/projection.ts";
import type { SetView } from "../../document/model.ts";
import type { SetDocs } from "../../document/schema.ts";
import type { SetId } from "../../domain/ids.ts";
import type { DocId, DocUpdate } from "../port.ts";

/** The documents of an open set, with what this tab has changed in them and not yet taken to the disk. */
export interface LiveDocs {
  readonly docs: SetDocs;
  readonly view: SetView;
  /** Takes changes into the view. True when it is another one now. */
  refresh(): boolean;
  /** What this tab has changed since the last call. */
  takeChanges(): readonly DocUpdate[];
  /** Takes in an update that is on the disk already. False when it cannot be read. */
  apply(update: DocUpdate): boolean;
  /** True while something waits for an update that is missing. */
  readonly hasGap: boolean;
  /** Both documents, whole. */
  everything(): readonly DocUpdate[];
}

/** Marks changes that came from the disk or another tab. */
const elsewhere = Symbol("elsewhere");

export function createLiveDocs(set: SetId, docs: SetDocs): LiveDocs {
  const projection = createProjection(docs);
  const changes: DocUpdate[] = [];
  const parts = (["shared", "own"] as const).map((part) => {
    const id: DocId = { set, part };
    const doc = docs[part];
    doc.on("update", (update: Uint8Array, origin: unknown) => {
      if (origin !== elsewhere) changes.push({ doc: id, update });
    });
    return { id, doc };
  });

  return {
    docs,
    get view() {
      return projection.view;
    },
    get hasGap() {
      return parts.some(({ doc }) => doc.store.pendingStructs !== null);
    },
    refresh: () => projection.refresh(),
    takeChanges: () => changes.splice(0),
    apply: ({ doc, update }) => applyGuarded(docs[doc.part], update, elsewhere),
    everything: () =>
      parts.map(({ id, doc }) => ({
        doc: id,
        update: Y.encodeStateAsUpdate(doc),
      })),
  };
}
