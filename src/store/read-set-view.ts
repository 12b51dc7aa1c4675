import type { SetView } from "../document/model.ts";
import { readView } from "../document/projection.ts";
import type { SetId } from "../domain/ids.ts";
import { ok, type Result } from "../lib/result.ts";
import type { SetStore, StoreError } from "./port.ts";
import { readDocs } from "./session/read-docs.ts";

/** A set as it is on the device, without opening it: for summaries. */
export async function readSetView(
  store: Pick<SetStore, "readUpdates">,
  set: SetId,
): Promise<Result<SetView, StoreError>> {
  const read = await readDocs(store, set);
  return read.ok ? ok(readView(read.value.docs)) : read;
}
