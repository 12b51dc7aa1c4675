import * as Y from "yjs";
import type { SetView } from "../document/model.ts";
import { readView } from "../document/projection.ts";
import {
  type SetDifference,
  setDifference,
} from "../document/set-difference.ts";
import { ok, type Result } from "../lib/result.ts";
import type { SetEntry, SetStore, StoreError } from "../store/port.ts";
import { loadSet } from "./backup-load.ts";
import type { BackupSet } from "./backup-read.ts";
import { findHere, viewOf } from "./backup-restore.ts";

/** What a colleague's file of a set holds, before anything is done with it. */
export interface SetFileLook {
  readonly view: SetView;
  /** The set it would be merged with, and what that would be given; null when there is none on this device. */
  readonly here: {
    readonly entry: SetEntry;
    readonly brings: SetDifference;
  } | null;
}

export async function lookAtSetFile(
  store: SetStore,
  set: BackupSet,
): Promise<Result<SetFileLook, StoreError>> {
  const listing = await store.listSets();
  if (!listing.ok) return listing;
  const { documents } = set;
  const found = await findHere(store, listing.value.sets, "set", set);
  const entry = found?.deletedAt === undefined ? found : undefined;
  const view = viewOf(documents);
  if (entry === undefined) return ok({ view, here: null });
  const loaded = await loadSet(store, entry.id);
  if (!loaded.ok) return loaded;
  const { docs } = loaded.value;
  const before = readView(docs);
  if (documents) Y.applyUpdate(docs.shared, documents.shared);
  const brings = setDifference(before, readView(docs));
  return ok({ view, here: { entry, brings } });
}
