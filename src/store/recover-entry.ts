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
  const docs = { shared: doc, own: doc };
  const origin = readOrigin(docs);
  const details = readDetails(docs);
  doc.destroy();
  return origin && { id, ...details, ...origin, openedAt: origin.createdAt };
}
