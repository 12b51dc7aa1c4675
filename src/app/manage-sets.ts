import type { SetView } from "../document/model.ts";
import type { SetId } from "../domain/ids.ts";
import { version } from "../../package.json";
import { backupFileName } from "../export/backup-format.ts";
import { readBackup } from "../export/backup-read.ts";
import { restoreBackup } from "../export/backup-restore.ts";
import { writeBackup } from "../export/backup-write.ts";
import { duplicateSet } from "../store/duplicate-set.ts";
import { createMemoryStore } from "../store/memory-store.ts";
import type { OpenSet } from "../store/open-set.ts";
import type { SetEntry, StoreError } from "../store/port.ts";
import { readSetView } from "../store/read-set-view.ts";
import {
  openSet,
  startSet,
  type SetServices,
} from "../store/session/open-set.ts";
import type { SharingEngine } from "../sync/engine.ts";
import type { RestoreOutcome, SetManager } from "../ui/app-context.ts";
import { backupCopy } from "../ui/copy/backup.ts";
import type { DeviceParts } from "./device.ts";
import { giveSets } from "./give-sets.ts";
import { openFiles } from "./open-files.ts";
import type { SetKeeper } from "./keep-set.ts";

export interface ManagerParts
  extends Omit<DeviceParts, "sharing">, SetServices {
  readonly keeper: SetKeeper;
  sharing(): Promise<Pick<SharingEngine, "takeUp" | "codes">>;
  /** Tells this tab and the others that the list of sets is another one. */
  changed(): Promise<void>;
}

/** What is done to sets as wholes, on the store itself. */
export function manageSets(parts: ManagerParts): SetManager {
  const { store, clock, set, sets, packs, keeper, changed } = parts;

  const find = (id: SetId): SetEntry | undefined =>
    sets.value.find((entry) => entry.id === id);
  /** A set opened for one piece of work, without showing it. */
  async function withSet(
    entry: SetEntry,
    work: (opened: OpenSet) => void,
  ): Promise<StoreError | null> {
    const current = set.value?.id === entry.id ? set.value : null;
    if (current !== null) {
      work(current);
      return current.flush();
    }
    const opened = await openSet({ ...parts, entry });
    if (!opened.ok) return opened.error;
    work(opened.value);
    const error = await opened.value.flush();
    await opened.value.close();
    return error;
  }
  const put = async (entry: SetEntry): Promise<StoreError | null> => {
    const written = await store.write([], [entry]);
    await changed();
    return written.ok ? null : written.error;
  };

  /** A backup is made whether or not the engine can be fetched. */
  const shareCodes = async (): Promise<ReadonlyMap<SetId, string>> => {
    try {
      return await (await parts.sharing()).codes();
    } catch {
      return new Map();
    }
  };

  const restore = async (text: string): Promise<RestoreOutcome> => {
    const read = readBackup(text);
    if (!read.ok) {
      return { kind: "refused", reason: backupCopy.refusal(read.error) };
    }
    await set.value?.flush();
    const known = new Set(sets.value.map(({ id }) => id));
    const restored = await restoreBackup(store, read.value, clock());
    if (!restored.ok) return { kind: "failed", error: restored.error };
    // A set that was here already stays where it is shared, or is not: a file cannot lead it to a room of someone else's.
    for (const { id, sharing } of read.value.sets) {
      // Only one's own backup lets this device into a room; a colleague's file does not.
      if (
        read.value.kind === "backup" &&
        sharing !== undefined &&
        !known.has(id)
      ) {
        await (await parts.sharing()).takeUp(id, sharing);
      }
    }
    await changed();
    return { kind: "restored", sets: restored.value.sets };
  };

  return {
    open: (id) => keeper.open(id),
    ...giveSets(parts, find),
    ...openFiles(parts, restore),
    async create({ pack, ...details }, before) {
      const summary = packs.find((candidate) => candidate.id === pack);
      if (summary === undefined) throw new Error(`No pack ${pack} is bundled`);
      const start = { pack, packVersion: summary.version, ...details };
      const made = startSet({ ...parts, start });
      made.keep();
      if (before !== undefined) {
        const { title, date } = before.view.details;
        made.carryForward(before.view, { set: before.id, title, date });
      }
      const error = await made.flush();
      const { id } = made;
      await made.close();
      await changed();
      return error ?? (await keeper.open(id));
    },
    async change(id, details) {
      const entry = find(id);
      if (entry === undefined) return null;
      const error = await withSet(entry, (opened) =>
        opened.changeDetails(details),
      );
      await changed();
      return error;
    },
    async duplicate(id) {
      const entry = find(id);
      if (entry === undefined) return null;
      await set.value?.flush();
      const copied = await duplicateSet(
        parts,
        entry,
        backupCopy.copyOf(entry.title),
      );
      await changed();
      return copied.ok ? null : copied.error;
    },
    async delete(id) {
      const entry = find(id);
      if (entry === undefined) return null;
      if (set.value?.id === id) await set.value.flush();
      return put({ ...entry, deletedAt: clock() });
    },
    async restore(id) {
      const entry = find(id);
      if (entry === undefined) return null;
      const { deletedAt: _, ...living } = entry;
      return put(living);
    },
    async countNotes(id) {
      if (set.value?.id === id) return count(set.value.view);
      const view = await readSetView(store, id);
      return view.ok ? count(view.value) : null;
    },
    async writeBackup() {
      const now = clock();
      const codes = await shareCodes();
      const options = { now, appVersion: version, open: set.value, codes };
      const written = await writeBackup(store, options);
      // When the device cannot be read at all, what is on the screen can still be saved.
      const saved = written.ok
        ? written
        : await writeBackup(createMemoryStore(), options);
      if (!saved.ok)
        throw new Error(backupCopy.writeFailed(saved.error.detail));
      return { name: backupFileName(now), text: saved.value };
    },
    restoreBackup: restore,
  };
}

function count(view: SetView): number {
  return [...view.notesByQuestion.values()].reduce(
    (sum, notes) => sum + notes.length,
    0,
  );
}
