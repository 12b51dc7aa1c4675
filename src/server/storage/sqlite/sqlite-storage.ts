import type { DatabaseSync } from "node:sqlite";
import type { Quota, RelayStorage } from "../port.ts";
import { linkStorage } from "./links.ts";
import { logStorage } from "./log.ts";
import { createParts } from "./parts.ts";
import { roomStorage } from "./rooms.ts";
import { snapshotStorage } from "./snapshots.ts";

/**
 * The adapter for one file and one process. SQLite's calls return when they are done, and so reads are plain calls; writes go through the
 * group commit.
 */
export function createSqliteStorage(
  db: DatabaseSync,
  quota: Quota,
  onGroup?: (size: number) => void,
): RelayStorage {
  const parts = createParts(db, quota, onGroup);
  const { news } = parts;
  return {
    ...roomStorage(parts),
    ...logStorage(parts),
    ...snapshotStorage(parts),
    ...linkStorage(parts),

    async announce(room, sealed) {
      news.tell({ kind: "presence", room, sealed });
    },

    listen: (listener) => news.listen(listener),

    async close() {
      // After the writes that are waiting, which stand before it in the same queue.
      await new Promise((done) => setImmediate(done));
      if (db.isOpen) db.close();
    },
  };
}
