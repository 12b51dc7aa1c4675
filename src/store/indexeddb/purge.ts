import type { SetId } from "../../domain/ids.ts";
import { docKey, docsOfSet } from "../doc-key.ts";
import type { Transaction } from "./connection.ts";
import { byDoc, byId, setsStore, updatesStore } from "./constants.ts";
import { forgetSharing } from "./forget-sharing.ts";

export async function purge(
  transaction: Transaction<"readwrite">,
  set: SetId,
): Promise<void> {
  const sets = transaction.objectStore(setsStore);
  const updates = transaction.objectStore(updatesStore);
  const [entryKeys, ...updateKeys] = await Promise.all([
    sets.index(byId).getAllKeys(set),
    ...docsOfSet(set).map((doc) =>
      updates.index(byDoc).getAllKeys(docKey(doc)),
    ),
  ]);
  await Promise.all([
    ...entryKeys.map((key) => sets.delete(key)),
    ...updateKeys.flat().map((key) => updates.delete(key)),
    forgetSharing(transaction, set),
  ]);
}
