import { err, ok, type Result } from "../lib/result.ts";
import type { SetStore, StoreError } from "./port.ts";

/** How long a deleted set can be brought back, in milliseconds: 30 days. */
export const deletedSetsAreKept = 30 * 24 * 60 * 60 * 1000;

/** Removes for good the sets that were deleted longer ago than that. Returns how many went. */
export async function purgeOldSets(
  store: SetStore,
  now: number,
): Promise<Result<number, StoreError>> {
  const listing = await store.listSets();
  if (!listing.ok) return listing;
  const old = listing.value.sets.filter(
    ({ deletedAt }) =>
      deletedAt !== undefined && now - deletedAt > deletedSetsAreKept,
  );
  for (const { id } of old) {
    const purged = await store.purge(id);
    if (!purged.ok) return err(purged.error);
  }
  return ok(old.length);
}
