import * as Y from "yjs";
import { version } from "../../package.json";
import { loadUpdates } from "../document/load-updates.ts";
import { changeDetails } from "../document/set-operations.ts";
import type { SetId } from "../domain/ids.ts";
import { loadSet } from "../export/backup-load.ts";
import { writeSetFile } from "../export/set-file.ts";
import { fromBase64, toBase64 } from "../lib/base64.ts";
import { randomId } from "../lib/random.ts";
import { err, ok } from "../lib/result.ts";
import { docsOfSet } from "../store/doc-key.ts";
import type { SetEntry } from "../store/port.ts";
import type { SetManager } from "../ui/app-context.ts";
import { backupCopy } from "../ui/copy/backup.ts";
import { shareCopy } from "../ui/copy/share.ts";
import { fileName } from "../ui/hooks/file-name.ts";
import { keepValue, readKept } from "./kept-values.ts";
import type { ManagerParts } from "./manage-sets.ts";

/** What of a set has left this device in a file. Lost, the next file forgets a little more than it has to. */
const givenKey = (set: SetId) => `critical-friend:given:${set}`;

/** Sets given away as files, and taken over from those that may only be read. */
export function giveSets(
  { store, clock, random, set, changed }: ManagerParts,
  find: (id: SetId) => SetEntry | undefined,
): Pick<SetManager, "writeSetFile" | "copyToOwn"> {
  async function load(id: SetId) {
    if (set.value?.id === id) {
      set.value.keep();
      await set.value.flush();
    }
    return loadSet(store, id);
  }
  return {
    async writeSetFile(id) {
      const loaded = await load(id);
      const entry = find(id) ?? (set.value?.id === id ? set.value.entry : null);
      if (!loaded.ok || entry === null) return null;
      const rooms = await store.listRooms();
      const kept = readKept(() => localStorage, givenKey(id));
      const { text, given, forgotten } = writeSetFile(
        entry,
        loaded.value.docs.shared,
        {
          now: clock(),
          appVersion: version,
          about: shareCopy.file.inside,
          given: typeof kept === "string" ? fromBase64(kept) : null,
          isLive: rooms.ok && rooms.value.some((room) => room.set === id),
        },
      );
      if (forgotten !== null) {
        const doc = { set: id, part: "shared" } as const;
        const written = await store.write([{ doc, update: forgotten }]);
        if (!written.ok) return null;
        await changed();
      }
      keepValue(() => localStorage, givenKey(id), toBase64(given));
      const { title } = entry;
      return { name: fileName(title, shareCopy.file.suffix, "txt"), text };
    },
    async copyToOwn(id) {
      const original = find(id);
      const loaded = await load(id);
      if (!loaded.ok) return loaded;
      if (original === undefined) {
        return err({ kind: "failed", detail: `There is no set ${id}.` });
      }
      // The same history, so that what is written in the copy can be merged into the original again.
      const updates = [Y.encodeStateAsUpdate(loaded.value.docs.shared)];
      const docs = { shared: loadUpdates(updates).doc, own: new Y.Doc() };
      const title = backupCopy.copyOf(original.title);
      changeDetails(docs, { title });
      const copy = randomId(random) as SetId;
      const { deletedAt: _, ...living } = original;
      const now = clock();
      const entry = {
        ...living,
        id: copy,
        title,
        createdAt: now,
        openedAt: now,
      };
      const written = await store.write(
        docsOfSet(copy).map((doc) => ({
          doc,
          update: Y.encodeStateAsUpdate(docs[doc.part]),
        })),
        [entry],
      );
      if (!written.ok) return written;
      await changed();
      return ok(copy);
    },
  };
}
