import type { SetId } from "../../domain/ids.ts";
import type { Transaction } from "./connection.ts";
import {
  bySet,
  outboxStore,
  quarantineStore,
  roomsStore,
} from "./constants.ts";

/** Removes a set's room, outbox and quarantine. The set itself stays. */
export async function forgetSharing(
  transaction: Transaction<"readwrite">,
  set: SetId,
): Promise<void> {
  await transaction.objectStore(roomsStore).delete(set);
  for (const name of [outboxStore, quarantineStore]) {
    const store = transaction.objectStore(name);
    const keys = await store.index(bySet).getAllKeys(set);
    await Promise.all(keys.map((key) => store.delete(key)));
  }
}
