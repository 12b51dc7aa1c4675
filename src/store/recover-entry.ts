import type * as Y from "yjs";
import { loadUpdates } from "../document/load-updates.ts";
import { readDetails, readOrigin } from "../document/read-set.ts";
import type { SetId } from "../domain/ids.ts";
import type { SetEntry } from "./port.ts";

/** A set's entry from its shared document, or null when that does not say which pack the set was made on. */
export function recoverEntry(
  id: SetId,
  sharedUpdates: readonly Uint8Array[],
): SetEntry | null {
  const { doc } = loadUpdates(sharedUpdates);
  const entry = entryOf(id, doc);
  doc.destroy();
  return entry;
}

/** The same, where the document is open. */
export function entryOf(id: SetId, shared: Y.Doc): SetEntry | null {
  const docs = { shared, own: shared };
  const origin = readOrigin(docs);
  const details = readDetails(docs);
  return origin && { id, ...details, ...origin, openedAt: origin.createdAt };
}
