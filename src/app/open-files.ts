import * as Y from "yjs";
import { loadUpdates } from "../document/load-updates.ts";
import { changeDetails } from "../document/set-operations.ts";
import type { SetId } from "../domain/ids.ts";
import { readBackup, type BackupSet } from "../export/backup-read.ts";
import { lookAtSetFile } from "../export/look-at-set-file.ts";
import { ok } from "../lib/result.ts";
import { randomId } from "../lib/random.ts";
import type { RestoreOutcome, SetManager } from "../ui/app-context.ts";
import { backupCopy } from "../ui/copy/backup.ts";
import type { ManagerParts } from "./manage-sets.ts";

/** Colleagues' files of sets: looked at first, and then merged or kept apart. */
export function openFiles(
  { store, clock, random, set, changed }: ManagerParts,
  merge: (text: string) => Promise<RestoreOutcome>,
): Pick<SetManager, "lookAtFile"> {
  async function keepApart(file: BackupSet): Promise<RestoreOutcome> {
    const updates = file.documents ? [file.documents.shared] : [];
    const docs = { shared: loadUpdates(updates).doc, own: new Y.Doc() };
    const { pack, packVersion, committee, date } = file;
    const title = backupCopy.copyOf(file.title);
    changeDetails(docs, { title });
    const id = randomId(random) as SetId;
    const now = clock();
    const written = await store.write(
      [
        {
          doc: { set: id, part: "shared" },
          update: Y.encodeStateAsUpdate(docs.shared),
        },
      ],
      [
        {
          id,
          title,
          committee,
          date,
          pack,
          packVersion,
          createdAt: now,
          openedAt: now,
        },
      ],
    );
    if (!written.ok) return { kind: "failed", error: written.error };
    await changed();
    return { kind: "restored", sets: [{ id, title, outcome: "added" }] };
  }

  return {
    async lookAtFile(text) {
      const read = readBackup(text);
      const [file] =
        read.ok && read.value.kind === "set" ? read.value.sets : [];
      if (file === undefined) return ok(null);
      await set.value?.flush();
      const look = await lookAtSetFile(store, file);
      if (!look.ok) return look;
      const { title, committee, date, pack } = file;
      return ok({
        ...look.value,
        title,
        committee,
        date,
        pack,
        merge: () => merge(text),
        keepApart: () => keepApart(file),
      });
    },
  };
}
