import * as Y from "yjs";
import type { SetDetails, SetView } from "../document/model.ts";
import { allNotes, readView } from "../document/projection.ts";
import { putAsked, putFollowUps } from "../document/put-follow-ups.ts";
import { bringBackHighlights } from "../document/put-highlights.ts";
import { putPlan } from "../document/put-plan.ts";
import { loadUpdates } from "../document/load-updates.ts";
import {
  readDetails,
  readFirstWrite,
  readOrigin,
} from "../document/read-set.ts";
import { createDocs, type SetDocs } from "../document/schema.ts";
import { changeDetails, describeSet } from "../document/set-operations.ts";
import type { SetId } from "../domain/ids.ts";
import { ok, type Result } from "../lib/result.ts";
import type {
  DocUpdate,
  SetEntry,
  SetStore,
  StoreError,
} from "../store/port.ts";
import { loadSet } from "./backup-load.ts";
import { bringBack, putMarks, putNotes } from "./backup-notes.ts";
import type { Backup, BackupDocuments, BackupSet } from "./backup-read.ts";

export interface RestoreReport {
  readonly sets: readonly RestoredSet[];
}

export interface RestoredSet {
  /** What it is called on this device. */
  readonly id: SetId;
  readonly title: string;
  /** `added`: it was not on this device, or it was deleted here. `unchanged`: all of it was here already. */
  readonly outcome: "added" | "merged" | "unchanged";
}

/**
 * Puts every set of a backup on the device, in one transaction. A set that is here already is merged with its copy in the file: what
 * either of them has stays, and notes that were deleted here come back. A set that a colleague gave is merged and no more: what was
 * deleted here stays so. The caller tells the other tabs that sets have changed.
 */
export async function restoreBackup(
  store: SetStore,
  backup: Backup,
  now: number,
): Promise<Result<RestoreReport, StoreError>> {
  const listing = await store.listSets();
  if (!listing.ok) return listing;
  const plans: Plan[] = [];
  for (const set of backup.sets) {
    const here = await findHere(store, listing.value.sets, backup.kind, set);
    const plan = await planSet(store, backup.kind, set, here, now);
    if (!plan.ok) return plan;
    plans.push(plan.value);
  }
  const updates = plans.flatMap((plan) => plan.updates);
  const entries = plans.flatMap((plan) => plan.entry ?? []);
  if (updates.length + entries.length > 0) {
    const written = await store.write(updates, entries);
    if (!written.ok) return written;
  }
  return ok({
    sets: plans.map(({ id, title, outcome }) => ({ id, title, outcome })),
  });
}

/** The set on this device that a file's set is another copy of. */
export const findHere = async (
  store: SetStore,
  sets: readonly SetEntry[],
  kind: Backup["kind"],
  set: BackupSet,
): Promise<SetEntry | undefined> =>
  sets.find(({ id }) => id === set.id) ??
  (kind === "set" ? await findByOrigin(store, sets, set) : undefined);

/** The set here that a file's set began as, or that began as it: a copy that somebody wrote in comes back to its original. */
async function findByOrigin(
  store: SetStore,
  sets: readonly SetEntry[],
  { documents }: BackupSet,
): Promise<SetEntry | undefined> {
  if (documents === null) return undefined;
  const origin = readFirstWrite(loadUpdates([documents.shared]).doc);
  for (const entry of sets) {
    if (origin === null || entry.deletedAt !== undefined) continue;
    const loaded = await loadSet(store, entry.id);
    if (loaded.ok && readFirstWrite(loaded.value.docs.shared) === origin) {
      return entry;
    }
  }
  return undefined;
}

interface Plan extends RestoredSet {
  readonly updates: readonly DocUpdate[];
  /** Null when the entry stays as it is. */
  readonly entry: SetEntry | null;
}

async function planSet(
  store: SetStore,
  kind: Backup["kind"],
  set: BackupSet,
  here: SetEntry | undefined,
  now: number,
): Promise<Result<Plan, StoreError>> {
  const id = here?.id ?? set.id;
  const loaded = await loadSet(store, id);
  if (!loaded.ok) return loaded;
  const { docs } = loaded.value;
  const changes = followChanges(id, docs);
  const detailsHere = readDetails(docs);
  if (kind === "backup") putSet(docs, set);
  else if (set.documents) {
    Y.applyUpdate(docs.shared, set.documents.shared);
    // A copy goes by a name of its own, which is not the original's.
    if (id !== set.id) changeDetails(docs, detailsHere);
  }

  const updates = changes();
  const details = readDetails(docs);
  const entry = here
    ? mergedEntry(here, set, details)
    : newEntry(set, details, now);
  const isAdded = !here || here.deletedAt !== entry.deletedAt;
  const isChanged = updates.length > 0 || entry !== here;
  return ok({
    id,
    title: entry.title,
    outcome: isAdded ? "added" : isChanged ? "merged" : "unchanged",
    updates,
    entry: entry === here ? null : entry,
  });
}

function putSet(docs: SetDocs, set: BackupSet): void {
  if (set.documents) {
    takeIn(docs, set.documents);
    const view = viewOf(set.documents);
    bringBack(docs, allNotes(view));
    putPlan(docs, view.plan);
    bringBackHighlights(docs, view.highlights);
    putFollowUps(docs, view.followUps);
    putAsked(docs, view);
  }
  if (readOrigin(docs) === null) describeSet(docs, set, set);
  if (!set.documents) {
    putNotes(docs, set.notes);
    putMarks(docs, set.marks);
  }
}

function takeIn(docs: SetDocs, documents: BackupDocuments): void {
  Y.applyUpdate(docs.shared, documents.shared);
  Y.applyUpdate(docs.own, documents.own);
}

/** What a file's documents say; nothing for a file without. */
export function viewOf(documents: BackupDocuments | null): SetView {
  const docs = createDocs();
  if (documents) takeIn(docs, documents);
  return readView(docs);
}

/** Returns what has changed in the documents since: nothing for a document that had it all. */
function followChanges(id: SetId, docs: SetDocs): () => readonly DocUpdate[] {
  const heard = { shared: [] as Uint8Array[], own: [] as Uint8Array[] };
  const parts = ["shared", "own"] as const;
  for (const part of parts) {
    docs[part].on("update", (update) => void heard[part].push(update));
  }
  return () =>
    parts.flatMap((part) =>
      heard[part].length > 0
        ? [{ doc: { set: id, part }, update: Y.mergeUpdates(heard[part]) }]
        : [],
    );
}

/** A set that was deleted when the backup was made comes back among the deleted ones, with all its time before it. */
function newEntry(set: BackupSet, details: SetDetails, now: number): SetEntry {
  const { id, pack, packVersion } = set;
  return {
    id,
    ...details,
    title: details.title || set.title,
    pack,
    packVersion,
    createdAt: set.createdAt || now,
    openedAt: set.openedAt || now,
    ...(set.deletedAt === undefined ? {} : { deletedAt: now }),
  };
}

function mergedEntry(
  here: SetEntry,
  set: BackupSet,
  details: SetDetails,
): SetEntry {
  const { title, committee, date } = details;
  const isSame =
    here.title === title && here.committee === committee && here.date === date;
  const isBack = here.deletedAt !== undefined && set.deletedAt === undefined;
  if (isSame && !isBack) return here;
  const { deletedAt, ...living } = here;
  const entry = { ...living, title: title || here.title, committee, date };
  return isBack || deletedAt === undefined ? entry : { ...entry, deletedAt };
}
