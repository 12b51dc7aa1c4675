import * as Y from "yjs";
import { allNotes, readView } from "../document/projection.ts";
import type { SetDocs } from "../document/schema.ts";
import type { SetId } from "../domain/ids.ts";
import { toBase64 } from "../lib/base64.ts";
import { crc32 } from "../lib/crc32.ts";
import { ok, type Result } from "../lib/result.ts";
import type {
  DocUpdate,
  SetEntry,
  SetStore,
  StoreError,
} from "../store/port.ts";
import { backupFormat, backupVersion } from "./backup-format.ts";
import { type LoadedSet, loadSet } from "./backup-load.ts";

export interface BackupOptions {
  readonly now: number;
  readonly appVersion: string;
  /** The set that is open, for its words that could not be saved to the device. */
  readonly open?: {
    readonly entry: SetEntry;
    contents(): readonly DocUpdate[];
  } | null;
  /** The codes of the sets that are shared. */
  readonly codes?: ReadonlyMap<SetId, string>;
}

/** Every set of the device as the text of one file. Deleted sets that can still be brought back are in it. */
export async function writeBackup(
  store: SetStore,
  { now, appVersion, open, codes }: BackupOptions,
): Promise<Result<string, StoreError>> {
  const listing = await store.listSets();
  if (!listing.ok) return listing;
  const entries = new Map(listing.value.sets.map((entry) => [entry.id, entry]));
  const unsaved = open?.contents() ?? [];
  if (open && !entries.has(open.entry.id))
    entries.set(open.entry.id, open.entry);

  const sets = [];
  for (const entry of entries.values()) {
    const loaded = await loadSet(store, entry.id);
    if (!loaded.ok) return loaded;
    const { docs } = loaded.value;
    for (const { doc, update } of unsaved) {
      if (doc.set === entry.id) Y.applyUpdate(docs[doc.part], update);
    }
    sets.push(toFileSet(entry, loaded.value, codes?.get(entry.id)));
  }
  const file = {
    format: backupFormat,
    version: backupVersion,
    madeAt: toIso(now),
    appVersion,
    sets,
  };
  return ok(JSON.stringify(file, null, 2));
}

export function toFileSet(
  entry: SetEntry,
  { docs, damaged }: LoadedSet,
  sharing: string | undefined,
) {
  const view = readView(docs);
  const { deletedAt } = entry;
  return {
    ...entry,
    createdAt: toIso(entry.createdAt),
    openedAt: toIso(entry.openedAt),
    ...(deletedAt === undefined ? {} : { deletedAt: toIso(deletedAt) }),
    notes: allNotes(view).map((note) => ({
      ...note,
      createdAt: toIso(note.createdAt),
      editedAt: toIso(note.editedAt),
    })),
    marks: [...view.marks].map(([question, mark]) => ({ question, mark })),
    plan: view.plan,
    highlights: view.highlights.map(
      ({ selectors, createdAt, ...highlight }) => ({
        place: selectors.place,
        quote: selectors.quote.exact,
        ...highlight,
        createdAt: toIso(createdAt),
      }),
    ),
    documents: toFileDocuments(docs),
    ...(sharing === undefined ? {} : { sharing }),
    damaged: damaged.map(({ words, remains }) => ({ words, remains })),
  };
}

function toFileDocuments(docs: SetDocs) {
  const toFile = (doc: Y.Doc) => {
    const bytes = Y.encodeStateAsUpdate(doc);
    return { update: toBase64(bytes), sum: crc32(bytes) };
  };
  return { shared: toFile(docs.shared), own: toFile(docs.own) };
}

/** A time that is none, which only a damaged clock could have written, becomes the epoch. */
export function toIso(time: number): string {
  const date = new Date(time);
  return (Number.isNaN(date.getTime()) ? new Date(0) : date).toISOString();
}
