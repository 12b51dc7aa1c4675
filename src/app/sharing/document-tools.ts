import { changedKeys } from "../../document/changed-keys.ts";
import { forgetRemoved } from "../../document/forget-removed.ts";
import { forgetTakenBack } from "../../document/forget-taken-back.ts";
import { loadUpdates } from "../../document/load-updates.ts";
import { removeDeleted } from "../../document/note-operations.ts";
import { entryOf } from "../../store/recover-entry.ts";
import type { DocumentTools } from "../../sync/workbench.ts";

/** What the sync engine is told of documents. */
export const documentTools: DocumentTools = {
  load: (updates) => loadUpdates(updates).doc,
  forgetDeleted(doc) {
    removeDeleted(doc, Infinity);
    forgetRemoved(doc);
  },
  forgetTakenBack,
  countChanges: (doc, update) => changedKeys(doc, update).size,
  describe: entryOf,
};
