import { loadUpdates } from "../document/load-updates.ts";
import type { SetDocs } from "../document/schema.ts";
import type { SetId } from "../domain/ids.ts";
import { ok, type Result } from "../lib/result.ts";
import type {
  DamagedRecord,
  SetStore,
  StoredUpdates,
  StoreError,
} from "../store/port.ts";

export interface LoadedSet {
  readonly docs: SetDocs;
  readonly damaged: readonly Pick<DamagedRecord, "words" | "remains">[];
}

/** A set's documents as they are on the device; empty ones for a set that is not. */
export async function loadSet(
  store: SetStore,
  set: SetId,
): Promise<Result<LoadedSet, StoreError>> {
  const shared = await store.readUpdates({ set, part: "shared" });
  if (!shared.ok) return shared;
  const own = await store.readUpdates({ set, part: "own" });
  if (!own.ok) return own;
  return ok({
    docs: { shared: toDoc(shared.value), own: toDoc(own.value) },
    damaged: [...shared.value.damaged, ...own.value.damaged],
  });
}

const toDoc = ({ updates }: StoredUpdates) => loadUpdates(updates).doc;
