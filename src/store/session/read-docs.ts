import type { SetDocs } from "../../document/schema.ts";
import { loadUpdates } from "../../document/load-updates.ts";
import type { SetId } from "../../domain/ids.ts";
import { ok, type Result } from "../../lib/result.ts";
import { docKey, docsOfSet } from "../doc-key.ts";
import type {
  DamagedRecord,
  DocId,
  SetStore,
  StoredUpdates,
  StoreError,
} from "../port.ts";
import { describeDamage } from "../records.ts";

export interface ReadDocs {
  readonly docs: SetDocs;
  readonly damaged: readonly DamagedRecord[];
  readonly parts: readonly ReadPart[];
}

export interface ReadPart {
  readonly doc: DocId;
  readonly rows: number;
  /** The last position read. */
  readonly position: number;
}

/** A set's two documents as they are on the disk. */
export async function readDocs(
  store: Pick<SetStore, "readUpdates">,
  set: SetId,
  giveWay: () => Promise<void> = () => Promise.resolve(),
): Promise<Result<ReadDocs, StoreError>> {
  const [sharedId, ownId] = docsOfSet(set) as [DocId, DocId];
  const [shared, own] = await Promise.all([
    store.readUpdates(sharedId),
    store.readUpdates(ownId),
  ]);
  if (!shared.ok) return shared;
  if (!own.ok) return own;
  const loadedShared = load(sharedId, shared.value);
  await giveWay();
  const loadedOwn = load(ownId, own.value);
  return ok({
    docs: { shared: loadedShared.doc, own: loadedOwn.doc },
    damaged: [...loadedShared.damaged, ...loadedOwn.damaged],
    parts: [loadedShared.part, loadedOwn.part],
  });
}

function load(doc: DocId, stored: StoredUpdates) {
  const loaded = loadUpdates(stored.updates);
  const undecodable = loaded.unreadable.map((index) =>
    describeUnreadable(doc, stored, index),
  );
  return {
    doc: loaded.doc,
    damaged: [...stored.damaged, ...undecodable],
    part: { doc, rows: stored.updates.length, position: stored.position },
  };
}

/** A record whose sum is right and which Yjs cannot take in. */
export const describeUnreadable = (
  doc: DocId,
  { keys, updates }: StoredUpdates,
  index: number,
): DamagedRecord =>
  describeDamage(keys[index] ?? 0, { doc: docKey(doc), bytes: updates[index] });
